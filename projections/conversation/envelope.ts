import type { ConversationEvent } from '../../src/domain/conversation/conversation.events.js';
import type { TurnEvent } from '../../src/domain/conversation/turn.events.js';
import { parseStream } from '../../src/domain/shared/streams.js';
import type { Actor, OrgId, TicketId, Timestamp, TurnId } from '../../src/domain/shared/types.js';
import type { Position, RecordedEvent } from '../../src/ports/event-log.port.js';

/** A fact of one conversation with its place: what travels to browsers and what the folds take. */
export interface Envelope {
  /** 1, 2, 3 … without a hole within the conversation. */
  readonly seq: number;
  readonly position: Position;
  readonly id: string;
  readonly commandId: string;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly orgId: OrgId;
  readonly ticketId: TicketId;
  readonly event: ConversationEvent | TurnEvent;
}

/** Undefined for a fact that belongs to no conversation. */
export function toEnvelope(recorded: RecordedEvent, seq: number): Envelope | undefined {
  const stream = parseStream(recorded.stream);
  const ticketId = stream?.ids[0];
  if (ticketId === undefined || (stream?.category !== 'conversation' && stream?.category !== 'turn')) return undefined;
  const { id, position, metadata } = recorded;
  return {
    seq,
    position,
    id,
    commandId: metadata.commandId,
    at: metadata.recordedAt,
    actor: metadata.actor,
    orgId: stream.orgId,
    ticketId,
    event: recorded.event as Envelope['event'],
  };
}

/** The turn a fact is shown in; undefined for facts about the conversation as a whole. */
export function turnOf(event: Envelope['event']): TurnId | undefined {
  return 'turnId' in event.data ? (event.data.turnId ?? undefined) : undefined;
}
