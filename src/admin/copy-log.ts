import { createHash, type Hash } from 'node:crypto';
import type { StoredForm } from '../event-catalog/stored-codec.js';
import {
  START,
  WrongExpectedRevision,
  type EventLog,
  type NewEvent,
  type Position,
  type RecordedEvent,
} from '../ports/event-log.port.js';
import { CopyRefused } from './copy-refused.js';

export interface LogCopy {
  /** Only read. */
  readonly from: EventLog<StoredForm>;
  /** Empty, or what an earlier run has copied. */
  readonly to: EventLog<StoredForm>;
  /** Hears now and then how many events have been looked at or copied. */
  readonly progress: (step: 'comparing' | 'copying' | 'verifying', events: number) => void;
}

export interface CopiedLog {
  /** In both logs. */
  readonly events: number;
  /** By this run. */
  readonly copied: number;
  /** sha-256 (hex) over everything of every event but its position, in log order; the same for both logs. */
  readonly digest: string;
}

type Recorded = RecordedEvent<StoredForm>;
type Batch = readonly [Recorded, ...Recorded[]];

const BATCH_EVENTS = 200;
/** Below LOG_LIMITS.appendBytes by as much as another log may need to write the same event down. */
const BATCH_BYTES = 512 * 1024;
const TELL_EVERY = 1_000;

/**
 * Copies every event with its id, stream, revision, metadata and data, in log order, and then compares both logs event by event.
 * Goes on where an earlier run ended, however it ended. Throws CopyRefused when `to` holds something else or somebody else writes
 * to one of the two; PortError as the logs do.
 */
export async function copyLog(copy: LogCopy): Promise<CopiedLog> {
  const before = await compare(copy, 'comparing');
  if (before.difference !== undefined)
    throw new CopyRefused(`${HOLDS_ANOTHER} ${before.difference} Nothing was copied.`);
  const copied = await append(copy, before.reachedFrom);
  const after = await compare(copy, 'verifying');
  if (after.difference !== undefined || after.left) throw new CopyRefused(`${IN_USE} ${after.difference ?? ''}`.trim());
  return { events: after.events, copied, digest: after.digest };
}

const HOLDS_ANOTHER = 'The target holds a log that is not the beginning of the source.';
const IN_USE =
  'A log changed while it was copied: stop every server that uses one of the two, and run the same command again.';

interface Comparison {
  /** That are the same in both. */
  readonly events: number;
  readonly digest: string;
  /** Of the last one that is the same, in the source. */
  readonly reachedFrom: Position;
  /** The source has more. */
  readonly left: boolean;
  /** What is not the same; undefined when the target is the beginning of the source. */
  readonly difference: string | undefined;
}

async function compare({ from, to, progress }: LogCopy, step: 'comparing' | 'verifying'): Promise<Comparison> {
  const source = from.readAll()[Symbol.asyncIterator]();
  const hash = createHash('sha256');
  let events = 0;
  let reachedFrom: Position = START;
  const ended = (left: boolean, difference?: string): Comparison => ({
    events,
    digest: hash.copy().digest('hex'),
    reachedFrom,
    left,
    difference,
  });
  for await (const there of to.readAll()) {
    const next = await source.next();
    if (next.done) return ended(false, `It goes on after the source ends: ${named(there)}.`);
    if (textOf(next.value) !== textOf(there)) {
      await source.return?.(undefined);
      return ended(true, `Event ${events + 1} is ${named(there)}; in the source it is ${named(next.value)}.`);
    }
    add(hash, there);
    reachedFrom = next.value.position;
    events += 1;
    if (events % TELL_EVERY === 0) progress(step, events);
  }
  const more = await source.next();
  await source.return?.(undefined);
  return ended(!more.done);
}

/** Events of one stream that follow each other in the log are one append; so the order of the whole log is kept. */
async function append({ from, to, progress }: LogCopy, after: Position): Promise<number> {
  let copied = 0;
  for await (const [first, ...others] of batches(from.readAll({ after }))) {
    const expected = first.revision === 0 ? 'no_stream' : first.revision - 1;
    try {
      await to.append(first.stream, [newEvent(first), ...others.map(newEvent)], expected);
    } catch (error) {
      if (error instanceof WrongExpectedRevision) throw new CopyRefused(IN_USE);
      throw error;
    }
    const told = Math.floor(copied / TELL_EVERY);
    copied += 1 + others.length;
    if (Math.floor(copied / TELL_EVERY) > told) progress('copying', copied);
  }
  return copied;
}

const newEvent = ({ id, event, metadata }: Recorded): NewEvent<StoredForm> => ({ id, event, metadata });

async function* batches(events: AsyncIterable<Recorded>): AsyncGenerator<Batch> {
  let batch: [Recorded, ...Recorded[]] | undefined;
  let bytes = 0;
  for await (const event of events) {
    const size = Buffer.byteLength(textOf(event));
    if (batch && batch[0].stream === event.stream && batch.length < BATCH_EVENTS && bytes + size <= BATCH_BYTES) {
      batch.push(event);
      bytes += size;
    } else {
      if (batch) yield batch;
      batch = [event];
      bytes = size;
    }
  }
  if (batch) yield batch;
}

/** Everything of an event but its position, which is the log's own. Metadata have one order of fields here: logs keep their own. */
function textOf({ stream, revision, id, event, metadata }: Recorded): string {
  const { commandId, correlationId, causationId, actor, recordedAt } = metadata;
  const who = actor.kind === 'member' ? [actor.kind, actor.memberId] : [actor.kind];
  return JSON.stringify([stream, revision, id, event, commandId, correlationId, causationId, who, recordedAt]);
}

const add = (hash: Hash, event: Recorded): Hash => hash.update(textOf(event)).update('\n');

const named = ({ id, event: { type }, stream, revision }: Recorded): string =>
  `${type} (${stream}, ${revision}, id ${id})`;
