import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { killAtEach, SEED, type Moment } from '../support/kill-moments.js';
import { describeWithMongo } from '../support/mongo-server.js';
import { OneOfTwo } from '../support/one-of-two.js';
import { SharedStores } from '../support/shared-stores.js';

/** Those of the stores and of local git. */
const WITH_THE_DEMO_AGENT: readonly Moment[] = [
  [['message not appended yet'], 2, 0],
  [['message appended'], 2, 0],
  [['turn waits'], 2, 40],
  [['turn lease taken'], 2, 0],
  [['agent event heard'], 12, 300],
  [['turn stream appended'], 6, 0],
  [['publish sent', 'pull request sent', 'pull request answered'], 1, 150],
  [['views not written yet'], 10, 5],
  [['views written'], 10, 0],
];

const FILES = { 'greeting.txt': 'hello alpha\n' };

describeWithMongo(`one of two processes ends, with the demo agent (KILL_SEED=${SEED})`, (mongo) => {
  let stores: SharedStores;
  let origin: MadeRepository;
  let two: OneOfTwo;

  beforeAll(async () => {
    stores = await SharedStores.start(mongo());
    origin = makeRepository(stores.path('alpha'), FILES);
    two = await OneOfTwo.start(stores);
    await two.client.post('/api/repositories', 'add-alpha', { source: origin.directory });
  });
  afterAll(async () => {
    await two.stop();
    await stores.close();
  });

  killAtEach(WITH_THE_DEMO_AGENT, async (plan, name) => {
    await two.killOnceIn(plan, name, { repository: 'alpha', origin });
  });

  it('in the end the documents are what a replay of the log gives', () => two.expectDocumentsToBeAReplay());
});
