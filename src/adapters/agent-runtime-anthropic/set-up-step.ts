import { cutText } from '../../domain/shared/cut-text.js';
import { PortError } from '../../ports/port-error.js';
import type { Anthropic } from './anthropic-client.js';
import { setUpMessage } from './messages.js';
import { messageId, sendMessage, SET_UP_ID } from './sending.js';
import { sessionFeed } from './session-feed.js';
import { SET_UP_DONE } from './shell-commands.js';
import { cloneFailure, endingOf } from './turn-endings.js';
import { isPreview, textOf, type ListedEvent } from './wire-events.js';

export interface SetUpStep {
  readonly client: Anthropic;
  readonly sessionId: string;
  readonly command: string;
  readonly silenceMs: number;
}

/**
 * Has the session's agent run one command of ours, before the person's first message; a step that was begun before a restart is gone
 * on with. Throws AGENT.CLONE_FAILED when it did not work.
 */
export async function performSetUp(step: SetUpStep, signal: AbortSignal): Promise<void> {
  const { client, sessionId, command, silenceMs } = step;
  const follow = new SetUpFollower();
  const feed = sessionFeed({ client, sessionId, signal, silenceMs: () => silenceMs, onListed: () => undefined });
  for await (const item of feed) {
    if (item.type === 'caught-up') {
      if (!follow.asked) follow.apply(await sendMessage({ client, sessionId, signal }, setUpMessage(command)));
    } else if (!isPreview(item) && follow.apply(item)) return;
  }
  signal.throwIfAborted();
}

class SetUpFollower {
  asked = false;
  private done = false;
  private lastOutput = '';
  private trouble: Extract<ListedEvent, { readonly type: 'session.error' }>['error'] | undefined;

  /** True when the step has ended well. */
  apply(event: ListedEvent): boolean {
    if (messageId(event) === SET_UP_ID) this.asked = true;
    if (event.type === 'session.error') this.onError(event.error);
    if (event.type === 'session.status_terminated') throw failed('The session ended.');
    if (this.asked && event.type === 'agent.tool_result') this.onResult(event);
    if (!this.asked || event.type !== 'session.status_idle') return false;
    if (endingOf(event, this.trouble) !== undefined && !this.done) throw failed(this.lastOutput);
    return this.done;
  }

  private onResult({ content, is_error }: Extract<ListedEvent, { readonly type: 'agent.tool_result' }>): void {
    this.lastOutput = textOf(content ?? []);
    this.done ||= is_error !== true && this.lastOutput.includes(SET_UP_DONE);
  }

  private onError(error: NonNullable<SetUpFollower['trouble']>): void {
    this.trouble = error;
    const failure = cloneFailure(error);
    if (failure) throw new PortError('AGENT.CLONE_FAILED', failure.message, false);
  }
}

function failed(reason: string): PortError {
  const [line = ''] = reason.trim().split('\n').slice(-1);
  const told = line === '' ? '' : ` It said: ${cutText(line, 300)}`;
  const message = `The repos could not be unpacked for the agent. Send again to try with a new session.${told}`;
  return new PortError('AGENT.CLONE_FAILED', message, false);
}
