import type { ConversationEvent } from '../../src/domain/conversation/conversation.events.js';
import { evolveConversation } from '../../src/domain/conversation/conversation.evolve.js';
import { initialConversation, type ConversationState } from '../../src/domain/conversation/conversation.state.js';
import type { Usage } from '../../src/domain/conversation/conversation.types.js';
import { noUsage, type ConversationHeader, type UsageTotals } from './conversation.view.js';
import type { Envelope } from './envelope.js';

/** Folds one fact into the header. `envelope.seq` must be `header.seq + 1`; the callers see to it. */
export function applyHeader(header: ConversationHeader | undefined, envelope: Envelope): ConversationHeader {
  const { event, at, position, seq, orgId, ticketId } = envelope;
  const before = header ?? newHeader(envelope);
  const usage = event.type === 'UsageRecorded' ? addUsage(before.usage, event.data) : before.usage;
  const state = isConversationFact(event) ? evolveConversation(before.state, event) : before.state;
  return { ...before, orgId, ticketId, ticketKey: state.ticketKey, seq, position, state, usage, lastActivityAt: at };
}

function newHeader({ orgId, ticketId, at }: Envelope): ConversationHeader {
  const state: ConversationState = initialConversation;
  return {
    ticketId,
    ticketKey: '',
    orgId,
    seq: 0,
    position: '0',
    state,
    usage: noUsage,
    startedAt: at,
    lastActivityAt: at,
  };
}

export function isConversationFact(event: Envelope['event']): event is ConversationEvent {
  switch (event.type) {
    case 'TurnStreamed':
    case 'BlockSettled':
    case 'ToolCalled':
    case 'ToolReturned':
      return false;
    default:
      return true;
  }
}

/** Sums usage; costs add up at four decimals, and a turn without a cost leaves the sum as it is. */
export function addUsage(totals: UsageTotals, more: Usage): UsageTotals {
  const costUsd =
    more.costUsd === null ? totals.costUsd : (Number(totals.costUsd ?? '0') + Number(more.costUsd)).toFixed(4);
  return {
    inputTokens: totals.inputTokens + more.inputTokens,
    outputTokens: totals.outputTokens + more.outputTokens,
    cacheReadTokens: totals.cacheReadTokens + more.cacheReadTokens,
    cacheWriteTokens: totals.cacheWriteTokens + more.cacheWriteTokens,
    costUsd,
    activeSeconds: totals.activeSeconds + more.activeSeconds,
  };
}
