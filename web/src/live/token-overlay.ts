import type { TokenFrame } from '../../../src/contracts/live.js';
import type { TurnId } from '../../../src/domain/shared/types.js';
import type { TextItem, TurnView } from '../../../projections/conversation/conversation.view.js';

/** Live words of one block, beyond what the facts hold so far. */
export interface LiveText {
  readonly turnId: TurnId;
  readonly block: number;
  /** Where `text` begins, in UTF-16 units from the block's start. */
  readonly offset: number;
  readonly text: string;
}

/** One entry per open block, in the order in which they began. */
export type Overlay = readonly LiveText[];

type Turns = Readonly<Record<TurnId, TurnView>>;

/**
 * Adds a frame. Words that are known already are dropped; a frame that begins beyond the known end, or belongs to a turn or
 * block that is over, is dropped whole. Returns the same overlay when nothing changed.
 */
export function addFrame(overlay: Overlay, frame: TokenFrame, turn: TurnView | undefined): Overlay {
  if (!turn || !isOpen(turn)) return overlay;
  const item = textOf(turn, frame.block);
  const live = overlay.find((entry) => entry.turnId === frame.turnId && entry.block === frame.block);
  const end = Math.max(item?.text.length ?? 0, endOf(live));
  const fresh = frame.text.slice(Math.max(0, end - frame.offset));
  if (item?.settled || frame.offset > end || fresh === '') return overlay;
  if (!live) return [...overlay, { turnId: frame.turnId, block: frame.block, offset: end, text: fresh }];
  return overlay.map((entry) => (entry === live ? { ...entry, text: entry.text + fresh } : entry));
}

function endOf(live: LiveText | undefined): number {
  return live ? live.offset + live.text.length : 0;
}

/** Forgets what the facts now say themselves: covered words, settled blocks, ended turns. */
export function dropCovered(overlay: Overlay, turns: Turns): Overlay {
  const kept = overlay.filter(({ turnId, block, offset, text }) => {
    const turn = turns[turnId];
    if (!turn || !isOpen(turn)) return false;
    const item = textOf(turn, block);
    return item ? !item.settled && item.text.length < offset + text.length : true;
  });
  return kept.length === overlay.length ? overlay : kept;
}

/** The turn as it is shown: live words appended to their blocks. The same turn when there are none. */
export function withLiveText(turn: TurnView, overlay: Overlay): TurnView {
  const entries = overlay.filter(({ turnId }) => turnId === turn.turnId);
  return entries.reduce((shown, live) => {
    const item = textOf(shown, live.block);
    if (!item) return { ...shown, items: [...shown.items, newItem(shown, live)] };
    const text = item.text + live.text.slice(Math.max(0, item.text.length - live.offset));
    return { ...shown, items: shown.items.map((other) => (other === item ? { ...item, text } : other)) };
  }, turn);
}

// The fact that begins the block has not come yet; keys are made of turn and block, so that its seq does not matter.
function newItem(turn: TurnView, { block, text }: LiveText): TextItem {
  return { kind: 'text', seq: turn.seq + 1, at: turn.startedAt ?? turn.sentAt, block, text, settled: false };
}

function isOpen({ state }: TurnView): boolean {
  return state === 'working' || state === 'waiting' || state === 'queued';
}

function textOf(turn: TurnView, block: number): TextItem | undefined {
  return turn.items.find((item): item is TextItem => item.kind === 'text' && item.block === block);
}
