import { randomUUID } from 'node:crypto';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Serving } from './appends.js';
import { eventResponse, written, type ReadCall } from './reads.js';
import { unavailable } from './refusals.js';
import type { StoredRecord } from './store.js';

/** Live, a filtered subscription is told of every so many events that were left out. */
const LIVE_CHECKPOINT = 16;

interface Filter {
  readonly matches: (record: StoredRecord) => boolean;
  /** Events looked at between two checkpoints while history is sent; undefined: no filter, no checkpoints. */
  readonly window: number | undefined;
}

function filterOf(options: ReadReq.Options): Filter {
  const filter = options.getFilter();
  if (!filter) return { matches: () => true, window: undefined };
  const window = filter.getMax() * filter.getCheckpointintervalmultiplier();
  const prefixes = filter.getStreamIdentifier()?.getPrefixList() ?? [];
  return { matches: ({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix)), window };
}

const checkpoint = (position: bigint): ReadResp =>
  new streamsPb.ReadResp().setCheckpoint(
    new streamsPb.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

/** The open subscriptions to `$all`, which tests may cut. */
export class Subscriptions {
  readonly #serving: Serving;
  readonly #open = new Set<ReadCall>();

  constructor(serving: Serving) {
    this.#serving = serving;
  }

  get count(): number {
    return this.#open.size;
  }

  /** Ends all of them, without an error. */
  end(): void {
    for (const call of this.#open) call.end();
    this.#open.clear();
  }

  /** Breaks all of them off. */
  breakOff(): void {
    for (const call of this.#open) call.emit('error', unavailable());
    this.#open.clear();
  }

  follow(call: ReadCall): void {
    this.#open.add(call);
    call.on('cancelled', () => this.#open.delete(call));
    const confirmation = new streamsPb.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
    call.write(new streamsPb.ReadResp().setConfirmation(confirmation));
    void this.#run(call, filterOf(call.request.getOptions() as ReadReq.Options));
  }

  async #run(call: ReadCall, filter: Filter): Promise<void> {
    const { falseCheckpoint } = this.#serving.faults;
    if (falseCheckpoint !== undefined) call.write(checkpoint(falseCheckpoint));
    const index = await this.#history(call, filter, this.#startOf(call));
    call.write(new streamsPb.ReadResp().setCaughtUp(new streamsPb.ReadResp.CaughtUp()));
    await this.#live(call, filter, index);
  }

  /** Beyond the position, unlike a read. */
  #startOf(call: ReadCall): number {
    const all = call.request.getOptions()?.getAll();
    if (all?.hasEnd()) return this.#serving.store.all.length;
    return this.#serving.store.indexOf(BigInt(all?.getPosition()?.getCommitPosition() ?? -1) + 1n);
  }

  async #live(call: ReadCall, { matches, window }: Filter, start: number): Promise<void> {
    const { store, faults } = this.#serving;
    let index = start;
    let leftOut = 0;
    while (this.#open.has(call)) {
      const record = faults.silentLive ? undefined : store.all[index];
      if (record === undefined) {
        await new Promise<void>((resolve) => store.onNext(resolve));
        continue;
      }
      index += 1;
      if (matches(record)) await written(call, eventResponse(record));
      else leftOut += 1;
      // Never up to the newest.
      const passed = store.all[index - 2]?.position ?? 0;
      if (window !== undefined && !matches(record) && leftOut % LIVE_CHECKPOINT === 0) {
        call.write(checkpoint(BigInt(passed)));
      }
    }
  }

  async #history(call: ReadCall, { matches, window }: Filter, start: number): Promise<number> {
    const { store } = this.#serving;
    let index = start;
    for (; index < store.all.length && this.#open.has(call); index++) {
      const record = store.all[index] as StoredRecord;
      if (matches(record)) await written(call, eventResponse(record));
      if (window !== undefined && (index - start + 1) % window === 0) call.write(checkpoint(BigInt(record.position)));
    }
    return index;
  }
}
