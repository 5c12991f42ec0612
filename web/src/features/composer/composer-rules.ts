import { LIMITS } from '../../../../src/domain/shared/limits.js';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import type { Draft } from './draft-store.js';

const COUNT_FROM = 7_000;
const number = (value: number): string => value.toLocaleString('en-US');

export interface CharCount {
  /** `7,214 / 8,000`; undefined while there is room enough. */
  readonly text: string | undefined;
  readonly over: boolean;
}

/** What the counter shows for a text of this length (UTF-16 code units, as the server counts). */
export function charCount(length: number): CharCount {
  const text = length < COUNT_FROM ? undefined : `${number(length)} / ${number(LIMITS.instructions)}`;
  return { text, over: length > LIMITS.instructions };
}

/** Why the draft cannot be sent, as one sentence; undefined when it can. */
export function sendBlocker(draft: Draft, size: ComposerSize, answering = false): string | undefined {
  const { text, over } = charCount(draft.instructions.length);
  if (size === 'reply') {
    if (draft.instructions.trim() === '') return answering ? 'Write an answer to send.' : 'Write a message to send.';
  } else {
    if (!draft.ticket) return 'Add a ticket to send.';
    if (draft.repositories.length === 0) return 'Add at least one repo to send.';
  }
  return over ? `${text}. Shorten the instructions to send.` : undefined;
}

export type ComposerSize = 'home' | 'quick' | 'reply';

/** The question that a text answers. */
export interface Answering {
  readonly inputId: string;
  readonly question: string;
}

/** `Answer: Which branch?`, on one line. */
export const answerWords = ({ question }: Answering): string => `Answer: ${question.replace(/\s+/g, ' ').trim()}`;

/** The words of the empty field. */
export function fieldWords(size: ComposerSize, hasTicket: boolean): string {
  return size === 'home' && !hasTicket ? 'Add additional instructions…' : 'Add instructions for Claude Code (optional)';
}

const CYCLE: readonly Mode[] = ['ask', 'edits', 'plan'];

/** Ask, Edits, Plan, Ask … */
export function nextMode(mode: Mode): Mode {
  return CYCLE[(CYCLE.indexOf(mode) + 1) % CYCLE.length] ?? 'edits';
}

interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** Whether a key pressed in the field sends. An input method uses Enter for itself: then it never does. */
export function sends(event: PressedKey, enterSends: boolean): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.altKey) return false;
  if (event.metaKey || event.ctrlKey) return true;
  return enterSends && !event.shiftKey;
}

export const MODE_LABELS: Readonly<Record<Mode, string>> = { ask: 'Ask', edits: 'Edits', plan: 'Plan' };

/** Under the switch: what it counts for. Nothing is shared before it is sent with a message. */
export function autoPrWords(size: ComposerSize): string {
  return size === 'reply'
    ? 'For your next message in Edits. Once sent, for everybody here.'
    : 'For this message in Edits, and for those that follow it.';
}

/** As the mode button says it: `Edits, auto PR`. */
export function modeLabel(mode: Mode, autoOpenDraftPr: boolean): string {
  return mode === 'edits' && autoOpenDraftPr ? `${MODE_LABELS[mode]}, auto PR` : MODE_LABELS[mode];
}
