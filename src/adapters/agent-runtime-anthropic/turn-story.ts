import type { Mode } from '../../domain/conversation/conversation.types.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import { customToolCall, type EventBody, type Refusal, type Submission } from './custom-tools.js';
import { GrowingText, piecesIn } from './message-text.js';
import { messageId, SET_UP_ID } from './sending.js';
import { toolCallOf, type ToolCall } from './tool-calls.js';
import { cloneFailure, endingOf, lostSession, type Failure } from './turn-endings.js';
import { TurnUsage } from './turn-usage.js';
import { isPreview, textOf, type ListedEvent, type WireEvent } from './wire-events.js';

/** Said once when a turn in Edits ends with changes that were not handed over. */
export interface Nudge {
  readonly kind: 'nudge';
}

export type Told = AgentEvent | Submission | Refusal | Nudge;

interface OpenCall extends ToolCall {
  readonly at: number;
  readonly denied: boolean;
}

const NO_LINES = { additions: 0, deletions: 0 };
/** A plan that came as plain words has no call to answer. */
const PLAIN = 'plain-';
export const isPlainPlan = (callId: string): boolean => callId.startsWith(PLAIN);
export const nudgeId = (turnId: string): string => `${turnId}.export`;

/**
 * One turn, told from the events of its session. What it tells and every index is a function of the session's history alone;
 * previews only bring pieces of a text earlier that its final form would bring too. Nothing is told before the turn's own message.
 */
export class TurnStory {
  started = false;
  ended = false;
  /** The session works, or waits for an answer that this turn will not give. */
  busyBefore = false;
  /** What our set-up step costs belongs to the turn that it was for. */
  private settingUp = false;
  private index = 0;
  private block = 0;
  private writing:
    { readonly id: string; readonly text: GrowingText; content: Map<number, string>; base: number } | undefined;
  private lastWords: { readonly id: string; readonly text: string } | undefined;
  private readonly calls = new Map<string, OpenCall>();
  private readonly proposals = new Set<string>();
  private readonly usage = new TurnUsage();
  private unsubmitted = false;
  private handedOver = false;
  private nudged = false;
  private interrupted = false;
  private trouble: Extract<ListedEvent, { readonly type: 'session.error' }>['error'] | undefined;

  constructor(private readonly turn: { readonly turnId: string; readonly mode: Mode }) {}

  /** Gives the next index. */
  tell(body: EventBody): AgentEvent {
    return { ...body, index: this.index++ };
  }

  *apply(event: WireEvent): Generator<Told, void> {
    if (this.ended) return;
    if (isPreview(event)) return this.started ? yield* this.preview(event) : undefined;
    this.usage.apply(event);
    if (event.type === 'session.error') return yield* this.onError(event.error);
    if (event.type === 'session.status_terminated' || event.type === 'session.deleted') {
      return yield* this.end(lostSession(this.trouble?.message ?? ''));
    }
    if (this.started) return yield* this.during(event);
    this.before(event);
  }

  private before(event: ListedEvent): void {
    if (event.type === 'user.message') this.settingUp = messageId(event) === SET_UP_ID;
    if (event.type === 'session.status_running') this.busyBefore = true;
    if (event.type === 'session.status_idle') {
      this.busyBefore = event.stop_reason.type === 'requires_action';
      if (!this.busyBefore && !this.settingUp) this.usage.end();
    }
    if (messageId(event) !== this.turn.turnId) return;
    this.started = true;
    this.usage.begin();
  }

  private *during(event: ListedEvent): Generator<Told, void> {
    switch (event.type) {
      case 'user.interrupt':
        this.interrupted = true;
        return;
      case 'user.custom_tool_result':
        if (this.proposals.has(event.custom_tool_use_id) && event.is_error !== true) this.onAccepted();
        return;
      case 'agent.message':
        return yield* this.onWords(event.id, textOf(event.content));
      case 'agent.tool_use':
        return yield* this.onCall(event);
      case 'agent.tool_result':
        return yield* this.onReturn(event.tool_use_id, event);
      case 'agent.custom_tool_use':
        return yield* this.onCustomCall(event);
      case 'span.model_request_end':
        this.writing = undefined;
        return;
      case 'session.status_idle':
        return yield* this.onIdle(event);
      default:
    }
  }

  private *preview(event: Extract<WireEvent, { type: 'event_start' | 'event_delta' }>): Generator<AgentEvent, void> {
    if (event.type === 'event_start') {
      if (event.event.type !== 'agent.message') return;
      this.writing = { id: event.event.id, text: new GrowingText(), content: new Map(), base: this.index };
      return;
    }
    const { writing, block } = this;
    if (writing?.id !== event.event_id) return;
    const { index = 0, content } = event.delta;
    writing.content.set(index, (writing.content.get(index) ?? '') + (content.text ?? ''));
    const parts = [...writing.content].sort(([a], [b]) => a - b).map(([, text]) => ({ type: 'text', text }));
    for (const piece of writing.text.grow(textOf(parts))) yield this.tell({ kind: 'text-delta', block, ...piece });
  }

  private *onWords(id: string, text: string): Generator<AgentEvent, void> {
    const { block } = this;
    const { text: growing, base } =
      this.writing?.id === id ? this.writing : { text: new GrowingText(), base: this.index };
    this.writing = undefined;
    if (text === '') return;
    for (const piece of growing.finish(text)) yield this.tell({ kind: 'text-delta', block, ...piece });
    // A preview that was not the beginning of the final text must not shift what follows.
    this.index = base + piecesIn(text);
    yield this.tell({ kind: 'text-settled', block, text });
    this.block += 1;
    this.lastWords = { id, text };
  }

  private *onCall(event: Extract<ListedEvent, { type: 'agent.tool_use' }>): Generator<AgentEvent, void> {
    const call = toolCallOf(event, this.turn.turnId);
    const denied = event.evaluated_permission === 'deny';
    this.calls.set(event.id, { ...call, denied, at: Date.parse(event.processed_at ?? '') });
    if (!denied && (call.tool === 'edit' || call.tool === 'command')) this.unsubmitted = true;
    const { tool, name, title } = call;
    yield this.tell({ kind: 'tool-called', callId: event.id, tool, name, title });
  }

  private *onReturn(
    callId: string,
    result: Pick<Extract<ListedEvent, { type: 'agent.tool_result' }>, 'content' | 'is_error' | 'processed_at'>,
  ): Generator<AgentEvent, void> {
    const call = this.calls.get(callId);
    if (!call) return;
    this.calls.delete(callId);
    const outcome = call.denied ? 'denied' : result.is_error === true ? 'failed' : 'ok';
    const { additions, deletions } = outcome === 'ok' && call.tool === 'edit' ? call : NO_LINES;
    const durationMs = Math.max(Date.parse(result.processed_at ?? '') - call.at, 0) || 0;
    const output = textOf(result.content ?? []);
    yield this.tell({ kind: 'tool-returned', callId, outcome, output, additions, deletions, durationMs });
  }

  private *onCustomCall(event: Extract<ListedEvent, { type: 'agent.custom_tool_use' }>): Generator<Told, void> {
    const call = customToolCall(this.turn.mode, event);
    if (call.kind === 'submission' || call.kind === 'plan') this.proposals.add(event.id);
    yield call.kind === 'submission' || call.kind === 'refusal' ? call : this.tell(call);
  }

  private onAccepted(): void {
    this.handedOver = true;
    this.unsubmitted = false;
  }

  private *onError(error: NonNullable<TurnStory['trouble']>): Generator<AgentEvent, void> {
    this.trouble = error;
    const failure = cloneFailure(error);
    if (failure) yield* this.end(failure);
  }

  private *onIdle(event: Extract<ListedEvent, { type: 'session.status_idle' }>): Generator<Told, void> {
    if (this.interrupted) return yield* this.end({ kind: 'interrupted' });
    const ending = endingOf(event, this.trouble);
    if (ending === undefined) return;
    if (ending !== 'completed') return yield* this.end(ending);
    if (this.turn.mode === 'edits' && this.unsubmitted && !this.nudged) {
      this.nudged = true;
      yield { kind: 'nudge' };
      return;
    }
    if (this.turn.mode === 'plan' && !this.handedOver && this.lastWords) {
      const { id, text: markdown } = this.lastWords;
      yield this.tell({ kind: 'plan', callId: `${PLAIN}${id}`, title: titleOf(markdown), markdown });
    }
    yield* this.end({ kind: 'completed' });
  }

  private *end(how: { readonly kind: 'completed' | 'interrupted' } | Failure): Generator<AgentEvent, void> {
    this.ended = true;
    for (const callId of [...this.calls.keys()]) yield* this.onReturn(callId, { is_error: true });
    const used = this.started ? this.usage.end() : undefined;
    if (used) yield this.tell({ kind: 'usage', ...used });
    yield this.tell(how);
  }
}

function titleOf(markdown: string): string {
  const [line = ''] = markdown.trim().split('\n', 1);
  return line.replace(/^#+\s*/, '') || 'Plan';
}
