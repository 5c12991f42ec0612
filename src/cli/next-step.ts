import type { ConversationState } from '../domain/conversation/conversation.state.js';
import { runStatus } from '../domain/conversation/run-status.js';
import { oneLine } from './output.js';
import type { RunState } from './replies.js';
import type { RepositoryId, TurnId } from '../domain/shared/types.js';

type Known = readonly { readonly repositoryId: RepositoryId }[];

/** What a person can do now, and by which command; empty while something goes on by itself. `known` are the repositories that can be chosen. */
export function nextStep(key: string, state: RunState, known: Known): string {
  if (state.archived) return `Restore it with: code-runs restore ${key}`;
  return goesOn(state) ? '' : whatToDo(key, state, known);
}

function whatToDo(key: string, state: RunState, known: Known): string {
  const { activity, plan, edits } = state;
  if (activity.kind === 'waiting') return `Answer with: code-runs answer ${key} "…"`;
  if (activity.kind === 'paused') return `An owner or admin raises the budget with: code-runs budget ${key} <dollars>`;
  if (hasLostAll(state, known))
    return `All repos of this run were removed. Send it again with: code-runs send --ticket ${key} --repo <name> --instructions "…"`;
  if (plan?.decision === 'open')
    return `Approve the plan with: code-runs accept ${key}   Change it with: code-runs reply ${key} "…"   Reject it with: code-runs reject ${key}`;
  if (whatToRetry(state)) return `Try again with: code-runs retry ${key}${heldWords(key, state)}`;
  if (edits?.decision === 'open')
    return `Accept the edits with: code-runs accept ${key}   Reject them with: code-runs reject ${key}`;
  return `Send a message with: code-runs reply ${key} "…"${heldWords(key, state)}`;
}

/** What a stop or a failure held back waits for somebody to send it. */
const heldWords = (key: string, { queue }: RunState): string =>
  queue.some(({ held }) => held) ? `   Send what is held back with: code-runs release ${key}` : '';

/** Then nothing that was done can be published, and no turn can start. */
const hasLostAll = ({ run }: RunState, known: Known): boolean =>
  run?.repositories.every((lost) => !known.some(({ repositoryId }) => repositoryId === lost.repositoryId)) ?? false;

/** As `isBusy`, of what the command line reads. */
function goesOn({ activity, queue, publish }: RunState): boolean {
  if (activity.kind === 'working' || activity.interrupting === true) return true;
  return queue.some(({ held }) => !held) || (publish?.pending.length ?? 0) > 0;
}

/** Where the run stands, in one line for people. */
export function standing(key: string, state: ConversationState): string {
  const { status, reason } = runStatus(state);
  const options = state.activity.kind === 'waiting' ? state.activity.options : [];
  const choice = options.length === 0 ? '' : ` (${options.join(' / ')})`;
  return oneLine(`${key} ${status}${reason === '' ? '' : `: ${reason}`}${choice}`);
}

export type Retry =
  | { readonly what: 'turn'; readonly turnId: TurnId }
  | { readonly what: 'publish'; readonly repositoryIds: readonly RepositoryId[] };

/** What failed last, in the order in which the run's status names it; undefined: nothing did. */
export function whatToRetry(state: RunState): Retry | undefined {
  const { lastOutcome } = state;
  const isRepeatable = lastOutcome !== null && lastOutcome.kind !== 'completed';
  const turn = isRepeatable ? ({ what: 'turn', turnId: lastOutcome.turn.turnId } as const) : undefined;
  if (lastOutcome?.kind === 'failed') return turn;
  const repositoryIds = failedToPublish(state);
  return repositoryIds.length > 0 ? { what: 'publish', repositoryIds } : turn;
}

function failedToPublish({ publish, edits }: RunState): readonly string[] {
  if (publish === null || publish.revision !== edits?.proposal.revision) return [];
  return publish.failures.map(({ repositoryId }) => repositoryId);
}

/** As people know them, also of repositories that are part of the run no more. */
export function namesOf(ids: readonly string[], { run }: RunState): string {
  const nameOf = (id: string): string => run?.repositories.find((r) => r.repositoryId === id)?.name ?? id;
  return ids.map(nameOf).join(', ');
}
