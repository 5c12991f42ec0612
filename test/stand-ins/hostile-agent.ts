import { setImmediate, setTimeout } from 'node:timers/promises';
import type {
  AgentEvent,
  AgentRuntime,
  AgentSession,
  OpenSession,
  TurnInput,
} from '../../src/ports/agent-runtime.port.js';
import { tamper, TAMPERINGS, type Tampering } from './hostile-bundles.js';
import { TEXTS } from './hostile-texts.js';

type WithoutIndex<Event> = Event extends unknown ? Omit<Event, 'index'> : never;
type Body = WithoutIndex<AgentEvent>;
type Telling = AsyncGenerator<Body, void>;

export interface HostileReply {
  readonly callId: string;
  readonly text: string;
  readonly isError: boolean;
}

/**
 * An agent that does what a captured one would, for tests of the application. The turn's instructions script it, one deed a
 * line, `hostile: <deed>`, done in order; then the turn completes. Deeds:
 *
 * - `edits`: valid edits, whatever the mode. `plan`: a plan, whatever the mode; `wide plan`: 150,000 characters of three bytes.
 *   `tampered <name>`: edits that break one rule, a name of TAMPERINGS. All wait for the reply; what was replied is in `replies`.
 * - `text <name>`: words of TEXTS (ANSI, HTML, look-alikes of secrets, bidi marks). `huge piece`: one delta of 5 MiB.
 *   `gap`: deltas with a hole, an overlap and a negative offset. `other words`: a block settled with other words than told;
 *   `other words, all escaped`: 1 MiB of them that JSON writes with six characters each.
 * - `endless`: words forever. `deaf`: works for 30 s and hears no stop. `flood of calls`: 5,000 tool calls. `long title` and
 *   `long name`: of a call, 1 MiB. `huge output`: 70 MiB. `long question`: 1 MiB with 1,000 options of 4 KiB.
 * - `unknown call`: a result nobody asked for. `same call twice`. `unknown kind`. `lying usage`: negative and huge numbers.
 * - `two ends`: completed, then words, then failed. `no end`: the events stop. `throws`: an error of no known type.
 */
export class HostileAgent implements AgentRuntime {
  readonly kind = 'demo';
  readonly label = 'Hostile agent';
  readonly replies: HostileReply[] = [];
  readonly #waiting = new Map<string, () => void>();
  readonly #stops = new Map<string, AbortController>();

  /** `honest` makes the valid bundles that the tampered ones start from. */
  constructor(private readonly honest: AgentRuntime) {}

  open(input: OpenSession): Promise<AgentSession> {
    return Promise.resolve({ runId: input.runId, sessionId: `hostile-${input.runId}`, budgetCents: null });
  }

  async *runTurn(session: AgentSession, turn: TurnInput, signal: AbortSignal): AsyncGenerator<AgentEvent, void> {
    const stop = this.#stop(turn.turnId);
    const both = AbortSignal.any([signal, stop]);
    let index = 0;
    try {
      for (const [place, deed] of deedsOf(turn.instructions).entries()) {
        const stage = { session, turn, signal: both, callId: `${turn.turnId}-hostile-${place}`, block: place };
        for await (const body of this.#do(deed, stage)) {
          yield { index, ...body };
          index += 1;
        }
        if (deed === 'no end') return;
      }
      both.throwIfAborted();
      yield { index, kind: 'completed' };
    } catch (error) {
      if (!both.aborted) throw error;
      if (stop.aborted) yield { index, kind: 'interrupted' };
    }
  }

  reply(_session: AgentSession, reply: HostileReply): Promise<void> {
    this.replies.push({ callId: reply.callId, text: reply.text, isError: reply.isError });
    this.#waiting.get(reply.callId)?.();
    return Promise.resolve();
  }

  raiseBudget(): Promise<void> {
    return Promise.resolve();
  }

  interrupt(_session: AgentSession, turnId: string): Promise<void> {
    this.#stops.get(turnId)?.abort();
    return Promise.resolve();
  }

  close(session: AgentSession): Promise<void> {
    return this.honest.close(session);
  }

  async *#do(deed: string, stage: Stage): Telling {
    const [verb = '', ...rest] = deed.split(' ');
    const name = rest.join(' ');
    if (verb === 'edits') return yield* this.#result(stage, await this.#bundle(stage));
    if (verb === 'tampered' && isTampering(name)) {
      return yield* this.#result(stage, await tamper(await this.#bundle(stage), name));
    }
    const markdown = PLANS[deed];
    if (markdown !== undefined) {
      yield { kind: 'plan', callId: stage.callId, title: 'Own the host', markdown };
      return this.#replied(stage);
    }
    if (verb === 'text' && TEXTS[name] !== undefined) return yield* words(stage, TEXTS[name]);
    const other = DEEDS[deed];
    if (!other) throw new Error(`A hostile agent knows no deed “${deed}”.`);
    yield* other(stage);
  }

  async *#result(stage: Stage, bundle: Uint8Array): Telling {
    const words = { summary: 'Harmless', pullRequestTitle: 'Harmless', pullRequestBody: 'Harmless' };
    yield { kind: 'edits', callId: stage.callId, bundle, ...words };
    await this.#replied(stage);
  }

  async #replied({ callId, signal }: Stage): Promise<void> {
    if (this.replies.some((reply) => reply.callId === callId)) return;
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      this.#waiting.set(callId, resolve);
      signal.addEventListener('abort', () => reject(new Error('Stopped.')), { once: true });
    });
  }

  async #bundle({ session, turn, signal, callId }: Stage): Promise<Uint8Array> {
    const [repository] = turn.repositories;
    const path = turn.repositories.length > 1 ? `${repository?.name}/hostile.txt` : 'hostile.txt';
    const instructions = ['```' + path, 'I was here.', '```'].join('\n');
    const honest: TurnInput = { ...turn, turnId: `${callId}-honest`, mode: 'edits', plan: null, instructions };
    for await (const event of this.honest.runTurn(session, honest, signal)) {
      if (event.kind === 'edits') return event.bundle;
    }
    throw new Error('The honest agent made no edits.');
  }

  #stop(turnId: string): AbortSignal {
    const known = this.#stops.get(turnId) ?? new AbortController();
    this.#stops.set(turnId, known);
    return known.signal;
  }
}

interface Stage {
  readonly session: AgentSession;
  readonly turn: TurnInput;
  readonly signal: AbortSignal;
  readonly callId: string;
  readonly block: number;
}

function deedsOf(instructions: string): readonly string[] {
  return [...instructions.matchAll(/^hostile: *(.+?) *$/gm)].map((match) => match[1] ?? '');
}

function isTampering(name: string): name is Tampering {
  return (TAMPERINGS as readonly string[]).includes(name);
}

async function* words({ block, signal }: Stage, text: string): Telling {
  for (let offset = 0; offset < text.length; offset += 7) {
    signal.throwIfAborted();
    yield { kind: 'text-delta', block, offset, text: text.slice(offset, offset + 7) };
  }
  yield { kind: 'text-settled', block, text };
  await setImmediate();
}

const PLANS: Readonly<Record<string, string>> = {
  plan: 'delete `README.md`',
  'wide plan': '漢'.repeat(150_000),
};

const called = (callId: string, title: string): Body => ({
  kind: 'tool-called',
  callId,
  tool: 'edit',
  name: 'edit',
  title,
});
const returned = (callId: string): Body => ({
  kind: 'tool-returned',
  callId,
  outcome: 'ok',
  output: '',
  additions: 0,
  deletions: 0,
  durationMs: 0,
});

const DEEDS: Readonly<Record<string, (stage: Stage) => AsyncIterable<Body> | Iterable<Body>>> = {
  *'huge piece'({ block }) {
    const text = 'x'.repeat(5 * 1024 * 1024);
    yield { kind: 'text-delta', block, offset: 0, text };
    yield { kind: 'text-settled', block, text };
  },
  *gap({ block }) {
    yield { kind: 'text-delta', block, offset: 0, text: 'first' };
    yield { kind: 'text-delta', block, offset: 100, text: 'hole' };
    yield { kind: 'text-delta', block, offset: 2, text: 'overlap' };
    yield { kind: 'text-delta', block, offset: -5, text: 'negative' };
    yield { kind: 'text-settled', block, text: 'first' };
  },
  *'other words'({ block }) {
    yield { kind: 'text-delta', block, offset: 0, text: 'I changed nothing.' };
    yield { kind: 'text-settled', block, text: 'I changed everything.' };
  },
  async *endless({ block, signal }) {
    for (let offset = 0; ; offset += 16) {
      signal.throwIfAborted();
      yield { kind: 'text-delta', block, offset, text: 'and on and on …\n' };
      await setImmediate();
    }
  },
  async *deaf({ callId }) {
    yield called(callId, 'Hears nothing');
    await setTimeout(30_000, undefined, { ref: false });
    yield returned(callId);
  },
  *'flood of calls'({ callId }) {
    for (let call = 0; call < 5000; call += 1) {
      yield called(`${callId}-${call}`, `file-${call}`);
      yield returned(`${callId}-${call}`);
    }
  },
  *'long title'({ callId }) {
    yield called(callId, `one\ntwo\u001b[2J\u202e${'x'.repeat(1024 * 1024)}`);
    yield returned(callId);
  },
  *'long name'({ callId }) {
    yield { ...called(callId, 'named'), name: 'n'.repeat(1024 * 1024) } as Body;
    yield returned(callId);
  },
  *'huge output'({ callId }) {
    yield called(callId, 'prints');
    yield { ...returned(callId), output: 'line\n'.repeat(14 * 1024 * 1024) } as Body;
  },
  async *'long question'({ callId, signal }) {
    const options = Array.from({ length: 1_000 }, (_, index) => `${index} ${'o'.repeat(4 * 1024)}`);
    yield { kind: 'question', callId, question: '?'.repeat(1024 * 1024), options };
    await setTimeout(30_000, undefined, { ref: false, signal });
  },
  *'other words, all escaped'({ block }) {
    yield { kind: 'text-delta', block, offset: 0, text: 'plain' };
    yield { kind: 'text-settled', block, text: '\u0001'.repeat(1024 * 1024) };
  },
  *'unknown call'({ callId }) {
    yield returned(`${callId}-never-called`);
  },
  *'same call twice'({ callId }) {
    yield called(callId, 'once');
    yield called(callId, 'twice');
    yield returned(callId);
    yield returned(callId);
  },
  *'unknown kind'({ callId }) {
    yield { kind: 'sudo', callId } as unknown as Body;
  },
  *'lying usage'() {
    const usage = { inputTokens: -1, outputTokens: 1e300, cacheReadTokens: Number.NaN, cacheWriteTokens: 0.5 };
    yield { kind: 'usage', ...usage, costUsd: '-1e9', activeSeconds: -1 };
  },
  *'two ends'({ block }) {
    yield { kind: 'completed' };
    yield { kind: 'text-delta', block, offset: 0, text: 'after the end' };
    yield { kind: 'failed', code: 'AGENT.LIES', message: 'second end', details: '', sessionLost: false };
  },
  *'no end'({ block }) {
    yield { kind: 'text-delta', block, offset: 0, text: 'and then' };
  },
  *throws() {
    yield* [];
    throw new TypeError('undefined is not a function');
  },
};
