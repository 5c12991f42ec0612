// The real server, which kills itself with SIGKILL at a chosen instant. Plans come over IPC: { point, occurrence, delayMs }.
// Methods of the real adapters are wrapped from outside; the product has no switch for this.
import { EmbeddedEventLog } from '../../dist/src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedReadModelStore } from '../../dist/src/adapters/read-model-embedded/embedded.read-model-store.js';
import { EmbeddedStateStore } from '../../dist/src/adapters/state-embedded/embedded.state-store.js';
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
  if (plan?.point !== point || ++seen !== plan.occurrence) return;
  const die = () => process.kill(process.pid, 'SIGKILL');
  if (plan.delayMs === 0) die();
  else setTimeout(die, plan.delayMs);
}

function wrap(prototype, method, around) {
  const original = prototype[method];
  prototype[method] = function wrapped(...args) {
    return around(() => original.apply(this, args), ...args);
  };
}

const holds = (events, type) => events.some(({ event }) => event.type === type);

wrap(EmbeddedEventLog.prototype, 'append', async (append, stream, events) => {
  const isTurn = stream.startsWith('cr_turn-');
  if (holds(events, 'TurnQueued')) reach('K1 before the command append');
  reach('COMMIT');
  const result = await append();
  if (holds(events, 'TurnQueued')) reach('K1 after the command append');
  if (holds(events, 'TurnQueued')) reach('K2');
  if (isTurn) reach('K9');
  if (holds(events, 'InputRequested')) reach('K12');
  if (holds(events, 'EditsAccepted')) reach('K13');
  return result;
});
wrap(EmbeddedStateStore.prototype, 'acquireLease', async (acquire, key) => {
  const lease = await acquire();
  if (key.startsWith('run-turn:')) reach('K3');
  return lease;
});
wrap(DemoAgentRuntime.prototype, 'runTurn', async function* runTurn(run) {
  for await (const event of run()) {
    if (event.kind === 'text-delta') reach('K8');
    if (event.kind === 'completed') reach('K10');
    yield event;
  }
});
wrap(LocalGitCodeHost.prototype, 'publish', (publish) => {
  reach('K14');
  return publish();
});
wrap(LocalGitCodeHost.prototype, 'openPullRequest', async (open) => {
  reach('K15');
  const pullRequest = await open();
  reach('K16');
  return pullRequest;
});
wrap(EmbeddedReadModelStore.prototype, 'commit', async (commit) => {
  reach('K17 in the write');
  await commit();
  reach('K17 after the write');
});

await serve(process.argv.slice(2));
