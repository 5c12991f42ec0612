import type { RunStatus } from '../../../../src/domain/conversation/run-status.js';

interface Listed {
  readonly status: RunStatus;
  readonly lastActivityAt: string;
}

export interface RunGroups<Run> {
  readonly needsYou: readonly Run[];
  readonly active: readonly Run[];
  readonly recent: readonly Run[];
}

const RECENT = 8;

/** Sorts runs into the sidebar's three groups, newest activity first; of the recent ones only eight are kept. */
export function groupRuns<Run extends Listed>(runs: readonly Run[]): RunGroups<Run> {
  const newestFirst = [...runs].sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt));
  const needsYou = newestFirst.filter(({ status }) => status === 'Needs input');
  const active = newestFirst.filter(({ status }) => status === 'Running' || status === 'Queued');
  const rest = newestFirst.filter((run) => !needsYou.includes(run) && !active.includes(run));
  return { needsYou, active, recent: rest.slice(0, RECENT) };
}
