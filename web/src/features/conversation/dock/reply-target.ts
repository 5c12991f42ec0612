import type { Draft } from '../../composer/draft-store.js';

export interface ReplyTarget {
  /** The question that the text answers; null: it is a message. */
  readonly answers: string | null;
  /** What became of the questions since the text was begun, where that changes what it does. */
  readonly meanwhile: 'asked' | 'closed' | undefined;
}

/** What a text in the reply does when it is sent. A text answers only the question that was open when it was begun. */
export function replyTarget({ instructions, answers }: Draft, open: string | null): ReplyTarget {
  if (instructions === '' || answers === open) return { answers: open, meanwhile: undefined };
  return { answers: null, meanwhile: open === null ? 'closed' : 'asked' };
}
