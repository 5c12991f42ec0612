// The real server, which kills itself with SIGKILL at a chosen instant. Plans come over IPC: { point, occurrence, delayMs, counting }.
// A point is named by what was done last: `sent` and nobody knows more, `answered` and nobody has looked, `appended` to the log.
// Methods of the real adapters, and what they fetch, are wrapped from outside; the product has no switch for this.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedEventLog } from '../../dist/src/adapters/event-log-embedded/embedded.event-log.js';
import { EventStoreDbEventLog } from '../../dist/src/adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { EmbeddedReadModelStore } from '../../dist/src/adapters/read-model-embedded/embedded.read-model-store.js';
import { MongoReadModelStore } from '../../dist/src/adapters/read-model-mongodb/mongodb.read-model-store.js';
import { EmbeddedStateStore } from '../../dist/src/adapters/state-embedded/embedded.state-store.js';
import { MongoStateStore } from '../../dist/src/adapters/state-mongodb/mongodb.state-store.js';
import { ManagedAgentsRuntime } from '../../dist/src/adapters/agent-runtime-anthropic/managed-agents.agent-runtime.js';
import { DemoAgentRuntime } from '../../dist/src/adapters/agent-runtime-demo/demo.agent-runtime.js';
import { LocalGitCodeHost } from '../../dist/src/adapters/code-host-local-git/local-git.code-host.js';
import { streamPrefix } from '../../dist/src/domain/shared/streams.js';
import { serve } from '../../dist/src/app/serve.js';

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

/** Requests to the provider and to GitHub: a point when one is sent, and one when its answer is there, which nobody has seen yet. */
const SESSION = '/v1/sessions/:id';
const REPOSITORY = '/api/v3/repos/:id/:id';
const REQUESTS = [
  ['POST /v1/sessions', 'session sent', 'session answered'],
  [`POST ${SESSION}`, 'mode sent', 'mode answered'],
  [`POST ${SESSION}/resources/:id`, 'token sent', 'token answered'],
  [`POST ${SESSION}/events`, 'set-up sent', 'set-up answered', 'mode=\\"set-up\\"'],
  [`POST ${SESSION}/events`, 'message sent', 'message answered', '<instructions>'],
  [`POST ${SESSION}/events`, 'reply sent', 'reply answered', '"hey"'],
  [`POST ${SESSION}/events`, 'receipt sent', 'receipt answered', 'Recorded'],
  [`GET ${SESSION}/events/stream`, 'stream sent', 'stream answered'],
  [`GET ${SESSION}/events`, 'history sent', 'history answered'],
  ['GET /v1/files', 'files sent', 'files answered'],
  ['GET /v1/files/:id/content', 'edits sent', 'edits answered'],
  [`POST ${REPOSITORY}/git/refs`, 'new branch sent', 'new branch answered'],
  [`PATCH ${REPOSITORY}/git/refs/:id`, 'moved branch sent', 'moved branch answered'],
  [`POST ${REPOSITORY}/pulls`, 'pull request sent', 'pull request answered'],
].map(([route, sent, answered, holding = '']) => ({
  pattern: new RegExp(`^${route.replaceAll(':id', '[^/]+')}$`),
  sent,
  answered,
  holding,
}));

const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const route = `${init?.method?.toUpperCase() ?? 'GET'} ${new URL(input).pathname}`;
  const body = String(init?.body ?? '');
  const asked = REQUESTS.find(({ pattern, holding }) => pattern.test(route) && body.includes(holding));
  if (asked) reach(asked.sent);
  const answer = await fetch(input, init);
  if (asked) reach(asked.answered);
  return answer;
};

const LOGS = [EmbeddedEventLog, EventStoreDbEventLog];
const holds = (events, type) => events.some(({ event }) => event.type === type);

wrap(LOGS, 'append', async (append, stream, events) => {
  const isTurn = stream.startsWith(streamPrefix('turn'));
  if (holds(events, 'TurnQueued')) reach('message not appended yet');
  reach('append begun');
  const result = await append();
  if (holds(events, 'TurnQueued')) reach('message appended');
  if (holds(events, 'TurnQueued')) reach('turn waits');
  if (holds(events, 'TurnStarted')) reach('turn start appended');
  if (isTurn) reach('turn stream appended');
  if (holds(events, 'InputRequested')) reach('question appended');
  if (holds(events, 'EditsAccepted')) reach('acceptance appended');
  if (holds(events, 'PrOpened')) reach('pull request appended');
  return result;
});
wrap([EmbeddedStateStore, MongoStateStore], 'acquireLease', async (acquire, key) => {
  const lease = await acquire();
  if (lease && key.startsWith('run-turn:')) reach('turn lease taken');
  return lease;
});
wrap([DemoAgentRuntime, ManagedAgentsRuntime], 'runTurn', async function* runTurn(run) {
  for await (const event of run()) {
    reach(event.kind === 'completed' ? 'turn end heard' : 'agent event heard');
    yield event;
  }
});
wrap([LocalGitCodeHost], 'publish', (publish) => {
  reach('publish sent');
  return publish();
});
wrap([LocalGitCodeHost], 'openPullRequest', async (open) => {
  reach('pull request sent');
  const pullRequest = await open();
  reach('pull request answered');
  return pullRequest;
});
wrap([LocalGitCodeHost], 'describePullRequest', async (describe) => {
  reach('description sent');
  await describe();
  reach('description answered');
});
wrap([EmbeddedReadModelStore, MongoReadModelStore], 'commit', async (commit) => {
  reach('views not written yet');
  await commit();
  reach('views written');
});

await serve([]);
