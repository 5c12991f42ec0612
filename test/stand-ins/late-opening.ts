import type {
  AgentEvent,
  AgentRuntime,
  AgentSession,
  OpenSession,
  TurnInput,
} from '../../src/ports/agent-runtime.port.js';
import { PortError } from '../../src/ports/port-error.js';

/** A real agent whose turn's owner is lost at its first question; the next owner waits until `goOn` for the session. */
export class LateOpening implements AgentRuntime {
  readonly kind;
  readonly label;
  goOn: () => void = () => undefined;
  readonly openedAgain: Promise<void>;
  private opensAgain: () => void = () => undefined;
  private readonly mayGoOn = new Promise<void>((resolve) => (this.goOn = resolve));
  private broke = false;

  constructor(private readonly agent: AgentRuntime) {
    this.kind = agent.kind;
    this.label = agent.label;
    this.openedAgain = new Promise((resolve) => (this.opensAgain = resolve));
  }

  async open(input: OpenSession, progress: (step: string) => void, signal: AbortSignal): Promise<AgentSession> {
    if (this.broke) {
      this.opensAgain();
      await this.mayGoOn;
    }
    return this.agent.open(input, progress, signal);
  }

  async *runTurn(session: AgentSession, turn: TurnInput, signal: AbortSignal): AsyncGenerator<AgentEvent, void> {
    for await (const event of this.agent.runTurn(session, turn, signal)) {
      yield event;
      if (event.kind !== 'question' || this.broke) continue;
      this.broke = true;
      throw new PortError('STORE.UNAVAILABLE', 'The owner of the turn is gone.', true);
    }
  }

  reply(...args: Parameters<AgentRuntime['reply']>): Promise<void> {
    return this.agent.reply(...args);
  }

  raiseBudget(...args: Parameters<AgentRuntime['raiseBudget']>): Promise<void> {
    return this.agent.raiseBudget(...args);
  }

  interrupt(...args: Parameters<AgentRuntime['interrupt']>): Promise<void> {
    return this.agent.interrupt(...args);
  }

  close(...args: Parameters<AgentRuntime['close']>): Promise<void> {
    return this.agent.close(...args);
  }
}
