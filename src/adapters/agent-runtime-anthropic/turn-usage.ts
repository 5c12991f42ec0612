import { isDeepStrictEqual } from 'node:util';
import type { Usage } from '../../domain/conversation/conversation.types.js';
import { centsOf } from './session-budget.js';
import type { ListedEvent } from './wire-events.js';

interface Total {
  /** Cents of US dollars; undefined until the provider has told a cost. */
  readonly cents: bigint | undefined;
  readonly activeSeconds: number;
}

export interface Spending {
  readonly spentCents: number;
  readonly budgetCents: number;
}

const NOTHING: Total = { cents: undefined, activeSeconds: 0 };

/**
 * What one turn used. Tokens are those of its model requests. Cost and time are told by the provider as totals of the session, so a
 * turn's are what was added since the end of the turn before.
 */
export class TurnUsage {
  private total = NOTHING;
  private before = NOTHING;
  private pausedAt: Spending | undefined;
  private tokens = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };

  /** `budgetCents` counts until the history tells another one. */
  constructor(private budgetCents: number | null) {}

  /** For the turn after this one, whose history begins where this one ends. */
  next(): TurnUsage {
    const next = new TurnUsage(this.budgetCents);
    next.total = this.total;
    next.before = this.before;
    return next;
  }

  apply(event: ListedEvent): void {
    if (event.type === 'session.usage' || event.type === 'session.updated') {
      this.budgetCents = centsOf(event.budget) ?? this.budgetCents;
    }
    if (event.type === 'session.usage') {
      const { list_cost: cost, active_seconds } = event.usage;
      const known = cost?.currency === 'USD' && /^\d{1,15}$/.test(cost.amount);
      this.total = {
        cents: known ? BigInt(cost.amount) : this.total.cents,
        activeSeconds: active_seconds ?? this.total.activeSeconds,
      };
    }
    if (event.type === 'span.model_request_end') {
      const { model_usage: used } = event;
      this.tokens.inputTokens += used.input_tokens;
      this.tokens.outputTokens += used.output_tokens;
      this.tokens.cacheReadTokens += used.cache_read_input_tokens;
      this.tokens.cacheWriteTokens += used.cache_creation_input_tokens;
    }
  }

  /** Called where a turn of ours begins: requests before it are not its own. */
  begin(): void {
    this.tokens = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };
  }

  /** The session cost as much as it may. */
  get isUsedUp(): boolean {
    const { spentCents, budgetCents } = this.spending();
    return this.total.cents !== undefined && this.budgetCents !== null && spentCents >= budgetCents;
  }

  /** Of the whole session. One that reached its budget spent it, where nothing was told. */
  spending(): Spending {
    const told = this.total.cents === undefined ? undefined : Number(this.total.cents);
    return { spentCents: told ?? this.budgetCents ?? 0, budgetCents: this.budgetCents ?? told ?? 0 };
  }

  /** Called where the session pauses at its budget; undefined when the turn paused at the same before, whatever the session did between. */
  pause(): Spending | undefined {
    const spending = this.spending();
    if (isDeepStrictEqual(spending, this.pausedAt)) return undefined;
    this.pausedAt = spending;
    return spending;
  }

  /** Called where a turn of ours ends; undefined when no model was asked. */
  end(): Usage | undefined {
    const { total, before, tokens } = this;
    this.before = total;
    if (Object.values(tokens).every((count) => count === 0)) return undefined;
    return {
      ...tokens,
      costUsd: total.cents === undefined ? null : dollars(total.cents - (before.cents ?? 0n)),
      activeSeconds: Math.max(Math.round(total.activeSeconds - before.activeSeconds), 0),
    };
  }
}

function dollars(cents: bigint): string {
  const positive = cents < 0n ? 0n : cents;
  return `${positive / 100n}.${String(positive % 100n).padStart(2, '0')}`;
}
