import type { DomainEventType } from '../../src/domain/events.js';
import { applyHeader } from './header.fold.js';
import { applyTurn } from './turn.fold.js';
import { toEnvelope, turnOf, type Envelope } from './envelope.js';
import type { ConversationHeader, TurnView } from './conversation.view.js';
import type { Projection } from '../projection.js';

/** Every fact of a conversation has a seq, so every one is handled. */
export const conversationFacts = [
  'RunStarted',
  'TurnQueued',
  'QueuedMessageEdited',
  'QueuedMessageRemoved',
  'QueueReleased',
  'TurnClaimed',
  'TurnStarted',
  'AgentSessionOpened',
  'BudgetReached',
  'BudgetRaised',
  'InputRequested',
  'InputProvided',
  'PlanProposed',
  'PlanChangesRequested',
  'PlanApproved',
  'PlanRejected',
  'EditsProposed',
  'EditsAccepted',
  'EditsRejected',
  'PublishRequested',
  'EditsPublished',
  'PrOpened',
  'PrUpdated',
  'PrOpenFailed',
  'PrClosed',
  'PrMerged',
  'PrReopened',
  'PrMarkedReady',
  'PrMarkedDraft',
  'PrReviewed',
  'ChecksReported',
  'PrStateUnknown',
  'PrStateKnown',
  'InterruptRequested',
  'TurnCompleted',
  'TurnFailed',
  'TurnInterrupted',
  'UsageRecorded',
  'ConversationArchived',
  'ConversationRestored',
] as const satisfies readonly DomainEventType[];
const turnFacts = [
  'TurnStreamed',
  'BlockSettled',
  'ToolCalled',
  'ToolReturned',
] as const satisfies readonly DomainEventType[];

type Missing = Exclude<Envelope['event']['type'], (typeof conversationFacts)[number] | (typeof turnFacts)[number]>;
/** Does not compile when a fact is missing above: it would make a hole in the seq. */
const nothingMissing: [Missing] extends [never] ? true : never = true;

const turnDocumentId = (ticketId: string, turnId: string): string => `${ticketId}/${turnId}`;

/** The header leads, so that a turn's document can take its seq from it (see `Projection`). */
export const conversationProjection: Projection<ConversationHeader | TurnView> = {
  name: 'conversation',
  version: 8,
  handles: nothingMissing && [...conversationFacts, ...turnFacts],
  streamPrefixes: ['cr_conversation-', 'cr_turn-'],
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
