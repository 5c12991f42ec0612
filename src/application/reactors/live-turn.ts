import { setTimeout as sleep } from 'node:timers/promises';
import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import type { QueuedTurn } from '../../domain/conversation/conversation.state.js';
import { cutText, cutToEnd } from '../../domain/shared/cut-text.js';
import { DomainError } from '../../domain/shared/domain-error.js';
import { streams } from '../../domain/shared/streams.js';
import type { AgentEvent, AgentRuntime, AgentSession, TurnInput } from '../../ports/agent-runtime.port.js';
import type { EventLog } from '../../ports/event-log.port.js';
import { endsTurn, PortError } from '../../ports/port-error.js';
import { deriveId } from '../decide-and-append.js';
import { bounded } from './bounded-event.js';
import type { ConversationRef } from './conversation-watch.js';
import { openSession } from './open-session.js';
import { takeEdits, takePlan, type ProposalDeps, type Verdict } from './proposals.js';
import { turnInput } from './turn-context.js';
import type { RecorderDeps, TurnRecorder } from './turn-recorder.js';

export interface LiveTurnDeps extends ProposalDeps, RecorderDeps {
  readonly log: EventLog;
  readonly runtime: AgentRuntime;
  /** A line for the operator, without content. */
  readonly warn: (line: string) => void;
}

interface Owned extends ConversationRef {
  readonly turn: QueuedTurn;
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

type End = Extract<AgentEvent, { kind: 'completed' | 'interrupted' | 'failed' }>;

const SILENT = failed('AGENT.SILENT', 'The agent said nothing for half an hour. Try again.');

/** One turn from claim to end in this process. Throws when it must be taken up again later (log away, ownership lost, shutdown). */
export class LiveTurn {
  private session: AgentSession | undefined;
  private readonly stop = new AbortController();
  private stopTimer: NodeJS.Timeout | undefined;
  private waitingFor: string | undefined;
  /** Answers that became facts while this process has the turn; one may come before the session is there to hear it. */
  private readonly answers = new Map<string, string>();
  private lastSign = performance.now();
  private silent = false;
  private ended = false;

  constructor(
    private readonly deps: LiveTurnDeps,
    private readonly owned: Owned,
  ) {}

  get turnId(): string {
    return this.owned.turn.turnId;
  }

  /** Called as soon as the answer is a fact. */
  answer(callId: string, text: string): void {
    this.answers.set(callId, text);
    this.waitingFor = undefined;
    this.lastSign = performance.now();
    this.tell((session) => this.deps.runtime.reply(session, { callId, text, isError: false }));
  }

  interrupt(): void {
    this.stopTimer ??= setTimeout(() => this.stop.abort(new Error('Stopped.')), STOP_DEADLINE_MS);
    if (!this.session) this.stop.abort(new Error('Stopped.'));
    this.tell((session) => this.deps.runtime.interrupt(session, this.turnId));
  }

  async run(signal: AbortSignal): Promise<void> {
    const watchdog = setInterval(() => this.checkSilence(), 60_000);
    try {
      const end = await this.untilEnd(AbortSignal.any([signal, this.stop.signal]));
      await this.owned.recorder.flush();
      await this.recordEnd(end.kind === 'interrupted' && this.silent ? SILENT : end);
      if (this.session && end.kind === 'failed' && end.sessionLost) await this.deps.runtime.close(this.session);
    } finally {
      this.ended = true;
      clearInterval(watchdog);
      clearTimeout(this.stopTimer);
    }
  }

  private async untilEnd(signal: AbortSignal): Promise<End> {
    const { turn, recorder } = this.owned;
    const { runtime } = this.deps;
    for (let attempt = 1; ; attempt++) {
      try {
        const input = await turnInput(this.deps, this.owned, turn);
        this.session = await openSession({ runtime, recorder, runId: turn.runId, input }, signal);
        await this.send({ type: 'StartTurn', data: { ...this.owner(), sessionId: this.session.sessionId } }, [
          'start',
          this.owned.epoch,
          attempt,
        ]);
        return await this.listen(this.session, input, signal);
      } catch (error) {
        const end = this.endOf(error, attempt, signal);
        if (end) return end;
        await sleep(FIRST_WAIT_MS * 2 ** attempt * (0.5 + Math.random() / 2), undefined, { signal });
      }
    }
  }

  /** How the turn ends by this error; undefined to try again. Throws what a later owner may find put right. */
  private endOf(error: unknown, attempt: number, signal: AbortSignal): End | undefined {
    if (this.stop.signal.aborted) return { kind: 'interrupted', index: -1 };
    if (signal.aborted || error instanceof DomainError) throw error;
    if (!(error instanceof PortError)) return this.defect(error);
    if (!endsTurn(error)) throw error;
    if (error.retryable && attempt < ATTEMPTS) return undefined;
    return failed(error.code, error.message);
  }

  /** What no adapter may throw would be thrown again by every later owner. */
  private defect(error: unknown): End {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    this.deps.warn(`The turn ${this.turnId} ended by a mistake of this program: ${name}: ${message}`);
    return failed('AGENT.DEFECT', 'The server made a mistake in this turn. It was logged; try again.', message);
  }

  private async listen(session: AgentSession, input: TurnInput, signal: AbortSignal): Promise<End> {
    for await (const said of this.deps.runtime.runTurn(session, input, signal)) {
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
      case 'plan':
        await recorder.flush();
        return this.judge(session, event, await takePlan(this.deps, this.proposer(), event));
      case 'edits':
        await recorder.flush();
        return this.judge(
          session,
          event,
          await takeEdits(this.deps, this.proposer(), { event, repositories: input.repositories }),
        );
      case 'usage': {
        const { kind: _kind, index, ...usage } = event;
        return this.send({ type: 'RecordUsage', data: { ...this.owner(), model: input.model, usage } }, [
          'usage',
          index,
        ]);
      }
    }
  }

  private async ask({ callId: inputId, question, options }: Extract<AgentEvent, { kind: 'question' }>): Promise<void> {
    await this.owned.recorder.flush();
    this.waitingFor = inputId;
    const { redaction } = this.deps;
    const data = {
      ...this.owner(),
      inputId,
      question: redaction.redact(question),
      options: options.map((one) => redaction.redact(one)),
    };
    await this.send({ type: 'RequestInput', data }, [inputId]);
    const known = this.answers.get(inputId);
    if (known !== undefined) this.answer(inputId, known);
  }

  /** A refused proposal shows in the thread as a denied call, and the agent hears the reason. */
  private async judge(
    session: AgentSession,
    { callId, kind }: { readonly callId: string; readonly kind: 'plan' | 'edits' },
    verdict: Verdict,
  ): Promise<void> {
    if (!verdict.accepted) {
      const { recorder } = this.owned;
      const title = kind === 'plan' ? 'Propose a plan' : 'Propose edits';
      await recorder.called({ kind: 'tool-called', index: -1, callId, tool: 'other', name: `submit_${kind}`, title });
      await recorder.returned({
        kind: 'tool-returned',
        index: -1,
        callId,
        outcome: 'denied',
        output: verdict.text,
        additions: 0,
        deletions: 0,
        durationMs: 0,
      });
    }
    await this.deps.runtime.reply(session, { callId, text: verdict.text, isError: !verdict.accepted });
  }

  private recordEnd(end: End): Promise<void> {
    const { redaction } = this.deps;
    switch (end.kind) {
      case 'completed':
        return this.send(
          { type: 'CompleteTurn', data: { ...this.owner(), publishId: deriveId(this.turnId, 'publish') } },
          ['end'],
        );
      case 'interrupted':
        return this.send({ type: 'InterruptTurn', data: this.owner() }, ['end']);
      case 'failed': {
        const message = cutText(redaction.redact(end.message), 2_000);
        const details = cutToEnd(redaction.redact(end.details), 16_000);
        return this.send({ type: 'FailTurn', data: { ...this.owner(), code: end.code, message, details } }, ['end']);
      }
    }
  }

  private owner(): { readonly turnId: string; readonly epoch: number } {
    return { turnId: this.turnId, epoch: this.owned.epoch };
  }

  private proposer(): ConversationRef & { readonly turnId: string; readonly epoch: number } {
    return { orgId: this.owned.orgId, ticketId: this.owned.ticketId, ...this.owner() };
  }

  private async send(command: ConversationCommand, idParts: readonly (string | number)[]): Promise<void> {
    const { orgId, ticketId } = this.owned;
    await this.deps.decide.handle({
      stream: streams.conversation(orgId, ticketId),
      decider: conversationDecider,
      command,
      meta: { commandId: deriveId(this.turnId, ...idParts), actor: { kind: 'agent' }, correlationId: this.turnId },
    });
  }

  /** Repeated until the agent has heard it; after a restart the log says it again. */
  private tell(message: (session: AgentSession) => Promise<void>): void {
    const { session } = this;
    if (!session) return;
    const attempt = (wait: number): void => {
      message(session).catch((error: unknown) => {
        if (this.ended) return;
        if (error instanceof PortError && error.retryable)
          setTimeout(() => attempt(Math.min(wait * 2, 10_000)), wait).unref();
        else this.deps.warn(`The agent took no message of the turn ${this.turnId}: ${String(error)}`);
      });
    };
    attempt(FIRST_WAIT_MS);
  }

  private checkSilence(): void {
    if (this.waitingFor !== undefined || performance.now() - this.lastSign <= SILENCE_LIMIT_MS) return;
    this.silent = true;
    this.interrupt();
  }
}

function failed(code: string, message: string, details = ''): End {
  return { kind: 'failed', index: -1, code, message, details, sessionLost: code === 'AGENT.SESSION_LOST' };
}
