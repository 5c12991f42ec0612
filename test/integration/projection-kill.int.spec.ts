import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFile } from '@swc/core';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedReadModelStore } from '../../src/adapters/read-model-embedded/embedded.read-model-store.js';
import type { DomainEvent } from '../../src/domain/events.js';
import type { NonEmpty } from '../../src/domain/shared/types.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { RecordedEvent } from '../../src/ports/event-log.port.js';
import { recorded } from '../support/recorded.js';
import { tally, type Tally } from '../support/tally.projection.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const EVENTS = 4_000;
const KILLS = 6;

const events = recorded(
  Array.from({ length: EVENTS }, (_, n) => ({ stream: `cr_conversation-acme_${n % 7}`, event: eventAt(n) })),
);

function eventAt(n: number): DomainEvent {
  const turnId = `t${n % 5}`;
  const epoch = n % 4;
  if (n % 3 === 0) return { type: 'TurnStarted', data: { turnId, epoch } };
  if (n % 3 === 1) return { type: 'TurnCompleted', data: { turnId, epoch } };
  return { type: 'QueueReleased', data: { turnIds: [turnId, 't9'] } };
}

async function fillLog(directory: string): Promise<void> {
  const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
  await Promise.all(
    events.map((event) => {
      const batch: NonEmpty<RecordedEvent> = [event];
      return log.append(event.stream, batch, event.revision === 0 ? 'no_stream' : event.revision - 1);
    }),
  );
  await log.close();
}

/** Runs the projection in a process of its own and kills it once it has reached the position. */
async function runAndKillAt(directory: string, projectionFile: string, position: number): Promise<void> {
  const script = resolve('test/support/run-projection.mjs');
  const child = spawn(process.execPath, [script, directory, projectionFile, '20'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number(line) >= position) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
}

test('documents are the fold of the log after kill -9 in the middle of the projection, again and again', async () => {
  const folder = await temporaryFolder();
  const projectionFile = join(folder.path, 'tally.mjs');
  await writeFile(projectionFile, (await transformFile('test/support/tally.projection.ts', { swcrc: true })).code);
  await fillLog(folder.path);

  const checkpoints: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await runAndKillAt(folder.path, projectionFile, (EVENTS * kill) / (KILLS + 1));
    const store = await EmbeddedReadModelStore.open({ directory: join(folder.path, 'read-models') });
    const checkpoint = Number(await store.checkpoint('tally_1'));
    checkpoints.push(checkpoint);
    expect(await documentsIn(store)).toEqual(foldTo(checkpoint));
    await store.close();
  }
  expect(checkpoints.filter((checkpoint) => checkpoint > 0 && checkpoint < EVENTS).length).toBeGreaterThanOrEqual(3);

  await runAndKillAt(folder.path, projectionFile, EVENTS);
  const store = await EmbeddedReadModelStore.open({ directory: join(folder.path, 'read-models') });
  expect(await documentsIn(store)).toEqual(foldTo(EVENTS));
  await store.close();
  await folder.remove();
});

async function documentsIn(store: EmbeddedReadModelStore): Promise<Record<string, unknown>> {
  const documents = await store.list<Tally>('tally_1', { partition: 'all', limit: 500 });
  return Object.fromEntries(documents.map(({ id, position, body }) => [id, { position, body }]));
}

function foldTo(position: number): Record<string, unknown> {
  const documents = new Map<string, { position: string; body: Tally }>();
  for (const event of events.slice(0, position)) {
    const current = new Map([...documents].map(([id, { body }]) => [id, body]));
    for (const [id, body] of tally.apply(event, current)) documents.set(id, { position: event.position, body });
  }
  return Object.fromEntries(documents);
}
