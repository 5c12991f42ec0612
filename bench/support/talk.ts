import type { SentReply } from '../../src/contracts/replies.js';
import type { ServerProcess } from './server-process.js';

const WORDS = 'the cart total is off by one cent when a tax rate has three or more digits so we round late'.split(' ');
const PARAGRAPH_WORDS = 500;
/** Near the most that a ticket's text may have: about 14,000 pieces, or almost four minutes at 60 a second. */
const TEXT_BYTES = 62_000;

/** A ticket's text that makes the demo agent talk for minutes, a paragraph of 500 short words at a time. */
function talkingTicket(): string {
  const paragraph = Array.from({ length: PARAGRAPH_WORDS }, (_, at) => WORDS[at % WORDS.length]).join(' ');
  return Array.from({ length: Math.floor(TEXT_BYTES / (paragraph.length + 6)) }, () => `say: ${paragraph}`).join('\n');
}

/** Sends a ticket to the agent in Ask. */
function ask(server: ServerProcess, title: string, body: string): Promise<SentReply> {
  const repositories = [{ repository: 'acme-web' }];
  return server.post<SentReply>('/api/code-runs', { newTicket: { title, body }, repositories, mode: 'ask' });
}

/** Starts `count` turns that talk for minutes at the agent's own pace of 60 pieces a second, a few at a time. */
export async function startTalking(server: ServerProcess, count: number): Promise<readonly SentReply[]> {
  const body = talkingTicket();
  const sent: SentReply[] = [];
  while (sent.length < count) {
    const some = Math.min(4, count - sent.length);
    sent.push(...(await Promise.all(Array.from({ length: some }, () => ask(server, 'Talk', body)))));
  }
  return sent;
}

/** Starts a turn that keeps its conversation busy for ten minutes and says next to nothing. */
export function startWaiting(server: ServerProcess): Promise<SentReply> {
  return ask(server, 'Wait', Array.from({ length: 10 }, () => 'wait 60s').join('\n'));
}
