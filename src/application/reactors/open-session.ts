import type { AgentRuntime, AgentSession, TurnInput } from '../../ports/agent-runtime.port.js';
import { PortError } from '../../ports/port-error.js';
import { deriveId } from '../decide-and-append.js';
import type { TurnRecorder } from './turn-recorder.js';
import type { RunId, TurnId } from '../../domain/shared/types.js';

interface Opening {
  readonly runtime: AgentRuntime;
  readonly recorder: TurnRecorder;
  readonly runId: RunId;
  readonly input: TurnInput;
  /** What people let the run cost; null when they said nothing. */
  readonly budgetCents: number | null;
}

/** Opens (or adopts) the run's session; each set-up step shows in the thread as a call that runs until the next one begins. */
export async function openSession(
  { runtime, recorder, runId, input, budgetCents }: Opening,
  signal: AbortSignal,
): Promise<AgentSession> {
  const steps = new SetUpSteps(recorder, input.turnId);
  const { model, mode, repositories, workspace: seed } = input;
  const title = `${input.ticket.key} ${input.ticket.title}`;
  try {
    const session = await runtime.open(
      { runId, title, model, mode, repositories, seed, budgetCents },
      (step) => steps.begin(step),
      signal,
    );
    await steps.end('ok');
    return session;
  } catch (error) {
    await steps.end('failed', error instanceof PortError ? error.message : '');
    throw error;
  }
}

class SetUpSteps {
  private count = 0;
  private chain: Promise<void> = Promise.resolve();
  private current: { readonly callId: string; readonly at: number } | undefined;

  constructor(
    private readonly recorder: TurnRecorder,
    private readonly turnId: TurnId,
  ) {}

  begin(title: string): void {
    const callId = deriveId(this.turnId, 'set-up', this.count++);
    this.chain = this.chain.then(async () => {
      await this.finish('ok');
      this.current = { callId, at: performance.now() };
      await this.recorder.called({ callId, tool: 'other', name: 'set-up', title });
    });
    // `end` waits for the chain and throws what broke it.
    this.chain.catch(() => undefined);
  }

  async end(outcome: 'ok' | 'failed', reason = ''): Promise<void> {
    await this.chain;
    await this.finish(outcome, reason);
  }

  private async finish(outcome: 'ok' | 'failed', output = ''): Promise<void> {
    if (!this.current) return;
    const { callId, at } = this.current;
    this.current = undefined;
    const durationMs = Math.round(performance.now() - at);
    const lines = { additions: 0, deletions: 0 };
    await this.recorder.returned({ callId, outcome, output, durationMs, ...lines });
  }
}
