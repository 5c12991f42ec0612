import type { AgentRuntime, AgentSession } from '../../ports/agent-runtime.port.js';
import { PortError } from '../../ports/port-error.js';
import { retrying } from '../../shared/retrying.js';
import { heard, isSilent, type Floor } from './silence.js';
import type { TurnId } from '../../domain/shared/types.js';

const INSIST = { backoff: { firstMs: 1_000, longestMs: 20_000 } };

interface LineDeps {
  readonly runtime: Pick<AgentRuntime, 'reply' | 'raiseBudget' | 'interrupt'>;
  readonly warn: (line: string) => void;
}

/**
 * What people say to the agent of one turn, as soon as it is a fact. Each message is repeated until the agent has heard it or the line
 * is closed; after a restart the log says it again.
 */
export class AgentLine {
  private connected: AgentSession | undefined;
  /** Answers that became facts while this process has the turn; one may come before the session is there to hear it. */
  private readonly answers = new Map<string, string>();
  /** The same for what the run may cost. */
  private raised: number | null = null;
  private floor: Floor = { who: 'agent', since: performance.now() };
  private readonly closed = new AbortController();

  /** `onRefused` hears what the provider refuses for good. */
  constructor(
    private readonly deps: LineDeps,
    private readonly turnId: TurnId,
    private readonly onRefused: (refusal: PortError) => unknown,
  ) {}

  get session(): AgentSession | undefined {
    return this.connected;
  }

  connect(session: AgentSession): void {
    this.connected = session;
    this.tellBudget();
  }

  answer(callId: string, text: string): void {
    this.answers.set(callId, text);
    this.tellAnswer(callId);
  }

  raiseBudget(budgetCents: number): void {
    this.raised = budgetCents;
    this.tellBudget();
  }

  interrupt(): void {
    this.tell((session) => this.deps.runtime.interrupt(session, this.turnId));
  }

  /** The agent said something. */
  heard(): void {
    this.floor = heard(this.floor, performance.now());
  }

  /** The agent waits for people. `asking` makes that a fact; an answer that is one already is told right after it. */
  async waits(callId: string, asking: () => Promise<void>): Promise<void> {
    this.floor = { who: 'people' };
    await asking();
    this.tellAnswer(callId);
  }

  /** The same at the budget. `reaching` says what the run may cost by then: it may be raised while the agent comes to a halt. */
  async pauses(budgetCents: number, reaching: () => Promise<number>): Promise<void> {
    this.floor = { who: 'people' };
    const raised = Math.max(await reaching(), this.raised ?? 0);
    if (raised > budgetCents) this.raiseBudget(raised);
  }

  isSilent(): boolean {
    return isSilent(this.floor, performance.now());
  }

  /** Nobody needs anything repeated any more. */
  close(): void {
    this.closed.abort();
  }

  private tellAnswer(callId: string): void {
    const text = this.answers.get(callId);
    if (text === undefined) return;
    this.speak((session) => this.deps.runtime.reply(session, { callId, text, isError: false }));
  }

  private tellBudget(): void {
    const { raised } = this;
    if (raised !== null) this.speak((session) => this.deps.runtime.raiseBudget(session, raised));
  }

  /** What the agent waits for: after it the word is with the agent. */
  private speak(message: (session: AgentSession) => Promise<void>): void {
    this.floor = { who: 'agent', since: performance.now() };
    this.tell(message);
  }

  private tell(message: (session: AgentSession) => Promise<void>): void {
    const { connected } = this;
    const { signal } = this.closed;
    if (!connected) return;
    retrying(() => message(connected), { policy: INSIST, signal }).catch((error: unknown) => {
      if (signal.aborted) return;
      this.deps.warn(`The agent could not be told about the turn ${this.turnId}: ${String(error)}`);
      if (error instanceof PortError) this.onRefused(error);
    });
  }
}
