import { cutText } from '../../domain/shared/cut-text.js';
import type { OpenPullRequest, PullRequest } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { sleep } from '../../shared/waiting.js';
import { comparisonShape, pullShape, refShape } from './api-shapes.js';
import type { ListedPull } from './api-shapes.js';
import type { AppAccess, KnownRepository } from './app-access.js';
import type { Permissions } from './app-permissions.js';
import type { ConditionalReads } from './conditional-reads.js';
import { refusedWith, statusOf } from './github-errors.js';
import { ask, askIfThere, askOnce } from './octokit.js';
import type { GitHubClient } from './octokit.js';
import { markedBody, marksIn, withWords, wordsOf } from './pull-request-marks.js';

const WRITE_PULLS: Permissions = { contents: 'read', pull_requests: 'write' };
const LISTING_LAG_MS = 2_000;
/** GitHub refuses longer ones. */
const LONGEST_TITLE = 256;
const ONE_PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';

/**
 * Opens a draft pull request, or adopts the one that is there: the one that carries this publish id, else the branch's open one, whose
 * description then becomes this revision's. The request that opens is sent once; after an answer that says nothing it is looked up.
 */
export async function openPullByApi(
  access: AppAccess,
  repository: KnownRepository,
  input: OpenPullRequest,
): Promise<ListedPull> {
  const existing = await access.reading(repository, (client) => findPullOf(client, repository, input));
  if (existing) return adopt(access, repository, input, existing);
  await access.reading(repository, (client) => checkBranches(client, repository, input));
  return access.writing(repository, WRITE_PULLS, (client) => openOnce(client, repository, input));
}

/** Puts these words in place of the product's own in the description of a pull request that is there and has some. */
export async function describePullByApi(
  access: AppAccess,
  repository: KnownRepository,
  number: number,
  words: string,
): Promise<void> {
  const { owner, repo } = repository;
  const one = { owner, repo, pull_number: number };
  const pull = await access.reading(repository, (client) => askIfThere(client, pullShape, `GET ${ONE_PULL}`, one));
  if (pull) await rewrite(access, repository, pull, withWords(pull.body ?? '', words));
}

/** A pull request as GitHub shows it; its base commit is where the branch left its base. */
export async function asPullRequest(
  client: GitHubClient,
  reads: ConditionalReads,
  repository: KnownRepository,
  pull: ListedPull,
): Promise<PullRequest> {
  const { owner, repo } = repository;
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  const basehead = `${pull.base.sha}...${pull.head.sha}`;
  const compared = await reads.ask(client, comparisonShape, route, { owner, repo, basehead, per_page: 1 });
  return {
    number: pull.number,
    title: pull.title,
    body: wordsOf(pull.body ?? ''),
    url: pull.html_url,
    branch: pull.head.ref,
    baseBranch: pull.base.ref,
    baseCommit: compared?.merge_base_commit.sha ?? pull.base.sha,
    headCommit: pull.head.sha,
    draft: pull.draft,
    state: pull.merged_at === null ? pull.state : 'merged',
    createdAt: new Date(pull.created_at).toISOString(),
  };
}

async function findPullOf(
  client: GitHubClient,
  repository: KnownRepository,
  input: OpenPullRequest,
): Promise<ListedPull | undefined> {
  const { owner, repo } = repository;
  const query = { owner, repo, head: `${owner}:${input.branch}`, state: 'all', per_page: 100 };
  const pulls = await ask(client, pullShape.array(), 'GET /repos/{owner}/{repo}/pulls', query);
  const newest = pulls.filter(({ head }) => head.ref === input.branch).sort((a, b) => b.number - a.number);
  const marked = newest.find(({ body }) => marksIn(body ?? '').includes(input.publishId));
  return marked ?? newest.find(({ state }) => state === 'open');
}

async function adopt(
  access: AppAccess,
  repository: KnownRepository,
  input: OpenPullRequest,
  pull: ListedPull,
): Promise<ListedPull> {
  const body = pull.body ?? '';
  const isNews = pull.state === 'open' && !marksIn(body).includes(input.publishId);
  return isNews ? rewrite(access, repository, pull, withWords(body, input.body, input.publishId)) : pull;
}

async function rewrite(
  access: AppAccess,
  repository: KnownRepository,
  pull: ListedPull,
  body: string,
): Promise<ListedPull> {
  if (body === (pull.body ?? '')) return pull;
  const { owner, repo } = repository;
  const change = { owner, repo, pull_number: pull.number, body };
  return access.writing(repository, WRITE_PULLS, (client) => ask(client, pullShape, `PATCH ${ONE_PULL}`, change));
}

async function checkBranches(client: GitHubClient, repository: KnownRepository, input: OpenPullRequest): Promise<void> {
  const { owner, repo, fullName } = repository;
  for (const branch of [input.branch, input.baseBranch]) {
    const route = 'GET /repos/{owner}/{repo}/git/ref/{ref}';
    if (await askIfThere(client, refShape, route, { owner, repo, ref: `heads/${branch}` })) continue;
    throw new PortError('HOST.BRANCH_NOT_FOUND', `${fullName} has no branch ${branch}.`, false);
  }
}

async function openOnce(
  client: GitHubClient,
  repository: KnownRepository,
  input: OpenPullRequest,
): Promise<ListedPull> {
  try {
    return await create(client, repository, input, true);
  } catch (error) {
    if (refusedWith(error, /draft pull requests are not supported/i)) return openPlain(client, repository, input);
    return afterFailure(client, repository, input, error);
  }
}

async function openPlain(
  client: GitHubClient,
  repository: KnownRepository,
  input: OpenPullRequest,
): Promise<ListedPull> {
  try {
    return await create(client, repository, { ...input, title: `[Draft] ${input.title}` }, false);
  } catch (error) {
    return afterFailure(client, repository, input, error);
  }
}

function create(
  client: GitHubClient,
  { owner, repo }: KnownRepository,
  input: OpenPullRequest,
  draft: boolean,
): Promise<ListedPull> {
  return askOnce(client, pullShape, 'POST /repos/{owner}/{repo}/pulls', {
    owner,
    repo,
    title: cutText(input.title, LONGEST_TITLE),
    head: input.branch,
    base: input.baseBranch,
    body: markedBody(input.body, [input.publishId]),
    draft,
    maintainer_can_modify: false,
  });
}

async function afterFailure(
  client: GitHubClient,
  repository: KnownRepository,
  input: OpenPullRequest,
  error: unknown,
): Promise<ListedPull> {
  const status = statusOf(error);
  const exists = refusedWith(error, /pull request already exists/i);
  const unknown = status === undefined || status >= 500;
  if (!exists && !unknown) throw nothingToShow(error, repository, input);
  if (unknown) await sleep(LISTING_LAG_MS);
  const found = await findPullOf(client, repository, input);
  if (!found) throw error;
  return found;
}

function nothingToShow(error: unknown, { fullName }: KnownRepository, input: OpenPullRequest): unknown {
  if (!refusedWith(error, /No commits between/i)) return error;
  const message = `${input.branch} of ${fullName} holds nothing that ${input.baseBranch} does not hold already.`;
  return new PortError('HOST.FORBIDDEN', message, false, { cause: error });
}
