// How fast the embedded event log appends and reads, against bare SQLite with the same driver, table and durability.
// Run: npx swc bench src projections --out-dir dist && node dist/bench/append.js [events to open with]
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventLog } from '../src/adapters/event-log-embedded/embedded.event-log.js';
import { WorkerClient } from '../src/adapters/shared-libsql/worker-rpc.js';
import { createDomainCodec } from '../src/event-catalog/domain-codec.js';
import { BareLog } from './support/bare-log.js';
import type { BareLogHandlers } from './support/bare-log.worker.js';
import { interleaved, median, type Contender, type Measured } from './support/rounds.js';
import { chunk, streamOf } from './support/turn-chunks.js';

const ROUNDS = 5;
const APPENDS = { alone: 1_500, together: 300 };
const WRITERS = 64;
const OPENED_WITH = Number(process.argv[2] ?? 100_000);

const open = (directory: string): Promise<EmbeddedEventLog> =>
  EmbeddedEventLog.open({ directory, codec: createDomainCodec() });

const perSecond = (count: number, started: number): number => (count / (performance.now() - started)) * 1_000;

function portAppends(log: EmbeddedEventLog, writers: number, each: number): Contender {
  const write = async (stream: string): Promise<void> => {
    for (let n = 0; n < each; n += 1) await log.append(stream, [chunk(n)], n === 0 ? 'no_stream' : n - 1);
  };
  return {
    name: `port, ${writers} writers`,
    async run(round) {
      const started = performance.now();
      await Promise.all(Array.from({ length: writers }, (_, writer) => write(streamOf(`${writers}-${round}`, writer))));
      return perSecond(writers * each, started);
    },
  };
}

function bareAppends(log: BareLog, writers: number, each: number): Contender {
  return {
    name: `bare, ${writers} writers`,
    run(round) {
      const started = performance.now();
      for (let n = 0; n < each; n += 1) {
        log.append(
          Array.from({ length: writers }, (_, writer) => [streamOf(`${writers}-${round}`, writer), n, chunk(n)]),
        );
      }
      return Promise.resolve(perSecond(writers * each, started));
    },
  };
}

/** One writer, with SQLite in a thread of its own: what any log costs that does not stop the server while a file is written. */
function threadedAppends(thread: WorkerClient<BareLogHandlers>, each: number): Contender {
  return {
    name: 'bare, in a thread',
    async run(round) {
      const started = performance.now();
      for (let n = 0; n < each; n += 1) await thread.call('append', [[streamOf(`thread-${round}`, 0), n, chunk(n)]]);
      return perSecond(each, started);
    },
  };
}

function portReads(log: EmbeddedEventLog): Contender {
  return {
    name: 'port, read all',
    async run() {
      const started = performance.now();
      let count = 0;
      for await (const { event } of log.readAll()) count += event.type === 'TurnStreamed' ? 1 : 0;
      return perSecond(count, started);
    },
  };
}

const bareReads = (directory: string): Contender => ({
  name: 'bare, read all and JSON.parse',
  run() {
    const log = new BareLog(directory);
    const started = performance.now();
    const count = log.readAll();
    const result = perSecond(count, started);
    log.close();
    return Promise.resolve(result);
  },
});

async function fill(log: EmbeddedEventLog, events: number): Promise<void> {
  const perAppend = 500;
  for (let n = 0; n * perAppend < events; n += 1) {
    const [first, ...others] = Array.from({ length: perAppend }, (_, index) => chunk(index));
    if (first) await log.append(streamOf('filled', n), [first, ...others], 'no_stream');
  }
}

async function timeToOpen(directory: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const log = await open(directory);
    times.push(performance.now() - started);
    await log.close();
  }
  return median(times);
}

/** Prints a row, and lets the program end with 1 when its target is missed. */
function report(title: string, [bare, port]: readonly (Measured | undefined)[], target?: number): void {
  const [base, own] = [median(bare?.perSecond ?? []), median(port?.perSecond ?? [])];
  const row = [title.padEnd(28), base.toFixed(0).padStart(10), own.toFixed(0).padStart(10)];
  const missed = target !== undefined && own / base < target;
  const judged = [target?.toFixed(2).padStart(7) ?? '', missed ? 'MISSED' : ''];
  console.log([...row, (own / base).toFixed(2).padStart(7), ...judged].join(' ').trimEnd());
  if (missed) process.exitCode = 1;
}

const folder = await mkdtemp(join(tmpdir(), 'code-runs-bench-'));
try {
  const [bareFolder, threadFolder] = [join(folder, 'bare'), join(folder, 'thread')];
  await Promise.all([mkdir(bareFolder), mkdir(threadFolder)]);
  const [log, bare] = [await open(join(folder, 'port')), new BareLog(bareFolder)];
  const thread = new WorkerClient<BareLogHandlers>(new URL('./support/bare-log.worker.js', import.meta.url), {
    directory: threadFolder,
  });
  const compare = (writers: number, each: number): Promise<readonly Measured[]> =>
    interleaved([bareAppends(bare, writers, each), portAppends(log, writers, each)], ROUNDS);

  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  console.log(`medians of ${ROUNDS} interleaved rounds, events per second\n`);
  console.log(`${''.padEnd(28)}       bare       port   ratio  target`);
  const alone = await interleaved(
    [bareAppends(bare, 1, APPENDS.alone), portAppends(log, 1, APPENDS.alone), threadedAppends(thread, APPENDS.alone)],
    ROUNDS,
  );
  report('append, 1 writer', alone, 0.8);
  report('  beside bare in a thread', [alone[2], alone[1]]);
  report(`append, ${WRITERS} writers`, await compare(WRITERS, APPENDS.together), 0.8);
  bare.close();
  await thread.call('close', undefined);
  await thread.terminate();
  report('read all', await interleaved([bareReads(join(folder, 'port')), portReads(log)], ROUNDS), 0.6);
  await fill(log, OPENED_WITH);
  const events = await log.head();
  await log.close();
  console.log(`\nopen with ${events} events: ${(await timeToOpen(join(folder, 'port'))).toFixed(0)} ms`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
