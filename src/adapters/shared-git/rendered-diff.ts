import { GitFailed, gitText, runGit, type GitCall } from '../../edit-bundles/git/run-git.js';
import type { ChangedFile, RenderedDiff } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import type { GitCopy } from './git-copy.js';

/** What the blob store takes. */
const PATCH_BYTES = 64 * 1024 * 1024;
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const DIFF_MS = 2 * 60_000;

interface RawFile {
  readonly status: ChangedFile['status'];
  readonly path: string;
  readonly oldPath: string | null;
  readonly oldBlob: string;
  readonly newBlob: string;
  readonly changesType: boolean;
}

interface LineCounts {
  readonly additions: number;
  readonly deletions: number;
  readonly binary: boolean;
}

/** The diff from a base to a commit or tree of the copy, with renames found. Throws PortError HOST.TOO_LARGE beyond 64 MiB. */
export async function renderDiff(copy: GitCopy, base: string, target: string): Promise<RenderedDiff> {
  const git = (...args: readonly string[]) => ({
    args: [`--git-dir=${copy.directory}`, 'diff', '--full-index', '--no-ext-diff', '--no-textconv', '-M', ...args],
    cwd: copy.directory,
    timeoutMs: DIFF_MS,
    maxOutput: PATCH_BYTES,
  });
  try {
    const patch = await runGit(git(base, target));
    const raw = parseRaw(await runGit(git('--raw', '--no-abbrev', '-z', base, target)));
    const counts = new Map([
      ...parseCounts(await runGit(git('--numstat', '-z', base, target))),
      ...(await countsOfTypeChanges(git, raw, { base, target })),
    ]);
    const sizes = await sizesOf(copy, raw);
    return { patch, files: raw.map((file) => changedFile(file, counts, sizes)) };
  } catch (error) {
    if (!(error instanceof GitFailed) || error.failure !== 'output-too-large') throw error;
    const message = `The diff of ${copy.name} is larger than 64 MiB. Split the change.`;
    throw new PortError('HOST.TOO_LARGE', message, false, { cause: error });
  }
}

/** The patch takes all of one kind away and adds all of the other; git counts only where their lines differ. */
async function countsOfTypeChanges(
  git: (...args: readonly string[]) => GitCall,
  raw: readonly RawFile[],
  { base, target }: { readonly base: string; readonly target: string },
): Promise<readonly (readonly [string, LineCounts])[]> {
  const paths = raw.filter(({ changesType }) => changesType).map(({ path }) => path);
  if (paths.length === 0) return [];
  const only = paths.map((path) => `:(literal)${path}`);
  const whole = async (from: string, to: string) =>
    parseCounts(await runGit(git('--numstat', '-z', from, to, '--', ...only)));
  const [gone, added] = [await whole(base, EMPTY_TREE), await whole(EMPTY_TREE, target)];
  return paths.map((path) => {
    const [before, after] = [gone.get(path), added.get(path)];
    const binary = before?.binary === true || after?.binary === true;
    return [path, { additions: after?.additions ?? 0, deletions: before?.deletions ?? 0, binary }];
  });
}

function changedFile(
  file: RawFile,
  counts: ReadonlyMap<string, LineCounts>,
  sizes: ReadonlyMap<string, number>,
): ChangedFile {
  const { additions, deletions, binary } = counts.get(file.path) ?? { additions: 0, deletions: 0, binary: false };
  const oldSize = sizes.get(file.oldBlob) ?? 0;
  const newSize = sizes.get(file.newBlob) ?? 0;
  return {
    path: file.path,
    oldPath: file.oldPath,
    status: file.status,
    additions,
    deletions,
    binary,
    oldSize,
    newSize,
  };
}

function parseRaw(output: Buffer): readonly RawFile[] {
  const fields = output.toString('utf8').split('\0');
  const files: RawFile[] = [];
  for (let at = 0; fields[at];) {
    const [meta = '', first = '', second = ''] = fields.slice(at, at + 3);
    const [, , oldBlob = '', newBlob = '', letter = ''] = meta.split(' ');
    const renamed = letter.startsWith('R');
    const names = renamed ? { path: second, oldPath: first } : { path: first, oldPath: null };
    files.push({ status: statusOf(letter), ...names, oldBlob, newBlob, changesType: letter === 'T' });
    at += renamed ? 3 : 2;
  }
  return files;
}

// A changed type (file to link) is shown as a modification.
function statusOf(letter: string): ChangedFile['status'] {
  if (letter.startsWith('R')) return 'R';
  return letter === 'A' || letter === 'D' ? letter : 'M';
}

function parseCounts(output: Buffer): ReadonlyMap<string, LineCounts> {
  const fields = output.toString('utf8').split('\0');
  const counts = new Map<string, LineCounts>();
  for (let at = 0; fields[at];) {
    const [additions = '', deletions = '', ...rest] = (fields[at] ?? '').split('\t');
    const plain = rest.join('\t');
    const path = plain === '' ? (fields[at + 2] ?? '') : plain;
    counts.set(path, {
      additions: Number(additions) || 0,
      deletions: Number(deletions) || 0,
      binary: additions === '-',
    });
    at += plain === '' ? 3 : 1;
  }
  return counts;
}

async function sizesOf(copy: GitCopy, files: readonly RawFile[]): Promise<ReadonlyMap<string, number>> {
  const ids = files.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob]);
  const args = [`--git-dir=${copy.directory}`, 'cat-file', '--batch-check=%(objectname) %(objectsize)'];
  const output = await gitText({ args, cwd: copy.directory, input: ids.map((id) => `${id}\n`).join('') });
  const known = output.split('\n').map((line): [string, number] => [line.slice(0, 40), Number(line.slice(41)) || 0]);
  return new Map(known);
}
