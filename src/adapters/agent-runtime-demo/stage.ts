import type { ToolKind } from '../../domain/conversation/turn.events.js';
import type { TurnId } from '../../domain/shared/types.js';
import type { AgentEvent, TurnInput } from '../../ports/agent-runtime.port.js';
import type { Clock } from '../../ports/clock.port.js';
import { PortError } from '../../ports/port-error.js';
import { sleep } from '../../shared/waiting.js';
import type { TalkingDirective } from './directive.js';
import { oneLine, TurnProblem } from './shown-text.js';
import type { Pacer, Replies, Work } from './turn-work.js';
import type { Clone } from './workspace.js';

// Where a turn is performed: the narrator tells its events, the stage has what every mode works with.

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

export interface StageParts {
  readonly turn: TurnInput;
  readonly narrator: Narrator;
  readonly work: Work;
  readonly replies: Replies;
  readonly longestWaitMs: number;
}

/** What a turn in any mode works with, and what it can do in front of the listener. */
export class Stage {
  readonly turn: TurnInput;
  readonly narrator: Narrator;
  readonly work: Work;
  /** In the order of the turn's repositories, once they are there. */
  clones: readonly Clone[] = [];
  /** The newest answer, for `{answer}`. */
  answer: string | undefined;
  #questions = 0;

  constructor(private readonly parts: StageParts) {
    this.turn = parts.turn;
    this.narrator = parts.narrator;
    this.work = parts.work;
    this.#hurryToFirstOpenQuestion();
  }

  /** Does what a directive says that changes no file. Throws TurnProblem for `fail`. */
  async *talk(directive: TalkingDirective): AsyncGenerator<AgentEvent, void> {
    switch (directive.kind) {
      case 'ask':
        return yield* this.#ask(directive.question, directive.options);
      case 'say':
        return yield* this.narrator.say(directive.text);
      case 'wait':
        return yield* this.#wait(directive.milliseconds);
      case 'fail':
        throw new TurnProblem(
          'AGENT.TOLD_TO_FAIL',
          oneLine(directive.message, 2000),
          'A “fail:” directive asked for this.',
        );
    }
  }

  /** Hands over a plan or edits and waits until they are recorded. Throws TurnProblem with the reason when they were refused. */
  async *handOver(make: (callId: string) => AgentEvent): AsyncGenerator<AgentEvent, void> {
    const callId = this.narrator.nextCallId();
    yield make(callId);
    const reply = await this.work.wait(this.parts.replies.to(callId));
    if (reply.isError) throw new TurnProblem('AGENT.REPLY_REFUSED', `The result was not taken: ${reply.text}`);
  }

  async *#ask(question: string, options: readonly string[]): AsyncGenerator<AgentEvent, void> {
    const callId = this.narrator.nextCallId();
    yield this.narrator.event({ kind: 'question', callId, question, options });
    const known = this.turn.answers[this.#questions];
    this.#questions += 1;
    this.#hurryToFirstOpenQuestion();
    if (known) {
      this.answer = known.answer;
      return;
    }
    const reply = await this.work.wait(this.parts.replies.to(callId));
    if (reply.isError)
      throw new TurnProblem('AGENT.REPLY_REFUSED', `The question stays without an answer: ${reply.text}`);
    this.answer = reply.text;
  }

  async *#wait(asked: number): AsyncGenerator<AgentEvent, void> {
    const milliseconds = Math.min(asked, this.parts.longestWaitMs);
    const title = `Wait ${milliseconds / 1000} s`;
    const { signal } = this.work;
    yield* this.narrator.call({ tool: 'other', name: 'wait', title }, async () => {
      if (!this.narrator.hurry) await sleep(milliseconds, signal);
      const output = milliseconds < asked ? `Waited ${milliseconds / 1000} s, the longest allowed.` : '';
      return { value: undefined, output };
    });
  }

  // Everything before a question that was answered is in the log already.
  #hurryToFirstOpenQuestion(): void {
    this.narrator.hurry = this.#questions < this.turn.answers.length;
  }
}
