// What the EventStoreDB adapter costs over the bare client on the same way of calling, against the same stand-in server.
// Run: npx swc bench src projections test/stand-ins --out-dir dist && node dist/bench/eventstoredb.js
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  EventStoreDBClient,
  jsonEvent,
  streamNameFilter,
  type JSONType,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { EventStoreDbEventLog } from '../src/adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { createDomainCodec } from '../src/event-catalog/domain-codec.js';
import type { NewEvent } from '../src/ports/event-log.port.js';
import { interleaved, median, type Contender } from './support/rounds.js';

const ROUNDS = 7;
const TARGET = 0.9;
const APPENDS = 200;
const WRITERS = 32;
const READ = 2_000;
const READ_STREAM = 'cr_turn-bench_read_1';
/** They choose the client's way of one call an append. */
const credentials = { username: 'any', password: 'any' };

const event = (n: number): NewEvent => ({
  id: randomUUID(),
  event: {
    type: 'TurnStreamed',
    data: {
      turnId: 'turn-1',
      block: n,
      offset: 0,
      epoch: 0,
      text: 'The quick brown fox jumps over the lazy dog. '.repeat(8),
    },
  },
  metadata: {
    commandId: randomUUID(),
    correlationId: randomUUID(),
    causationId: randomUUID(),
    actor: { kind: 'agent' },
    recordedAt: '2026-01-01T00:00:00.000Z',
  },
});

/** By the processor time of this process: the server, and whoever else is busy on the machine, does not count. */
async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (count * 1_000_000) / (user + system);
}

type Append = (stream: string, n: number) => Promise<unknown>;

const sequential = (name: string, append: Append): Contender => ({
  name,
  run: () =>
    perSecond(APPENDS, async () => {
      const stream = `cr_ticket-bench_${randomUUID()}`;
      for (let n = 0; n < APPENDS; n++) await append(stream, n);
    }),
});

const concurrent = (name: string, append: Append): Contender => ({
  name,
  run: () =>
    perSecond(APPENDS * 4, () =>
      Promise.all(
        Array.from({ length: WRITERS }, async () => {
          const stream = `cr_ticket-bench_${randomUUID()}`;
          for (let n = 0; n < (APPENDS * 4) / WRITERS; n++) await append(stream, n);
        }),
      ),
    ),
});

const reading = (name: string, read: () => AsyncIterable<unknown>): Contender => ({
  name,
  run: () =>
    perSecond(READ, async () => {
      let seen = 0;
      for await (const _ of read()) if (++seen === READ) break;
    }),
});

async function compare(title: string, contenders: readonly Contender[]): Promise<void> {
  const measured = await interleaved(contenders, ROUNDS);
  console.table(
    measured.map(({ name, perSecond: rates }) => ({
      [title]: name,
      'per processor second': Math.round(median(rates)),
      slowest: Math.round(Math.min(...rates)),
      fastest: Math.round(Math.max(...rates)),
    })),
  );
  const [bare = NaN, ours = NaN] = measured.map(({ perSecond: rates }) => median(rates));
  const ratio = ours / bare;
  console.log(`ratio ${ratio.toFixed(2)} (target ${TARGET})${ratio < TARGET ? ' MISSED' : ''}`);
  if (ratio < TARGET) process.exitCode = 1;
}

const server = spawn(process.execPath, [fileURLToPath(new URL('./support/eventstoredb-server.js', import.meta.url))], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const [url] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
const codec = createDomainCodec();
const log = await EventStoreDbEventLog.open({ url, codec });
const client = EventStoreDBClient.connectionString(url);

/** What a program without the port would write: the same event, encoded by the same codec. */
const bareAppend =
  (options: { readonly credentials?: typeof credentials }): Append =>
  (stream, n) => {
    const { id, event: fact, metadata } = event(n);
    const { type, json } = codec.encode(fact);
    const expectedRevision = n === 0 ? 'no_stream' : BigInt(n - 1);
    const stored = jsonEvent({ id, type, data: JSON.parse(json) as JSONType, metadata });
    return client.appendToStream(stream, stored, { expectedRevision, ...options });
  };
const ours: Append = (stream, n) => log.append(stream, [event(n)], n === 0 ? 'no_stream' : n - 1);

/** What a program without the port would read: the client's events, decoded by the same codec as they were encoded by it. */
async function* decoded(resolved: AsyncIterable<ResolvedEvent>): AsyncGenerator<unknown> {
  for await (const { event: stored } of resolved) {
    if (stored) yield codec.decode({ type: stored.type, schema: 1, json: JSON.stringify(stored.data) });
  }
}

const bareStream = () => client.readStream(READ_STREAM);
const bareLog = () => client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['cr_turn-'] }) });

try {
  for (let n = 0; n < READ; n += 500) {
    const part = Array.from({ length: 500 }, (_, index) => event(n + index)) as unknown as readonly [NewEvent];
    await log.append(READ_STREAM, part, n === 0 ? 'no_stream' : n - 1);
  }
  console.log(`${ROUNDS} rounds, medians; ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  const ways = (kind: typeof sequential): readonly Contender[] => [
    kind('bare client, one call an append', bareAppend({ credentials })),
    kind('adapter', ours),
    kind('bare client, the shared stream of appends', bareAppend({})),
  ];
  await compare('appends, one after the other', ways(sequential));
  await compare(`appends, ${WRITERS} writers`, ways(concurrent));
  await compare('events of one stream', [
    reading('bare client, decoded by the same codec', () => decoded(bareStream())),
    reading('adapter', () => log.readStream(READ_STREAM)),
    reading('bare client, nothing decoded', bareStream),
  ]);
  await compare('events of the log, filtered', [
    reading('bare client, decoded by the same codec', () => decoded(bareLog())),
    reading('adapter', () => log.readAll({ streamPrefixes: ['cr_turn-'] })),
    reading('bare client, nothing decoded', bareLog),
  ]);
} finally {
  await log.close();
  server.stdin.end();
}
// The bare client cannot be disposed of while reads that were left half-way are still open.
process.exit();
