import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import { streams } from '../../domain/shared/streams.js';
import type { AgentRuntime } from '../../ports/agent-runtime.port.js';
import type { IdSource } from '../../ports/clock.port.js';
import type { RecordedEvent } from '../../ports/event-log.port.js';
import type { ConversationRef, ConversationWork } from './conversation-watch.js';
import { LiveTurn, type LiveTurnDeps } from './live-turn.js';
import { TurnRecorder } from './turn-recorder.js';

export interface RunTurnDeps extends LiveTurnDeps {
  readonly runtime: AgentRuntime;
  readonly ids: IdSource;
  /** This process, in claims. */
  readonly owner: string;
}

/** Enough for a busy team on one machine; more conversations wait as Queued. */
const CONCURRENT_TURNS = 400;

/**
 * Carries queued messages to the agent and what it does into the log. After a crash the next owner claims the same turn again:
 * the agent repeats the turn's events under the same indexes, and what is recorded already is recognised and not written twice.
 */
export class RunTurnReactor implements ConversationWork {
  readonly name = 'run-turn';
  readonly concurrency = CONCURRENT_TURNS;
  private readonly live = new Map<string, LiveTurn>();

  constructor(private readonly deps: RunTurnDeps) {}

  hasWork(state: ConversationState): boolean {
    return !state.archived && (state.activity.kind !== 'none' || state.queue.some((turn) => !turn.held));
  }

  async run(ref: ConversationRef, signal: AbortSignal): Promise<void> {
    const stream = streams.conversation(ref.orgId, ref.ticketId);
    const claimed = await this.deps.decide.handle({
      stream,
      decider: conversationDecider,
      command: { type: 'ClaimTurn', data: { owner: this.deps.owner } },
      meta: { commandId: this.deps.ids.next(), actor: { kind: 'system' } },
    });
    const { activity, epoch } = claimed.state;
    if (activity.kind === 'none') return;
    const { turn } = activity;
    const recorder = await TurnRecorder.resume(this.deps, {
      ...ref,
      turnId: turn.turnId,
      turnNumber: turn.turnNumber,
      epoch,
    });
    const sessionId = activity.kind !== 'working' || activity.started ? claimed.state.run?.sessionId : undefined;
    const begunIn =
      sessionId == null ? null : { runId: turn.runId, sessionId, budgetCents: claimed.state.run?.budgetCents ?? null };
    const live = new LiveTurn(this.deps, { ...ref, turn, begunIn, epoch, recorder });
    this.live.set(stream, live);
    try {
      if (activity.interrupting) live.interrupt();
      await live.run(signal);
    } finally {
      this.live.delete(stream);
    }
  }

  observe(_ref: ConversationRef, { stream, event }: RecordedEvent): void {
    const live = this.live.get(stream);
    if (!live) return;
    if (event.type === 'InputProvided') live.answer(event.data.inputId, event.data.answer);
    if (event.type === 'BudgetRaised') live.raiseBudget(event.data.budgetCents);
    if (event.type === 'InterruptRequested' && event.data.turnId === live.turnId) live.interrupt();
  }
}
