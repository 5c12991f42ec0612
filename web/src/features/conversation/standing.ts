import type { ConversationState } from '../../../../src/domain/conversation/conversation.state.js';
import { cutText } from '../../../../src/domain/shared/cut-text.js';
import { dollars } from '../../../../src/domain/shared/money.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import type {
  BudgetItem,
  EditsItem,
  PlanItem,
  QuestionItem,
  TurnItem,
  TurnView,
} from '../../../../projections/conversation/conversation.view.js';
import type { MemberId, TurnId } from '../../../../src/domain/shared/types.js';

/** What a person decided about something that only one can decide about. */
export type Decision =
  | {
      readonly kind: 'plan';
      readonly version: number;
      readonly wanted: 'approved' | 'changes-requested' | 'rejected';
    }
  | { readonly kind: 'acceptance'; readonly revision: number; readonly openDraftPr: boolean }
  | { readonly kind: 'discard'; readonly revision: number }
  | { readonly kind: 'answer'; readonly inputId: string; readonly answer: string }
  | { readonly kind: 'budget'; readonly pauseId: string; readonly budgetCents: number }
  | { readonly kind: 'retry'; readonly turnId: TurnId }
  | { readonly kind: 'removal'; readonly turnId: TurnId };

/** What is known of the conversation, and who is who. */
export interface Known {
  readonly turns: readonly TurnView[];
  readonly state: ConversationState;
  readonly me: string;
  readonly nameOf: (memberId: MemberId) => string;
}

/** The decision that stands. */
export interface Standing {
  /** Who decided what, as a sentence. */
  readonly words: string;
  /** It is the very decision that was wanted. */
  readonly isSame: boolean;
}

type Of<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>;

/** What stands instead of a decision that came too late; null while it is still open, or not known. */
export function standing(decision: Decision, known: Known): Standing | null {
  switch (decision.kind) {
    case 'plan':
      return planStanding(decision, known);
    case 'acceptance':
      return acceptanceStanding(decision, known);
    case 'discard':
      return discardStanding(decision, known);
    case 'answer':
      return answerStanding(decision, known);
    case 'budget':
      return budgetStanding(decision, known);
    case 'retry':
      return retryStanding(decision, known);
    case 'removal':
      return removalStanding(decision, known);
  }
}

/** What is said to who came too late: who was first, and, where the decisions differ, that theirs does not count. */
export function lateWords(decision: Decision, known: Known): string | null {
  const stands = standing(decision, known);
  return stands && (stands.isSame ? stands.words : `${stands.words} ${notTaken(decision)}`);
}

function notTaken(decision: Decision): string {
  switch (decision.kind) {
    case 'plan':
      return { approved: NOT_APPROVED, 'changes-requested': NOT_SENT, rejected: NOT_REJECTED }[decision.wanted];
    case 'acceptance':
      return 'You did not accept them.';
    case 'discard':
      return 'They were not discarded.';
    case 'answer':
      return 'Your answer was not taken.';
    case 'budget':
      return 'Your amount was not taken.';
    case 'retry':
      return 'It was not tried again.';
    case 'removal':
      return 'It was not removed.';
  }
}

const NOT_APPROVED = 'Your approval was not taken.';
const NOT_REJECTED = 'Your rejection was not taken.';
const NOT_SENT = 'Your changes were not sent.';

/** `Maya Chen approved this plan first.` or `You approved this plan already.` */
function first({ me, nameOf }: Known, by: string | null, did: string, more = ''): string {
  if (by === me) return `You ${did} already${more}.`;
  return `${by === null ? 'Somebody' : nameOf(by)} ${did} first${more}.`;
}

const DID = {
  approved: 'approved this plan',
  'changes-requested': 'asked for changes to this plan',
  rejected: 'rejected this plan',
} as const;

function planStanding({ version, wanted }: Of<'plan'>, known: Known): Standing | null {
  const item = itemsOf(known).find((one): one is PlanItem => one.kind === 'plan' && one.version === version);
  if (!item) return null;
  const { plan } = known.state;
  const isOpen = item.decision === 'open' && plan?.version === version && plan.decision === 'open';
  if (isOpen) return null;
  if (item.decision === 'open' || item.decision === 'passed-over')
    return { words: 'A newer message set this plan aside.', isSame: false };
  // Two people who ask for changes ask for different ones.
  const isSame = item.decision === wanted && wanted !== 'changes-requested';
  return { words: first(known, item.decidedBy, DID[item.decision]), isSame };
}

function acceptanceStanding({ revision, openDraftPr }: Of<'acceptance'>, known: Known): Standing | null {
  const item = editsItem(revision, known);
  if (!item) return null;
  if (item.decision === 'rejected')
    return { words: first(known, item.decidedBy, 'discarded these edits'), isSame: false };
  if (item.decision === 'open') return replacedBy(revision, known);
  if (item.automatic) return { words: 'Auto open draft PR accepted these edits first.', isSame: true };
  const { publish } = known.state;
  const opens = publish?.revision === revision ? publish.openDraftPr : openDraftPr;
  const how = opens === openDraftPr ? '' : opens ? ', with a draft PR' : ', without a draft PR';
  // Theirs counts as far as it goes: the strip over the reply offers the rest.
  return { words: first(known, item.decidedBy, 'accepted these edits', how), isSame: true };
}

function discardStanding({ revision }: Of<'discard'>, known: Known): Standing | null {
  const item = editsItem(revision, known);
  if (!item) return null;
  if (item.decision === 'open') return replacedBy(revision, known);
  const isSame = item.decision === 'rejected';
  return { words: first(known, item.decidedBy, isSame ? 'discarded these edits' : 'accepted these edits'), isSame };
}

function replacedBy(revision: number, { state }: Known): Standing | null {
  const newest = state.edits?.proposal.revision ?? revision;
  return newest > revision ? { words: `Revision ${newest} replaced these edits first.`, isSame: false } : null;
}

function answerStanding({ inputId, answer }: Of<'answer'>, known: Known): Standing | null {
  const item = itemsOf(known).find((one): one is QuestionItem => one.kind === 'question' && one.inputId === inputId);
  if (item && item.answer !== null) {
    if (item.answer.trim() === answer.trim())
      return { words: first(known, item.answeredBy, 'gave this answer'), isSame: true };
    return { words: first(known, item.answeredBy, `answered “${inShort(item.answer)}”`), isSame: false };
  }
  const { activity } = known.state;
  if (activity.kind === 'waiting' && activity.inputId === inputId) return null;
  return { words: 'The turn ended without an answer to this question.', isSame: false };
}

function budgetStanding({ pauseId, budgetCents }: Of<'budget'>, known: Known): Standing | null {
  const item = itemsOf(known).find((one): one is BudgetItem => one.kind === 'budget' && one.pauseId === pauseId);
  if (item && item.raisedTo !== null) {
    const words = first(known, item.raisedBy, `raised the budget to ${dollars(item.raisedTo)}`);
    return { words, isSame: item.raisedTo === budgetCents };
  }
  return null;
}

function retryStanding({ turnId }: Of<'retry'>, known: Known): Standing | null {
  const again = known.turns.find(({ retryOf }) => retryOf === turnId);
  return again ? { words: first(known, again.sentBy, 'tried this turn again'), isSame: true } : null;
}

function removalStanding({ turnId }: Of<'removal'>, known: Known): Standing | null {
  const turn = known.turns.find((one) => one.turnId === turnId);
  if (!turn || turn.state === 'queued') return null;
  if (turn.state === 'removed') return { words: 'That message was removed already.', isSame: true };
  return { words: 'The turn of that message has started.', isSame: false };
}

const editsItem = (revision: number, known: Known): EditsItem | undefined =>
  itemsOf(known).find((one): one is EditsItem => one.kind === 'edits' && one.revision === revision);

const itemsOf = ({ turns }: Known): readonly TurnItem[] => turns.flatMap(({ items }) => items);

const SHORT = 60;
/** The text on one line, and not much of it. */
export const inShort = (text: string): string => cutText(visibleText(text).replace(/\s+/g, ' ').trim(), SHORT);
