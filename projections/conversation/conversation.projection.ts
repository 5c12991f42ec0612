import { CONVERSATION_FACTS } from '../../src/domain/conversation/conversation.evolve.js';
import { streamPrefix } from '../../src/domain/shared/streams.js';
import { applyHeader } from './header.fold.js';
import { applyTurn, TURN_FACTS } from './turn.fold.js';
import { toEnvelope, turnOf } from './envelope.js';
import type { ConversationHeader, TurnView } from './conversation.view.js';
import type { Projection } from '../projection.js';
import type { TicketId, TurnId } from '../../src/domain/shared/types.js';

const turnDocumentId = (ticketId: TicketId, turnId: TurnId): string => `${ticketId}/${turnId}`;

/** The header leads, so that a turn's document can take its seq from it (see `Projection`). */
export const conversationProjection: Projection<ConversationHeader | TurnView> = {
  name: 'conversation',
  version: 9,
  // All of them: each has a seq.
  handles: [...CONVERSATION_FACTS, ...TURN_FACTS],
  streamPrefixes: [streamPrefix('conversation'), streamPrefix('turn')],
  keys(event) {
    const envelope = toEnvelope(event, 0);
    if (!envelope) return [];
    const turnId = turnOf(envelope.event);
    return turnId === undefined ? [envelope.ticketId] : [envelope.ticketId, turnDocumentId(envelope.ticketId, turnId)];
  },
  apply(event, current) {
    const placed = toEnvelope(event, 0);
    if (!placed) return new Map();
    const before = current.get(placed.ticketId) as ConversationHeader | undefined;
    const envelope = { ...placed, seq: (before?.seq ?? 0) + 1 };
    const header = applyHeader(before, envelope);
    const changed = new Map<string, ConversationHeader | TurnView>([[envelope.ticketId, header]]);
    const turnId = turnOf(envelope.event);
    if (turnId === undefined) return changed;
    const id = turnDocumentId(envelope.ticketId, turnId);
    const turn = applyTurn(current.get(id) as TurnView | undefined, envelope, header);
    return turn ? changed.set(id, turn) : changed;
  },
  index(_id, body) {
    if ('turnId' in body)
      return { partition: body.ticketId, sort: String(body.turnNumber).padStart(10, '0'), search: '' };
    return { partition: `${body.orgId}/headers`, sort: body.lastActivityAt, search: '' };
  },
};
