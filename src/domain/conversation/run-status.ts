import type { ConversationState } from './conversation.state.js';
import { BLOCKING_FLAGS } from './conversation.types.js';

/** The six names of the product document, in the order that wins when several hold. */
export const RUN_STATUSES = ['Needs input', 'Running', 'Queued', 'Failed', 'PR opened', 'Idle'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export interface StatusWithReason {
  readonly status: RunStatus;
  /** One sentence for people; empty when the name says it all. */
  readonly reason: string;
}

/** The only place that decides a run's status; server, browser, CLI and replay all call it. */
export function runStatus(state: ConversationState): StatusWithReason {
  const { activity } = state;
  if (activity.kind === 'waiting') return { status: 'Needs input', reason: activity.question };
  if (activity.kind === 'working') return { status: 'Running', reason: activity.interrupting ? 'Stopping.' : '' };
  if (state.plan?.decision === 'open')
    return { status: 'Needs input', reason: `Plan version ${state.plan.version} waits for a decision.` };
  if (state.queue.some((turn) => !turn.held)) return { status: 'Queued', reason: '' };
  return failed(state) ?? pullRequestOpened(state) ?? { status: 'Idle', reason: idleReason(state) };
}

/** True while something goes on that ends without a person: a turn, a queued turn, a publish. */
export function isBusy(state: ConversationState): boolean {
  return (
    state.activity.kind === 'working' ||
    state.queue.some((turn) => !turn.held) ||
    (state.publish?.pending.length ?? 0) > 0
  );
}

function failed(state: ConversationState): StatusWithReason | undefined {
  if (state.lastOutcome?.kind === 'failed') return { status: 'Failed', reason: state.lastOutcome.message };
  const { publish } = state;
  const failure = publish?.failures[0];
  const noneOpen = !state.pullRequests.some((pr) => pr.state === 'open');
  if (failure && publish.pending.length === 0 && noneOpen) return { status: 'Failed', reason: failure.message };
  return undefined;
}

function pullRequestOpened(state: ConversationState): StatusWithReason | undefined {
  const open = state.pullRequests.filter((pr) => pr.state === 'open').length;
  if (open === 0) return undefined;
  const failures = state.publish?.failures.length ?? 0;
  const reason = failures > 0 ? `${open} of ${open + failures} draft PRs could be opened.` : waitingReason(state);
  return { status: 'PR opened', reason };
}

function idleReason(state: ConversationState): string {
  if ((state.publish?.pending.length ?? 0) > 0) {
    return state.publish?.openDraftPr === true ? 'Opening draft PRs.' : 'Committing the accepted edits.';
  }
  if (state.lastOutcome?.kind === 'interrupted') return 'Stopped.';
  return waitingReason(state) || leftReason(state);
}

/** What the work has become, once nothing waits for anyone. */
function leftReason(state: ConversationState): string {
  const last = state.pullRequests.at(-1);
  if (last) return last.state === 'merged' ? 'The PR was merged.' : 'The PR was closed.';
  return state.edits?.decision === 'accepted' ? 'Edits accepted, no PR yet.' : '';
}

function waitingReason(state: ConversationState): string {
  if (state.queue.some((turn) => turn.held)) return 'Queued messages are held back.';
  if (state.edits?.decision !== 'open') return '';
  const wanted = state.lastOutcome?.turn.autoOpenDraftPr === true;
  const flagged = wanted && state.edits.proposal.flags.some((flag) => BLOCKING_FLAGS.includes(flag.kind));
  return flagged ? 'Review flagged files.' : 'Edits are ready for review.';
}
