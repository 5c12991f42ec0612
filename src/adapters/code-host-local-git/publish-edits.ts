import { gitOutcome, gitText, runGit } from '../../edit-bundles/git/run-git.js';
import type { PublishInput } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import {
  branchMoved,
  carriesTrailer,
  checkPublishNames,
  publishMessage,
  publishTrailer,
  unrelatedBase,
} from '../shared-git/publish-names.js';
import { writeEditsTree } from '../shared-git/edits-tree.js';
import type { Heads } from './origin-refs.js';
import { offerToOrigin } from './origin-push.js';
import type { Answer } from './origin-push.js';
import { hasCommit, isAncestor, readRef, updateRefs } from '../shared-git/refs.js';
import type { RefUpdate } from '../shared-git/refs.js';
import type { RepositoryCopy } from './repository-copy.js';

/** Set while a branch lives in the product's copy alone, because the origin takes no pushes. */
const HELD = 'refs/code-runs/held/';
interface Published {
  readonly commit: string;
  readonly tree: string;
}

interface BranchState {
  readonly origin: string | undefined;
  readonly own: string | undefined;
  readonly held: boolean;
}

/**
 * Publishes edits as one commit on the branch. The origin's branch is the truth where the origin takes pushes, the copy's where it
 * does not. The commit is the same however often it is made (fixed author, date = the base commit's plus `revision` seconds), so
 * a killed attempt is finished by the next one: before the origin has it nothing has happened, after that it is found by its trailer.
 */
export async function publishEdits(copy: RepositoryCopy, heads: Heads, input: PublishInput): Promise<Published> {
  checkPublishNames(input);
  if (!(await hasCommit(copy.directory, input.edits.baseCommit))) throw baseGone(copy, input);
  const state = await branchState(copy, heads, input.branch);
  const known = await findPublished(copy, input, state);
  if (known) {
    await adopt(copy, input.branch, state, known.commit);
    return known;
  }
  checkExpected(copy, input, state);
  const { baseBranch, edits } = input;
  const from = { commit: edits.baseCommit, branch: baseBranch };
  if (!(await isRelated(copy, heads, from))) throw unrelatedBase(input, copy.source.name);
  await writeEditsTree(copy, input.edits);
  const { expectedHead: head } = input;
  if (head !== null && (await treeOf(copy, head)) === edits.tree) return { commit: head, tree: edits.tree };
  const commit = await makeCommit(copy, input);
  const answer = await offerToOrigin(copy, { branch: input.branch, commit, expected: state.origin ?? null });
  await record(copy, input.branch, state, { commit, answer });
  return { commit, tree: input.edits.tree };
}

/** Where the branch stands in the origin (as `heads` say) and in the copy. */
export async function branchState(copy: RepositoryCopy, heads: Heads, branch: string): Promise<BranchState> {
  const own = await readRef(copy.directory, `refs/heads/${branch}`);
  const held = await readRef(copy.directory, `${HELD}${branch}`);
  return { origin: heads.commits.get(branch), own, held: held !== undefined };
}

async function findPublished(
  copy: RepositoryCopy,
  input: PublishInput,
  state: BranchState,
): Promise<Published | undefined> {
  const tips = [state.origin, state.own].filter((commit) => commit !== undefined);
  if (tips.length === 0) return undefined;
  const trailer = publishTrailer(input.publishId);
  const search = ['log', '-z', '--format=%H%n%T%n%B', '--fixed-strings', `--grep=${trailer}`, '--max-count=20'];
  const args = [`--git-dir=${copy.directory}`, ...search, ...tips, `^${input.edits.baseCommit}`, '--'];
  const commits = (await runGit({ args, cwd: copy.directory })).toString('utf8').split('\0');
  const ours = commits.find((text) => carriesTrailer(text, input.publishId));
  const [commit, tree] = ours?.split('\n') ?? [];
  return commit === undefined || tree === undefined ? undefined : { commit, tree };
}

function treeOf({ directory }: RepositoryCopy, commit: string): Promise<string> {
  return gitText({ args: [`--git-dir=${directory}`, 'rev-parse', `${commit}^{tree}`], cwd: directory });
}

async function adopt(copy: RepositoryCopy, branch: string, state: BranchState, commit: string): Promise<void> {
  if (state.own === commit || (state.own && (await isAncestor(copy.directory, commit, state.own)))) return;
  await record(copy, branch, state, { commit, answer: 'accepted' });
}

function checkExpected(copy: RepositoryCopy, input: PublishInput, state: BranchState): void {
  const deletedThere = state.origin === undefined && state.own !== undefined && !state.held;
  const present = state.origin ?? state.own ?? null;
  if (deletedThere || present !== input.expectedHead) throw branchMoved(input, copy.source.name);
}

/** Whether a commit and a branch of the origin (as `heads` say) have history in common. */
export async function isRelated(
  copy: RepositoryCopy,
  heads: Heads,
  { commit, branch }: { readonly commit: string; readonly branch: string },
): Promise<boolean> {
  const base = heads.commits.get(branch);
  if (base === undefined) return true;
  if (!(await hasCommit(copy.directory, commit))) return false;
  // What a shallow origin cannot tell is left to whoever merges.
  if (await isShallow(copy)) return true;
  const args = [`--git-dir=${copy.directory}`, 'merge-base', commit, base];
  return (await gitOutcome({ args, cwd: copy.directory })).exitCode !== 1;
}

async function isShallow({ directory }: RepositoryCopy): Promise<boolean> {
  const args = [`--git-dir=${directory}`, 'rev-parse', '--is-shallow-repository'];
  return (await gitText({ args, cwd: directory })) === 'true';
}

async function makeCommit(copy: RepositoryCopy, input: PublishInput): Promise<string> {
  const { edits, expectedHead, revision } = input;
  const git = (...args: readonly string[]) => ({ args: [`--git-dir=${copy.directory}`, ...args], cwd: copy.directory });
  const baseSeconds = Number(await gitText(git('show', '-s', '--format=%ct', edits.baseCommit)));
  const date = `@${Math.max(0, baseSeconds) + revision} +0000`;
  const message = publishMessage(input.message, input.publishId);
  return gitText({
    ...git('commit-tree', edits.tree, '-p', expectedHead ?? edits.baseCommit),
    env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    input: message,
  });
}

// The mark "held" is set before the branch and removed after it, so that a kill in between never makes a held branch look deleted.
async function record(
  copy: RepositoryCopy,
  branch: string,
  state: BranchState,
  result: { readonly commit: string; readonly answer: Answer },
): Promise<void> {
  const mark = `${HELD}${branch}`;
  const marked = (await readRef(copy.directory, mark)) ?? null;
  if (result.answer === 'refused') await move(copy, { ref: mark, to: result.commit, from: marked });
  await move(copy, { ref: `refs/heads/${branch}`, to: result.commit, from: state.own ?? null });
  if (result.answer === 'accepted' && marked !== null) await move(copy, { ref: mark, to: null, from: marked });
}

async function move(copy: RepositoryCopy, update: RefUpdate): Promise<void> {
  if (await updateRefs(copy.directory, [update])) return;
  throw branchMoved({ branch: update.ref, expectedHead: update.from }, copy.source.name);
}

function baseGone(copy: RepositoryCopy, input: PublishInput): PortError {
  const message = `The commit ${input.edits.baseCommit} that the edits start from is no longer in ${copy.source.name}.`;
  return new PortError('HOST.BASE_GONE', message, false);
}
