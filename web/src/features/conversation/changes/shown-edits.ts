import { useState } from 'react';
import type { EditsState } from '../../../../../src/domain/conversation/conversation.state.js';
import type { EditsItem, TurnView } from '../../../../../projections/conversation/conversation.view.js';
import { useConversation } from '../../../live/use-conversation.js';
import { usePanel, type RevisionWish } from '../../review/panel-store.js';
import type { TicketKey } from '../../../../../src/domain/shared/types.js';

/** One revision and the decision about it. */
export type ShownEdits = Pick<
  EditsItem,
  'revision' | 'summary' | 'repositories' | 'flags' | 'decision' | 'decidedBy' | 'decidedAt' | 'automatic' | 'reason'
>;

interface Reading {
  readonly revision: number;
  /** It was replaced already when somebody asked to see it. */
  readonly chosen: boolean;
  readonly wish: RevisionWish | null;
}

/**
 * The revision that the panel shows; null while there is none. One that was asked for stays. Else it is the newest, but a newer
 * one takes the place of an open one only when its reader asks.
 */
export function useShownEdits(ticketKey: TicketKey, newest: EditsState | null): ShownEdits | null {
  const { turns } = useConversation(ticketKey).feed;
  const wish = usePanel((panel) => (panel.revision?.ticketKey === ticketKey ? panel.revision : null));
  const [reading, setReading] = useState<Reading | null>(null);
  const shown = reading && editsOf(turns, reading.revision, newest);
  const next = newest && nextReading({ reading, wish, newest: newest.proposal.revision, isOpen: isOpen(shown) });
  if (next && next !== reading) setReading(next);
  return next && editsOf(turns, next.revision, newest);
}

function isOpen(shown: ShownEdits | null): boolean {
  return shown?.decision === 'open';
}

/** The same object while nothing else is to be shown. */
export function nextReading(now: {
  readonly reading: Reading | null;
  readonly wish: RevisionWish | null;
  readonly newest: number;
  readonly isOpen: boolean;
}): Reading {
  const { reading, wish, newest } = now;
  if (wish && wish !== reading?.wish) return { revision: wish.revision, chosen: wish.revision < newest, wish };
  if (reading && (reading.revision === newest || reading.chosen || now.isOpen)) return reading;
  return { revision: newest, chosen: false, wish };
}

function editsOf(
  turns: Readonly<Record<string, TurnView>>,
  revision: number,
  newest: EditsState | null,
): ShownEdits | null {
  for (const { items } of Object.values(turns)) {
    const found = items.find((item) => item.kind === 'edits' && item.revision === revision);
    if (found?.kind === 'edits') return found;
  }
  if (newest?.proposal.revision !== revision) return null;
  const { proposal, decision, acceptedBy, automatic } = newest;
  const { summary, repositories, flags } = proposal;
  return {
    ...{ revision, summary, repositories, flags, decision, automatic },
    ...{ decidedBy: acceptedBy, decidedAt: null, reason: null },
  };
}
