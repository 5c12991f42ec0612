import { cutText } from '../../domain/shared/cut-text.js';
import { PortError } from '../../ports/port-error.js';
import type { Anthropic } from './anthropic-client.js';
import { setUpMessage } from './messages.js';
import type { RunId } from '../../domain/shared/types.js';
import { serviceAt } from './provider-words.js';
import { findTaken, messageId, sendMessage, SET_UP_ID } from './sending.js';
import type { SentMessages } from './sent-messages.js';
import { usedUpBySetUp } from './session-budget.js';
import { SeenEvents } from './seen-events.js';
import { sessionFeed } from './session-feed.js';
import { SET_UP_DONE } from './shell-commands.js';
import { cloneFailure, endingOf } from './turn-endings.js';
import { isPreview, textOf, type ListedEvent } from './wire-events.js';

export interface SetUpStep {
  readonly client: Anthropic;
  readonly sessionId: string;
  readonly runId: RunId;
  readonly command: string;
  readonly silenceMs: number;
  readonly sent: SentMessages;
  /** Of the session; null for none. */
  readonly budgetCents: number | null;
}

/**
 * Has the session's agent run one command of ours, before the person's first message; a step that was begun before a restart is gone
 * on with. Throws AGENT.CLONE_FAILED when it did not work.
 */
export async function performSetUp(step: SetUpStep, signal: AbortSignal): Promise<void> {
  const { client, sessionId, silenceMs } = step;
  const follow = new SetUpFollower(step);
  const seen = SeenEvents.none();
  for await (const item of sessionFeed({ client, sessionId, signal, seen, silenceMs: () => silenceMs })) {
    if (item.type === 'caught-up') {
      if (!follow.asked) follow.apply(await ask(step, signal));
    } else if (item.type === 'gone') throw failed('The session ended.');
    else if (item.type === 'resting') {
      if (follow.rest()) return;
    } else if (!isPreview(item) && follow.apply(item)) return;
  }
  signal.throwIfAborted();
}

/** One that the provider took is only looked for. */
async function ask({ client, sessionId, runId, command, sent }: SetUpStep, signal: AbortSignal): Promise<ListedEvent> {
  const sending = { client, sessionId, signal };
  // Beside what the run's turn sent, which a session that was lost meanwhile may have taken.
  const ofSetUp = `${runId}/${SET_UP_ID}`;
  const taken = await sent.of(ofSetUp, SET_UP_ID);
  if (taken?.sessionId === sessionId) return findTaken(sending, SET_UP_ID);
  const onTaken = () => sent.add(ofSetUp, { turnId: SET_UP_ID, sessionId, id: SET_UP_ID });
  return sendMessage(sending, { ...setUpMessage(command), onTaken });
}

class SetUpFollower {
  asked = false;
  private done = false;
  /** The command ended well, by all that is known: its result has no words. */
  private unread = false;
  private lastOutput = '';
  private trouble: Extract<ListedEvent, { readonly type: 'session.error' }>['error'] | undefined;

  constructor(private readonly step: Pick<SetUpStep, 'budgetCents' | 'client'>) {}

  /** True when the step has ended well. */
  apply(event: ListedEvent): boolean {
    if (messageId(event) === SET_UP_ID) this.asked = true;
    this.checkLoss(event);
    if (!this.asked) return false;
    if (event.type === 'agent.tool_result') this.onResult(event);
    if (event.type === 'agent.message') this.lastOutput ||= textOf(event.content);
    if (event.type !== 'session.status_idle') return false;
    return this.onIdle(event);
  }

  private onIdle(event: Extract<ListedEvent, { type: 'session.status_idle' }>): boolean {
    // What would be said after it is still to come, and would be taken for words of the turn.
    if (event.stop_reason?.type === 'budget_reached') throw usedUpBySetUp(this.step);
    if (endingOf(event, { service: '', trouble: this.trouble }) === undefined) return this.done;
    return this.rest();
  }

  /** The session is idle, and nothing more will come. */
  rest(): boolean {
    if (this.asked && !this.done) throw this.problem();
    return this.done;
  }

  private problem(): PortError {
    return this.unread && !this.trouble ? unreadable(serviceAt(this.step.client)) : failed(this.told());
  }

  private told(): string {
    return this.lastOutput || (this.trouble?.message ?? '');
  }

  private checkLoss(event: ListedEvent): void {
    if (event.type === 'session.error') this.onError(event.error);
    if (event.type === 'session.status_terminated') throw failed('The session ended.');
  }

  private onResult({ content, is_error }: Extract<ListedEvent, { readonly type: 'agent.tool_result' }>): void {
    const output = textOf(content ?? []);
    this.unread = output === '' && is_error !== true;
    this.lastOutput = output || this.lastOutput;
    this.done ||= is_error !== true && this.lastOutput.includes(SET_UP_DONE);
  }

  private onError(error: NonNullable<SetUpFollower['trouble']>): void {
    this.trouble = error;
    const failure = cloneFailure(error);
    if (failure) throw new PortError('AGENT.CLONE_FAILED', failure.message, false);
  }
}

/** Each further try would be paid for, and end in the same way. */
function unreadable(service: string): PortError {
  const message = `Whether the repos were unpacked for the agent cannot be read: ${service} gave the command’s result without its words. It would do so again, so use a service that gives the results of tools.`;
  return new PortError('AGENT.CLONE_FAILED', message, false);
}

function failed(reason: string): PortError {
  const [line = ''] = reason.trim().split('\n').slice(-1);
  const told = line === '' ? '' : ` It said: ${cutText(line, 300)}`;
  const message = `The repos could not be unpacked for the agent. Send again to try with a new session.${told}`;
  return new PortError('AGENT.CLONE_FAILED', message, false);
}
