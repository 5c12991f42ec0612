import type { ApiClient } from './api-client.js';
import { nextStep } from './next-step.js';
import type { Output } from './output.js';
import * as replies from './replies.js';

/** Where a run stands, and what a person can do now. */
export async function tellRun(
  api: ApiClient,
  output: Output,
  summary: replies.Summary,
  state: replies.RunState,
): Promise<void> {
  const { items: known } = await api.get('/repositories', replies.repositories);
  // Whole addresses, and which repositories were removed: their pull requests have no page here.
  const prs = summary.prs.map((pr) => ({
    ...pr,
    url: api.absolute(pr.url),
    removed: !known.some(({ repositoryId }) => repositoryId === pr.repositoryId),
  }));
  output.run({ ...summary, prs }, nextStep(summary.ticketKey, state, known));
}
