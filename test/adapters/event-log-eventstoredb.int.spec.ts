import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import {
  EventStoreDbEventLog,
  type EventStoreDbEventLogOptions,
} from '../../src/adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import type { DomainEvent } from '../../src/domain/events.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { comparePositions, START, type LogItem } from '../../src/ports/event-log.port.js';
import {
  createEventStoreDbStandIn,
  type EventStoreDbStandIn,
} from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { collect, Follower, note, notes, titles } from '../contracts/event-log.fixture.js';
import { idleMs } from '../support/pace.js';

const STREAM = 'cr_ticket-acme_t';
const UNAVAILABLE = { name: 'PortError', code: 'LOG.UNAVAILABLE', retryable: true };

describe('the event log in EventStoreDB', () => {
  let standIn: EventStoreDbStandIn;
  const opened: { close(): Promise<void> }[] = [];
  const followers: Follower[] = [];
  const unhandled: unknown[] = [];
  const noteUnhandled = (reason: unknown): void => void unhandled.push(reason);

  beforeEach(async () => {
    standIn = await createEventStoreDbStandIn();
    process.on('unhandledRejection', noteUnhandled);
  });
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.stop()));
    await Promise.all(opened.splice(0).map((log) => log.close()));
    standIn.stop();
    process.off('unhandledRejection', noteUnhandled);
    expect(unhandled.splice(0)).toEqual([]);
  });

  type Options = Partial<EventStoreDbEventLogOptions<DomainEvent>> & { readonly deadline?: number };
  const open = async ({ deadline = 10_000, ...options }: Options = {}): Promise<EventStoreDbEventLog> => {
    const url = `${standIn.url}&defaultDeadline=${deadline}`;
    const log = await EventStoreDbEventLog.open({ url, codec: createDomainCodec(), ...options });
    opened.push(log);
    return log;
  };
  const follow = (
    log: EventStoreDbEventLog,
    after: string = START,
    streamPrefixes: readonly string[] = ['cr_ticket-'],
  ) => {
    const follower = new Follower(log, { after, streamPrefixes });
    followers.push(follower);
    return follower;
  };
  const bare = (): EventStoreDBClient => {
    const client = EventStoreDBClient.connectionString(standIn.url);
    opened.push({ close: () => client.dispose() });
    return client;
  };
  const positionOf = (item: LogItem): string => (item.kind === 'event' ? item.event.position : item.position);

  describe('an append', () => {
    it('goes by the way of one call an append, never by the one stream that all clients share', async () => {
      const log = await open();
      await log.append(STREAM, notes('n', 3), 'no_stream');
      expect(standIn.appendCalls).toEqual({ single: 1, batch: 0 });
    });

    it('that was written though its call broke off is found written', async () => {
      const log = await open();
      standIn.faults.loseAppendReplies = 1;
      expect(await log.append(STREAM, notes('n', 3), 'no_stream')).toMatchObject({ revision: 2 });
      expect(await titles(log.readStream(STREAM))).toEqual(['n0', 'n1', 'n2']);
    });

    it('that failed before it was written is sent again, with the same ids', async () => {
      const log = await open();
      standIn.faults.failAppends = 3;
      expect(await log.append(STREAM, notes('n', 1), 'no_stream')).toMatchObject({ revision: 0 });
      expect(await titles(log.readStream(STREAM))).toEqual(['n0']);
    });

    it('to a silent server ends at its deadline, and the identical one succeeds later', async () => {
      const log = await open({ deadline: 600, attemptMs: 200 });
      const events = notes('n', 2);
      standIn.faults.silentAppends = true;
      const took = await idleMs(() =>
        expect(log.append(STREAM, events, 'no_stream')).rejects.toMatchObject(UNAVAILABLE),
      );
      expect(took).toBeLessThan(1_500);
      expect(standIn.appendCalls.single).toBeGreaterThan(1);
      standIn.faults.silentAppends = false;
      expect(await log.append(STREAM, events, 'no_stream')).toMatchObject({ revision: 1 });
    });

    it('that gets no position is of unknown outcome', async () => {
      const log = await open({ deadline: 300 });
      standIn.faults.withholdPositions = true;
      await expect(log.append(STREAM, notes('n', 1), 'no_stream')).rejects.toMatchObject(UNAVAILABLE);
    });

    it('while the server is away fails as unavailable, first and later, and the same log recovers', async () => {
      const log = await open({ deadline: 300 });
      standIn.kill();
      for (let n = 0; n < 3; n++) {
        await expect(log.append(STREAM, notes('n', 1), 'no_stream')).rejects.toMatchObject(UNAVAILABLE);
      }
      await standIn.restart();
      await pause(50);
      const patient = await open();
      expect(await patient.append(STREAM, notes('n', 1), 'no_stream')).toMatchObject({ revision: 0 });
      for (let tries = 0; tries < 20; tries++) {
        const outcome = await log.append(`${STREAM}_again`, notes('n', 1), 'no_stream').catch(() => undefined);
        if (outcome) break;
      }
      expect(await titles(log.readStream(`${STREAM}_again`))).toHaveLength(1);
    });

    it('refused by a node that no longer leads goes to the leader it names', async () => {
      const leader = await createEventStoreDbStandIn({ store: standIn.store });
      const log = await open();
      standIn.faults.notLeader = { appends: 1_000, host: 'localhost', port: leader.port };
      expect(await log.append(STREAM, notes('n', 1), 'no_stream')).toMatchObject({ revision: 0 });
      expect(leader.appendCalls.single).toBe(1);
      leader.stop();
    });

    it('is answered also when the clock of the server is an hour ahead, where the shared way would time out', async () => {
      standIn.faults.clockAheadMs = 3_600_000;
      await expect(bare().appendToStream(STREAM, jsonEvent({ type: 'Noted', data: {} }))).rejects.toMatchObject({
        type: 'deadline-exceeded',
      });
      const log = await open();
      expect(await log.append(STREAM, notes('n', 1), 'no_stream')).toMatchObject({ revision: 0 });
    });

    it('of one log is not touched by the failure of another', async () => {
      const other = await createEventStoreDbStandIn();
      const away = await EventStoreDbEventLog.open({
        url: `${other.url}&defaultDeadline=500`,
        codec: createDomainCodec(),
      });
      const log = await open();
      const racing = Array.from({ length: 20 }, (_, n) => [
        away.append(`${STREAM}_${n}`, notes('n', 1), 'no_stream').catch(() => undefined),
        log.append(`${STREAM}_${n}`, notes('n', 1), 'no_stream'),
      ]).flat();
      other.stop();
      const outcomes = await Promise.all(racing);
      expect(outcomes.filter((_, index) => index % 2 === 1)).toEqual(
        Array.from({ length: 20 }, () => expect.objectContaining({ revision: 0 }) as unknown),
      );
      await away.close();
    });

    it('acknowledged is there once and in order, whatever broke meanwhile', async () => {
      const log = await open({ attemptMs: 1_000 });
      const follower = follow(log);
      const seen = follower.events(120);
      for (let n = 0; n < 120; n++) {
        if (n % 15 === 7) standIn.faults.loseAppendReplies = 1;
        if (n % 20 === 3) standIn.subscriptions.breakOff();
        await log.append(STREAM, [note(`${n}`)], n === 0 ? 'no_stream' : n - 1);
      }
      await seen;
      const expected = Array.from({ length: 120 }, (_, n) => `${n}`);
      expect(await titles(log.readStream(STREAM))).toEqual(expected);
      expect(follower.titles).toEqual(expected);
    });

    it('is refused as too large when the server says so', async () => {
      const log = await open();
      const many = Array.from({ length: 4_250 }, () => note('n')) as unknown as ReturnType<typeof notes>;
      await expect(log.append(STREAM, many, 'no_stream')).rejects.toMatchObject({
        code: 'LOG.TOO_LARGE',
        retryable: false,
      });
    });

    it('stores the run and the cause under the names of the server', async () => {
      const log = await open();
      await log.append(STREAM, notes('n', 1), 'no_stream');
      const [resolved] = await collect(bare().readStream(STREAM));
      expect(resolved?.event).toMatchObject({
        isJson: true,
        type: 'TicketEdited',
        metadata: { $correlationId: 'run-1', $causationId: 'command-1', schema: 1 },
      });
    });
  });

  describe('a stream that someone deleted on the server', () => {
    it('softly reads as empty, may be begun again, and goes on numbering', async () => {
      const log = await open();
      await log.append(STREAM, notes('a', 3), 'no_stream');
      await bare().deleteStream(STREAM);
      expect(await titles(log.readStream(STREAM))).toEqual([]);
      expect(await log.append(STREAM, notes('b', 1), 'no_stream')).toMatchObject({ revision: 3 });
      expect((await collect(log.readStream(STREAM))).map(({ revision }) => revision)).toEqual([3]);
    });

    it('forever is refused in reading and appending, and the log still reads on', async () => {
      const log = await open();
      await log.append(STREAM, notes('a', 1), 'no_stream');
      await bare().tombstoneStream(STREAM);
      const refused = { name: 'PortError', code: 'LOG.INVALID', retryable: false };
      await expect(titles(log.readStream(STREAM))).rejects.toMatchObject(refused);
      await expect(log.append(STREAM, notes('b', 1), 0)).rejects.toMatchObject(refused);
      await log.append(`${STREAM}_2`, notes('c', 1), 'no_stream');
      expect(await titles(log.readAll())).toEqual(['a0', 'c0']);
    });
  });

  describe('what others keep on the same server', () => {
    it('is never seen: the streams of the server, of other programs, and marks', async () => {
      const log = await open();
      const client = bare();
      for (const name of ['orders-1', 'cr_', 'cr_Ticket-x', '$cr_ticket-acme_t', 'crticket-acme_t']) {
        await client.appendToStream(name, jsonEvent({ type: 'Theirs', data: {} }));
      }
      await log.append(STREAM, notes('n', 1), 'no_stream');
      expect(await titles(log.readAll())).toEqual(['n0']);
      expect(await titles(log.readAll({ streamPrefixes: [] }))).toEqual([]);
      expect(await titles(log.readAll({ streamPrefixes: ['', 'orders'] }))).toEqual(['n0']);
      expect(await titles(log.readStream('orders-1'))).toEqual([]);
    });

    it('moves the head, and who waits for it is told', async () => {
      const log = await open();
      const follower = follow(log);
      await follower.caughtUp();
      await bare().appendToStream('orders-1', jsonEvent({ type: 'Theirs', data: {} }));
      const head = await log.head();
      const item = await follower.until((seen) => comparePositions(positionOf(seen), head) >= 0);
      expect(item.kind).not.toBe('event');
    });

    it('in a stream of ours is refused by the reader of that stream only', async () => {
      const log = await open();
      const client = bare();
      await client.appendToStream('cr_turn-acme_bad', jsonEvent({ type: 'TicketEdited', data: {} }));
      await client.appendToStream('cr_turn-acme_bad', {
        ...jsonEvent({ type: 'TicketEdited', data: {} }),
        data: 'text',
      });
      await log.append(STREAM, notes('n', 1), 'no_stream');
      await expect(titles(log.readStream('cr_turn-acme_bad'))).rejects.toMatchObject({ code: 'LOG.UNKNOWN_EVENT' });
      const follower = follow(log);
      await follower.caughtUp();
      await client.appendToStream('cr_turn-acme_bad', jsonEvent({ type: 'TicketEdited', data: {} }));
      await log.append(STREAM, notes('m', 1), 0);
      await follower.events(2);
      expect(follower.titles).toEqual(['n0', 'm0']);
    });
  });

  describe('a subscription', () => {
    it('that the server ends without an error goes on from the last event handed over', async () => {
      const log = await open();
      await log.append(STREAM, notes('a', 3), 'no_stream');
      const follower = follow(log);
      await follower.caughtUp();
      standIn.subscriptions.end();
      await log.append(STREAM, notes('b', 2), 2);
      await follower.events(5);
      expect(follower.titles).toEqual(['a0', 'a1', 'a2', 'b0', 'b1']);
    });

    it('survives that the server is killed and comes back, also with the consumer in the middle', async () => {
      const log = await open();
      await log.append(STREAM, notes('a', 200), 'no_stream');
      const follower = follow(log);
      await follower.events(5);
      standIn.kill();
      const others = follower.events(201);
      await pause(100);
      await standIn.restart();
      await log.append(STREAM, notes('b', 1), 199);
      await others;
      expect(follower.titles.slice(-2)).toEqual(['a199', 'b0']);
      expect(new Set(follower.titles).size).toBe(201);
    });

    it('begun while the server is away begins when it is there', async () => {
      const log = await open();
      await log.append(STREAM, notes('a', 1), 'no_stream');
      standIn.kill();
      const follower = follow(log);
      const caughtUp = follower.caughtUp();
      await pause(100);
      await standIn.restart();
      await caughtUp;
      expect(follower.titles).toEqual(['a0']);
    });

    it('gives no position beyond what the consumer was handed, however slow it is', async () => {
      const log = await open({ quietMs: 0 });
      for (let n = 0; n < 10; n++) {
        await log.append(`${STREAM}_${n}`, notes(`${n}-`, 3), 'no_stream');
        await log.append(`cr_turn-acme_${n}`, notes('other', 150), 'no_stream');
      }
      const follower = follow(log);
      await follower.until((item) => {
        const handed = follower.seen.filter(({ kind }) => kind === 'event').length;
        const missed = standIn.store.all.filter(
          ({ stream, position }) =>
            stream.startsWith('cr_ticket-') && comparePositions(`${position}/${position}`, positionOf(item)) <= 0,
        ).length;
        expect(handed).toBe(missed);
        return item.kind === 'caughtUp';
      });
      expect(follower.seen.filter(({ kind }) => kind === 'checkpoint').length).toBeGreaterThan(1);
    });

    it.each([0n, 2n ** 63n - 1n])(
      'believes no checkpoint that goes back or lies beyond the head (%s)',
      async (checkpoint) => {
        const log = await open({ quietMs: 0 });
        await log.append(STREAM, notes('a', 2), 'no_stream');
        const { position } = await log.append(STREAM, notes('b', 1), 1);
        standIn.faults.falseCheckpoint = checkpoint;
        const follower = follow(log, position);
        const first = await follower.until(() => true);
        expect(comparePositions(positionOf(first), await log.head())).toBeLessThanOrEqual(0);
        expect(comparePositions(positionOf(first), position)).toBeGreaterThanOrEqual(0);
      },
    );

    it('takes no checkpoint from a server that was not quiet', async () => {
      const log = await open();
      standIn.faults.falseCheckpoint = 300n;
      await log.append(STREAM, notes('a', 2), 'no_stream');
      const follower = follow(log);
      await follower.caughtUp();
      expect(follower.seen.map(({ kind }) => kind)).toEqual(['event', 'event', 'caughtUp']);
    });

    it('is renewed when the server has an event that it does not send', async () => {
      const log = await open({ silenceMs: 300 });
      await log.append(STREAM, notes('a', 1), 'no_stream');
      const follower = follow(log);
      await follower.caughtUp();
      await log.append(STREAM, notes('b', 1), 0);
      await follower.events(2);
      standIn.faults.silentLive = true;
      await log.append(STREAM, notes('c', 1), 1);
      await follower.events(3);
      expect(follower.titles).toEqual(['a0', 'b0', 'c0']);
    });

    it('that is aborted or left ends its call at the server', async () => {
      const log = await open();
      const follower = follow(log);
      await follower.caughtUp();
      expect(standIn.subscriptions.count).toBe(1);
      await follower.stop();
      for await (const item of log.subscribe({ after: START, signal: new AbortController().signal })) {
        if (item.kind === 'caughtUp') break;
      }
      while (standIn.subscriptions.count > 0) await pause(10);
      expect(standIn.subscriptions.count).toBe(0);
    });

    it('refuses a position of another kind of log', async () => {
      const log = await open();
      const { signal } = new AbortController();
      expect(() => log.subscribe({ after: '17', signal })).toThrow(
        expect.objectContaining({ code: 'LOG.INVALID' }) as Error,
      );
      await expect(titles(log.readAll({ after: 'x' }))).rejects.toMatchObject({ code: 'LOG.INVALID' });
    });
  });

  describe('a read', () => {
    it('of a silent server ends as unavailable', async () => {
      const log = await open({ silenceMs: 200 });
      standIn.faults.silentReads = true;
      await expect(titles(log.readStream(STREAM))).rejects.toMatchObject(UNAVAILABLE);
      await expect(titles(log.readAll())).rejects.toMatchObject(UNAVAILABLE);
      await expect(log.head()).rejects.toMatchObject(UNAVAILABLE);
    });

    it('of a server that is away ends as unavailable', async () => {
      const log = await open();
      standIn.kill();
      await expect(titles(log.readStream(STREAM))).rejects.toMatchObject(UNAVAILABLE);
      await expect(titles(log.readAll())).rejects.toMatchObject(UNAVAILABLE);
      await expect(log.head()).rejects.toMatchObject(UNAVAILABLE);
    });
  });

  it('tells the identical append from another one by the ids alone, as the server does', async () => {
    const log = await open();
    const event = { ...note('first'), id: randomUUID() };
    const first = await log.append(STREAM, [event], 'no_stream');
    expect(await log.append(STREAM, [{ ...note('second'), id: event.id }], 'no_stream')).toEqual(first);
    expect(await titles(log.readStream(STREAM))).toEqual(['first']);
  });
});
