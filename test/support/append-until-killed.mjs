// Runs as a process of its own and is killed by its parent: several writers append without end and tell each result on
// the standard output, one `stream revision position` a line. Arguments: folder, round.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { EmbeddedEventLog } from '../../dist/src/adapters/event-log-embedded/embedded.event-log.js';
import { lockDataFolder } from '../../dist/src/adapters/shared-libsql/data-folder-lock.js';
import { createDomainCodec } from '../../dist/src/event-catalog/domain-codec.js';

const [, , directory, round] = process.argv;
const WRITERS = 6;

lockDataFolder(directory);
const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });

const metadata = {
  commandId: 'c',
  correlationId: 'r',
  causationId: 'c',
  actor: { kind: 'system' },
  recordedAt: '2026-01-01T00:00:00.000Z',
};

/** One append of `size` events, each telling its place in it. */
const append = (n, size) =>
  Array.from({ length: size }, (_, index) => ({
    id: randomUUID(),
    event: {
      type: 'TicketEdited',
      data: { ticketId: 't', ticketKey: 'T-1', title: `${n}:${index}/${size}`, body: 'x'.repeat((n * 97) % 3_000) },
    },
    metadata,
  }));

async function write(writer) {
  const stream = `cr_ticket-crash_${round}-${writer}`;
  let expected = 'no_stream';
  for (let n = 0; ; n++) {
    const { revision, position } = await log.append(stream, append(n, 1 + ((n + writer) % 3)), expected);
    writeSync(1, `${stream} ${revision} ${position}\n`);
    expected = revision;
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
