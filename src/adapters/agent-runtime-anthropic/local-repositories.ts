import { createReadStream, createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import { runGit } from '../../edit-bundles/git/run-git.js';
import type { AgentRepository } from '../../ports/agent-runtime.port.js';
import type { CodeHost } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { FILE_BETAS, translated, type Anthropic } from './anthropic-client.js';
import { uploadName } from './uploads.js';

/** No hook runs, and nothing can be pushed. */
const CONFIG =
  '[core]\n\trepositoryformatversion = 0\n\tbare = false\n\thooksPath = /dev/null\n[push]\n\tdefault = nothing\n';
const PACK_MS = 10 * 60_000;

export interface LocalRepositoriesOptions {
  readonly client: Anthropic;
  readonly codeHost: Pick<CodeHost, 'clone'>;
  readonly scratch: string;
  /** Bytes of one tar. */
  readonly tarBytes: number;
}

/**
 * Uploads a repository of the local git host at its base commit: a plain tar of the `.git` folder of a clone of depth 1, from which
 * `git reset --hard` makes the work tree. Returns the file's id. Throws AGENT.TOO_LARGE, AGENT.UNAVAILABLE, AGENT.REJECTED and the code
 * host's errors. Nothing stays on this disk.
 */
export async function uploadLocalRepository(
  { client, codeHost, scratch, tarBytes }: LocalRepositoriesOptions,
  repository: AgentRepository,
  signal: AbortSignal,
): Promise<string> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'pack-'));
  try {
    const clone = join(folder, 'clone');
    await codeHost.clone(repository, repository.baseCommit, clone, signal);
    const packed = await packCommit(clone, repository.baseCommit, signal);
    const { size } = await stat(`${packed}.pack`);
    if (size > tarBytes) throw tooLarge(repository.name, size, tarBytes);
    const tar = join(folder, 'repository.tar');
    await writeRepositoryTar(tar, packed, repository.baseCommit);
    const file = new File([await openAsBlob(tar)], uploadName(repository.baseCommit));
    const uploaded = await translated(repository.name, () =>
      client.beta.files.upload({ file, betas: FILE_BETAS }, { signal, timeout: PACK_MS }),
    );
    return uploaded.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everything of one commit without its past; gives the path of the pack without its ending. */
async function packCommit(clone: string, commit: string, signal: AbortSignal): Promise<string> {
  await writeFile(join(clone, '.git', 'shallow'), `${commit}\n`);
  const base = join(clone, '.git', 'travel');
  const args = ['pack-objects', '--revs', '--quiet', base];
  const name = await runGit({ args, cwd: clone, input: `${commit}\n`, signal, timeoutMs: PACK_MS });
  return `${base}-${name.toString('latin1').trim()}`;
}

async function writeRepositoryTar(tar: string, packed: string, commit: string): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createWriteStream(tar));
  for (const folder of ['.git', '.git/objects', '.git/objects/pack', '.git/refs', '.git/refs/heads']) {
    archive.entry({ name: `${folder}/`, type: 'directory', mode: 0o755, mtime: new Date(0) });
  }
  const texts = { HEAD: `${commit}\n`, shallow: `${commit}\n`, config: CONFIG };
  for (const [name, text] of Object.entries(texts)) {
    archive.entry({ name: `.git/${name}`, mode: 0o644, mtime: new Date(0) }, text);
  }
  for (const ending of ['pack', 'idx'])
    await addFile(archive, `.git/objects/pack/pack-travel.${ending}`, `${packed}.${ending}`);
  archive.finalize();
  await written;
}

async function addFile(archive: Pack, name: string, path: string): Promise<void> {
  const { size } = await stat(path);
  await pipeline(createReadStream(path), archive.entry({ name, size, mode: 0o444, mtime: new Date(0) }));
}

function tooLarge(name: string, size: number, limit: number): PortError {
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
  const message = `${name} has ${megabytes(size)} MB at its base commit; ${megabytes(limit)} MB can be handed to the agent. Connect it through GitHub, or leave it out.`;
  return new PortError('AGENT.TOO_LARGE', message, false);
}
