// Runs as a process of its own in a small file system: appends until there is no space left, frees some and goes on.
// Prints one JSON object with what it saw. Argument: the folder.
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedEventLog } from '../../dist/src/adapters/event-log-embedded/embedded.event-log.js';
import { createDomainCodec } from '../../dist/src/event-catalog/domain-codec.js';

const directory = process.argv[2];
const ballast = join(directory, 'ballast');
writeFileSync(ballast, Buffer.alloc(2 * 1024 * 1024));

const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
const stream = 'cr_ticket-full_t';
const metadata = { commandId: 'c', correlationId: 'r', causationId: 'c', actor: { kind: 'system' }, recordedAt: 'now' };
const data = { ticketId: 't', ticketKey: 'T-1', title: 'n', body: 'x'.repeat(50 * 1024) };
const events = () => [0, 1].map(() => ({ id: randomUUID(), event: { type: 'TicketEdited', data }, metadata }));

let acknowledged = -1;
let refusal;
while (refusal === undefined && acknowledged < 1_000) {
  try {
    ({ revision: acknowledged } = await log.append(stream, events(), acknowledged < 0 ? 'no_stream' : acknowledged));
  } catch (error) {
    refusal = { code: error.code, retryable: error.retryable };
  }
}
const revisions = async () => {
  const found = [];
  for await (const { revision } of log.readStream(stream)) found.push(revision);
  return found;
};
const whileFull = await revisions();
rmSync(ballast);
const { revision: afterwards } = await log.append(stream, events(), acknowledged);
const stored = await revisions();
const { brokenAt } = await log.verify();
await log.close();
console.log(
  JSON.stringify({ acknowledged, refusal, whileFull: whileFull.length, afterwards, stored: stored.length, brokenAt }),
);
