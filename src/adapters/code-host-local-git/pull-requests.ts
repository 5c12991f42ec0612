import { z } from 'zod';
import { parseBatch } from '../../edit-bundles/git/git-batch.js';
import { gitText, runGit } from '../../edit-bundles/git/run-git.js';
import type { OpenPullRequest, PullRequest } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import type { Heads } from './origin-refs.js';
import { branchState } from './publish-edits.js';
import { isAncestor, listRefs, readRef, updateRefs } from '../shared-git/refs.js';
import { ORIGIN_HEADS } from './repository-copy.js';
import type { RepositoryCopy } from './repository-copy.js';

/** `refs/code-runs/pulls/<number>` points at the record, a JSON blob. */
const PULLS = 'refs/code-runs/pulls/';

const recordSchema = z.object({
  number: z.int().positive(),
  publishId: z.string(),
  title: z.string(),
  body: z.string(),
  branch: z.string(),
  baseBranch: z.string(),
  /** Where the branch left its base; the diff starts here. */
  baseCommit: z.string().regex(/^[0-9a-f]{40}$/),
  /** Of the day it was opened; shown when the branch is gone everywhere. */
  headCommit: z.string().regex(/^[0-9a-f]{40}$/),
  createdAt: z.string(),
});
type PullRecord = z.infer<typeof recordSchema>;

export interface PullRequestContext {
  readonly copy: RepositoryCopy;
  /** The origin's branches right now. */
  readonly heads: Heads;
  /** The name in the page's address. */
  readonly repositoryName: string;
}

/**
 * Returns the pull request that this publishId opened, or the branch's open one; else opens a draft under the next free number.
 * The number is taken by making its ref, which only one of several racing callers can do; the others look again.
 */
export async function openPull(
  context: PullRequestContext,
  input: OpenPullRequest,
  createdAt: string,
): Promise<PullRequest> {
  for (;;) {
    const records = await readRecords(context.copy);
    const existing = await findExisting(context, records, input);
    if (existing) return existing;
    const number = Math.max(0, ...records.map((record) => record.number)) + 1;
    const record = { ...(await newRecord(context, input, createdAt)), number };
    if (await writeRecord(context.copy, record, null)) return asPullRequest(context, record);
  }
}

/** Changes the words of a record; nobody else writes them, so all of them are the product's. */
export async function describePull(copy: RepositoryCopy, number: number, body: string): Promise<void> {
  for (;;) {
    const blob = await readRef(copy.directory, `${PULLS}${number}`);
    const record = (await readRecords(copy)).find((candidate) => candidate.number === number);
    if (blob === undefined || !record || record.body === body) return;
    if (await writeRecord(copy, { ...record, body }, blob)) return;
  }
}

/** A pull request as it stands now; undefined when there is none of this number. */
export async function findPull(context: PullRequestContext, number: number): Promise<PullRequest | undefined> {
  const record = (await readRecords(context.copy)).find((candidate) => candidate.number === number);
  return record && asPullRequest(context, record);
}

async function findExisting(
  context: PullRequestContext,
  records: readonly PullRecord[],
  input: OpenPullRequest,
): Promise<PullRequest | undefined> {
  for (const record of records) {
    const same = record.publishId === input.publishId && record.branch === input.branch;
    if (!same && record.branch !== input.branch) continue;
    const pullRequest = await asPullRequest(context, record);
    if (same || pullRequest.state === 'open') return pullRequest;
  }
  return undefined;
}

async function newRecord(
  context: PullRequestContext,
  input: OpenPullRequest,
  createdAt: string,
): Promise<Omit<PullRecord, 'number'>> {
  const { copy, heads } = context;
  const { publishId, title, body, branch, baseBranch } = input;
  const state = await branchState(copy, heads, branch);
  const headCommit = state.origin ?? state.own;
  const base = heads.commits.get(baseBranch);
  if (headCommit === undefined || base === undefined) {
    const missing = headCommit === undefined ? branch : baseBranch;
    throw new PortError('HOST.BRANCH_NOT_FOUND', `${copy.source.name} has no branch ${missing}.`, false);
  }
  const args = [`--git-dir=${copy.directory}`, 'merge-base', headCommit, base];
  const baseCommit = await gitText({ args, cwd: copy.directory });
  return { publishId, title, body, branch, baseBranch, baseCommit, headCommit, createdAt };
}

/** Merged: the head is in the origin's base branch. Closed: someone deleted the branch in the origin. */
async function asPullRequest(context: PullRequestContext, record: PullRecord): Promise<PullRequest> {
  const { copy, heads, repositoryName } = context;
  const { number, title, body, branch, baseCommit, createdAt } = record;
  // A base branch that is gone, renamed most often, gives way to the default one, as on GitHub.
  const baseBranch = heads.commits.has(record.baseBranch) ? record.baseBranch : heads.defaultBranch;
  const branchNow = await branchState(copy, heads, branch);
  const headCommit = branchNow.origin ?? branchNow.own ?? record.headCommit;
  const merged = await isAncestor(copy.directory, headCommit, `${ORIGIN_HEADS}${baseBranch}`);
  const gone = branchNow.origin === undefined && !branchNow.held;
  const url = `/pulls/${encodeURIComponent(repositoryName)}/${number}`;
  const state = merged ? 'merged' : gone ? 'closed' : 'open';
  return {
    number,
    title,
    body,
    url,
    branch,
    baseBranch,
    baseCommit,
    headCommit,
    draft: state !== 'merged',
    state,
    createdAt,
  };
}

/** False when the record is not `before` any more; null means that there must be none. */
async function writeRecord({ directory }: RepositoryCopy, record: PullRecord, before: string | null): Promise<boolean> {
  const input = JSON.stringify(recordSchema.parse(record));
  const args = [`--git-dir=${directory}`, 'hash-object', '-w', '--stdin'];
  const to = await gitText({ args, cwd: directory, input });
  return updateRefs(directory, [{ ref: `${PULLS}${record.number}`, to, from: before }]);
}

async function readRecords(copy: RepositoryCopy): Promise<readonly PullRecord[]> {
  const blobs = [...(await listRefs(copy.directory, PULLS)).values()];
  const args = [`--git-dir=${copy.directory}`, 'cat-file', '--batch'];
  const output = await runGit({ args, cwd: copy.directory, input: blobs.map((blob) => `${blob}\n`).join('') });
  const records = [...parseBatch(output).values()].map((content) =>
    recordSchema.parse(JSON.parse(content.toString('utf8'))),
  );
  return records.sort((a, b) => a.number - b.number);
}
