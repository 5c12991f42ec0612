import type { Checks } from '../../domain/conversation/conversation.types.js';
import { checkRunsShape, statusesShape } from './api-shapes.js';
import type { KnownRepository } from './app-access.js';
import type { ConditionalReads } from './conditional-reads.js';
import type { GitHubClient } from './octokit.js';

const FAILURES = ['failure', 'error', 'timed_out', 'cancelled', 'action_required', 'startup_failure'];

/**
 * Check runs and commit statuses of a commit, counted together; the first 100 of each, which is enough for a badge. Null where the
 * account granted neither permission.
 */
export async function checksByApi(
  client: GitHubClient,
  reads: ConditionalReads,
  { owner, repo, granted }: KnownRepository,
  commit: string,
): Promise<Checks | null> {
  const where = { owner, repo, ref: commit, per_page: 100 };
  const mayRead = (permission: string): boolean => granted[permission] !== undefined;
  if (!mayRead('checks') && !mayRead('statuses')) return null;
  const runs = mayRead('checks')
    ? await reads.ask(client, checkRunsShape, 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs', where)
    : undefined;
  const combined = mayRead('statuses')
    ? await reads.ask(client, statusesShape, 'GET /repos/{owner}/{repo}/commits/{ref}/status', where)
    : undefined;
  const outcomes = [
    ...(runs?.check_runs ?? []).map(({ status, conclusion }) => (status === 'completed' ? conclusion : 'pending')),
    ...(combined?.statuses ?? []).map(({ state }) => state),
  ].map((outcome) => outcome ?? 'pending');
  const count = (isOne: (outcome: string) => boolean): number => outcomes.filter(isOne).length;
  return {
    passed: count((outcome) => outcome === 'success'),
    failed: count((outcome) => FAILURES.includes(outcome)),
    pending: count((outcome) => outcome === 'pending'),
  };
}
