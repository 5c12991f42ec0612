import type { Mode } from '../../domain/conversation/conversation.types.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import { customToolCall, type EventBody, type Refusal, type Submission } from './custom-tools.js';
import { messageId, SET_UP_ID } from './sending.js';
import { TurnCalls } from './turn-calls.js';
import { cloneFailure, endingOf, lostSession, standstill, type Failure } from './turn-endings.js';
import { TurnUsage } from './turn-usage.js';
import { TurnWords } from './turn-words.js';
import { answeredBy, asksPermission, isPreview, textOf, type ListedEvent, type WireEvent } from './wire-events.js';
import type { TurnId } from '../../domain/shared/types.js';

type Idle = Extract<ListedEvent, { readonly type: 'session.status_idle' }>;

/** Said once when a turn in Edits ends with changes that were not handed over. */
export interface Nudge {
  readonly kind: 'nudge';
}

/** A call that asks for a permission which nobody gives. */
export interface Denial {
  readonly kind: 'denial';
  readonly callId: string;
}

export type Told = AgentEvent | Submission | Refusal | Nudge | Denial;

export interface StoryOptions {
  readonly turn: { readonly turnId: TurnId; readonly mode: Mode };
  /** Who provides the agent, in words. */
  readonly service: string;
  /** By our own fact: what the provider tells of a stop may come late or never. */
  readonly isStopped: () => boolean;
  /** What the session may cost, where its history does not tell. */
  readonly budgetCents?: number | null;
  /** Where the history of the turn before ended, if this one's begins there. */
  readonly after?: { readonly usage: TurnUsage; readonly busy: boolean } | undefined;
}

/** A plan that came as plain words has no call to answer. */
const PLAIN = 'plain-';
export const isPlainPlan = (callId: string): boolean => callId.startsWith(PLAIN);
export const nudgeId = (turnId: TurnId): string => `${turnId}.export`;

/**
 * One turn, told from the events of its session. What it tells and every index is a function of the session's history alone;
 * previews only bring pieces of a text earlier that its final form would bring too. Nothing is told before the turn's own message.
 */
export class TurnStory {
  started = false;
  ended = false;
  /** The session works, or waits for an answer that this turn will not give. */
  busyBefore: boolean;
  /** The session misses a repository, as was told before the turn's message. */
  broken: Failure | undefined;
  /** The session had a turn before this one. */
  hadAnother: boolean;
  /** What our set-up step costs belongs to the turn that it was for. */
  private settingUp = false;
  private readonly index = { next: 0 };
  private readonly words = new TurnWords(this.index);
  private readonly calls: TurnCalls;
  private readonly proposals = new Set<string>();
  private readonly questions = new Set<string>();
  private readonly known = new Set<string>();
  /** Calls of custom tools that have no answer in the history. */
  private readonly open = new Set<string>();
  private readonly turn: StoryOptions['turn'];
  private readonly usage: TurnUsage;
  private unsubmitted = false;
  private handedOver = false;
  private nudged = false;
  private interrupted = false;
  private working = false;
  /** At the session's budget. */
  private paused = false;
  private acted = false;
  /** An error after which the agent did nothing more. */
  private trouble: Extract<ListedEvent, { readonly type: 'session.error' }>['error'] | undefined;

  constructor(private readonly options: StoryOptions) {
    const { turn, after } = options;
    this.turn = turn;
    this.calls = new TurnCalls(this.index, turn.turnId, () => this.isStopped);
    this.usage = after?.usage.next() ?? new TurnUsage(options.budgetCents ?? null);
    this.busyBefore = after?.busy ?? false;
    this.hadAnother = after !== undefined;
  }

  /** For the turn after this one. */
  get bookmark(): { readonly usage: TurnUsage; readonly busy: boolean } {
    return { usage: this.usage, busy: this.working || this.open.size > 0 };
  }

  private get isStopped(): boolean {
    return this.interrupted || this.options.isStopped();
  }

  /** Gives the next index. */
  tell(body: EventBody): AgentEvent {
    return { ...body, index: this.index.next++ };
  }

  *apply(event: WireEvent): Generator<Told, void> {
    if (this.ended) return;
    if (isPreview(event)) return this.started ? yield* this.words.preview(event) : undefined;
    this.usage.apply(event);
    this.notice(event);
    if (event.type === 'session.error') return yield* this.onError(event.error);
    if (event.type === 'session.status_terminated' || event.type === 'session.deleted') {
      return yield* this.lose();
    }
    yield* this.started ? this.during(event) : this.before(event);
  }

  /** The session is idle, and its history says nothing new: what it last told is all that will come. */
  *rest(isAnswered: (callId: string) => boolean): Generator<Told, void> {
    if (!this.started || this.ended) return;
    const { isStopped } = this;
    if (!isStopped && (this.paused || [...this.questions].some((callId) => !isAnswered(callId)))) return;
    this.working = false;
    if (!isStopped && (!this.acted || this.open.size > 0))
      return yield* this.finish(standstill(this.options.service, this.trouble));
    yield* this.onIdle({ stop_reason: null, stop_details: null });
  }

  /** The session has ended, whatever its history says. */
  *lose(): Generator<Told, void> {
    if (!this.ended) yield* this.finish(lostSession(this.options.service, this.trouble?.message ?? ''));
  }

  private notice(event: ListedEvent): void {
    if (event.type === 'agent.custom_tool_use') this.open.add(event.id);
    this.open.delete(answeredBy(event) ?? '');
    if (event.type.startsWith('agent.')) {
      this.known.add(event.id);
      this.acted ||= this.started;
      this.trouble = undefined;
    }
    if (event.type === 'session.status_running') {
      this.working = true;
      this.paused = false;
    }
    if (event.type !== 'session.status_idle') return;
    this.working = false;
    // The session goes on from there, with all that waits.
    if (isAtBudget(event)) return;
    // Nobody waits any more for what a stop or an error left without an answer.
    if (event.stop_reason && event.stop_reason.type !== 'requires_action') this.open.clear();
  }

  private *before(event: ListedEvent): Generator<Told, void> {
    if (event.type === 'session.status_running') this.busyBefore = true;
    if (event.type === 'session.status_idle') this.idleBefore(event);
    const message = messageId(event);
    if (event.type !== 'user.message') return;
    this.settingUp = message === SET_UP_ID;
    if (message !== this.turn.turnId) {
      this.hadAnother ||= !this.settingUp;
      return;
    }
    this.started = true;
    this.usage.begin();
    if (this.broken) yield* this.finish(this.broken);
    // No request to the model follows, and perhaps no word of that.
    else if (this.usage.isUsedUp) yield* this.onPause(event);
  }

  private idleBefore(event: Idle): void {
    const waits = event.stop_reason ? event.stop_reason.type === 'requires_action' : this.open.size > 0;
    // What an earlier turn was paused at has to be given up, or its words would be taken for this one's.
    this.busyBefore = waits || isAtBudget(event);
    if (!this.busyBefore && !this.settingUp) this.usage.end();
  }

  private *during(event: ListedEvent): Generator<Told, void> {
    switch (event.type) {
      case 'user.interrupt':
        this.interrupted = true;
        // An idle session may not say once more that it is idle.
        if (this.paused) yield* this.finish({ kind: 'interrupted' });
        return;
      case 'user.custom_tool_result':
        if (this.proposals.has(event.custom_tool_use_id) && event.is_error !== true) this.onAccepted();
        // An agent that does nothing after an answer has not gone on.
        if (this.questions.has(event.custom_tool_use_id)) this.acted = false;
        return;
      case 'agent.message':
        return yield* this.words.settle(event.id, textOf(event.content));
      case 'agent.tool_use':
      case 'agent.mcp_tool_use':
        return yield* this.onCall(event);
      case 'agent.tool_result':
        return yield* this.calls.end(event.tool_use_id, event);
      case 'agent.custom_tool_use':
        return yield* this.onCustomCall(event);
      case 'span.model_request_end':
        this.words.drop();
        return;
      // Thinking is no step: `agent.thinking` holds no words, and Running says as much.
      case 'agent.thread_context_compacted':
        return yield* this.calls.note(event, 'Summed up the work so far: it no longer fitted the model’s context');
      case 'session.status_rescheduled':
        return yield* this.calls.note(event, `${this.options.service} continues after an error on its side`);
      case 'session.status_idle':
        return yield* isAtBudget(event) ? this.onPause(event) : this.onIdle(event);
      default:
    }
  }

  private *onCall(
    event: Extract<ListedEvent, { type: 'agent.tool_use' | 'agent.mcp_tool_use' }>,
  ): Generator<Told, void> {
    const { denied, tool } = yield* this.calls.begin(event);
    if (!denied && (tool === 'edit' || tool === 'command')) this.unsubmitted = true;
    if (asksPermission(event)) yield { kind: 'denial', callId: event.id };
  }

  private *onCustomCall(event: Extract<ListedEvent, { type: 'agent.custom_tool_use' }>): Generator<Told, void> {
    if (this.options.isStopped()) return;
    const call = customToolCall(this.turn.mode, event);
    if (call.kind === 'question') this.questions.add(event.id);
    if (call.kind === 'submission' || call.kind === 'plan') this.proposals.add(event.id);
    yield call.kind === 'submission' || call.kind === 'refusal' ? call : this.tell(call);
  }

  private onAccepted(): void {
    this.handedOver = true;
    this.unsubmitted = false;
  }

  private *onError(error: NonNullable<TurnStory['trouble']>): Generator<Told, void> {
    this.trouble = error;
    const failure = cloneFailure(error);
    if (failure && this.started) yield* this.finish(failure);
    else this.broken ??= failure;
  }

  private *onPause({ id: pauseId }: ListedEvent): Generator<AgentEvent, void> {
    if (this.isStopped) return yield* this.finish({ kind: 'interrupted' });
    if (this.paused) return;
    this.paused = true;
    const spending = this.usage.pause();
    if (spending) yield this.tell({ kind: 'budget-reached', pauseId, ...spending });
  }

  private *onIdle(event: Pick<Idle, 'stop_reason' | 'stop_details'>): Generator<Told, void> {
    if (this.isStopped) return yield* this.finish({ kind: 'interrupted' });
    const { options, trouble } = this;
    const { service } = options;
    const ending = endingOf(event, { service, trouble, waits: this.open.size > 0 });
    if (ending === undefined) return yield* this.denyUnknown(event.stop_reason?.event_ids ?? []);
    if (ending !== 'completed') return yield* this.finish(ending);
    if (this.turn.mode !== 'edits' || !this.unsubmitted || this.nudged) return yield* this.complete();
    this.nudged = true;
    yield { kind: 'nudge' };
  }

  /** The session would wait forever for an answer to what could not be read. */
  private *denyUnknown(callIds: readonly string[]): Generator<Told, void> {
    for (const callId of callIds) if (!this.known.has(callId)) yield { kind: 'denial', callId };
  }

  private *complete(): Generator<AgentEvent, void> {
    if (this.turn.mode === 'plan' && !this.handedOver && this.words.last) {
      const { id, text: markdown } = this.words.last;
      yield this.tell({ kind: 'plan', callId: `${PLAIN}${id}`, title: titleOf(markdown), markdown });
    }
    yield* this.finish({ kind: 'completed' });
  }

  /** Ends the turn in this way. */
  *finish(how: { readonly kind: 'completed' | 'interrupted' } | Failure): Generator<AgentEvent, void> {
    this.ended = true;
    yield* this.calls.endAll();
    const used = this.started ? this.usage.end() : undefined;
    if (used) yield this.tell({ kind: 'usage', ...used });
    yield this.tell(how);
  }
}

const isAtBudget = ({ stop_reason }: Idle): boolean => stop_reason?.type === 'budget_reached';

function titleOf(markdown: string): string {
  const [line = ''] = markdown.trim().split('\n', 1);
  return line.replace(/^#+\s*/, '') || 'Plan';
}
