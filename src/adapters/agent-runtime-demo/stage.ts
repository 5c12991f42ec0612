import type { AgentEvent, TurnInput } from '../../ports/agent-runtime.port.js';
import { sleep } from '../../shared/waiting.js';
import { oneLine } from './code-span.js';
import type { TalkingDirective } from './directive.types.js';
import type { Narrator } from './narrator.js';
import type { Replies } from './replies.js';
import { TurnProblem } from './turn-problem.js';
import type { Work } from './work.js';
import type { Clone } from './workspace.js';

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
