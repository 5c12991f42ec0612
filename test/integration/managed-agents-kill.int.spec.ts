import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moment } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { freePort, KillableServer, PatientClient } from '../support/killable.js';
import { expectNothingLostOrDoubled, walkTheMainJob } from '../support/main-walk.js';
import { seededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Requests to the provider around which the server is killed; `holding` words of the body. */
const POINTS: readonly (readonly [what: string, route: string, holding?: string])[] = [
  ['a session is made', 'POST /v1/sessions'],
  ['the repositories are unpacked', 'POST /v1/sessions/:id/events', 'set-up'],
  ['the mode is set', 'POST /v1/sessions/:id'],
  ['the message is sent', 'POST /v1/sessions/:id/events', '<instructions>'],
  ['the stream is opened', 'GET /v1/sessions/:id/events/stream'],
  ['the answer is given', 'POST /v1/sessions/:id/events', 'hey'],
  ['the edits are listed', 'GET /v1/files'],
  ['the edits are fetched', 'GET /v1/files/:id/content'],
  ['the edits are acknowledged', 'POST /v1/sessions/:id/events', 'Recorded'],
];

/** One of the two moments of each point for every change, KILL_INSTANTS=2 for both. */
const INSTANTS = Number(process.env['KILL_INSTANTS'] ?? 1);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

describe(`kill -9 with Claude Code (KILL_SEED=${SEED})`, () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let standIn: ManagedAgentsStandIn;
  let server: KillableServer;
  let client: PatientClient;
  let origin: MadeRepository;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'containers'));
    origin = makeRepository(join(folder.path, 'alpha'), { 'greeting.txt': 'hello alpha\n' });
    standIn = await ManagedAgentsStandIn.start({ root: join(folder.path, 'containers') });
    const dataDir = join(folder.path, 'data');
    const env = { ANTHROPIC_API_KEY: standIn.apiKey, ANTHROPIC_BASE_URL: standIn.url };
    server = new KillableServer({ dataDir, port: await freePort(), env });
    client = new PatientClient([server], async () => (await readFile(join(dataDir, 'cli-token'), 'utf8')).trim());
    await client.post('/api/repositories', 'add-alpha', { source: origin.directory });
  });
  afterAll(async () => {
    await server.stop();
    await standIn.stop();
    await folder.remove();
  });

  /** Kills the server at the first such moment; gives how often it did. */
  function killAt(when: Moment['when'], route: string, holding = ''): () => number {
    let kills = 0;
    standIn.watch = (moment) => {
      if (kills > 0 || moment.when !== when || moment.route !== route || !moment.body.includes(holding)) return;
      kills += 1;
      server.kill();
    };
    return () => kills;
  }

  const random = seededRandom(SEED);
  const cases = POINTS.flatMap(([what, route, holding]) => {
    const moments = random() < 0.5 ? (['before', 'after'] as const) : (['after', 'before'] as const);
    return moments.slice(0, INSTANTS).map((when) => ({ name: `${when} ${what}`, when, route, holding }));
  });
  it.each(cases)('$name loses no word and doubles nothing', async ({ name, when, route, holding }) => {
    const sessionsBefore = new Set(standIn.sessions);
    const kills = killAt(when, route, holding);
    const walk = await walkTheMainJob(client, name.replaceAll(' ', '-'));
    await server.up();
    expect(kills()).toBe(1);
    await expectNothingLostOrDoubled(client, walk, origin);
    const sessions = standIn.sessions.filter((session) => !sessionsBefore.has(session));
    expect(sessions).toHaveLength(1);
    const texts = (sessions[0]?.log.events ?? [])
      .filter(({ type }) => type === 'user.message')
      .map((one) => JSON.stringify(one));
    expect(texts.filter((text) => text.includes('<instructions>'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('mode=\\"set-up\\"'))).toHaveLength(1);
  });
});
