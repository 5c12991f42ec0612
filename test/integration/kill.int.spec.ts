import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { applyHeader } from '../../projections/conversation/header.fold.js';
import type { ConversationHeader } from '../../projections/conversation/conversation.view.js';
import type { RunSummary } from '../../projections/run-status/run-status.view.js';
import type { SentReply } from '../../src/contracts/api.js';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { KillableServer, PatientClient, type KillPlan } from '../support/killable.js';
import { seededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** How often each point comes by in one walk, and how late after it the kill may strike. */
const POINTS: readonly (readonly [point: string, occurrences: number, latestMs: number])[] = [
  ['K1 before the command append', 2, 0],
  ['K1 after the command append', 2, 0],
  ['K2', 2, 40],
  ['K3', 2, 0],
  ['K8', 12, 300],
  ['K9', 6, 0],
  ['K10', 2, 0],
  ['K12', 1, 0],
  ['K13', 2, 0],
  ['K14', 2, 150],
  ['K15', 1, 60],
  ['K16', 1, 0],
  ['K17 in the write', 10, 2],
  ['K17 after the write', 10, 0],
  ['COMMIT', 20, 2],
];
/** Each point at this many random instants; more make a longer soak. */
const INSTANTS = 2;
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

type Run = { readonly header: ConversationHeader; readonly summary: RunSummary };

describe(`kill -9 at every point (KILL_SEED=${SEED})`, () => {
  const random = seededRandom(SEED);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: KillableServer;
  let client: PatientClient;
  let origin: MadeRepository;

  beforeAll(async () => {
    folder = await temporaryFolder();
    origin = makeRepository(join(folder.path, 'alpha'), { 'greeting.txt': 'hello alpha\n' });
    const dataDir = join(folder.path, 'data');
    server = new KillableServer(dataDir, await freePort());
    client = new PatientClient(server, async () => (await readFile(join(dataDir, 'cli-token'), 'utf8')).trim());
    await client.post('/api/repositories', 'add-alpha', { source: origin.directory });
  });
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  for (const [point, occurrences, latestMs] of POINTS) {
    for (let instant = 1; instant <= INSTANTS; instant++) {
      const plan: KillPlan = {
        point,
        occurrence: 1 + Math.floor(random() * occurrences),
        delayMs: Math.floor(random() * (latestMs + 1)),
      };
      it(`${point}, occurrence ${plan.occurrence}, ${plan.delayMs} ms later`, async () => {
        const killsBefore = server.kills;
        await server.arm(plan);
        const walk = await walkTheMainJob(client, `${point.replaceAll(' ', '-')}-${instant}`);
        await server.up();
        expect(server.kills).toBe(killsBefore + 1);
        await expectNothingLostOrDoubled(client, walk, origin);
      });
    }
  }
});

interface Walk {
  readonly ticketKey: string;
  /** What the outside client was told: these facts exist, once. */
  readonly acknowledged: readonly SentReply[];
}

/** Sends, answers, sends again; waits for the draft PR. Every request is repeated until it is acknowledged. */
async function walkTheMainJob(client: PatientClient, name: string): Promise<Walk> {
  const sent = await client.post<SentReply>('/api/code-runs', `${name}-send`, {
    newTicket: { title: `Walk ${name}` },
    repositories: [{ repository: 'alpha' }],
    mode: 'edits',
    autoOpenDraftPr: true,
    instructions: 'ask: Which greeting? [hi | hey]\nreplace `hello` with `{answer}` in `greeting.txt`',
  });
  const run = `/api/code-runs/${sent.ticketKey}`;
  const asked = await until(client, run, ({ header }) => header.state.activity.kind === 'waiting');
  const inputId = asked.header.state.activity.kind === 'waiting' ? asked.header.state.activity.inputId : '';
  const answered = await client.post<SentReply>(`${run}/answers`, `${name}-answer`, { inputId, answer: 'hey' });
  const second = await client.post<SentReply>(`${run}/messages`, `${name}-more`, {
    instructions: 'replace `alpha` with `ALPHA` in `greeting.txt`',
    mode: 'edits',
    autoOpenDraftPr: true,
  });
  await until(client, run, ({ summary, header }) => !summary.busy && header.state.lastOutcome?.turn.turnNumber === 2);
  return { ticketKey: sent.ticketKey, acknowledged: [sent, answered, second] };
}

async function expectNothingLostOrDoubled(
  client: PatientClient,
  { ticketKey, acknowledged }: Walk,
  origin: MadeRepository,
): Promise<void> {
  const facts = await client.lines<Envelope>(`/api/code-runs/${ticketKey}/events`);
  expect(facts.map((fact) => fact.seq)).toEqual(facts.map((_, index) => index + 1));
  expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
  for (const { position } of acknowledged) expect(facts.map((fact) => fact.position)).toContain(position);
  const count = (type: string): number => facts.filter((fact) => fact.event.type === type).length;
  expect([count('TurnQueued'), count('InputRequested'), count('InputProvided'), count('TurnStarted')]).toEqual([
    2, 1, 1, 2,
  ]);
  expect([
    count('TurnCompleted'),
    count('EditsProposed'),
    count('EditsAccepted'),
    count('PrOpened'),
    count('PrUpdated'),
  ]).toEqual([2, 2, 2, 1, 1]);
  expectWholeTexts(facts);
  const { header, summary } = await client.get<Run>(`/api/code-runs/${ticketKey}`);
  expect(header).toEqual(facts.reduce<ConversationHeader | undefined>(applyHeader, undefined));
  expect(summary.status).toBe('PR opened');
  expect(origin.git('rev-list', '--count', `main..code-runs/${ticketKey}`)).toBe('2');
  expect(origin.git('show', `code-runs/${ticketKey}:greeting.txt`)).toBe('hey ALPHA');
  expect(origin.git('show', 'main:greeting.txt')).toBe('hello alpha');
}

/** Every block's pieces join without a hole or an overlap. */
function expectWholeTexts(facts: readonly Envelope[]): void {
  const lengths = new Map<string, number>();
  for (const { event } of facts) {
    if (event.type !== 'TurnStreamed') continue;
    const { turnId, block, offset, text } = event.data;
    expect(offset).toBe(lengths.get(`${turnId}/${block}`) ?? 0);
    lengths.set(`${turnId}/${block}`, offset + text.length);
  }
}

async function until(client: PatientClient, path: string, wanted: (run: Run) => boolean): Promise<Run> {
  for (;;) {
    const run = await client.get<Run>(path);
    if (wanted(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
