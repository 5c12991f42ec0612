// How long from a person's command to the fact in an open page, while 50 turns stream, against the two things that cannot be
// saved: one durable append to bare SQLite and one echo over a bare WebSocket to another process, in turn with the commands.
// The "browser" is a Socket.IO client in this process: no drawing is measured here.
// Run: npm run bench -- command   (or node dist/bench/command.js [turns streaming])
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Socket } from 'socket.io-client';
import type { Envelope } from '../projections/conversation/envelope.js';
import type { SentReply } from '../src/contracts/replies.js';
import { BareEcho } from './support/bare-echo.js';
import { BareLog } from './support/bare-log.js';
import { machine } from './support/machine.js';
import { judge, quantile } from './support/quantile.js';
import { ServerProcess } from './support/server-process.js';
import { startTalking, startWaiting } from './support/talk.js';
import { chunk, streamOf } from './support/turn-chunks.js';
import { Viewer } from './support/viewer.js';

const TARGET = 3;
const TURNS = Number(process.argv[2] ?? 50);
/** So many messages may wait in one conversation; each command is one more. */
const PER_CONVERSATION = 40;
const CONVERSATIONS = 15;
/** A server that has just started compiles its code first; these are not counted. */
const WARMING_UP = 200;
/** A person may send 20 commands a second. */
const PAUSE_MS = 60;
/** A page may ask to follow something ten times a second. */
const SUBSCRIBE_PAUSE_MS = 110;

interface Delivered {
  readonly deltas: readonly Envelope[];
}

/** Tells when the page has the message with this text. */
class Page {
  private readonly waiting = new Map<string, () => void>();

  constructor(socket: Socket) {
    socket.on('conversation:appended', ({ deltas }: Delivered) => {
      for (const { event } of deltas) if (event.type === 'TurnQueued') this.waiting.get(event.data.instructions)?.();
    });
  }

  arrival(instructions: string): Promise<number> {
    return new Promise((resolve) => this.waiting.set(instructions, () => resolve(performance.now())));
  }
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function watched(server: ServerProcess, socket: Socket): Promise<readonly SentReply[]> {
  const sent: SentReply[] = [];
  while (sent.length < CONVERSATIONS) sent.push(await startWaiting(server));
  for (const { ticketKey } of sent) {
    const topic = `conversation:${ticketKey}`;
    const reply = (await socket.emitWithAck('subscribe', { topic })) as { readonly ok: boolean };
    if (!reply.ok) throw new Error(`${topic} cannot be followed.`);
    await new Promise((resolve) => setTimeout(resolve, SUBSCRIBE_PAUSE_MS));
  }
  return sent;
}

interface Times {
  readonly append: number[];
  readonly echo: number[];
  /** From the request to the fact in the page. */
  readonly seen: number[];
  /** From the request to the answer, which waits for the views. */
  readonly answered: number[];
}

async function measure(server: ServerProcess, folder: string): Promise<Times> {
  const socket = await server.socket();
  const page = new Page(socket);
  const conversations = await watched(server, socket);
  const [bare, echo] = [new BareLog(folder), await BareEcho.start()];
  const times: Times = { append: [], echo: [], seen: [], answered: [] };
  for (let n = 0; n < PER_CONVERSATION * CONVERSATIONS; n += 1) {
    const instructions = `Look at the rounding once more, please (${n}).`;
    times.append.push(await timed(() => bare.append([[streamOf('bare', 0), n, chunk(n)]])));
    times.echo.push(await timed(() => echo.echo(JSON.stringify(chunk(n)))));
    const started = performance.now();
    const seen = page.arrival(instructions);
    const { ticketKey } = conversations[n % CONVERSATIONS] ?? {};
    times.answered.push(
      await timed(() => server.post(`/api/code-runs/${ticketKey}/messages`, { mode: 'ask', instructions })),
    );
    times.seen.push((await seen) - started);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  bare.close();
  await echo.end();
  socket.disconnect();
  for (const measured of Object.values(times) as number[][]) measured.splice(0, WARMING_UP);
  return times;
}

const row = (what: string, times: readonly number[]) => ({
  what,
  'p50 ms': quantile(times, 0.5).toFixed(2),
  'p95 ms': quantile(times, 0.95).toFixed(2),
  'p99 ms': quantile(times, 0.99).toFixed(2),
});

const folder = await mkdtemp(join(tmpdir(), 'code-runs-bench-'));
const [dataDir, bareDir] = [join(folder, 'data'), join(folder, 'bare')];
await mkdir(bareDir);
const server = await ServerProcess.start(dataDir);
try {
  const viewer = await Viewer.open(server, 19);
  await viewer.follow(await startTalking(server, TURNS));
  console.log(`${machine()}; ${TURNS} turns streaming`);
  const { append, echo, seen, answered } = await measure(server, bareDir);
  viewer.close();
  console.table([
    row('bare append', append),
    row('bare socket echo', echo),
    row('command to browser', seen),
    row('command to its answer', answered),
  ]);
  judge('command to browser, p50', quantile(seen, 0.5) / (quantile(append, 0.5) + quantile(echo, 0.5)), TARGET);
} finally {
  await server.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}
