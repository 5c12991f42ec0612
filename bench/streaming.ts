// How many turns stream at 60 pieces a second, and how late each piece is in an open page. Everything is real: the server's
// process, its demo agent on clones, its log; this process is the browsers.
// Run: npm run bench -- streaming   (or node dist/bench/streaming.js [turns of each step …])
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from './support/machine.js';
import type { Observation, SaidPiece } from './support/observe-agent.js';
import { judge, quantile } from './support/quantile.js';
import { ServerProcess } from './support/server-process.js';
import { startTalking } from './support/talk.js';
import { Viewer, type SeenFrame } from './support/viewer.js';

const PIECES_PER_SECOND = 60;
const LAG_TARGET_MS = 250;
const TURNS_TARGET = 100;
/** A turn keeps its pace when it says at least so much of 60 pieces a second. */
const PACE_KEPT = 0.95;
const WINDOW_MS = 10_000;
const asked = process.argv.slice(2).map(Number);
const STEPS = asked.length > 0 ? asked : [100, 150, 200, 250, 300, 400];

interface Step {
  readonly turns: number;
  readonly lags: readonly number[];
  readonly unseen: number;
  /** Of each turn, pieces per second. */
  readonly paces: readonly number[];
  readonly observation: Observation;
}

/** A piece is due a sixtieth of a second after the one before it; from then on it is late, whether it was said late or shown late. */
function lagsOf(pieces: readonly SaidPiece[], frames: readonly SeenFrame[]): Pick<Step, 'lags' | 'unseen'> {
  const shown = new Map<string, number>();
  for (const { turnId, block, offset, text, at } of frames) {
    for (let unit = offset; unit < offset + text.length; unit += 1) shown.set(`${turnId} ${block} ${unit}`, at);
  }
  const lags: number[] = [];
  const before = new Map<string, number>();
  let unseen = 0;
  for (const [turnId, block, offset, said] of pieces) {
    const due = (before.get(`${turnId} ${block}`) ?? said) + 1_000 / PIECES_PER_SECOND;
    before.set(`${turnId} ${block}`, said);
    const at = shown.get(`${turnId} ${block} ${offset}`);
    if (at === undefined) unseen += 1;
    else lags.push(at - Math.min(due, said));
  }
  return { lags, unseen };
}

function pacesOf({ pieces, elapsedMs }: Observation): readonly number[] {
  const counts = new Map<string, number>();
  for (const [turnId] of pieces) counts.set(turnId, (counts.get(turnId) ?? 0) + 1);
  return [...counts.values()].map((count) => count / (elapsedMs / 1_000));
}

async function measure(server: ServerProcess, viewer: Viewer, turns: number): Promise<Step> {
  viewer.takeFrames();
  const observation = await server.observe(WINDOW_MS);
  // What was said at the end of the window is still on its way.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const { lags, unseen } = lagsOf(observation.pieces, viewer.takeFrames());
  return { turns, lags, unseen, paces: pacesOf(observation), observation };
}

const isKept = ({ turns, lags, paces }: Step): boolean =>
  paces.length === turns &&
  quantile(lags, 0.99) <= LAG_TARGET_MS &&
  quantile(paces, 0.01) >= PACE_KEPT * PIECES_PER_SECOND;

const row = (step: Step) => ({
  turns: step.turns,
  'pieces/s, slowest turn': Math.round(quantile(step.paces, 0)),
  'pieces/s, all': Math.round(step.paces.reduce((sum, pace) => sum + pace, 0)),
  'lag p50 ms': Math.round(quantile(step.lags, 0.5)),
  'lag p99 ms': Math.round(quantile(step.lags, 0.99)),
  unseen: step.unseen,
  'loop delay p99 ms': Math.round(step.observation.loopDelayP99Ms),
  'server cores': (step.observation.cpuMs / step.observation.elapsedMs).toFixed(2),
  kept: isKept(step) ? 'yes' : 'no',
});

const folder = await mkdtemp(join(tmpdir(), 'code-runs-bench-'));
const server = await ServerProcess.start(folder, { observed: true });
try {
  console.log(`${machine()}; windows of ${WINDOW_MS / 1_000} s`);
  const viewer = await Viewer.open(server);
  const steps: Step[] = [];
  for (let running = 0; steps.length < STEPS.length;) {
    const turns = STEPS[steps.length] ?? running;
    await viewer.follow(await startTalking(server, turns - running));
    running = turns;
    steps.push(await measure(server, viewer, turns));
    if (!steps.every(isKept)) break;
  }
  viewer.close();
  console.table(steps.map(row));
  const first = steps[0];
  if (first) judge(`lag p99 with ${first.turns} turns`, quantile(first.lags, 0.99), LAG_TARGET_MS, ' ms');
  const carried = steps.filter(isKept).at(-1)?.turns ?? 0;
  const missed = carried < TURNS_TARGET;
  console.log(`turns that kept their pace: ${carried} (target at least ${TURNS_TARGET})${missed ? ' MISSED' : ''}`);
  if (missed) process.exitCode = 1;
} finally {
  await server.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}
