import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { settingsOf } from '../support/github-server.js';
import { freePort, KillableServer, PatientClient } from '../support/killable.js';
import { expectNothingLostOrDoubled, walkTheMainJob } from '../support/main-walk.js';
import { describeWithMongo } from '../support/mongo-server.js';
import { SharedStores } from '../support/shared-stores.js';

const FILES = { 'greeting.txt': 'hello alpha\n' };

describeWithMongo('the main job, by settings alone', (mongo) => {
  let stores: SharedStores;
  let gitHub: GitHubStandIn;
  let anthropic: ManagedAgentsStandIn;

  beforeEach(async () => {
    stores = await SharedStores.start(mongo());
    await mkdir(stores.path('containers'), { recursive: true });
    gitHub = await GitHubStandIn.start(stores.path('github'));
    gitHub.install('acme');
    anthropic = await ManagedAgentsStandIn.start({ root: stores.path('containers'), gitHubUrl: gitHub.state.url });
  });
  afterEach(async () => {
    await anthropic.stop();
    await gitHub.close();
    await stores.close();
  });

  const agents = {
    'the demo agent': () => ({}),
    'Claude Code': () => ({ ANTHROPIC_API_KEY: anthropic.apiKey, ANTHROPIC_BASE_URL: anthropic.url }),
  };
  const hosts: Readonly<Record<string, () => { readonly source: string; readonly origin: MadeRepository }>> = {
    'repositories of this disk': () => {
      const origin = makeRepository(stores.path('alpha'), FILES);
      return { source: origin.directory, origin };
    },
    'repositories of GitHub': () => ({
      source: 'acme/alpha',
      origin: gitHub.addRepository('acme', 'alpha', FILES).made,
    }),
  };
  const places = { 'the embedded stores': () => ({}), 'EventStoreDB and MongoDB': () => stores.env };

  const cases = Object.entries(agents).flatMap(([agent, agentSettings]) =>
    Object.entries(hosts).flatMap(([host, repository]) =>
      Object.entries(places).map(([place, storeSettings]) => ({
        name: `${agent} on ${host}, on ${place}`,
        settings: () => ({ ...agentSettings(), ...settingsOf(gitHub), ...storeSettings() }),
        repository,
      })),
    ),
  );

  it.each(cases)('$name', async ({ settings, repository }) => {
    const { source, origin } = repository();
    const { dataDir } = stores;
    const server = new KillableServer({ dataDir, port: await freePort(), env: settings() });
    const client = new PatientClient([server], async () => (await readFile(join(dataDir, 'cli-token'), 'utf8')).trim());
    try {
      await client.post('/api/repositories', 'add', { source });
      await expectNothingLostOrDoubled(client, await walkTheMainJob(client, 'combination'), origin);
    } finally {
      await server.stop();
    }
  });
});
