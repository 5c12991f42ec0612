import type { TurnId } from '../../domain/shared/types.js';
import type { ToolKind } from '../../domain/conversation/turn.events.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { Clock } from '../../ports/clock.port.js';
import { PortError } from '../../ports/port-error.js';
import type { Pacer } from './pacer.js';
import { TurnProblem } from './turn-problem.js';
import type { Work } from './work.js';

type WithoutIndex<Event> = Event extends unknown ? Omit<Event, 'index'> : never;
export type EventBody = WithoutIndex<AgentEvent>;

export interface ToolLine {
  readonly tool: ToolKind;
  readonly name: string;
  /** One line for people, printable. */
  readonly title: string;
}

export interface ToolResult<T> {
  readonly value: T;
  readonly output: string;
  readonly additions?: number;
  readonly deletions?: number;
}

export interface NarratorParts {
  readonly turnId: TurnId;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly work: Work;
}

/**
 * Numbers the events of one turn. The same turn told again gets the same indexes, blocks, offsets and call ids, because
 * they count what was told and nothing else.
 */
export class Narrator {
  /** Set while everything told is known to be recorded already: then nobody needs to watch it being typed. */
  hurry = false;
  #index = 0;
  #block = 0;
  #spoken: { readonly block: number; text: string } | undefined;

  constructor(private readonly parts: NarratorParts) {}

  event(body: EventBody): AgentEvent {
    const event = { index: this.#index, ...body };
    this.#index += 1;
    return event;
  }

  /** Unique in the turn; only valid for the very next event. */
  nextCallId(): string {
    return `${this.parts.turnId}-${this.#index}`;
  }

  /** One block of text, in small pieces. */
  async *say(text: string): AsyncGenerator<AgentEvent, void> {
    const spoken = { block: this.#block, text: '' };
    this.#block += 1;
    for (const piece of text.match(/\s*\S{1,8}|\s+/gu) ?? []) {
      await this.parts.pacer.pause(this.hurry, this.parts.work.signal);
      this.#spoken = spoken;
      const offset = spoken.text.length;
      spoken.text += piece;
      yield this.event({ kind: 'text-delta', block: spoken.block, offset, text: piece });
    }
    this.#spoken = undefined;
    yield this.event({ kind: 'text-settled', block: spoken.block, text });
  }

  /** Shows a tool at work; what the task throws is shown as the tool's failure and thrown on. */
  async *call<T>(line: ToolLine, task: () => Promise<ToolResult<T>>): AsyncGenerator<AgentEvent, T> {
    const callId = this.nextCallId();
    const startedAt = this.parts.clock.now();
    const returned = (outcome: 'ok' | 'failed', output: string, result?: ToolResult<T>) => {
      const { additions = 0, deletions = 0 } = result ?? {};
      const durationMs = Math.max(0, this.parts.clock.now() - startedAt);
      return this.event({ kind: 'tool-returned', callId, outcome, output, additions, deletions, durationMs });
    };
    yield this.event({ kind: 'tool-called', callId, ...line });
    try {
      const result = await this.parts.work.run(task);
      yield returned('ok', result.output, result);
      return result.value;
    } catch (error) {
      if (!this.parts.work.signal.aborted) yield returned('failed', wordsOf(error));
      throw error;
    }
  }

  /** A tool that the mode forbids. */
  *denied(line: ToolLine, reason: string): Generator<AgentEvent, void> {
    const callId = this.nextCallId();
    yield this.event({ kind: 'tool-called', callId, ...line });
    yield this.event({
      kind: 'tool-returned',
      callId,
      outcome: 'denied',
      output: reason,
      additions: 0,
      deletions: 0,
      durationMs: 0,
    });
  }

  /** Ends the block that a stop left open. A call that it broke off has not failed: it stays without a result. */
  *closeOpen(): Generator<AgentEvent, void> {
    if (this.#spoken) yield this.event({ kind: 'text-settled', ...this.#spoken });
    this.#spoken = undefined;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof TurnProblem || error instanceof PortError
    ? error.message
    : 'The machine the agent works on met an error.';
}
