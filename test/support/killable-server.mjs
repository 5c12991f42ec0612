// The real server, which kills itself with SIGKILL at a chosen instant. Plans come over IPC: { point, occurrence, delayMs, counting }.
// Methods of the real adapters are wrapped from outside; the product has no switch for this.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedEventLog } from '../../dist/src/adapters/event-log-embedded/embedded.event-log.js';
import { EventStoreDbEventLog } from '../../dist/src/adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { EmbeddedReadModelStore } from '../../dist/src/adapters/read-model-embedded/embedded.read-model-store.js';
import { MongoReadModelStore } from '../../dist/src/adapters/read-model-mongodb/mongodb.read-model-store.js';
import { EmbeddedStateStore } from '../../dist/src/adapters/state-embedded/embedded.state-store.js';
import { MongoStateStore } from '../../dist/src/adapters/state-mongodb/mongodb.state-store.js';
import { DemoAgentRuntime } from '../../dist/src/adapters/agent-runtime-demo/demo.agent-runtime.js';
import { LocalGitCodeHost } from '../../dist/src/adapters/code-host-local-git/local-git.code-host.js';
import { serve } from '../../dist/src/serve.js';

let plan;
let seen = 0;
process.on('message', (next) => {
  plan = next;
  seen = 0;
  process.send('armed');
});
process.on('disconnect', () => process.exit(1));

/** Dies when `point` is the planned one and this is its planned occurrence; at once or after the planned delay. */
function reach(point) {
  if (plan?.point !== point) return;
  const occurrence = nextOccurrence(plan.counting);
  if (occurrence < plan.occurrence) return;
  const { delayMs } = plan;
  const isIt = occurrence === plan.occurrence;
  plan = undefined;
  if (!isIt) return;
  const die = () => process.kill(process.pid, 'SIGKILL');
  if (delayMs === 0) die();
  else setTimeout(die, delayMs);
}

/** Only one of several processes makes a file of a name, so each occurrence has its own number. */
function nextOccurrence(folder) {
  for (;;) {
    try {
      closeSync(openSync(join(folder, String(++seen)), 'wx'));
      return seen;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function wrap(classes, method, around) {
  for (const { prototype } of classes) {
    const original = prototype[method];
    prototype[method] = function wrapped(...args) {
      return around(() => original.apply(this, args), ...args);
    };
  }
}

const LOGS = [EmbeddedEventLog, EventStoreDbEventLog];
const holds = (events, type) => events.some(({ event }) => event.type === type);

wrap(LOGS, 'append', async (append, stream, events) => {
  const isTurn = stream.startsWith('cr_turn-');
  if (holds(events, 'TurnQueued')) reach('K1 before the command append');
  reach('COMMIT');
  const result = await append();
  if (holds(events, 'TurnQueued')) reach('K1 after the command append');
  if (holds(events, 'TurnQueued')) reach('K2');
  if (holds(events, 'TurnStarted')) reach('K6');
  if (isTurn) reach('K9');
  if (holds(events, 'InputRequested')) reach('K12');
  if (holds(events, 'EditsAccepted')) reach('K13');
  return result;
});
wrap(LOGS, 'readStream', async function* readStream(read, stream) {
  yield* read();
  if (stream.startsWith('cr_turn-')) reach('K11');
});
wrap([EmbeddedStateStore, MongoStateStore], 'acquireLease', async (acquire, key) => {
  const lease = await acquire();
  if (lease && key.startsWith('run-turn:')) reach('K3');
  return lease;
});
wrap([DemoAgentRuntime], 'open', async (open) => {
  reach('K4');
  const session = await open();
  reach('K5');
  return session;
});
wrap([DemoAgentRuntime], 'runTurn', async function* runTurn(run) {
  reach('K7');
  for await (const event of run()) {
    if (event.kind === 'text-delta') reach('K8');
    if (event.kind === 'completed') reach('K10');
    yield event;
  }
});
wrap([LocalGitCodeHost], 'publish', (publish) => {
  reach('K14');
  return publish();
});
wrap([LocalGitCodeHost], 'openPullRequest', async (open) => {
  reach('K15');
  const pullRequest = await open();
  reach('K16');
  return pullRequest;
});
wrap([EmbeddedReadModelStore, MongoReadModelStore], 'commit', async (commit) => {
  reach('K17');
  await commit();
  reach('K18');
});

await serve(process.argv.slice(2));
