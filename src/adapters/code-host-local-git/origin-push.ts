import { GitFailed, gitOutcome, gitText, runGit } from '../../edit-bundles/git/run-git.js';
import { PortError } from '../../ports/port-error.js';
import { toPortError } from '../shared-git/git-errors.js';
import { branchMoved } from '../shared-git/publish-names.js';
import { locateGitDirectory } from './origin-refs.js';
import { listRefs, updateRefs } from '../shared-git/refs.js';
import { ORIGIN_HEADS } from './repository-copy.js';
import type { RepositoryCopy } from './repository-copy.js';

export interface Offer {
  readonly branch: string;
  readonly commit: string;
  /** The commit the origin's branch has now; null when it has no such branch. */
  readonly expected: string | null;
}

/** `refused`: the origin takes no pushes from us at all; the branch then lives in the product's copy alone. */
export type Answer = 'accepted' | 'refused';

const PACK_BYTES = 128 * 1024 * 1024;
const PUSH_MS = 5 * 60_000;

/**
 * Puts a commit on the origin's branch if that branch is where it is expected; never forces. Throws PortError HOST.BRANCH_MOVED,
 * HOST.FORBIDDEN (checked out there, blocked by another branch's name, declined by a rule of the origin) or HOST.UNAVAILABLE.
 */
export async function offerToOrigin(copy: RepositoryCopy, offer: Offer): Promise<Answer> {
  try {
    return copy.source.kind === 'disk' ? await putOnDisk(copy, offer) : await pushToUrl(copy, offer);
  } catch (error) {
    throw toPortError(error, copy.source.name);
  }
}

// Objects and ref are written by plumbing, not by a push: no hook of that repository runs and none of its settings for
// receiving applies. Its work tree, index and other branches are not touched.
async function putOnDisk(copy: RepositoryCopy, offer: Offer): Promise<Answer> {
  const directory = await locateGitDirectory(copy.source);
  await checkNotCheckedOut(directory, copy, offer.branch);
  const pack = await packFor(copy, offer);
  try {
    await runGit({
      args: [`--git-dir=${directory}`, 'unpack-objects', '-q'],
      cwd: directory,
      input: pack,
      timeoutMs: PUSH_MS,
    });
    const update = { ref: `refs/heads/${offer.branch}`, to: offer.commit, from: offer.expected };
    if (await updateRefs(directory, [update], 'refs/heads/code-runs')) return 'accepted';
  } catch (error) {
    if (isReadOnly(error)) return 'refused';
    throw blocked(error, copy, offer.branch) ?? error;
  }
  throw branchMoved({ branch: offer.branch, expectedHead: offer.expected }, copy.source.name);
}

async function checkNotCheckedOut(directory: string, copy: RepositoryCopy, branch: string): Promise<void> {
  const args = [`--git-dir=${directory}`, 'worktree', 'list', '--porcelain'];
  const lines = (await gitText({ args, cwd: directory })).split('\n');
  if (!lines.includes(`branch refs/heads/${branch}`)) return;
  const message = `The branch ${branch} is checked out in ${copy.source.name}. Switch to another branch there, then try again.`;
  throw new PortError('HOST.FORBIDDEN', message, false);
}

async function packFor(copy: RepositoryCopy, offer: Offer): Promise<Buffer> {
  const known = new Set((await listRefs(copy.directory, ORIGIN_HEADS)).values());
  const input = [offer.commit, ...[...known].map((commit) => `^${commit}`), ''].join('\n');
  const args = [`--git-dir=${copy.directory}`, 'pack-objects', '--revs', '--stdout', '-q'];
  return runGit({ args, cwd: copy.directory, input, timeoutMs: PUSH_MS, maxOutput: PACK_BYTES });
}

async function pushToUrl(copy: RepositoryCopy, offer: Offer): Promise<Answer> {
  const ref = `refs/heads/${offer.branch}`;
  const flags = [
    '--porcelain',
    '--no-verify',
    '--no-recurse-submodules',
    `--force-with-lease=${ref}:${offer.expected ?? ''}`,
  ];
  const args = [`--git-dir=${copy.directory}`, 'push', ...flags, '--', copy.source.location, `${offer.commit}:${ref}`];
  const { exitCode, stdout, stderr } = await gitOutcome({ args, cwd: copy.directory, timeoutMs: PUSH_MS });
  if (exitCode === 0) return 'accepted';
  const cause = new GitFailed('exit', 'push', { exitCode, stderr });
  const verdict = stdout
    .toString('utf8')
    .split('\n')
    .find((line) => line.startsWith('!\t'));
  if (verdict !== undefined) throw rejected(verdict, copy, offer, cause);
  const error = toPortError(cause, copy.source.name);
  if (error.code === 'HOST.FORBIDDEN') return 'refused';
  throw error;
}

function rejected(verdict: string, copy: RepositoryCopy, offer: Offer, cause: GitFailed): PortError {
  if (/\[rejected\]|failed to update ref|reference already exists|but expected/.test(verdict)) {
    return branchMoved({ branch: offer.branch, expectedHead: offer.expected }, copy.source.name, cause);
  }
  const message = `${copy.source.name} declined the branch ${offer.branch} by a rule or hook of its own.`;
  return new PortError('HOST.FORBIDDEN', message, false, { cause });
}

function isReadOnly(error: unknown): boolean {
  return (
    error instanceof GitFailed && /insufficient permission|Permission denied|Read-only file system/.test(error.stderr)
  );
}

function blocked(error: unknown, copy: RepositoryCopy, branch: string): PortError | undefined {
  if (
    !(error instanceof GitFailed) ||
    !/cannot lock ref .*(exists; cannot create|non-empty directory)/.test(error.stderr)
  ) {
    return undefined;
  }
  const message = `${copy.source.name} has a branch whose name stands in the way of ${branch}. Rename that branch, then try again.`;
  return new PortError('HOST.FORBIDDEN', message, false, { cause: error });
}
