import type { ConversationState } from '../../../../../src/domain/conversation/conversation.state.js';
import type { Mode } from '../../../../../src/domain/conversation/conversation.types.js';
import { replyMode } from '../../../../../src/domain/conversation/reply-mode.js';
import type { Draft, Occasion } from '../../composer/draft-store.js';

/** What a text was begun for and is gone. */
export type Gone =
  { readonly kind: 'question'; readonly inputId: string } | { readonly kind: 'plan'; readonly version: number };

export interface ReplyTarget {
  /** The question that the text answers; null: it answers none. */
  readonly answers: string | null;
  /** A question was asked after the text was begun as a message. */
  readonly askedMeanwhile: boolean;
  /** The text is sent for nothing else before its writer said so. */
  readonly gone: Gone | null;
  /** The mode until the person chooses one. */
  readonly mode: Mode;
  /** Whether Edits open a draft PR until the person says so; null: as their settings say. */
  readonly autoOpenDraftPr: boolean | null;
}

/** What a text that is begun now is for. */
export function occasionOf(state: ConversationState): Occasion {
  const { activity, plan, autoOpenDraftPr } = state;
  return {
    question: activity.kind === 'waiting' ? activity.inputId : null,
    plan: plan?.decision === 'open' ? plan.version : null,
    mode: replyMode(state),
    autoOpenDraftPr,
  };
}

/** What a text in the reply does when it is sent: what it was begun for, or nothing. */
export function replyTarget(draft: Draft, now: Occasion): ReplyTarget {
  const begun = draft.instructions === '' ? now : (draft.occasion ?? { ...now, question: null });
  const gone = goneFrom(begun, draft, now);
  return {
    answers: gone || begun.question === null ? null : now.question,
    askedMeanwhile: gone === null && begun.question === null && now.question !== null,
    gone,
    // A message must not set a plan aside only because it was begun before the plan.
    mode: now.plan === null ? begun.mode : now.mode,
    autoOpenDraftPr: begun.autoOpenDraftPr,
  };
}

function goneFrom(begun: Occasion, { mode }: Draft, now: Occasion): Gone | null {
  if (begun.question !== null && begun.question !== now.question) return { kind: 'question', inputId: begun.question };
  // In another mode it was a message from the first.
  const changesPlan = mode === null || mode === 'plan';
  return begun.plan !== null && begun.plan !== now.plan && changesPlan ? { kind: 'plan', version: begun.plan } : null;
}
