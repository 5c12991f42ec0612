import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LocalGitCodeHost } from '../../src/adapters/code-host-local-git/local-git.code-host.js';
import type { AgentRepository } from '../../src/ports/agent-runtime.port.js';
import type { Clock } from '../../src/ports/clock.port.js';
import type { CodeHost } from '../../src/ports/code-host.port.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A file's content; `{ link }` is a symbolic link, `{ run }` a file that may be run. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly run: string };

export interface DemoGround {
  readonly options: { readonly codeHost: CodeHost; readonly workspaceRoot: string; readonly clock: Clock };
  readonly repositories: readonly AgentRepository[];
  /** Folders of turns that exist now. */
  workspaces(): Promise<readonly string[]>;
  dispose(): Promise<void>;
}

/** Real repositories on disk, one commit each, and the local-git code host that clones them. */
export async function demoGround(
  repositories: Readonly<Record<string, Readonly<Record<string, Content>>>>,
): Promise<DemoGround> {
  const folder = await temporaryFolder();
  const clock = { now: () => Date.now() };
  const workspaceRoot = join(folder.path, 'workspaces');
  const made: AgentRepository[] = [];
  for (const [name, files] of Object.entries(repositories)) {
    const source = join(folder.path, name);
    made.push({
      repositoryId: `repository-${name}`,
      name,
      source,
      codeHost: 'local-git',
      baseBranch: 'main',
      baseCommit: await makeRepository(source, files),
    });
  }
  return {
    options: {
      codeHost: new LocalGitCodeHost({ dataDirectory: join(folder.path, 'data'), clock }),
      workspaceRoot,
      clock,
    },
    repositories: made,
    workspaces: () => readdir(workspaceRoot),
    dispose: () => folder.remove(),
  };
}

async function makeRepository(directory: string, files: Readonly<Record<string, Content>>): Promise<string> {
  await mkdir(directory);
  for (const [path, content] of Object.entries(files)) await put(join(directory, path), content);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], {
      cwd: directory,
      encoding: 'utf8',
    });
  git('init', '--quiet', '-b', 'main');
  git('add', '--all', '--force');
  git('commit', '--quiet', '--message', 'first');
  return git('rev-parse', 'HEAD').trim();
}

async function put(path: string, content: Content): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) return writeFile(path, content);
  if ('link' in content) return symlink(content.link, path);
  await writeFile(path, content.run);
  await chmod(path, 0o755);
}
