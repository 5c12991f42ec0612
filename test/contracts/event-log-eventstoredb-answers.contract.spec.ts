import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  EventStoreDBClient,
  jsonEvent,
  streamNameFilter,
  type AppendExpectedRevision,
  type AppendResult,
  type Position,
  type ResolvedEvent,
} from '@eventstore/db-client';
import {
  createEventStoreDbStandIn,
  type EventStoreDbStandIn,
} from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { collect } from './event-log.fixture.js';

// What a real EventStoreDB 24.6.0 was seen answering to this client, and what the adapter builds on. The stand-in answers the same.

type Call = 'in one stream of appends' | 'one call an append';

/** A client that never was asked what the adapter asks. */
function describeAnswers(name: string, server: () => Promise<{ readonly url: string; stop(): void }>): void {
  describe(`${name} answers the bare client:`, () => {
    let client: EventStoreDBClient;
    let running: { readonly url: string; stop(): void };
    let stream: string;

    beforeAll(async () => {
      running = await server();
      client = EventStoreDBClient.connectionString(running.url);
    });
    beforeEach(() => {
      stream = `cr_ticket-answers-${randomUUID()}`;
    });
    afterAll(async () => {
      await client.dispose();
      running.stop();
    });

    const events = (count: number) =>
      Array.from({ length: count }, (_, index) => jsonEvent({ id: randomUUID(), type: 'Noted', data: { index } }));
    const titlesOf = (resolved: readonly ResolvedEvent[]) => resolved.map(({ event }) => event?.revision);
    const contents = () => collect(client.readStream(stream));

    describe.each<Call>(['in one stream of appends', 'one call an append'])('appends, %s:', (call) => {
      const append = (to: string, what: ReturnType<typeof events>, expectedRevision: AppendExpectedRevision) =>
        client.appendToStream(to, what, {
          expectedRevision,
          ...(call === 'one call an append' && { credentials: { username: 'any', password: 'any' } }),
        });
      const wrong = (actualVersion: bigint | 'no_stream'): unknown =>
        expect.objectContaining({ type: 'wrong-expected-version', actualVersion });

      it('a wrong revision is told with the actual one', async () => {
        await append(stream, events(3), 'no_stream');
        await expect(append(stream, events(1), 1n)).rejects.toEqual(wrong(2n));
        await expect(append(stream, events(1), 7n)).rejects.toEqual(wrong(2n));
        await expect(append(stream, events(1), 'no_stream')).rejects.toEqual(wrong(2n));
        await expect(append(`${stream}-none`, events(1), 0n)).rejects.toEqual(wrong('no_stream'));
        await expect(append(`${stream}-none`, events(1), 'stream_exists')).rejects.toEqual(wrong('no_stream'));
      });

      it('a soft-deleted stream goes on numbering, and only stream_exists finds it deleted', async () => {
        await append(stream, events(3), 'no_stream');
        await client.deleteStream(stream);
        await expect(contents()).rejects.toMatchObject({ type: 'stream-not-found' });
        await expect(append(stream, events(1), 'stream_exists')).rejects.toMatchObject({ type: 'stream-deleted' });
        expect((await append(stream, events(1), 'no_stream')).nextExpectedRevision).toBe(3n);
        expect(titlesOf(await contents())).toEqual([3n]);
      });

      it('a tombstoned stream is deleted for every expectation and for reading', async () => {
        await append(stream, events(1), 'no_stream');
        await client.tombstoneStream(stream);
        for (const expected of ['any', 'no_stream', 'stream_exists', 0n] as const) {
          await expect(append(stream, events(1), expected)).rejects.toMatchObject({ type: 'stream-deleted' });
        }
        await expect(contents()).rejects.toMatchObject({ type: 'stream-deleted' });
      });

      it('an empty append to a missing stream succeeds, and nothing is there', async () => {
        expect((await append(stream, [], 'no_stream')).nextExpectedRevision).toBe(0n);
        await expect(contents()).rejects.toMatchObject({ type: 'stream-not-found' });
      });

      it('one of 50 at once wins', async () => {
        const racing = await Promise.allSettled(
          Array.from({ length: 50 }, () => append(stream, events(1), 'no_stream')),
        );
        expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await contents()).toHaveLength(1);
      });

      it('an identical retry gives the first result, also of the first k ids', async () => {
        const [one, two, three] = events(3) as [never, never, never];
        const first = await append(stream, [one, two, three], 'no_stream');
        await append(stream, events(2), 2n);
        expect(await append(stream, [one, two, three], 'no_stream')).toEqual(first);
        const [, second] = await contents();
        const again: AppendResult = await append(stream, [one, two], 'no_stream');
        expect(again).toMatchObject({ nextExpectedRevision: 1n, position: second?.event?.position });
        expect(await contents()).toHaveLength(5);
      });

      it('a retry with more ids, or with half of them new, is refused and writes nothing', async () => {
        const [one, two] = events(2) as [never, never];
        await append(stream, [one, two], 'no_stream');
        await expect(append(stream, [one, two, ...events(1)], 'no_stream')).rejects.toEqual(wrong(1n));
        await expect(append(stream, [one, ...events(1)], 'no_stream')).rejects.toEqual(wrong(1n));
        expect(await contents()).toHaveLength(2);
      });

      it('only ids are compared: other contents under the same id are dropped without a word', async () => {
        const id = randomUUID();
        await append(stream, [jsonEvent({ id, type: 'Noted', data: { index: 1 } })], 'no_stream');
        await append(stream, [jsonEvent({ id, type: 'Other', data: { index: 2 } })], 'no_stream');
        expect((await contents()).map(({ event }) => event?.data)).toEqual([{ index: 1 }]);
      });

      it('the same id twice in one append is written twice', async () => {
        const [event] = events(1) as [never];
        await append(stream, [event, event], 'no_stream');
        expect(await contents()).toHaveLength(2);
      });

      it('positions grow inside one append, commit and prepare alike; the append gives the last', async () => {
        const { position } = await append(stream, events(3), 'no_stream');
        const positions = (await contents()).map(({ event }) => event?.position as Position);
        expect(positions.every(({ commit, prepare }) => commit === prepare)).toBe(true);
        expect(positions.map(({ commit }) => commit)).toEqual(
          positions.map(({ commit }) => commit).sort((a, b) => (a < b ? -1 : 1)),
        );
        expect(positions[2]).toEqual(position);
      });

      it('an append of 1,048,000 bytes is taken and one of 1,100,000 is not, also in several events', async () => {
        const large = (bytes: number) => jsonEvent({ type: 'Large', data: 'x'.repeat(bytes) });
        await append(stream, [large(1_048_000)] as never, 'no_stream');
        const tooLarge = { type: 'maximum-append-size-exceeded' };
        await expect(append(stream, [large(1_100_000)] as never, 0n)).rejects.toMatchObject(tooLarge);
        const several = Array.from({ length: 11 }, () => large(100_000));
        await expect(append(stream, several as never, 0n)).rejects.toMatchObject(tooLarge);
      });
    });

    it('metadata that hides events hides them from readers of the stream, not of the log', async () => {
      const { position } = await client.appendToStream(stream, events(1));
      await client.appendToStream(stream, events(4));
      await client.setStreamMetadata(stream, { maxCount: 2 });
      expect(titlesOf(await contents())).toEqual([3n, 4n]);
      const all = await collect(client.readAll({ fromPosition: position as Position }));
      expect(titlesOf(all.filter(({ event }) => event?.streamId === stream))).toEqual([0n, 1n, 2n, 3n, 4n]);
    });

    it('a read of the log begins at its position and ignores a filter; a subscription begins after it', async () => {
      const { position } = await client.appendToStream(stream, events(1));
      await client.appendToStream(stream, events(2));
      const filter = streamNameFilter({ prefixes: ['no such'] });
      const read = await collect(client.readAll({ fromPosition: position as Position, ...{ filter } }));
      expect(titlesOf(read.filter(({ event }) => event?.streamId === stream))).toEqual([0n, 1n, 2n]);
      const seen: unknown[] = [];
      const subscription = client.subscribeToAll({
        fromPosition: position as Position,
        filter: streamNameFilter({ prefixes: [stream] }),
      });
      for await (const { event } of subscription) if (seen.push(event?.revision) === 2) break;
      expect(seen).toEqual([1n, 2n]);
    });

    it('callbacks run before the consumer has what came earlier', async () => {
      const { position } = await client.appendToStream(stream, events(1));
      await client.appendToStream(stream, events(10));
      let handled = 0;
      const handledAt: number[] = [];
      const subscription = client.subscribeToAll({
        fromPosition: position as Position,
        filter: streamNameFilter({ prefixes: [stream] }),
      });
      subscription.on('caughtUp', () => handledAt.push(handled));
      for await (const _ of subscription) {
        await pause(20);
        if (++handled === 10) break;
      }
      expect(handledAt[0]).toBeLessThan(10);
    });

    it('checkpoints advance past what a filter leaves out, and stay behind the newest', async () => {
      const start = await client.appendToStream(stream, events(1));
      const seen: bigint[] = [];
      const subscription = client.subscribeToAll({
        fromPosition: start.position as Position,
        filter: streamNameFilter({
          prefixes: ['no such'],
          checkpointInterval: 1,
          checkpointReached: (_, { commit }) => void seen.push(commit),
        }),
      });
      subscription.on('error', () => undefined).resume();
      await new Promise((resolve) => subscription.once('caughtUp', () => resolve(undefined)));
      const { position } = await client.appendToStream(stream, events(200));
      while (seen.length < 6) await pause(10);
      await subscription.unsubscribe();
      expect(seen.length).toBeGreaterThanOrEqual(6);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.at(-1)).toBeLessThan((position as Position).commit);
    });
  });
}

describeAnswers('the stand-in', () => createEventStoreDbStandIn());

describe('the stand-in, like a real server, after a restart', () => {
  let standIn: EventStoreDbStandIn;
  let client: EventStoreDBClient;

  beforeEach(async () => {
    standIn = await createEventStoreDbStandIn();
    client = EventStoreDBClient.connectionString(standIn.url);
  });
  afterEach(async () => {
    await client.dispose();
    standIn.stop();
  });

  it('still knows an append of an exact revision, and no longer one of any', async () => {
    const event = jsonEvent({ id: randomUUID(), type: 'Noted', data: {} });
    const first = await client.appendToStream('cr_ticket-o_1', event, { expectedRevision: 'no_stream' });
    await client.appendToStream('cr_ticket-o_2', event, { expectedRevision: 'any' });
    await client.appendToStream('cr_ticket-o_2', event, { expectedRevision: 'any' });
    expect(await collect(client.readStream('cr_ticket-o_2'))).toHaveLength(1);
    standIn.kill();
    await standIn.restart();
    const again = EventStoreDBClient.connectionString(standIn.url);
    expect(await again.appendToStream('cr_ticket-o_1', event, { expectedRevision: 'no_stream' })).toEqual(first);
    await again.appendToStream('cr_ticket-o_2', event, { expectedRevision: 'any' });
    expect(await collect(again.readStream('cr_ticket-o_2'))).toHaveLength(2);
    await again.dispose();
  });
});

const url = process.env['EVENTSTORE_URL'];
if (url === undefined) {
  process.stdout.write('EVENTSTORE_URL is not set: what a server answers is not compared with a real one.\n');
} else {
  describeAnswers('the server of EVENTSTORE_URL', () => Promise.resolve({ url, stop: () => undefined }));
}
