import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { expectNothingLostOrDoubled, walkTheMainJob } from '../support/main-walk.js';
import { describeWithMongo } from '../support/mongo-server.js';
import { OneOfTwo } from '../support/one-of-two.js';
import { SharedStores } from '../support/shared-stores.js';

/** Conversations that are under way. */
const CONVERSATIONS = 20;
/** Whoever stops gives its leases up, so nobody waits for one to lapse, and none is lost where the cores are busy. */
const LEASE_SECONDS = '20';

/** Twenty whole runs on two cores that others use too. */
const LONG_MS = 15 * 60_000;

describeWithMongo('two processes that are restarted one after the other', (mongo) => {
  let stores: SharedStores;
  let origin: MadeRepository;
  let two: OneOfTwo;

  beforeAll(async () => {
    stores = await SharedStores.start(mongo());
    origin = makeRepository(stores.path('alpha'), { 'greeting.txt': 'hello alpha\n' });
    two = await OneOfTwo.start(stores, { LEASE_SECONDS });
    await two.client.post('/api/repositories', 'add-alpha', { source: origin.directory });
  });
  afterAll(async () => {
    await two.stop();
    await stores.close();
  });

  it(
    'a rolling restart under load loses nothing and doubles nothing',
    async () => {
      const { client, servers } = two;
      await Promise.all(servers.map((server) => server.up()));
      const walks = Promise.all(
        Array.from({ length: CONVERSATIONS }, (_, n) => walkTheMainJob(client, `rolling-${n}`)),
      );
      for (const server of servers) {
        await server.stop();
        await server.up();
      }
      for (const walk of await walks) await expectNothingLostOrDoubled(client, walk, origin);
    },
    LONG_MS,
  );

  it('in the end the documents are what a replay of the log gives', () => two.expectDocumentsToBeAReplay());
});
