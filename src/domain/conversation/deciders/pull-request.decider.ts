import type {
  RecordChecks,
  RecordPrBase,
  RecordPrState,
  RecordPrStateUnknown,
  RecordReview,
} from '../conversation.commands.js';
import { refuse } from '../conversation.errors.js';
import type { ConversationEvent } from '../conversation.events.js';
import type { ConversationState, PullRequestState } from '../conversation.state.js';
import { cutText } from '../../shared/cut-text.js';
import { LIMITS } from '../../shared/limits.js';
import type { RepositoryId, TurnId } from '../../shared/types.js';

type Facts = readonly ConversationEvent[];

const BECAME = { open: 'PrReopened', closed: 'PrClosed', merged: 'PrMerged' } as const;

/** A merge is final; everything else a code host may take back. That it tells anything ends an unknown state. */
export function recordPrState(data: RecordPrState['data'], state: ConversationState): Facts {
  const known = pullRequest(data, state);
  const { repositoryId, number } = data;
  const place = { turnId: newestTurn(state), repositoryId, number };
  if (known.state === 'merged') return [];
  const found: Facts = known.unknown === null ? [] : [{ type: 'PrStateKnown', data: { repositoryId, number } }];
  const became: Facts = known.state === data.state ? [] : [{ type: BECAME[data.state], data: place }];
  const changed = [...found, ...became];
  if (data.state !== 'open' || known.draft === data.draft) return changed;
  return [...changed, { type: data.draft ? 'PrMarkedDraft' : 'PrMarkedReady', data: place }];
}

/** Said once, however often it is asked in vain; what is final needs no asking. */
export function recordPrStateUnknown(data: RecordPrStateUnknown['data'], state: ConversationState): Facts {
  const known = pullRequest(data, state);
  return known.state === 'merged' || known.unknown !== null ? [] : [{ type: 'PrStateUnknown', data }];
}

/** Checks of another commit than the newest one, and those that are known already, are no news. */
export function recordChecks(data: RecordChecks['data'], state: ConversationState): Facts {
  const { checks, commit } = pullRequest(data, state);
  const { passed, failed, pending } = data;
  const before = checks ?? { passed: 0, failed: 0, pending: 0 };
  const isKnown = before.passed === passed && before.failed === failed && before.pending === pending;
  return commit !== data.commit || isKnown ? [] : [{ type: 'ChecksReported', data }];
}

/** Said once, until it is put back. */
export function recordPrBase(data: RecordPrBase['data'], state: ConversationState): Facts {
  return pullRequest(data, state).baseReplaced === data.replaced ? [] : [{ type: 'PrBaseReported', data }];
}

/** A review that is told twice carries the same command id. Long texts are cut: the whole is on the code host. */
export function recordReview(data: RecordReview['data'], state: ConversationState): Facts {
  pullRequest(data, state);
  const text = cutText(data.text, LIMITS.reason);
  return [{ type: 'PrReviewed', data: { turnId: newestTurn(state), ...data, text } }];
}

function newestTurn({ publish, edits }: ConversationState): TurnId {
  return publish?.turnId ?? edits?.proposal.turnId ?? '';
}

function pullRequest(
  { repositoryId, number }: { readonly repositoryId: RepositoryId; readonly number: number },
  { pullRequests }: ConversationState,
): PullRequestState {
  const known = pullRequests.find((pr) => pr.repositoryId === repositoryId && pr.number === number);
  if (!known) throw refuse.unknownPr();
  return known;
}
