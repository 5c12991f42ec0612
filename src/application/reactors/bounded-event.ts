import { cutText, firstPart } from '../../domain/shared/cut-text.js';
import { LIMITS } from '../../domain/shared/limits.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { Redaction } from '../../ports/redaction.port.js';

const NAME_LENGTH = 200;
const TITLE_LENGTH = 1_000;
/** Longer output of a tool is cut before it is stored. */
const OUTPUT_LENGTH = 8 * 1024 * 1024;
const OPTIONS = 20;
const OPTION_LENGTH = 200;
const COST = /^\d{1,9}(\.\d{1,9})?$/;

/**
 * The event with its words and numbers cut to what a fact can hold, so that nothing an agent says keeps its turn from ending. Texts
 * with limits of their own (blocks, plans, edits) are looked at where they are taken. Secrets go first: half of one is not recognised.
 */
export function bounded(event: AgentEvent, { redact }: Pick<Redaction, 'redact'>): AgentEvent {
  switch (event.kind) {
    case 'tool-called':
      return {
        ...event,
        name: cutText(redact(event.name), NAME_LENGTH),
        title: cutText(redact(event.title), TITLE_LENGTH),
      };
    case 'tool-returned': {
      const { additions, deletions, durationMs, output } = event;
      const numbers = { additions: count(additions), deletions: count(deletions), durationMs: amount(durationMs) };
      return { ...event, ...numbers, output: firstPart(redact(output), OUTPUT_LENGTH) };
    }
    case 'question': {
      const options = event.options.slice(0, OPTIONS).map((option) => cutText(redact(option), OPTION_LENGTH));
      return { ...event, question: cutText(redact(event.question), LIMITS.question), options };
    }
    case 'usage':
      return {
        ...event,
        inputTokens: count(event.inputTokens),
        outputTokens: count(event.outputTokens),
        cacheReadTokens: count(event.cacheReadTokens),
        cacheWriteTokens: count(event.cacheWriteTokens),
        costUsd: event.costUsd !== null && COST.test(event.costUsd) ? event.costUsd : null,
        activeSeconds: amount(event.activeSeconds),
      };
    case 'budget-reached':
      return { ...event, spentCents: count(event.spentCents), budgetCents: count(event.budgetCents) };
    default:
      return event;
  }
}

/** Not negative, and finite. */
function amount(value: number): number {
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}

function count(value: number): number {
  return Math.min(Math.round(amount(value)), Number.MAX_SAFE_INTEGER);
}
