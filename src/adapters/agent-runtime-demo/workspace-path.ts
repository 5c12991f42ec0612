import { codeSpan, oneLine } from './code-span.js';
import { cannot } from './turn-problem.js';

export interface WorkspacePath {
  /** Index of the repository in the turn. */
  readonly repository: number;
  /** Inside the repository, `/`-separated, checked. */
  readonly path: string;
}

/** A name with a backslash may be there; it can be removed, and nothing else. */
export type PathUse = 'any' | 'remove';

const LONGEST_PATH = 4096;

/**
 * Finds the repository of a path (`repo/path` when the turn has several, else `path`) and checks that the rest stays inside it.
 * Throws TurnProblem saying what to write instead.
 */
export function readWorkspacePath(
  written: string,
  repositories: readonly string[],
  use: PathUse = 'any',
): WorkspacePath {
  const path = written.startsWith('./') ? written.slice(2) : written;
  if (repositories.length === 0) throw cannot('No repository was chosen, so there is no file to work on.');
  if (repositories.length === 1) return { repository: 0, path: checked(path, written, use) };
  const slash = path.indexOf('/');
  const repository = repositories.indexOf(path.slice(0, Math.max(0, slash)));
  if (repository === -1) {
    const names = repositories.map((name) => codeSpan(`${oneLine(name)}/…`)).join(', ');
    throw cannot(`${shown(written)} names none of the chosen repositories. Start the path with one of ${names}.`);
  }
  return { repository, path: checked(path.slice(slash + 1), written, use) };
}

function checked(path: string, written: string, use: PathUse): string {
  const problem = problemOf(path, use);
  if (problem !== undefined)
    throw cannot(
      `${shown(written)} ${problem}. Write a path inside the repository, such as ${codeSpan('src/index.js')}.`,
    );
  return path;
}

function problemOf(path: string, use: PathUse): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'holds a control character';
  if (Buffer.byteLength(path) > LONGEST_PATH) return 'is longer than 4,096 bytes';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute';
  if (use === 'any' && path.includes('\\')) return 'holds a backslash';
  return problemOfParts(path.split('/'));
}

function problemOfParts(segments: readonly string[]): string | undefined {
  if (segments.includes('..')) return 'leaves the repository';
  if (segments.includes('') || segments.includes('.')) return 'has an empty part';
  return segments.some(isGitFolder) ? "reaches into git's own folder" : undefined;
}

/** `.git` as file systems may read it: any case, trailing dots and blanks, the short name, invisible characters. */
function isGitFolder(segment: string): boolean {
  const plain = segment
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/[. ]+$/, '');
  return plain === '.git' || plain === 'git~1' || plain.startsWith('.git:');
}

function shown(path: string): string {
  return codeSpan(oneLine(path));
}
