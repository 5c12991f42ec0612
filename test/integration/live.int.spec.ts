import type { Socket } from 'socket.io-client';
import type { ConversationHeader, TurnView } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { applyHeader } from '../../projections/conversation/header.fold.js';
import type { RunSummary } from '../../projections/run-status/run-status.view.js';
import type { SentReply } from '../../src/contracts/replies.js';
import type { SubscribeReply } from '../../src/contracts/live.js';
import { TestServer, until } from '../support/server.js';
import { idleMs } from '../support/pace.js';

type Reply = SubscribeReply<ConversationHeader, TurnView, Envelope, RunSummary>;
type Refusal = Extract<Reply, { ok: false }>;

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const subscribe = (socket: Socket, message: object) => socket.emitWithAck('subscribe', message) as Promise<Reply>;

async function send(instructions: string, mode = 'ask'): Promise<SentReply> {
  const newTicket = { title: 'Followed' };
  const repositories = [{ repository: 'acme-web' }];
  return (await server.post<SentReply>('/api/code-runs', { newTicket, repositories, mode, instructions })).body;
}

async function factsOf(ticketKey: string): Promise<readonly Envelope[]> {
  const { body } = await server.get<string>(`/api/code-runs/${ticketKey}/events`);
  return body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Envelope);
}

/** Keeps what it was told over visits, as a browser does over broken connections. */
class Page {
  readonly seen: Envelope[] = [];
  header: ConversationHeader | undefined;

  get hasEnded(): boolean {
    const state = this.header?.state;
    return state !== undefined && state.lastOutcome !== null && state.activity.kind === 'none';
  }

  /** Follows the conversation for some milliseconds, then breaks the connection. */
  async visit(ticketKey: string, ms: number): Promise<void> {
    const socket = await server.socket();
    socket.on('conversation:appended', ({ deltas }: { deltas: Envelope[] }) => this.take(deltas));
    const { header } = this;
    const after = header && { seq: header.seq, position: header.position };
    const reply = await subscribe(socket, { topic: `conversation:${ticketKey}`, ...(after && { after }) });
    if (!reply.ok || reply.kind === 'runs') throw new Error('The subscription was refused.');
    // Whoever says where it stands gets the rest, never everything again.
    expect(reply.kind).toBe(header ? 'deltas' : 'snapshot');
    if (reply.kind === 'snapshot') this.header = reply.header;
    this.take(reply.deltas);
    await new Promise((resolve) => setTimeout(resolve, ms));
    socket.disconnect();
  }

  private take(deltas: readonly Envelope[]): void {
    for (const delta of deltas) {
      expect(delta.seq).toBe((this.header?.seq ?? 0) + 1);
      this.header = applyHeader(this.header, delta);
      this.seen.push(delta);
    }
  }
}

const statusOf = async (ticketKey: string): Promise<RunSummary> =>
  (await server.get<{ summary: RunSummary }>(`/api/code-runs/${ticketKey}`)).body.summary;
const hasEnded = ({ status, busy }: RunSummary): boolean => !busy && status !== 'Queued' && status !== 'Running';

describe('A page that follows a conversation', () => {
  it('gets every fact once and in order, however often its connection breaks', async () => {
    const { ticketKey } = await send('Please explain everything. wait 2s');
    const page = new Page();
    for (let round = 0; !page.hasEnded; round += 1) await page.visit(ticketKey, 37 + ((round * 61) % 200));
    const facts = await factsOf(ticketKey);
    expect(page.seen).toEqual(facts.slice(facts.length - page.seen.length));
    expect(page.header?.seq).toBe(facts.length);
  });

  it('gets a snapshot that equals the documents and the log', async () => {
    const { ticketKey } = await send('What is here?');
    await until(() => statusOf(ticketKey), hasEnded);
    const socket = await server.socket();
    const reply = await subscribe(socket, { topic: `conversation:${ticketKey}` });
    const { body } = await server.get<{ header: ConversationHeader; turns: TurnView[] }>(`/api/code-runs/${ticketKey}`);
    if (!reply.ok || reply.kind !== 'snapshot') throw new Error('No snapshot came.');
    expect(reply.header).toEqual(body.header);
    expect(reply.turns).toEqual(body.turns);
    const folded = (await factsOf(ticketKey)).reduce<ConversationHeader | undefined>(applyHeader, undefined);
    expect(reply.header).toEqual(folded);
    socket.disconnect();
  });

  it('gets the newest items of a long turn, and the rest page by page', async () => {
    const writes = Array.from({ length: 70 }, (_, file) => `\`\`\`notes/${file}.txt\nNote ${file}.\n\`\`\``);
    const { ticketKey } = await send(writes.join('\n\n'), 'edits');
    await until(() => statusOf(ticketKey), hasEnded);
    const socket = await server.socket();
    const snapshot = await subscribe(socket, { topic: `conversation:${ticketKey}` });
    socket.disconnect();
    if (!snapshot.ok || snapshot.kind !== 'snapshot') throw new Error('No snapshot came.');
    const seqsOf = (turns: readonly TurnView[]) => turns.flatMap(({ items }) => items.map(({ seq }) => seq));
    let seqs = seqsOf(snapshot.turns);
    expect(seqs.length).toBeLessThanOrEqual(51);
    for (let { before } = snapshot; before !== null;) {
      const path = `/api/code-runs/${ticketKey}?before=${before}`;
      const { body } = await server.get<{ turns: TurnView[]; before: string | null }>(path);
      seqs = [...new Set([...seqsOf(body.turns), ...seqs])].sort((a, b) => a - b);
      before = body.before;
    }
    const facts = await factsOf(ticketKey);
    const first = facts.filter(({ event }) => event.type === 'ToolCalled').map(({ seq }) => seq);
    expect(first.length).toBeGreaterThan(70);
    expect(seqs).toEqual(expect.arrayContaining(first));
  });

  it('gets a snapshot when its place does not fit the log', async () => {
    const { ticketKey } = await send('What is here?');
    const socket = await server.socket();
    for (const after of [
      { seq: 1, position: '0' },
      { seq: 9_999, position: '1' },
      { seq: 1, position: '12/34' },
    ]) {
      expect(await subscribe(socket, { topic: `conversation:${ticketKey}`, after })).toMatchObject({
        ok: true,
        kind: 'snapshot',
      });
    }
    socket.disconnect();
  });

  it('sees the words before they are facts', async () => {
    const { ticketKey, turnId } = await send('Where is the delivery status shown, and how?');
    const socket = await server.socket();
    const frames: { turnId: string; offset: number; text: string }[] = [];
    socket.on('conversation:token', (frame: (typeof frames)[number]) => frames.push(frame));
    await subscribe(socket, { topic: `conversation:${ticketKey}` });
    await until(() => statusOf(ticketKey), hasEnded);
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.every((frame) => frame.turnId === turnId)).toBe(true);
    const facts = await factsOf(ticketKey);
    const words = facts.map(({ event }) => (event.type === 'TurnStreamed' ? event.data.text : '')).join('');
    for (const { text } of frames) expect(words).toContain(text);
    socket.disconnect();
  });
});

describe('A page that follows the runs', () => {
  it('gets the list and then every change as a whole summary', async () => {
    const socket = await server.socket();
    const list = await subscribe(socket, { topic: 'runs' });
    expect(list).toMatchObject({ ok: true, kind: 'runs' });
    const changes: RunSummary[] = [];
    socket.on('run-status:changed', (summary: RunSummary) => changes.push(summary));
    const { ticketKey } = await send('What is here?');
    const final = await until(() => statusOf(ticketKey), hasEnded);
    await until(
      () => Promise.resolve(changes.at(-1)),
      (last) => last?.position === final.position,
    );
    expect(changes.at(-1)).toEqual(final);
    expect(changes.map(({ status }) => status)).toEqual(expect.arrayContaining(['Queued', 'Running', 'Idle']));
    socket.disconnect();
  });
});

describe('A socket', () => {
  it('says which version the server runs', async () => {
    let version: unknown;
    const socket = await server.socket(undefined, (made) =>
      made.once('server:version', (said: unknown) => {
        version = said;
      }),
    );
    await subscribe(socket, { topic: 'runs' });
    expect(version).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string });
    socket.disconnect();
  });
  it.each([
    ['an unknown message', 'shout', { topic: 'runs' }, 'LIVE.UNKNOWN_MESSAGE'],
    ['a malformed topic', 'subscribe', { topic: 'conversations:*' }, 'LIVE.MALFORMED'],
    ['a malformed place', 'subscribe', { topic: 'runs', after: { seq: -1, position: 'x' } }, 'LIVE.MALFORMED'],
    ['no body', 'subscribe', null, 'LIVE.MALFORMED'],
    ['an unknown ticket', 'subscribe', { topic: 'conversation:ACME-999' }, 'TICKET.NOT_FOUND'],
    ['a ticket that was never sent', 'subscribe', { topic: 'conversation:ACME-42' }, 'CONVERSATION.NOT_FOUND'],
  ])('is told what is wrong with %s, and lives on', async (_what, name, body, code) => {
    const socket = await server.socket();
    const refusal = (await socket.emitWithAck(name, body)) as Refusal;
    expect(refusal).toMatchObject({ ok: false, code });
    expect(refusal.detail).not.toBe('');
    expect(await subscribe(socket, { topic: 'runs' })).toMatchObject({ ok: true });
    socket.disconnect();
  });
  it('may subscribe ten times a second', async () => {
    const socket = await server.socket();
    const replies = await Promise.all(Array.from({ length: 12 }, () => subscribe(socket, { topic: 'runs' })));
    expect(replies.filter((reply) => !reply.ok)).toHaveLength(2);
    socket.disconnect();
  });
  it('is not admitted without a session or token, nor from another site', async () => {
    await expect(server.socket({})).rejects.toMatchObject({ data: { code: 'SESSION.REQUIRED' } });
    await expect(server.socket({ ...server.bearer, origin: 'https://evil.example' })).rejects.toThrow();
    const own = await server.socket({ ...server.bearer, origin: server.url });
    own.disconnect();
  });
  it('beyond the twentieth of a person is refused', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, () => server.socket()));
    await expect(server.socket()).rejects.toMatchObject({ data: { code: 'LIVE.TOO_MANY_SOCKETS' } });
    for (const socket of sockets) socket.disconnect();
  });
  it('is closed within a second when its session is ended', async () => {
    const signedIn = await server.request('POST', '/api/session', { body: { token: server.token } });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const socket = await until(
      () => server.socket({ cookie }).catch(() => undefined),
      (made) => made !== undefined,
    );
    const closed = new Promise((resolve) => socket?.once('disconnect', resolve));
    const took = await idleMs(async () => {
      await server.request('DELETE', '/api/session', { headers: { cookie } });
      expect(await closed).toBe('io server disconnect');
    });
    expect(took).toBeLessThan(1_000);
  });
});
