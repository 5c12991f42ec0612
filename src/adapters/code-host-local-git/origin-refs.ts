import { lstat, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit, gitText, GitFailed } from '../../edit-bundles/git/run-git.js';
import { PortError } from '../../ports/port-error.js';
import { toPortError } from '../shared-git/git-errors.js';
import { PRODUCT_BRANCHES } from '../shared-git/publish-names.js';
import type { Source } from './source.js';

/** The branches a repository has right now. */
export interface Heads {
  readonly defaultBranch: string;
  readonly commits: ReadonlyMap<string, string>;
}

const HEADS = 'refs/heads/';

/**
 * Asks the repository itself for its branches. Throws PortError HOST.REPOSITORY_NOT_FOUND, HOST.NOT_A_REPOSITORY,
 * HOST.EMPTY_REPOSITORY, HOST.REFUSED_SOURCE, HOST.FORBIDDEN or HOST.UNAVAILABLE.
 */
export async function readHeads(source: Source, signal?: AbortSignal): Promise<Heads> {
  if (source.kind === 'disk') await locateGitDirectory(source);
  const args = ['ls-remote', '--symref', '--', source.location, 'HEAD', `${HEADS}*`];
  try {
    // Without a repository around it, nobody's settings can rewrite the address.
    const env = { GIT_DIR: '/nonexistent' };
    const output = await runGit({ args, cwd: '/', env, signal, timeoutMs: 120_000, maxOutput: 64 * 1024 * 1024 });
    return parseHeads(output.toString('utf8'), source);
  } catch (error) {
    throw toPortError(error, source.name);
  }
}

function parseHeads(output: string, source: Source): Heads {
  const commits = new Map<string, string>();
  let head = '';
  let symbolic = '';
  for (const line of output.split('\n')) {
    const [value = '', ref = ''] = line.split('\t');
    if (ref === 'HEAD' && value.startsWith(`ref: ${HEADS}`)) symbolic = value.slice(`ref: ${HEADS}`.length);
    else if (ref === 'HEAD') head = value;
    else if (ref.startsWith(HEADS)) commits.set(ref.slice(HEADS.length), value);
  }
  if ([...commits.values()].some((id) => id.length !== 40)) {
    throw new PortError(
      'HOST.REFUSED_SOURCE',
      `${source.name} uses SHA-256 object ids; only SHA-1 is supported.`,
      false,
    );
  }
  return { commits, defaultBranch: defaultOf(commits, head, symbolic, source) };
}

function defaultOf(commits: ReadonlyMap<string, string>, head: string, symbolic: string, source: Source): string {
  // Who looks at a pull request in their own clone has the product's branch checked out; nothing is based on that.
  const names = [...commits.keys()].filter((name) => !name.startsWith(PRODUCT_BRANCHES));
  if (names.includes(symbolic)) return symbolic;
  const likely = ['main', 'master'].find((name) => names.includes(name));
  const found = likely ?? names.find((name) => commits.get(name) === head) ?? names[0];
  if (found !== undefined) return found;
  throw new PortError(
    'HOST.EMPTY_REPOSITORY',
    `${source.name} has no commits yet. Commit something, then try again.`,
    false,
  );
}

/**
 * The git directory of a repository on this disk (the common one, for a linked work tree). The folder must be the repository's
 * root: a folder inside another repository is refused with that repository's path.
 */
export async function locateGitDirectory(source: Source): Promise<string> {
  const path = await checkFolder(source.location);
  try {
    const args = ['rev-parse', '--path-format=absolute', '--git-common-dir', '--git-dir', '--is-inside-work-tree'];
    const [common = '', directory = '', inside] = (await gitText({ args, cwd: path })).split('\n');
    if (inside === 'true') await checkRoot(path);
    // A folder whose `.git` leads to a bare repository (often `.bare` beside it) is as good as that one.
    else if (directory !== path && !(await holdsGit(path))) throw notARepository(path);
    return common;
  } catch (error) {
    throw whyNotLocated(error, path) ?? toPortError(error, source.name);
  }
}

function whyNotLocated(error: unknown, path: string): PortError | undefined {
  const said = error instanceof GitFailed ? error.stderr : '';
  if (/not a git repository: /i.test(said)) return leadsNowhere(path);
  return /not a git repository/i.test(said) ? notARepository(path) : undefined;
}

/** Its real path. */
async function checkFolder(path: string): Promise<string> {
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new PortError('HOST.FORBIDDEN', `The server may not read ${path}.`, false, { cause: error });
  });
  if (!status) throw nothingAt(path);
  if (!status.isDirectory()) throw notARepository(path);
  return realpath(path);
}

function nothingAt(path: string): PortError {
  const message = `There is nothing at ${path}. Check the path. If the repo moved, give its new path: Account → Repositories, or \`code-runs move-repo\`.`;
  return new PortError('HOST.REPOSITORY_NOT_FOUND', message, false);
}

async function checkRoot(path: string): Promise<void> {
  const root = await gitText({ args: ['rev-parse', '--path-format=absolute', '--show-toplevel'], cwd: path });
  if (root === path) return;
  const message = `${path} is not the root of a git repository. It lies inside ${root}; add that one.`;
  throw new PortError('HOST.NOT_A_REPOSITORY', message, false);
}

async function holdsGit(path: string): Promise<boolean> {
  return (await lstat(join(path, '.git')).catch(() => undefined)) !== undefined;
}

function leadsNowhere(path: string): PortError {
  const message = `The .git file in ${path} leads to a repository that is not there. Run "git worktree repair" in the main repository, or add that one.`;
  return new PortError('HOST.NOT_A_REPOSITORY', message, false);
}

function notARepository(path: string): PortError {
  const message = `${path} is not a git repository. Run "git init" and commit there, or choose another folder.`;
  return new PortError('HOST.NOT_A_REPOSITORY', message, false);
}
