// What a turn of Claude Code tells while its stream is cut every 60 ms, beside the same turns left alone: every event once, and how
// much longer it takes. The real SDK against the stand-in, in one process.
// Run: npm run bench -- reconnects
import { randomUUID } from 'node:crypto';
import type { AgentEvent, AgentRuntime, AgentSession, TurnInput } from '../src/ports/agent-runtime.port.js';
import { managedGround } from '../test/contracts/agent-runtime-anthropic.ground.js';
import { collect, withoutDurations } from '../test/contracts/agent-runtime.listener.js';
import { machine } from './support/machine.js';
import { judge } from './support/quantile.js';

const TURNS = 14;
const CUT_AFTER_MS = 60;
/** In each turn, so that it outlives some streams. */
const PAUSE_MS = 4 * CUT_AFTER_MS;
const RECONNECTS = 20;
const MODEL = 'claude-sonnet-4-6';
const never = new AbortController().signal;

interface Told {
  readonly events: readonly AgentEvent[];
  readonly seconds: number;
}

async function play(runtime: AgentRuntime, session: AgentSession, turns: readonly TurnInput[]): Promise<Told> {
  const started = performance.now();
  const events: AgentEvent[] = [];
  for (const turn of turns) events.push(...withoutDurations(await collect(runtime.runTurn(session, turn, never))));
  return { events, seconds: (performance.now() - started) / 1_000 };
}

console.log(machine());
const ground = await managedGround({ web: { 'README.md': '# web\n' } });
const { repositories, standIn } = ground;
const makeTurns = (): readonly TurnInput[] =>
  Array.from({ length: TURNS }, (_, n) => ({
    ...{ turnId: randomUUID(), turnNumber: n + 1, mode: 'edits', model: MODEL, repositories },
    instructions: `say: Turn ${n} begins.\nwait ${PAUSE_MS}ms\nsay: Turn ${n} has words enough for more streams.`,
    ticket: { key: 'ACME-42', title: 'Reconnects', body: '' },
    ...{ plan: null, previousPlan: null, rejection: null, workspace: null, answers: [] },
  }));
try {
  const runtime = ground.start();
  const opening = {
    runId: randomUUID(),
    title: 'ACME-42 Reconnects',
    model: MODEL,
    repositories,
    seed: null,
    budgetCents: null,
  } as const;
  const session = await runtime.open({ ...opening, mode: 'edits' }, () => undefined, never);
  const log = standIn.world.sessions.get(session.sessionId)?.log;
  const calm = await play(runtime, session, makeTurns());
  const opened = log?.streamsOpened ?? 0;
  standIn.control.cutStreamsAfterMs = CUT_AFTER_MS;
  const turns = makeTurns();
  const cut = await play(runtime, session, turns);
  const reconnects = (log?.streamsOpened ?? 0) - opened - TURNS;
  standIn.control.cutStreamsAfterMs = null;
  // The session's history is the truth: what a process that starts now tells of the same turns.
  const replayed = await play(ground.start(), session, turns);
  const told = new Set(cut.events.map((event) => JSON.stringify(event)));
  const missing = replayed.events.filter((event) => !told.has(JSON.stringify(event))).length;
  const doubled = cut.events.length - (replayed.events.length - missing);
  console.log(
    `${replayed.events.length - missing} of ${replayed.events.length} events of ${TURNS} turns over ${reconnects} reconnects, ` +
      `${doubled} more than once: ${cut.seconds.toFixed(1)} s, left alone ${calm.seconds.toFixed(1)} s`,
  );
  judge('events missing or told more than once', missing + Math.abs(doubled), 0);
  judge(`reconnects short of ${RECONNECTS}`, Math.max(0, RECONNECTS - reconnects), 0);
} finally {
  await ground.dispose();
}
