import { Logger } from '@nestjs/common';
import { GitFailed } from '../../edit-bundles/git/run-git.js';
import type { RunId, TurnId } from '../../domain/shared/types.js';
import type { AgentEvent, AgentRuntime, AgentSession, OpenSession, TurnInput } from '../../ports/agent-runtime.port.js';
import type { Clock } from '../../ports/clock.port.js';
import type { CodeHost } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { performTurn } from './perform-turn.js';
import { oneLine, TurnProblem } from './shown-text.js';
import { Narrator, Stage, type EventBody } from './stage.js';
import { Pacer, Replies, ThrowAwayFolders, TurnFolder, Work } from './turn-work.js';

/** For tests and benchmarks only; the product runs with the defaults. */
export interface DemoAgentKnobs {
  /** Pieces of text a second; `Infinity` streams without a pause. Default 60. */
  readonly piecesPerSecond: number;
  /** The longest that a `wait` directive waits, in milliseconds. Default 60,000. */
  readonly longestWaitMs: number;
}

export interface DemoAgentOptions {
  readonly codeHost: CodeHost;
  /** A folder of its own for throw-away clones, one process at a time: `turn-*` in it is removed at start. */
  readonly workspaceRoot: string;
  readonly clock: Clock;
  readonly knobs?: Partial<DemoAgentKnobs>;
}

const DEFAULT_KNOBS: DemoAgentKnobs = { piecesPerSecond: 60, longestWaitMs: 60_000 };

/**
 * Works on real clones of real repositories, calls no model, and follows directives (`parse-directives.ts` says which,
 * `choose-request.ts` from where). It keeps nothing on disk: after a restart the same turn is performed again on fresh
 * clones and gives the same events, because nothing in them depends on time, chance or paths of the machine. It reports no
 * usage: no model is called.
 */
export class DemoAgentRuntime implements AgentRuntime {
  readonly kind = 'demo';
  readonly label = 'Demo agent (no model)';
  readonly #logger = new Logger('Agent');
  readonly #knobs: DemoAgentKnobs;
  readonly #folders: ThrowAwayFolders;
  readonly #sessions = new Map<string, DemoSession>();

  constructor(private readonly options: DemoAgentOptions) {
    this.#knobs = { ...DEFAULT_KNOBS, ...options.knobs };
    this.#folders = new ThrowAwayFolders(options.workspaceRoot);
  }

  open(input: OpenSession): Promise<AgentSession> {
    return Promise.resolve({ runId: input.runId, sessionId: `demo-${input.runId}`, budgetCents: null });
  }

  async *runTurn(session: AgentSession, turn: TurnInput, signal: AbortSignal): AsyncGenerator<AgentEvent, void> {
    const demo = this.#session(session.runId);
    const stop = demo.stopOf(turn.turnId);
    const work = new Work(AbortSignal.any([stop, signal]));
    const pacer = new Pacer(this.#knobs.piecesPerSecond);
    const narrator = new Narrator({ turnId: turn.turnId, pacer, clock: this.options.clock, work });
    const { longestWaitMs } = this.#knobs;
    const stage = new Stage({ turn, narrator, work, replies: demo.replies, longestWaitMs });
    const folder = new TurnFolder(this.#folders, work);
    demo.uses(folder);
    try {
      yield* performTurn(stage, this.options.codeHost, folder.make);
      yield narrator.event({ kind: 'completed' });
    } catch (error) {
      if (signal.aborted && !stop.aborted) return;
      yield* narrator.closeOpen();
      yield narrator.event(stop.aborted ? { kind: 'interrupted' } : this.#failureOf(error, demo, turn.turnId));
    } finally {
      await demo.discard(folder, !work.busy);
    }
  }

  reply(
    session: AgentSession,
    reply: { readonly callId: string; readonly text: string; readonly isError: boolean },
  ): Promise<void> {
    this.#session(session.runId).replies.give(reply.callId, { text: reply.text, isError: reply.isError });
    return Promise.resolve();
  }

  /** It costs nothing. */
  raiseBudget(): Promise<void> {
    return Promise.resolve();
  }

  interrupt(session: AgentSession, turnId: TurnId): Promise<void> {
    this.#session(session.runId).interrupt(turnId);
    return Promise.resolve();
  }

  async close(session: AgentSession): Promise<void> {
    const known = this.#sessions.get(session.runId);
    this.#sessions.delete(session.runId);
    try {
      await known?.end();
    } catch (error) {
      throw this.#machineError(error);
    }
  }

  #failureOf(error: unknown, demo: DemoSession, turnId: TurnId): EventBody {
    if (!(error instanceof TurnProblem)) throw this.#machineError(error, demo.isFirstErrorOf(turnId));
    return { kind: 'failed', code: error.code, message: error.message, details: error.details, sessionLost: false };
  }

  /** A full disk, a git that cannot be started: the same turn may succeed later. */
  #machineError(cause: unknown, isNews = true): PortError {
    const message = 'The machine that the demo agent works on met an error.';
    if (isNews) this.#logger.warn(`${message} ${wordsOf(cause)}`);
    return new PortError('AGENT.UNAVAILABLE', message, true, { cause });
  }

  #session(runId: RunId): DemoSession {
    const known = this.#sessions.get(runId) ?? new DemoSession();
    this.#sessions.set(runId, known);
    return known;
  }
}

/** What git printed is told too: here it speaks of files of a clone, and of no address. */
function wordsOf(cause: unknown): string {
  const words = String(cause);
  return oneLine(cause instanceof GitFailed ? `${words}: ${cause.stderr.trim()}` : words, 2_000);
}

/** What the process remembers of one run: replies to calls, turns that were told to stop, folders in use. */
class DemoSession {
  readonly replies = new Replies();
  readonly #stops = new Map<TurnId, AbortController>();
  readonly #folders = new Set<TurnFolder>();
  readonly #failed = new Set<TurnId>();

  /** Aborts when the turn is interrupted, also when that happened before anyone ran it. */
  stopOf(turnId: TurnId): AbortSignal {
    return this.#controller(turnId).signal;
  }

  interrupt(turnId: TurnId): void {
    this.#controller(turnId).abort();
  }

  /** A turn that is tried again meets the same error many times. */
  isFirstErrorOf(turnId: TurnId): boolean {
    const isFirst = !this.#failed.has(turnId);
    this.#failed.add(turnId);
    return isFirst;
  }

  uses(folder: TurnFolder): void {
    this.#folders.add(folder);
  }

  /** Removes the folder; after a stop not waiting for work that is slow to notice it. `end` reports a removal that fails. */
  async discard(folder: TurnFolder, wait: boolean): Promise<void> {
    const removed = folder.discard().then(() => void this.#folders.delete(folder));
    if (wait) await Promise.allSettled([removed]);
    else removed.catch(() => undefined);
  }

  /** Stops everything and removes every folder. */
  async end(): Promise<void> {
    for (const stop of this.#stops.values()) stop.abort();
    await Promise.all([...this.#folders].map((folder) => folder.discard()));
  }

  #controller(turnId: TurnId): AbortController {
    const known = this.#stops.get(turnId);
    if (known) return known;
    const made = new AbortController();
    this.#stops.set(turnId, made);
    return made;
  }
}
