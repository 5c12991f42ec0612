import { dollars } from '../shared/money.js';
import type { Activity, ConversationState } from './conversation.state.js';
import { BLOCKING_FLAGS } from './conversation.types.js';
import { isPublishing, publishFailures } from './publishing.js';

/** The six names of the product document, in the order that wins when several hold. */
export const RUN_STATUSES = ['Needs input', 'Running', 'Queued', 'Failed', 'PR opened', 'Idle'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

type PausedActivity = Extract<Activity, { kind: 'paused' }>;

export interface StatusWithReason {
  readonly status: RunStatus;
  /** One sentence for people; empty when the name says it all. */
  readonly reason: string;
}

/** The only place that decides a run's status; server, browser, CLI and replay all call it. */
export function runStatus(state: ConversationState): StatusWithReason {
  const { activity } = state;
  if (activity.kind === 'waiting') return { status: 'Needs input', reason: activity.question };
  if (activity.kind === 'paused') return { status: 'Needs input', reason: budgetReason(activity) };
  if (activity.kind === 'working') return { status: 'Running', reason: activity.interrupting ? 'Stopping.' : '' };
  if (state.plan?.decision === 'open')
    return { status: 'Needs input', reason: `Plan version ${state.plan.version} waits for a decision.` };
  if (state.queue.some((turn) => !turn.held)) return { status: 'Queued', reason: '' };
  return failed(state) ?? pullRequestOpened(state) ?? { status: 'Idle', reason: idleReason(state) };
}

/** True while something goes on that ends without a person: a turn (a waiting one too, once it is told to stop), a queued turn, a publish. */
export function isBusy(state: ConversationState): boolean {
  const { activity } = state;
  const goesOn = activity.kind === 'working' || (activity.kind !== 'none' && activity.interrupting);
  return goesOn || state.queue.some((turn) => !turn.held) || isPublishing(state);
}

function budgetReason({ spentCents, budgetCents }: Pick<PausedActivity, 'spentCents' | 'budgetCents'>): string {
  return `The run has spent ${dollars(spentCents)}; its budget is ${dollars(budgetCents)}. Raise it to go on.`;
}

function failed(state: ConversationState): StatusWithReason | undefined {
  if (state.lastOutcome?.kind === 'failed') return { status: 'Failed', reason: state.lastOutcome.message };
  const [failure] = publishFailures(state);
  if (!failure || isPublishing(state) || openedCount(state) > 0) return undefined;
  return { status: 'Failed', reason: failure.message };
}

function pullRequestOpened(state: ConversationState): StatusWithReason | undefined {
  if (!state.pullRequests.some((pr) => pr.state === 'open')) return undefined;
  return { status: 'PR opened', reason: partlyFailedReason(state) || waitingReason(state) };
}

/** Pull requests that are open, or that showed the newest revision. */
function openedCount({ pullRequests, edits }: ConversationState): number {
  return pullRequests.filter((pr) => pr.state === 'open' || pr.revision === edits?.proposal.revision).length;
}

function partlyFailedReason(state: ConversationState): string {
  const failures = publishFailures(state);
  const unopened = failures.filter(
    ({ repositoryId }) => !state.pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.state === 'open'),
  ).length;
  const opened = openedCount(state);
  if (unopened > 0) return `${opened} of ${opened + unopened} draft PRs could be opened.`;
  return failures[0] ? `A draft PR could not be updated: ${failures[0].message}` : '';
}

function idleReason(state: ConversationState): string {
  if (isPublishing(state)) {
    return state.publish?.openDraftPr === true ? 'Opening draft PRs.' : 'Committing the accepted edits.';
  }
  if (state.lastOutcome?.kind === 'interrupted') return 'Stopped.';
  return partlyFailedReason(state) || waitingReason(state) || leftReason(state);
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
