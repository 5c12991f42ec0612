import { setTimeout as sleep } from 'node:timers/promises';
import type { QueuedTurn } from '../../domain/conversation/conversation.state.js';
import { DomainError } from '../../domain/shared/domain-error.js';
import type { AgentEvent, AgentRuntime, AgentSession, TurnInput } from '../../ports/agent-runtime.port.js';
import type { EventLog } from '../../ports/event-log.port.js';
import { endsTurn, PortError } from '../../ports/port-error.js';
import { bounded } from './bounded-event.js';
import type { ConversationRef } from './conversation-watch.js';
import { insist } from './insist.js';
import { unlessAborted, untilAborted } from './until-aborted.js';
import { closeSession, haltAgent } from './leave-agent.js';
import { OwnersLog } from './owners-log.js';
import { openSession } from './open-session.js';
import { takeEdits, takePlan, type ProposalDeps, type Verdict } from './proposals.js';
import { showRefusal } from './show-refusal.js';
import { endCommand, failed, INTERRUPTED, SILENT, type End, type EventOf } from './turn-end.js';
import { budgetOfRun, turnInput } from './turn-context.js';
import type { RecorderDeps, TurnRecorder } from './turn-recorder.js';

export interface LiveTurnDeps extends ProposalDeps, RecorderDeps {
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

/** A provider that stays away longer than these attempts (about a minute) fails the turn. */
const ATTEMPTS = 6;
const FIRST_WAIT_MS = 500;
/** A stop that the agent does not confirm by then is recorded all the same. */
const STOP_DEADLINE_MS = 60_000;
/** An agent that says nothing for so long while nobody is asked anything has failed. */
const SILENCE_LIMIT_MS = 30 * 60_000;

/** One turn from claim to end in this process. Throws when it must be taken up again later (log away, ownership lost, shutdown). */
export class LiveTurn {
  private readonly log: OwnersLog;
  private session: AgentSession | undefined;
  /** Aborts when the end does not depend on the agent any more. */
  private readonly stop = new AbortController();
  private stopTimer: NodeJS.Timeout | undefined;
  private stopping = false;
  /** What the provider refused for good while the agent waits for it. */
  private refusal: PortError | undefined;
  private opening = false;
  private waitingFor: string | undefined;
  /** Answers that became facts while this process has the turn; one may come before the session is there to hear it. */
  private readonly answers = new Map<string, string>();
  /** The same for what the run may cost. */
  private raised: number | null = null;
  private lastSign = performance.now();
  private silent = false;
  private ended = false;

  constructor(
    private readonly deps: LiveTurnDeps,
    private readonly owned: Owned,
  ) {
    this.log = new OwnersLog(deps.decide, owned);
  }

  get turnId(): string {
    return this.owned.turn.turnId;
  }

  /** Called as soon as the answer is a fact. */
  answer(callId: string, text: string): void {
    this.answers.set(callId, text);
    this.waitingFor = undefined;
    this.lastSign = performance.now();
    const onRefused = this.endNow.bind(this);
    this.tell((session) => this.deps.runtime.reply(session, { callId, text, isError: false }), onRefused);
  }

  /** Called as soon as it is a fact. */
  raiseBudget(budgetCents: number): void {
    this.raised = budgetCents;
    this.waitingFor = undefined;
    this.lastSign = performance.now();
    const onRefused = this.endNow.bind(this);
    this.tell((session) => this.deps.runtime.raiseBudget(session, budgetCents), onRefused);
  }

  interrupt(): void {
    this.stopping = true;
    this.stopTimer ??= setTimeout(() => this.endNow(), STOP_DEADLINE_MS);
    if (this.opening || !(this.session ?? this.owned.begunIn)) this.endNow();
    this.session ??= this.owned.begunIn ?? undefined;
    this.tell(
      (session) => this.deps.runtime.interrupt(session, this.turnId),
      () => this.endNow(),
    );
  }

  async run(signal: AbortSignal): Promise<void> {
    const watchdog = setInterval(() => this.checkSilence(), 60_000);
    try {
      const end = await this.untilEnd(AbortSignal.any([signal, this.stop.signal]));
      await this.owned.recorder.flush();
      const told = end.kind === 'interrupted' && this.silent ? SILENT : end;
      await this.log.send(endCommand(told, this.log.owner, this.deps.redaction), ['end']);
      const { deps, session, turnId } = this;
      if (session && end.kind === 'failed' && end.sessionLost) await closeSession({ deps, session, turnId });
    } finally {
      this.ended = true;
      clearInterval(watchdog);
      clearTimeout(this.stopTimer);
    }
  }

  private async untilEnd(signal: AbortSignal): Promise<End> {
    for (let attempt = 1; ; attempt++) {
      try {
        const input = await turnInput(this.deps, this.owned, this.owned.turn);
        this.session = (this.stopping ? this.session : undefined) ?? (await this.open(input, attempt, signal));
        if (this.raised !== null) this.raiseBudget(this.raised);
        return await this.listen(this.session, input, signal);
      } catch (error) {
        const end = this.endOf(error, attempt, signal);
        if (end) return await this.halted(end);
        await this.pause(error, attempt, signal);
        if (this.stop.signal.aborted) return await this.halted(this.endWithoutAgent());
      }
    }
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

  /** Not before the provider said, where it was asked too often. */
  private async pause(error: unknown, attempt: number, signal: AbortSignal): Promise<void> {
    const said = error instanceof PortError ? Number(error.details['retryAfterMs'] ?? 0) : 0;
    const wait = FIRST_WAIT_MS * 2 ** attempt * (0.5 + Math.random() / 2);
    try {
      await sleep(Math.max(wait, said), undefined, { signal });
    } catch (aborted) {
      if (!this.stop.signal.aborted) throw aborted;
    }
  }

  /** How the turn ends by this error; undefined to try again. Throws what a later owner may find put right. */
  private endOf(error: unknown, attempt: number, signal: AbortSignal): End | undefined {
    if (this.stop.signal.aborted) return this.endWithoutAgent();
    if (signal.aborted || error instanceof DomainError) throw error;
    if (!(error instanceof PortError)) return this.defect(error);
    if (!endsTurn(error)) throw error;
    if (error.retryable && attempt < ATTEMPTS) return undefined;
    return this.stopping ? INTERRUPTED : failed(error.code, error.message);
  }

  private async halted(end: End): Promise<End> {
    const { deps, turnId, session = this.owned.begunIn } = this;
    if (session && end.kind === 'failed' && !end.sessionLost) await haltAgent({ deps, session, turnId });
    return end;
  }

  private endWithoutAgent(): End {
    return this.refusal && !this.stopping ? failed(this.refusal.code, this.refusal.message) : INTERRUPTED;
  }

  private endNow(refusal?: PortError): void {
    this.refusal ??= refusal;
    this.stop.abort(new Error('Stopped.'));
  }

  /** What no adapter may throw would be thrown again by every later owner. */
  private defect(error: unknown): End {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    this.deps.warn(`The turn ${this.turnId} ended by a defect of Code Runs: ${name}: ${message}`);
    return failed(
      'AGENT.DEFECT',
      'Something went wrong on the server in this turn. It was logged. Try again.',
      message,
    );
  }

  private async listen(session: AgentSession, input: TurnInput, signal: AbortSignal): Promise<End> {
    const turn = this.deps.runtime.runTurn(session, input, signal);
    for await (const said of untilAborted(turn, this.stop.signal)) {
      const event = bounded(said, this.deps.redaction);
      this.lastSign = performance.now();
      if (event.kind === 'completed' || event.kind === 'interrupted' || event.kind === 'failed') return event;
      await this.take(session, event, input);
    }
    signal.throwIfAborted();
    throw new PortError('AGENT.UNAVAILABLE', 'The agent stopped talking before the turn ended.', true);
  }

  private async take(session: AgentSession, event: Exclude<AgentEvent, End>, input: TurnInput): Promise<void> {
    const { recorder } = this.owned;
    switch (event.kind) {
      case 'text-delta':
        return recorder.delta(event);
      case 'text-settled':
        return recorder.settle(event);
      case 'tool-called':
        return recorder.called(event);
      case 'tool-returned':
        return recorder.returned(event);
      case 'question':
        return this.ask(event);
      case 'budget-reached':
        return this.pauseAtBudget(event);
      case 'plan':
        await recorder.flush();
        return this.judge(session, event, await takePlan(this.deps, this.log.proposer, event));
      case 'edits':
        await recorder.flush();
        return this.judge(
          session,
          event,
          await takeEdits(this.deps, this.log.proposer, { event, repositories: input.repositories }),
        );
      case 'usage': {
        const { kind: _kind, index, ...usage } = event;
        const data = { ...this.log.owner, model: input.model, usage };
        return this.log.send({ type: 'RecordUsage', data }, ['usage', index]);
      }
    }
  }

  private async ask({ callId: inputId, question, options }: EventOf<'question'>): Promise<void> {
    await this.owned.recorder.flush();
    this.waitingFor = inputId;
    const { redaction } = this.deps;
    const data = {
      ...this.log.owner,
      inputId,
      question: redaction.redact(question),
      options: options.map((one) => redaction.redact(one)),
    };
    await this.log.send({ type: 'RequestInput', data }, [inputId]);
    const known = this.answers.get(inputId);
    if (known !== undefined) this.answer(inputId, known);
  }

  private async pauseAtBudget({ pauseId, spentCents, budgetCents }: EventOf<'budget-reached'>): Promise<void> {
    await this.owned.recorder.flush();
    const data = { ...this.log.owner, pauseId, spentCents, budgetCents };
    this.waitingFor = pauseId;
    const { run } = await this.log.decide({ type: 'ReachBudget', data }, [pauseId]);
    // It may have been raised while the agent came to a halt.
    const raised = Math.max(run?.budgetCents ?? 0, this.raised ?? 0);
    if (raised > budgetCents) this.raiseBudget(raised);
  }

  private async judge(
    session: AgentSession,
    { callId, kind }: { readonly callId: string; readonly kind: 'plan' | 'edits' },
    verdict: Verdict,
  ): Promise<void> {
    if (!verdict.accepted) await showRefusal(this.owned.recorder, { callId, kind, reason: verdict.text });
    const reply = this.deps.runtime.reply(session, { callId, text: verdict.text, isError: !verdict.accepted });
    await unlessAborted(reply, this.stop.signal);
  }

  /** Repeated until the agent has heard it; after a restart the log says it again. */
  private tell(message: (session: AgentSession) => Promise<void>, onRefused: (error: PortError) => void): void {
    const { session } = this;
    if (!session) return;
    insist(() => message(session), {
      until: () => this.ended,
      onRefused: (error) => {
        this.deps.warn(`The agent could not be told about the turn ${this.turnId}: ${String(error)}`);
        if (error instanceof PortError) onRefused(error);
      },
    });
  }

  private checkSilence(): void {
    if (this.waitingFor !== undefined || performance.now() - this.lastSign <= SILENCE_LIMIT_MS) return;
    this.silent = true;
    this.interrupt();
  }
}
