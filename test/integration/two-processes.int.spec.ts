import { createHash } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import type { ConversationHeader, TurnView } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { applyHeader } from '../../projections/conversation/header.fold.js';
import type { RunSummary } from '../../projections/run-status/run-status.view.js';
import type { SentReply } from '../../src/contracts/replies.js';
import type { SubscribeReply } from '../../src/contracts/live.js';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { describeWithMongo } from '../support/mongo-server.js';
import { TestServer, runMain, until } from '../support/server.js';
import { LEASE_SECONDS, SharedStores } from '../support/shared-stores.js';
import { slowness } from '../support/pace.js';

type Reply = SubscribeReply<ConversationHeader, TurnView, Envelope, RunSummary>;
interface Run {
  readonly header: ConversationHeader;
  readonly summary: RunSummary;
}

/** What others may take to notice, beyond the lease's time. */
const NOTICE_MS = 3_000;

describeWithMongo('two processes on the same stores', (mongo) => {
  let stores: SharedStores;
  let origin: MadeRepository;
  let a: TestServer;
  let b: TestServer;

  const start = (): Promise<TestServer> => TestServer.start({ dataDir: stores.dataDir, env: stores.env });
  const send = async (server: TestServer, instructions: string, more: object = {}): Promise<SentReply> => {
    const newTicket = { title: instructions.slice(0, 40) };
    const body = { newTicket, repositories: [{ repository: 'alpha' }], mode: 'ask', instructions, ...more };
    return (await server.post<SentReply>('/api/code-runs', body)).body;
  };
  const runOf = async (server: TestServer, key: string): Promise<Run> =>
    (await server.get<Run>(`/api/code-runs/${key}`)).body;
  const ended = (server: TestServer, key: string): Promise<Run> =>
    until(
      () => runOf(server, key),
      ({ header, summary }) => !summary.busy && header.state.lastOutcome !== null,
    );
  const factsOf = async (server: TestServer, key: string): Promise<readonly Envelope[]> => {
    const { body } = await server.get<string>(`/api/code-runs/${key}/events`);
    return body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Envelope);
  };
  const claimsOf = async (server: TestServer, key: string) =>
    (await factsOf(server, key)).flatMap(({ event }) => (event.type === 'TurnClaimed' ? [event.data] : []));
  const saidBy = (server: TestServer, sent: readonly SentReply[]) =>
    Promise.all(
      sent.map(async ({ ticketKey }) =>
        (await factsOf(server, ticketKey))
          .map(({ event }) => event.type)
          .filter((type) => type === 'BlockSettled' || type === 'TurnCompleted'),
      ),
    );

  beforeAll(async () => {
    stores = await SharedStores.start(mongo());
    origin = makeRepository(stores.path('alpha'), { 'greeting.txt': 'hello alpha\n' });
    [a, b] = await Promise.all([start(), start()]);
    await a.post('/api/repositories', { source: origin.directory });
  });
  afterAll(async () => {
    await a.stop();
    await b.stop();
    await stores.close();
  });

  it('that start at once on empty stores make one beginning', async () => {
    const [tickets, repositories] = await Promise.all(
      ['tickets', 'repositories'].map((name) => b.get<{ readonly items: readonly object[] }>(`/api/${name}`)),
    );
    expect([tickets?.body.items.length, repositories?.body.items.length]).toEqual([1, 3]);
    expect(b.token).toBe(a.token);
  });

  it('share the turns out, and none runs twice', async () => {
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, n) => send(n % 2 ? a : b, `wait 1s\nsay: Turn ${n}.`)),
    );
    const claims = await Promise.all(
      sent.map(async ({ ticketKey }) => {
        await ended(a, ticketKey);
        return claimsOf(b, ticketKey);
      }),
    );
    // A process without processor for as long as its lease loses it, and claims again; each claim shuts out the one before.
    for (const each of claims) expect(each.map(({ epoch }) => epoch)).toEqual(each.map((_, n) => n + 1));
    expect(await saidBy(b, sent)).toEqual(sent.map(() => ['BlockSettled', 'BlockSettled', 'TurnCompleted']));
    expect(new Set(claims.flat().map(({ owner }) => owner)).size).toBe(2);
  });

  it('a command is obeyed whichever process it is sent to, and its sender reads on that process what it did', async () => {
    const long = await Promise.all([1, 2, 3, 4].map((n) => send(a, `wait 60s\nsay: Long ${n}.`)));
    for (const [n, { ticketKey, turnId }] of long.entries()) {
      const [one, other] = n % 2 ? [a, b] : [b, a];
      const run = `/api/code-runs/${ticketKey}`;
      await until(() => runOf(one, ticketKey), isWorking);
      const queued = (await one.post<SentReply>(`${run}/messages`, { mode: 'ask', instructions: 'say: Once.' })).body;
      const body = { mode: 'ask', instructions: 'say: Twice.', autoOpenDraftPr: false };
      const edit = { body, headers: other.bearer };
      expect((await other.request('PATCH', `${run}/queue/${queued.turnId}`, edit)).status).toBe(200);
      expect((await other.post(`${run}/interrupt`, { turnId })).status).toBe(200);
      const { header } = await ended(other, ticketKey);
      expect(header.state.lastOutcome?.kind).toBe('interrupted');
      expect(header.state.queue.map(({ instructions }) => instructions)).toEqual(['say: Twice.']);
    }
    const asked = await Promise.all([1, 2, 3].map(() => send(b, 'ask: Which? [hi | hey]\nsay: {answer}')));
    for (const { ticketKey } of asked) {
      const { header } = await until(() => runOf(b, ticketKey), isWaiting);
      const inputId = header.state.activity.kind === 'waiting' ? header.state.activity.inputId : '';
      await a.post(`/api/code-runs/${ticketKey}/answers`, { inputId, answer: 'hey' });
      expect((await ended(b, ticketKey)).header.state.lastOutcome?.kind).toBe('completed');
    }
    const began = performance.now();
    for (let n = 0; n < 10; n += 1) {
      const { ticketKey } = await send(n % 2 ? a : b, 'say: Here.');
      const { body } = await (n % 2 ? a : b).get<{ items: readonly RunSummary[] }>('/api/code-runs');
      expect(body.items.map((item) => item.ticketKey)).toContain(ticketKey);
    }
    console.log(`a send and a list take ${Math.round((performance.now() - began) / 10)} ms`);
  });

  it('pages on both get the same facts of a turn while it runs, without sticky sessions', async () => {
    const { ticketKey } = await send(a, 'say: One.\nwait 1s\nsay: Two.\nwait 1s\nsay: Three.');
    const pages = await Promise.all([a, b].map((server) => Page.open(server, ticketKey)));
    await Promise.all(pages.map((page) => page.end));
    const facts = await factsOf(a, ticketKey);
    const [first, second] = pages.map((page) => page.hashes);
    const common = [...(first ?? [])].filter(([seq]) => second?.has(seq));
    expect(common.length).toBeGreaterThan(5);
    for (const [seq, hash] of common) expect(second?.get(seq)).toBe(hash);
    const replayed = facts.reduce<ConversationHeader | undefined>(applyHeader, undefined);
    for (const page of pages) expect(page.header).toEqual(replayed);
  });

  it('a session that began on one is valid on the other, and ends on both', async () => {
    const { headers } = await a.request('POST', '/api/session', { body: { token: a.token } });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = async () => (await b.get<{ member: object | null }>('/api/me', { cookie })).body.member;
    expect(await me()).not.toBeNull();
    await a.request('DELETE', '/api/session', { headers: { cookie, origin: a.url } });
    expect(await me()).toBeNull();
  });

  it('a pull request is made once and shown by both, and the next turn updates it from either', async () => {
    const instructions = 'replace `hello` with `hey` in `greeting.txt`';
    const edits = { mode: 'edits', autoOpenDraftPr: true };
    const { ticketKey } = await send(a, instructions, edits);
    await until(
      () => runOf(b, ticketKey),
      ({ summary }) => summary.status === 'PR opened',
    );
    for (let turn = 2; turn <= 4; turn += 1) {
      const more = { instructions: `\`\`\`turn-${turn}.txt\nturn ${turn}\n\`\`\``, ...edits };
      await (turn % 2 ? a : b).post(`/api/code-runs/${ticketKey}/messages`, more);
      await until(
        () => runOf(a, ticketKey),
        ({ header, summary }) => !summary.busy && header.state.lastOutcome?.turn.turnNumber === turn,
      );
    }
    const pages = await Promise.all([a, b].map((server) => server.get<{ title: string }>('/api/pulls/alpha/1')));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages[0]?.body).toEqual(pages[1]?.body);
    const facts = (await factsOf(a, ticketKey)).map(({ event }) => event.type);
    expect(facts.filter((type) => type === 'PrOpened' || type === 'PrOpenFailed')).toEqual(['PrOpened']);
    expect(origin.git('rev-list', '--count', `main..code-runs/${ticketKey}`)).toBe('4');
  });

  it('one that stops hands its turns over at once', async () => {
    const took = await tookOver('wait 5s\nsay: Handed over.', async () => expect(await a.stop()).toBe(0));
    console.log(`turns of a process that stopped: taken over after ${took.join(', ')} ms`);
    expect(Math.max(...took) / slowness()).toBeLessThan(LEASE_SECONDS * 1_000 + NOTICE_MS);
    a = await start();
  });

  it('one that is killed is taken over from within the time of a lease and three seconds', async () => {
    const took = await tookOver('wait 5s\nsay: Taken over.', () => a.kill());
    console.log(
      `turns of a killed process: taken over after ${took.join(', ')} ms, with a lease of ${LEASE_SECONDS} s`,
    );
    expect(Math.max(...took) / slowness()).toBeLessThan(LEASE_SECONDS * 1_000 + NOTICE_MS);
    a = await start();
  });

  it('one that keeps a store of its own in their data folder is refused', async () => {
    const { code, stderr } = await runMain([], { PORT: '0', DATA_DIR: stores.dataDir });
    expect(stderr).toContain('Another Code Runs process uses');
    expect(code).toBe(1);
  });

  it('in the end the documents are what a replay of the log gives', async () => {
    const { served, replayed } = await until(
      () => stores.documents(),
      (both) => JSON.stringify(both.served) === JSON.stringify(both.replayed),
    );
    expect(served).toEqual(replayed);
  });

  /** Ends a process while both work; gives how long after it each of its turns was claimed again, in milliseconds. All turns end well. */
  async function tookOver(instructions: string, end: () => Promise<void>): Promise<readonly number[]> {
    const sent = await Promise.all(Array.from({ length: 6 }, (_, n) => send(n % 2 ? a : b, instructions)));
    await Promise.all(sent.map(({ ticketKey }) => until(() => runOf(b, ticketKey), hasBegun)));
    const endedAt = Date.now();
    await end();
    const claims = await Promise.all(
      sent.map(async ({ ticketKey }) => {
        expect((await ended(b, ticketKey)).header.state.lastOutcome?.kind).toBe('completed');
        return (await factsOf(b, ticketKey)).filter(({ event }) => event.type === 'TurnClaimed');
      }),
    );
    const took = claims.flatMap(([, again]) => (again ? [Date.parse(again.at) - endedAt] : []));
    expect(took.length).toBeGreaterThan(0);
    return took;
  }
});

const isWorking = ({ header }: Run): boolean => header.state.activity.kind === 'working';
/** Where others take their turns slowly, the first may be done before the last begins. */
const hasBegun = (run: Run): boolean => isWorking(run) || run.header.state.lastOutcome !== null;
const isWaiting = ({ header }: Run): boolean => header.state.activity.kind === 'waiting';

/** A page that follows a conversation on one process and keeps a digest of its state at every seq. */
class Page {
  readonly hashes = new Map<number, string>();
  readonly end: Promise<void>;
  header: ConversationHeader | undefined;
  private readonly settle: () => void;

  private constructor(private readonly socket: Socket) {
    let settle = (): void => undefined;
    this.end = new Promise((resolve) => (settle = resolve));
    this.settle = settle;
    socket.on('conversation:appended', ({ deltas }: { deltas: Envelope[] }) => this.take(deltas));
  }

  static async open(server: TestServer, ticketKey: string): Promise<Page> {
    const page = new Page(await server.socket());
    // Facts may follow the answer in the same breath, so it is taken before anything else runs.
    page.socket.emit('subscribe', { topic: `conversation:${ticketKey}` }, (reply: Reply) => {
      if (!reply.ok || reply.kind !== 'snapshot') throw new Error('The subscription was refused.');
      page.header = reply.header;
      page.take(reply.deltas);
    });
    return page;
  }

  private take(deltas: readonly Envelope[]): void {
    for (const delta of deltas) {
      expect(delta.seq).toBe((this.header?.seq ?? 0) + 1);
      this.header = applyHeader(this.header, delta);
      this.hashes.set(
        delta.seq,
        createHash('sha256')
          .update(JSON.stringify([this.header, delta]))
          .digest('hex'),
      );
    }
    if (this.header?.state.lastOutcome == null || this.header.state.activity.kind !== 'none') return;
    this.socket.disconnect();
    this.settle();
  }
}
