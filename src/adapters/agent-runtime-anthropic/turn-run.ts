import type { Mode } from '../../domain/conversation/conversation.types.js';
import type { AgentEvent, TurnInput } from '../../ports/agent-runtime.port.js';
import { PortError } from '../../ports/port-error.js';
import type { Anthropic } from './anthropic-client.js';
import type { EventBody, Refusal, Submission } from './custom-tools.js';
import { downloadEdits } from './edits-download.js';
import type { LiveSession } from './live-session.js';
import type { ManagedAgentsKnobs } from './managed-agents.options.js';
import { nudgeMessage, turnMessage, type Message } from './messages.js';
import { serviceAt } from './provider-words.js';
import { SeenEvents } from './seen-events.js';
import { sessionFeed, type FeedItem } from './session-feed.js';
import { findTaken, messageId, sendDenial, sendMessage, sendResult, type Sending } from './sending.js';
import { interruptSession, quieten } from './settling.js';
import { isPlainPlan, TurnStory, type Told } from './turn-story.js';
import { isPreview, keyOf, type ListedEvent, type OnOdd, type WireEvent } from './wire-events.js';

export interface TurnRunOptions {
  readonly client: Anthropic;
  readonly session: LiveSession;
  readonly turn: TurnInput;
  readonly knobs: ManagedAgentsKnobs;
  /** Makes the session ready for a message: fresh tokens, the mode's own tools, nothing left of an earlier turn. */
  readonly prepare: (mode: Mode, signal: AbortSignal) => Promise<void>;
  /** Called as soon as it is certain that the provider has this message of ours. */
  readonly onTaken: (messageId: string) => Promise<void>;
  /** Called before it is told that the session can be used no more, so that no later turn meets it again. */
  readonly forget: () => Promise<void>;
  readonly onOdd?: OnOdd;
  /** Whoever listens. */
  readonly signal: AbortSignal;
}

/** People think for hours: a stream that waits for them is looked after less often, but a session that ended shows within a minute. */
const WAITING_FACTOR = 2;
/** Begins what we answer in the place of a bundle that was not there; a later look at the history recognises it. */
const NOT_TAKEN = 'Not taken: ';
const NOBODY_ALLOWS = 'Nobody can allow this here. Go on without it.';

/** One turn in one process: sends the message unless it is there already, and tells what the agent does from then on. */
export class TurnRun {
  private story: TurnStory;
  private seen = SeenEvents.none();
  private readonly sending: Sending;
  private readonly stopped: AbortSignal;
  private waiting = false;
  private quietened = false;
  private found = false;
  private older: ReadonlySet<string> = new Set();

  constructor(private readonly options: TurnRunOptions) {
    const { client, session, turn, signal } = options;
    this.story = this.newStory();
    this.stopped = session.stopped(turn.turnId);
    this.sending = { client, sessionId: session.sessionId, signal: AbortSignal.any([signal, this.stopped]) };
  }

  async *events(): AsyncGenerator<AgentEvent, void> {
    const { session, turn, signal } = this.options;
    session.follow(turn.turnId);
    try {
      while (!this.story.ended && !signal.aborted) yield* this.follow(signal);
    } catch (error) {
      // What was under way when nobody listened any more is of no interest.
      if (!signal.aborted) throw error;
    } finally {
      if (this.story.ended) session.bookmark = { ...this.story.bookmark, seen: this.seen.copy() };
      // What a turn that failed here set to work goes on without it, until it is told to stop.
      if (this.story.ended) session.ended(turn.turnId);
    }
  }

  /** What another turn ended with is where this one's history begins, unless it has begun already. */
  private newStory(): TurnStory {
    const { session, turn, client } = this.options;
    const after = session.messages.has(turn.turnId) ? undefined : session.bookmark;
    this.seen = after?.seen.copy() ?? SeenEvents.none();
    const { budgetCents } = session;
    const isStopped = () => session.isStopped(turn.turnId);
    return new TurnStory({ turn, after, budgetCents, service: serviceAt(client), isStopped });
  }

  /** Until the turn ends, or until what an earlier turn left behind was ended: then the history has to be read again from its start. */
  private async *follow(signal: AbortSignal): AsyncGenerator<AgentEvent, void> {
    const { session, knobs, client, onOdd } = this.options;
    this.story = this.newStory();
    const { sessionId } = session;
    const silenceMs = () => knobs.silenceMs * (this.waiting ? WAITING_FACTOR : 1);
    const onListed = (events: readonly ListedEvent[]): void => this.onListed(events);
    for await (const item of sessionFeed({ client, sessionId, signal, seen: this.seen, silenceMs, onListed, onOdd })) {
      if (item.type !== 'caught-up') yield* this.hear(item);
      else if (!this.story.started && (yield* this.stoppable(() => this.begin()))) return;
      if (this.story.ended) return;
    }
  }

  /** A list that lags may show what was before the turn's message only when that is known already. */
  private onListed(events: readonly ListedEvent[]): void {
    const { session, turn } = this.options;
    session.remember(events);
    const message = events.findIndex((event) => messageId(event) === turn.turnId);
    this.older = new Set(events.slice(0, Math.max(message, 0)).map(keyOf));
  }

  private async *hear(item: Exclude<FeedItem, { readonly type: 'caught-up' }>): AsyncGenerator<AgentEvent, void> {
    const { results } = this.options.session;
    if (item.type === 'gone') yield* this.tellEach(this.story.lose());
    else if (item.type !== 'resting') yield* this.tellAll(item);
    else yield* this.tellEach(this.story.rest((callId) => results.has(callId)));
  }

  /** A stop ends whatever is waited for here, and the agent is told as well: the message may have reached it. */
  private async *stoppable<Result>(
    work: () => AsyncGenerator<AgentEvent, Result>,
  ): AsyncGenerator<AgentEvent, Result | undefined> {
    try {
      return yield* work();
    } catch (error) {
      if (!this.stopped.aborted || this.options.signal.aborted) throw error;
      await interruptSession(this.sending);
      if (!this.story.started) yield* this.end({ kind: 'interrupted' });
      return undefined;
    }
  }

  /** True when the history has to be read again. */
  private async *begin(): AsyncGenerator<AgentEvent, boolean> {
    const { session, turn, prepare } = this.options;
    const { story } = this;
    if (this.stopped.aborted) yield* this.end({ kind: 'interrupted' });
    else if (story.broken && !story.hadAnother) yield* this.end(story.broken);
    else if (story.broken) await this.replace();
    else if (session.messages.has(turn.turnId)) return yield* this.find();
    else if (story.busyBefore && !this.quietened) {
      await quieten(this.sending);
      this.quietened = true;
      return true;
    } else {
      await prepare(turn.mode, this.sending.signal ?? this.options.signal);
      // What only tidies up takes a Stop for a failure of its own: what was not sent before it is never sent.
      if (this.stopped.aborted) yield* this.end({ kind: 'interrupted' });
      else yield* this.tellAll(await this.send(turnMessage(turn)));
    }
    return false;
  }

  /** What came before the message and after it shows in a list that has it, so that is read again, once. */
  private async *find(): AsyncGenerator<AgentEvent, boolean> {
    const message = await findTaken(this.sending, this.options.turn.turnId);
    if (this.found) yield* this.tellAll(message);
    this.found = !this.found;
    return this.found;
  }

  private send(message: Message): ReturnType<typeof sendMessage> {
    const { session, turn, onTaken } = this.options;
    session.reached(turn.turnId);
    const taken = async (): Promise<void> => {
      session.messages.add(message.id);
      await onTaken(message.id);
    };
    return sendMessage(this.sending, { ...message, onTaken: taken });
  }

  /** An earlier turn ended by what the session misses; this one was not sent, and gets a session of its own. */
  private async replace(): Promise<never> {
    await this.options.forget();
    throw new PortError(
      'AGENT.UNAVAILABLE',
      'A repo is missing from the agent’s session. Send again to start a new one.',
      true,
    );
  }

  private async *tellAll(event: WireEvent): AsyncGenerator<AgentEvent, void> {
    const { session, turn } = this.options;
    const had = this.story.started;
    if (!isPreview(event)) {
      session.remember([event]);
      this.seen.add(event);
      if (had && this.older.has(keyOf(event))) return;
    }
    yield* this.tellEach(this.story.apply(event));
    if (had || !this.story.started) return;
    session.reached(turn.turnId);
    // A stop that came while the message was on its way.
    if (this.stopped.aborted) await interruptSession(this.sending);
  }

  private async *tellEach(all: Iterable<Told>): AsyncGenerator<AgentEvent, void> {
    for (const told of all) yield* this.tell(told);
  }

  private async *tell(told: Told): AsyncGenerator<AgentEvent, void> {
    switch (told.kind) {
      case 'submission':
        return yield* this.unlessStopped(() => this.fetchEdits(told));
      case 'refusal':
        return yield* this.unlessStopped(() => this.refuse(told));
      case 'denial':
        return yield* this.unlessStopped(() => this.deny(told.callId));
      case 'nudge':
        return yield* this.unlessStopped(() => this.nudge());
      case 'question':
        this.waiting = true;
        yield told;
        await this.answerFromLog(told.callId);
        return;
      case 'failed':
        if (told.sessionLost) await this.options.forget();
        yield told;
        return;
      default:
        this.waiting = told.kind === 'budget-reached';
        yield told;
    }
  }

  /** Whoever stopped the turn waits for nothing of it any more, and the agent is not told to go on. */
  private async *unlessStopped(work: () => AsyncGenerator<AgentEvent, void>): AsyncGenerator<AgentEvent, void> {
    if (!this.stopped.aborted) yield* this.stoppable(work);
  }

  private async *end(how: Parameters<TurnStory['finish']>[0]): AsyncGenerator<AgentEvent, void> {
    yield* this.tellEach(this.story.finish(how));
  }

  private async *fetchEdits(call: Submission): AsyncGenerator<AgentEvent, void> {
    const { callId, summary, pullRequestTitle, pullRequestBody } = call;
    const refusal = (reason: string): Refusal => ({ kind: 'refusal', callId, tool: 'submit_edits', reason });
    const answered = this.options.session.results.get(callId)?.text ?? '';
    if (answered.startsWith(NOT_TAKEN)) return yield* this.refuse(refusal(answered.slice(NOT_TAKEN.length)));
    const fetched = await downloadEdits(this.sending, call, this.options.knobs);
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

  /** Tools that are not ours may ask for a permission; the session would wait forever. */
  // eslint-disable-next-line require-yield
  private async *deny(callId: string): AsyncGenerator<AgentEvent, void> {
    if (!this.options.session.results.has(callId)) await sendDenial(this.sending, callId, NOBODY_ALLOWS);
  }

  private async *nudge(): AsyncGenerator<AgentEvent, void> {
    const message = nudgeMessage(this.options.turn);
    if (!this.options.session.messages.has(message.id)) yield* this.tellAll(await this.send(message));
    // A stop that came while it was on its way may have been heard before it.
    if (this.stopped.aborted) await interruptSession(this.sending);
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
