import type { QueuedTurn } from '../../domain/conversation/conversation.state.js';
import type { AgentRuntime, AgentSession, TurnInput, TurnEnd } from '../../ports/agent-runtime.port.js';
import type { EventLog } from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import { retrying } from '../../shared/retrying.js';
import { AgentEvents, type AgentEventDeps } from './agent-events.js';
import { AgentLine } from './agent-line.js';
import { bounded } from './bounded-event.js';
import type { ConversationRef } from './conversation-watch.js';
import { closeSession, haltAgent } from './leave-agent.js';
import { openSession } from './open-session.js';
import { OwnersLog } from './owners-log.js';
import { budgetOfRun, turnInput } from './turn-context.js';
import {
  afterBreak,
  askToStop,
  endCommand,
  endToRecord,
  isEnding,
  NO_STOP,
  refusedForGood,
  stopWithoutAgent,
  type Stop,
  type StopReason,
} from './turn-ending.js';
import type { RecorderDeps, TurnRecorder } from './turn-recorder.js';
import { untilAborted } from './until-aborted.js';

export interface LiveTurnDeps extends AgentEventDeps, RecorderDeps {
  readonly log: EventLog;
  readonly runtime: AgentRuntime;
  /** A line for the operator, without content. */
  readonly warn: (line: string) => void;
}

interface Owned extends ConversationRef {
  readonly turn: QueuedTurn;
  /** The session that the turn was begun in, where an earlier owner got so far. */
  readonly begunIn: AgentSession | null;
  readonly epoch: number;
  readonly recorder: TurnRecorder;
}

/** About a minute, then a provider that stays away fails the turn. */
const OUTAGE = { attempts: 6, backoff: { firstMs: 1_500, longestMs: 24_000 } };
/** A stop that the agent does not confirm by then is recorded all the same. */
const STOP_DEADLINE_MS = 60_000;
const LISTEN_FOR_SILENCE_MS = 60_000;

/** One turn from claim to end in this process. Throws when it must be taken up again later (log away, ownership lost, shutdown). */
export class LiveTurn {
  private readonly log: OwnersLog;
  private readonly line: AgentLine;
  private readonly events: AgentEvents;
  private stop: Stop = NO_STOP;
  /** Aborts when `stop` is over. */
  private readonly over = new AbortController();
  private deadline: NodeJS.Timeout | undefined;
  private opening = false;

  constructor(
    private readonly deps: LiveTurnDeps,
    private readonly owned: Owned,
  ) {
    this.log = new OwnersLog(deps.decide, owned);
    this.line = new AgentLine(deps, this.turnId, (refusal) => this.stopped(refusedForGood(this.stop, refusal)));
    const { log, line } = this;
    this.events = new AgentEvents(deps, { log, line, recorder: owned.recorder, over: this.over.signal });
  }

  get turnId(): string {
    return this.owned.turn.turnId;
  }

  /** Called as soon as the answer is a fact. */
  answer(callId: string, text: string): void {
    this.line.answer(callId, text);
  }

  /** Called as soon as it is a fact. */
  raiseBudget(budgetCents: number): void {
    this.line.raiseBudget(budgetCents);
  }

  interrupt(why: StopReason = 'person'): void {
    const { begunIn } = this.owned;
    this.stopped(askToStop(this.stop, why));
    this.deadline ??= setTimeout(() => this.stopped(stopWithoutAgent(this.stop)), STOP_DEADLINE_MS);
    if (!this.line.session && begunIn) this.line.connect(begunIn);
    if (this.opening || !this.line.session) this.stopped(stopWithoutAgent(this.stop));
    this.line.interrupt();
  }

  async run(signal: AbortSignal): Promise<void> {
    const watchdog = setInterval(() => {
      if (this.line.isSilent()) this.interrupt('silence');
    }, LISTEN_FOR_SILENCE_MS);
    try {
      const end = await this.untilEnd(AbortSignal.any([signal, this.over.signal]));
      await this.owned.recorder.flush();
      const recorded = endToRecord(end, this.stop);
      await this.log.send(endCommand(recorded, this.log.owner, this.deps.redaction), ['end']);
      const { deps, turnId, line } = this;
      if (line.session && end.kind === 'failed' && end.sessionLost)
        await closeSession({ deps, session: line.session, turnId });
    } finally {
      this.line.close();
      clearInterval(watchdog);
      clearTimeout(this.deadline);
    }
  }

  private async untilEnd(signal: AbortSignal): Promise<TurnEnd> {
    const after = (error: unknown) => afterBreak(error, { stop: this.stop, isLeaving: signal.aborted });
    const mayHelp = (error: unknown): boolean => after(error).kind === 'again';
    try {
      return await retrying((attempt) => this.attempt(attempt, signal), { policy: { ...OUTAGE, mayHelp }, signal });
    } catch (error) {
      const next = after(error);
      if (next.kind === 'leave') throw error;
      return this.halted(next);
    }
  }

  private async attempt(attempt: number, signal: AbortSignal): Promise<TurnEnd> {
    const input = await turnInput(this.deps, this.owned, this.owned.turn);
    const told = this.stop.kind === 'none' ? undefined : this.line.session;
    const session = told ?? (await this.open(input, attempt, signal));
    this.line.connect(session);
    return this.listen(session, input, signal);
  }

  private async open(input: TurnInput, attempt: number, signal: AbortSignal): Promise<AgentSession> {
    const { turn, recorder, epoch } = this.owned;
    this.opening = true;
    try {
      const raised = await budgetOfRun(this.deps.decide, this.owned);
      const opening = { runtime: this.deps.runtime, recorder, runId: turn.runId, input, budgetCents: raised };
      const session = await openSession(opening, signal);
      const { sessionId, budgetCents } = session;
      const data = { ...this.log.owner, sessionId, budgetCents };
      await this.log.send({ type: 'StartTurn', data }, ['start', epoch, attempt]);
      return session;
    } finally {
      this.opening = false;
    }
  }

  private async listen(session: AgentSession, input: TurnInput, signal: AbortSignal): Promise<TurnEnd> {
    const turn = this.deps.runtime.runTurn(session, input, signal);
    for await (const said of untilAborted(turn, this.over.signal)) {
      const event = bounded(said, this.deps.redaction);
      this.line.heard();
      if (isEnding(event)) return event;
      await this.events.handle(session, event, input);
    }
    signal.throwIfAborted();
    throw new PortError('AGENT.UNAVAILABLE', 'The agent stopped talking before the turn ended.', true);
  }

  private async halted({ end, defect }: { readonly end: TurnEnd; readonly defect?: string }): Promise<TurnEnd> {
    const { deps, turnId } = this;
    if (defect !== undefined) deps.warn(`The turn ${turnId} ended by a defect of Code Runs: ${defect}`);
    const session = this.line.session ?? this.owned.begunIn;
    if (session && end.kind === 'failed' && !end.sessionLost) await haltAgent({ deps, session, turnId });
    return end;
  }

  private stopped(stop: Stop): void {
    this.stop = stop;
    if (stop.kind === 'over') this.over.abort(new Error('Stopped.'));
  }
}
