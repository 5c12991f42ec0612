import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { once } from 'node:events';

/** What a file becomes: text or bytes, an executable, a symbolic link, or (null) gone. */
export type FileSpec = string | Uint8Array | { readonly executable: string } | { readonly link: string } | null;
export type Files = Readonly<Record<string, FileSpec>>;

export interface MadeRepository {
  readonly directory: string;
  /** Runs plain git in it and gives its output without the last line feed. Throws when git fails. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes the files, commits everything and gives the commit's id. */
  readonly commit: (files: Files, message?: string) => string;
  readonly head: () => string;
}

const ENVIRONMENT = {
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.invalid',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.invalid',
};

/** A real repository with a work tree, its branch `main` and one commit holding `files`. */
export function makeRepository(
  directory: string,
  files: Files = { 'README.md': '# Made for a test\n' },
): MadeRepository {
  mkdirSync(directory, { recursive: true });
  const repository = openRepository(directory);
  repository.git('init', '--quiet', '-b', 'main');
  if (Object.keys(files).length > 0) repository.commit(files, 'First commit');
  return repository;
}

/** The same handle on a repository that is there already. */
export function openRepository(directory: string): MadeRepository {
  const git = (...args: readonly string[]): string => runPlainGit(directory, args);
  return {
    directory,
    git,
    commit(files, message = 'Change') {
      writeFiles(directory, files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    head: () => git('rev-parse', 'HEAD'),
  };
}

/** Runs git as a person without any configuration would. */
export function runPlainGit(directory: string, args: readonly string[]): string {
  const output = execFileSync('git', args, {
    cwd: directory,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
  return output.replace(/\n$/, '');
}

/** Writes files below a directory; what stood at their paths goes. */
export function writeFiles(directory: string, files: Files): void {
  for (const [path, spec] of Object.entries(files)) {
    const target = join(directory, path);
    rmSync(target, { recursive: true, force: true });
    if (spec === null) continue;
    mkdirSync(dirname(target), { recursive: true });
    if (typeof spec === 'string' || spec instanceof Uint8Array) writeFileSync(target, spec);
    else if ('link' in spec) symlinkSync(spec.link, target);
    else {
      writeFileSync(target, spec.executable);
      chmodSync(target, 0o755);
    }
  }
}

export interface LargeRepository {
  readonly files: number;
  readonly commits: number;
}

/** A repository with that many files (100 a directory) and commits (each changes one file), made in seconds by fast-import. */
export async function makeLargeRepository(directory: string, size: LargeRepository): Promise<MadeRepository> {
  mkdirSync(directory, { recursive: true });
  const repository = openRepository(directory);
  repository.git('init', '--quiet', '-b', 'main');
  const child = spawn('git', ['fast-import', '--quiet', '--date-format=raw'], {
    cwd: directory,
    env: ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  for (const chunk of history(size)) if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
  repository.git('reset', '--quiet', '--hard', 'main');
  return repository;
}

function* history({ files, commits }: LargeRepository): Iterable<string> {
  const path = (n: number): string => `src/part-${Math.floor(n / 100)}/module-${n}.ts`;
  const inline = (n: number, text: string): string => `M 100644 inline ${path(n)}\ndata ${text.length}\n${text}\n`;
  for (let commit = 0; commit < commits; commit++) {
    const message = commit === 0 ? 'First commit' : `Change ${commit}`;
    yield `commit refs/heads/main\ncommitter Test <test@example.invalid> ${1_700_000_000 + commit} +0000\n`;
    yield `data ${message.length}\n${message}\n`;
    const changed = commit === 0 ? Array.from({ length: files }, (_, n) => n) : [commit % files];
    for (const n of changed) yield inline(n, `export const value${n} = ${commit};\n// ${'x'.repeat(n % 60)}\n`);
  }
}
