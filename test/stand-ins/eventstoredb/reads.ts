import type { ServerWritableStream } from '@grpc/grpc-js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { nameOf, type Serving } from './appends.js';
import { streamDeleted, unavailable } from './refusals.js';
import type { StoredRecord } from './store.js';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

const TICKS_PER_MS = 10_000n;
const backwardsIn = (options: ReadReq.Options): boolean => Number(options.getReadDirection()) === 1;

/** Reads of a stream, reads of `$all`, and subscriptions to `$all`; `follow` keeps the open ones, so that they can be cut. */
export function handleRead(serving: Serving, follow: (call: ReadCall) => void) {
  return (call: ReadCall): void => {
    const options = call.request.getOptions();
    if (!options || serving.faults.silentReads) return;
    const refused = refusal(serving, call, options);
    if (refused) return void call.emit('error', refused);
    if (options.hasSubscription()) return follow(call);
    const records = options.hasStream() ? streamRecords(serving, call) : allRecords(serving, options);
    if (records) void send(call, records).then(() => call.end());
  };
}

function refusal({ faults, accounts }: Serving, call: ReadCall, options: ReadReq.Options) {
  if (faults.unavailable || (faults.unavailableAll && options.hasAll())) return unavailable();
  return accounts.refusal(call.metadata, options.hasAll() ? '$all' : 'stream');
}

async function send(call: ReadCall, records: readonly StoredRecord[]): Promise<void> {
  for (const record of records) {
    if (call.cancelled) return;
    await written(call, eventResponse(record));
  }
}

/** Writes, and waits while the consumer is slow. */
export function written(call: ReadCall, response: ReadResp): Promise<void> | undefined {
  if (call.write(response)) return undefined;
  return new Promise((resolve) => {
    const done = (): void => {
      call.off('drain', done);
      call.off('cancelled', done);
      resolve();
    };
    call.on('drain', done);
    call.on('cancelled', done);
  });
}

function streamRecords({ store }: Serving, call: ReadCall): readonly StoredRecord[] | undefined {
  const options = call.request.getOptions() as ReadReq.Options;
  const wanted = options.getStream() as ReadReq.Options.StreamOptions;
  const name = nameOf(wanted.getStreamIdentifier());
  const visible = store.visible(name);
  if (visible === 'tombstoned') return void call.emit('error', streamDeleted(name));
  if (visible === 'missing') {
    const notFound = new streamsPb.ReadResp.StreamNotFound().setStreamIdentifier(wanted.getStreamIdentifier());
    call.write(new streamsPb.ReadResp().setStreamNotFound(notFound));
    return void call.end();
  }
  const backwards = backwardsIn(options);
  const from = wanted.hasRevision() ? Number(wanted.getRevision()) : wanted.hasEnd() ? Infinity : 0;
  const matching = visible.filter(({ revision }) => (backwards ? revision <= from : revision >= from));
  return (backwards ? matching.reverse() : matching).slice(0, Number(options.getCount()));
}

/** Inclusive, unlike a subscription. */
function allRecords({ store }: Serving, options: ReadReq.Options): readonly StoredRecord[] {
  const wanted = options.getAll() as ReadReq.Options.AllOptions;
  const count = Number(options.getCount());
  const commit = BigInt(wanted.getPosition()?.getCommitPosition() ?? 0);
  if (!backwardsIn(options)) {
    const start = wanted.hasEnd() ? store.all.length : store.indexOf(commit);
    return store.all.slice(start, start + count);
  }
  const end = wanted.hasEnd() ? store.all.length : wanted.hasStart() ? 0 : store.indexOf(commit + 1n);
  return store.all.slice(Math.max(0, end - count), end).reverse();
}

export function eventResponse(record: StoredRecord): ReadResp {
  const recorded = new streamsPb.ReadResp.ReadEvent.RecordedEvent()
    .setId(new sharedPb.UUID().setString(record.id))
    .setStreamIdentifier(new sharedPb.StreamIdentifier().setStreamName(Buffer.from(record.stream)))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(String(record.position))
    .setPreparePosition(String(record.position))
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  const metadata = recorded.getMetadataMap();
  metadata.set('type', record.type);
  metadata.set('content-type', record.contentType);
  metadata.set('created', String(BigInt(record.created.getTime()) * TICKS_PER_MS));
  const event = new streamsPb.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(record.position));
  return new streamsPb.ReadResp().setEvent(event);
}
