import { evolveConversation, isConversationFact } from '../../src/domain/conversation/conversation.evolve.js';
import { initialConversation, type ConversationState } from '../../src/domain/conversation/conversation.state.js';
import type { Usage } from '../../src/domain/conversation/conversation.types.js';
import { noCost, noUsage, type ConversationHeader, type RunCost, type UsageTotals } from './conversation.view.js';
import type { Envelope } from './envelope.js';

/** Folds one fact into the header. `envelope.seq` must be `header.seq + 1`; the callers see to it. */
export function applyHeader(header: ConversationHeader | undefined, envelope: Envelope): ConversationHeader {
  const { event, at, position, seq, orgId, ticketId } = envelope;
  const before = header ?? newHeader(envelope);
  const usage = event.type === 'UsageRecorded' ? addUsage(before.usage, event.data) : before.usage;
  const state = isConversationFact(event) ? evolveConversation(before.state, event) : before.state;
  const runCost = addCost(before.runCost, event);
  const { ticketKey } = state;
  const lastActivityAt = isActivity(event) ? at : before.lastActivityAt;
  return { ...before, orgId, ticketId, ticketKey, seq, position, state, usage, runCost, lastActivityAt };
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
    runCost: noCost,
    startedAt: at,
    lastActivityAt: at,
  };
}

/** What people, agents and code hosts do. A server that starts again takes turns over and asks code hosts again: nobody did anything. */
export function isActivity(event: Envelope['event']): boolean {
  switch (event.type) {
    case 'TurnClaimed':
    case 'AgentSessionOpened':
    case 'PrStateUnknown':
    case 'PrStateKnown':
      return false;
    default:
      return true;
  }
}

function addCost(cost: RunCost, event: Envelope['event']): RunCost {
  switch (event.type) {
    case 'RunStarted':
      return noCost;
    case 'BudgetReached':
      return { ...cost, soFarCents: Math.max(cost.soFarCents ?? 0, event.data.spentCents) };
    case 'UsageRecorded': {
      if (event.data.costUsd === null) return cost;
      const turnsCents = (cost.turnsCents ?? 0) + Math.round(Number(event.data.costUsd) * 100);
      return { turnsCents, soFarCents: Math.max(cost.soFarCents ?? 0, turnsCents) };
    }
    default:
      return cost;
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
