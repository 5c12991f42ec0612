import type { PublishInput } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { branchMoved, carriesTrailer, publishMessage, unrelatedBase } from '../shared-git/publish-names.js';
import { commitShape, comparisonShape, listedCommitShape, madeShape, nothingShape, refShape } from './api-shapes.js';
import type { AppAccess, KnownRepository } from './app-access.js';
import type { Permissions } from './app-permissions.js';
import { makeTreeByApi } from './edits-tree-by-api.js';
import { refusedWith, statusOf } from './github-errors.js';
import { ask, askIfThere, askOnce } from './octokit.js';
import type { GitHubClient } from './octokit.js';

interface Published {
  readonly commit: string;
  readonly tree: string;
}

interface Branch {
  readonly head: string | undefined;
  /** The tree of `head`. */
  readonly tree: string | undefined;
  /** The commit of this publish id, when an earlier attempt has put it on the branch. */
  readonly published: Published | undefined;
}

const BRANCH_TAKEN = /Reference already exists|not a fast[- ]forward|Reference does not exist/i;

/**
 * Puts the edits on the branch as one commit, by objects and one move of the branch. Only the move cannot be repeated, so it is tried
 * once and then looked up: a killed or unanswered attempt is recognised by the commit's trailer. Objects of an attempt that ended
 * before the move belong to nothing, and GitHub drops them. The commit names no author, so that GitHub signs it for the app.
 */
export async function publishByApi(
  access: AppAccess,
  repository: KnownRepository,
  input: PublishInput,
): Promise<Published> {
  const branch = await access.reading(repository, (client) => branchNow(client, repository, input));
  if (branch.published) return branch.published;
  checkExpected(repository, input, branch);
  if (branch.head !== undefined && branch.tree === input.edits.tree) return { commit: branch.head, tree: branch.tree };
  await access.reading(repository, (client) => checkRelated(client, repository, input));
  return access.writing(repository, permissionsFor(repository, input), async (client) => {
    const baseTree = await treeOfBase(client, repository, input);
    if (baseTree !== input.edits.tree || input.edits.changes.length > 0) {
      await makeTreeByApi(client, repository, input.edits, baseTree);
    }
    const commit = await makeCommit(client, repository, input);
    return moveBranch(client, repository, input, commit);
  });
}

async function branchNow(client: GitHubClient, repository: KnownRepository, input: PublishInput): Promise<Branch> {
  const where = placeOf(repository);
  const ref = `heads/${input.branch}`;
  const found = await askIfThere(client, refShape, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ...where, ref });
  const head = found?.object.sha;
  if (head === undefined) return { head, tree: undefined, published: undefined };
  const route = 'GET /repos/{owner}/{repo}/commits';
  const commits = await ask(client, listedCommitShape.array(), route, { ...where, sha: head, per_page: 100 });
  const ours = commits.find(({ commit }) => carriesTrailer(commit.message, input.publishId));
  const tree = commits.find(({ sha }) => sha === head)?.commit.tree.sha;
  return { head, tree, published: ours && { commit: ours.sha, tree: ours.commit.tree.sha } };
}

function checkExpected(repository: KnownRepository, input: PublishInput, { head }: Branch): void {
  if ((head ?? null) !== input.expectedHead) throw branchMoved(input, repository.fullName);
}

async function checkRelated(client: GitHubClient, repository: KnownRepository, input: PublishInput): Promise<void> {
  const { baseBranch: branch, edits } = input;
  if (await isRelatedByApi(client, repository, { commit: edits.baseCommit, branch })) return;
  await treeOfBase(client, repository, input);
  throw unrelatedBase(input, repository.fullName);
}

/**
 * Whether a commit and a branch have history in common; true where the branch is gone. GitHub answers 404 for two commits without a
 * common ancestor, and for one that it does not know.
 */
export async function isRelatedByApi(
  client: GitHubClient,
  repository: KnownRepository,
  { commit, branch }: { readonly commit: string; readonly branch: string },
): Promise<boolean> {
  const where = placeOf(repository);
  const refRoute = 'GET /repos/{owner}/{repo}/git/ref/{ref}';
  const base = await askIfThere(client, refShape, refRoute, { ...where, ref: `heads/${branch}` });
  if (!base || base.object.sha === commit) return true;
  const basehead = `${base.object.sha}...${commit}`;
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  return (await askIfThere(client, comparisonShape, route, { ...where, basehead, per_page: 1 })) !== undefined;
}

// The permission to change workflow files is asked for only by edits that do, and only where the account granted it.
function permissionsFor(repository: KnownRepository, { edits }: PublishInput): Permissions {
  const workflows = edits.changes.some(({ path }) => path.startsWith('.github/workflows/'));
  const more: Permissions = workflows && repository.granted['workflows'] === 'write' ? { workflows: 'write' } : {};
  return { contents: 'write', ...more };
}

async function treeOfBase(client: GitHubClient, repository: KnownRepository, input: PublishInput): Promise<string> {
  const { baseCommit } = input.edits;
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
  const where = { ...placeOf(repository), commit_sha: baseCommit };
  const found = await askIfThere(client, commitShape, route, where);
  if (found) return found.tree.sha;
  const message = `The commit ${baseCommit} that the edits start from is no longer in ${repository.fullName}.`;
  throw new PortError('HOST.BASE_GONE', message, false);
}

async function makeCommit(client: GitHubClient, repository: KnownRepository, input: PublishInput): Promise<string> {
  const body = {
    ...placeOf(repository),
    message: publishMessage(input.message, input.publishId),
    tree: input.edits.tree,
    parents: [input.expectedHead ?? input.edits.baseCommit],
  };
  return (await ask(client, madeShape, 'POST /repos/{owner}/{repo}/git/commits', body)).sha;
}

async function moveBranch(
  client: GitHubClient,
  repository: KnownRepository,
  input: PublishInput,
  commit: string,
): Promise<Published> {
  const where = placeOf(repository);
  const name = `heads/${input.branch}`;
  try {
    if (input.expectedHead === null) {
      const body = { ...where, ref: `refs/${name}`, sha: commit };
      await askOnce(client, nothingShape, 'POST /repos/{owner}/{repo}/git/refs', body);
    } else {
      const body = { ...where, ref: name, sha: commit, force: false };
      await askOnce(client, nothingShape, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', body);
    }
    return { commit, tree: input.edits.tree };
  } catch (error) {
    return afterRefusal(client, repository, input, error);
  }
}

async function afterRefusal(
  client: GitHubClient,
  repository: KnownRepository,
  input: PublishInput,
  error: unknown,
): Promise<Published> {
  if (statusOf(error) === 401) throw error;
  const { head, published } = await branchNow(client, repository, input);
  if (published) return published;
  const moved = refusedWith(error, BRANCH_TAKEN) || (head ?? null) !== input.expectedHead;
  throw moved ? branchMoved(input, repository.fullName, error) : error;
}

function placeOf({ owner, repo }: KnownRepository): { readonly owner: string; readonly repo: string } {
  return { owner, repo };
}
