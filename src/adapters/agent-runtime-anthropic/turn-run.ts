import type { Mode } from '../../domain/conversation/conversation.types.js';
import type { AgentEvent, TurnInput } from '../../ports/agent-runtime.port.js';
import type { Anthropic } from './anthropic-client.js';
import type { EventBody, Refusal, Submission } from './custom-tools.js';
import { downloadEdits } from './edits-download.js';
import type { LiveSession } from './live-session.js';
import type { ManagedAgentsKnobs } from './managed-agents.options.js';
import { nudgeMessage, turnMessage } from './messages.js';
import { interruptSession, quieten } from './session-care.js';
import { sessionFeed } from './session-feed.js';
import { sendMessage, sendResult, type Sending } from './sending.js';
import { isPlainPlan, TurnStory, type Told } from './turn-story.js';
import { isPreview, type WireEvent } from './wire-events.js';

export interface TurnRunOptions {
  readonly client: Anthropic;
  readonly session: LiveSession;
  readonly turn: TurnInput;
  readonly knobs: ManagedAgentsKnobs;
  /** Makes the session ready for a message: fresh tokens, the mode's own tools, nothing left of an earlier turn. */
  readonly prepare: (mode: Mode) => Promise<void>;
  /** Whoever listens. */
  readonly signal: AbortSignal;
}

/** People think for hours: a stream that waits for them is looked after less often. */
const WAITING_FACTOR = 10;
/** Begins what we answer in the place of a bundle that was not there; a later look at the history recognises it. */
const NOT_TAKEN = 'Not taken: ';

/** One turn in one process: sends the message unless it is there already, and tells what the agent does from then on. */
export class TurnRun {
  private story: TurnStory;
  private readonly sending: Sending;
  private waiting = false;

  constructor(private readonly options: TurnRunOptions) {
    const { client, session, turn, signal } = options;
    this.story = new TurnStory(turn);
    this.sending = { client, sessionId: session.sessionId, signal };
  }

  async *events(): AsyncGenerator<AgentEvent, void> {
    const { session, turn, signal } = this.options;
    try {
      while (!this.story.ended && !signal.aborted) yield* this.follow(signal);
    } catch (error) {
      // What was under way when nobody listened any more is of no interest.
      if (!signal.aborted) throw error;
    } finally {
      session.ended(turn.turnId);
    }
  }

  /** Until the turn ends, or until what an earlier turn left behind was ended: then the history has to be read again from its start. */
  private async *follow(signal: AbortSignal): AsyncGenerator<AgentEvent, void> {
    const { session, knobs, client } = this.options;
    this.story = new TurnStory(this.options.turn);
    const feed = sessionFeed({
      client,
      sessionId: session.sessionId,
      signal,
      silenceMs: () => knobs.silenceMs * (this.waiting ? WAITING_FACTOR : 1),
      onListed: (events) => session.remember(events),
    });
    for await (const item of feed) {
      if (item.type !== 'caught-up') yield* this.tellAll(item);
      else if (!this.story.started && this.story.busyBefore) return quieten(this.sending);
      else if (!this.story.started) yield* this.begin();
      if (this.story.ended) return;
    }
  }

  private async *begin(): AsyncGenerator<AgentEvent, void> {
    const { session, turn, prepare } = this.options;
    if (session.isStopped(turn.turnId)) {
      this.story.ended = true;
      yield this.story.tell({ kind: 'interrupted' });
      return;
    }
    await prepare(turn.mode);
    yield* this.tellAll(await sendMessage(this.sending, turnMessage(turn)));
  }

  private async *tellAll(event: WireEvent): AsyncGenerator<AgentEvent, void> {
    const { session, turn } = this.options;
    if (!isPreview(event)) session.remember([event]);
    const had = this.story.started;
    for (const told of this.story.apply(event)) yield* this.tell(told);
    if (had || !this.story.started) return;
    session.reached(turn.turnId);
    // A stop that came while the message was on its way.
    if (session.isStopped(turn.turnId)) await interruptSession(this.sending);
  }

  private async *tell(told: Told): AsyncGenerator<AgentEvent, void> {
    switch (told.kind) {
      case 'submission':
        return yield* this.fetchEdits(told);
      case 'refusal':
        return yield* this.refuse(told);
      case 'nudge':
        await this.nudge();
        return;
      case 'question':
        this.waiting = true;
        yield told;
        await this.answerFromLog(told.callId);
        return;
      default:
        this.waiting = false;
        yield told;
    }
  }

  private async *fetchEdits(call: Submission): AsyncGenerator<AgentEvent, void> {
    const { callId, summary, pullRequestTitle, pullRequestBody } = call;
    const refusal = (reason: string): Refusal => ({ kind: 'refusal', callId, tool: 'submit_edits', reason });
    const answered = this.options.session.results.get(callId)?.text ?? '';
    if (answered.startsWith(NOT_TAKEN)) return yield* this.refuse(refusal(answered.slice(NOT_TAKEN.length)));
    const fetched = await downloadEdits(this.sending, call, this.options.knobs.indexingMs);
    if ('reason' in fetched) return yield* this.refuse(refusal(fetched.reason));
    const { bundle } = fetched;
    yield this.story.tell({ kind: 'edits', callId, bundle, summary, pullRequestTitle, pullRequestBody });
  }

  /** Answers at once, so that the session cannot hang, and shows the call as denied. */
  private async *refuse({ callId, tool, reason }: Refusal): AsyncGenerator<AgentEvent, void> {
    const title = tool === 'submit_edits' ? 'Hand over the edits' : tool;
    const nothing = { additions: 0, deletions: 0, durationMs: 0 };
    const shown: readonly EventBody[] = [
      { kind: 'tool-called', callId, tool: 'other', name: tool, title },
      { kind: 'tool-returned', callId, outcome: 'denied', output: reason, ...nothing },
    ];
    for (const body of shown) yield this.story.tell(body);
    await this.answer(callId, `${NOT_TAKEN}${reason}`, true);
  }

  private async nudge(): Promise<void> {
    const message = nudgeMessage(this.options.turn);
    if (!this.options.session.messages.has(message.id)) await sendMessage(this.sending, message);
  }

  /** A person's answer that is in the log already may not have reached the agent. */
  private async answerFromLog(callId: string): Promise<void> {
    const known = this.options.turn.answers.find(({ inputId }) => inputId === callId);
    if (known) await this.answer(callId, known.answer, false);
  }

  private async answer(callId: string, text: string, isError: boolean): Promise<void> {
    await answerOnce(this.sending, this.options.session, { callId, text, isError });
  }
}

/** A second answer to the same call changes nothing. */
export async function answerOnce(
  sending: Sending,
  { results }: LiveSession,
  reply: { readonly callId: string; readonly text: string; readonly isError: boolean },
): Promise<void> {
  const { callId, ...result } = reply;
  if (isPlainPlan(callId) || results.has(callId)) return;
  results.set(callId, result);
  try {
    await sendResult(sending, reply);
  } catch (error) {
    results.delete(callId);
    throw error;
  }
}
