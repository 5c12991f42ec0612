import { createCodec } from '../../src/event-catalog/codec.js';
import { trackerCatalog } from '../../src/event-catalog/tracker.catalog.js';
import type { EventOf } from '../../src/domain/events.js';
import { comparePositions, START, type EventLog, type RecordedEvent } from '../../src/ports/event-log.port.js';
import { collect, note, notes, titleOf, titles, type EventLogFixture, type LogUnderTest } from './event-log.fixture.js';

export function describeReads(subject: () => LogUnderTest, fixture: () => EventLogFixture): void {
  let log: EventLog;
  let org: string;
  let stream: string;

  beforeEach(() => {
    ({ log, org } = subject());
    stream = `cr_ticket-${org}_one`;
  });

  describe('reading a stream', () => {
    it('that is missing yields nothing', async () => {
      expect(await titles(log.readStream(stream))).toEqual([]);
    });

    it('yields in revision order, from the first event or from a revision on, inclusive', async () => {
      await log.append(stream, notes('n', 5), 'no_stream');
      expect(await titles(log.readStream(stream))).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
      expect(await titles(log.readStream(stream, { from: 3 }))).toEqual(['n3', 'n4']);
    });

    it('from beyond its end yields nothing', async () => {
      await log.append(stream, notes('n', 2), 'no_stream');
      expect(await titles(log.readStream(stream, { from: 2 }))).toEqual([]);
      expect(await titles(log.readStream(stream, { from: 1_000 }))).toEqual([]);
    });

    it('sees no event of a stream whose name only begins alike', async () => {
      await log.append(`${stream}_1`, notes('n', 1), 'no_stream');
      expect(await titles(log.readStream(stream))).toEqual([]);
    });

    it('gives a long stream whole', async () => {
      for (let n = 0; n < 3; n++) await log.append(stream, notes(`${n}-`, 500), n === 0 ? 'no_stream' : n * 500 - 1);
      const read = await collect(log.readStream(stream));
      expect(read.map(({ revision }) => revision)).toEqual(Array.from({ length: 1_500 }, (_, index) => index));
    });

    it('may be given up half-way', async () => {
      await log.append(stream, notes('n', 5), 'no_stream');
      for await (const event of log.readStream(stream)) if (titleOf(event) === 'n1') break;
      expect(await titles(log.readStream(stream))).toHaveLength(5);
    });

    it('is refused at an event that this program does not know', async () => {
      const upcasters = [(data: Readonly<Record<string, unknown>>) => data];
      const newer = await fixture().open(
        createCodec<EventOf<'TicketEdited'>>({ TicketEdited: { ...trackerCatalog.TicketEdited, upcasters } }, () => []),
      );
      await newer.append(stream, [note('from the future')], 'no_stream');
      await expect(titles(log.readStream(stream))).rejects.toMatchObject({
        code: 'LOG.UNKNOWN_EVENT',
        retryable: false,
        details: { type: 'TicketEdited', schema: 2 },
      });
    });
  });

  describe('reading all', () => {
    const own = () => [`cr_ticket-${org}`, `cr_turn-${org}`];
    const all = (options = {}) => log.readAll({ streamPrefixes: own(), ...options });

    it('yields the streams in the one order in which they were appended', async () => {
      const results = [
        await log.append(`${stream}_a`, notes('a', 2), 'no_stream'),
        await log.append(`${stream}_b`, notes('b', 1), 'no_stream'),
        await log.append(`${stream}_a`, notes('c', 1), 1),
      ];
      const read = await collect(all());
      expect(read.map(titleOf)).toEqual(['a0', 'a1', 'b0', 'c0']);
      expect([1, 2, 3].map((index) => read[index]?.position)).toEqual(results.map(({ position }) => position));
    });

    it('gives every event a later position than the one before, all beyond START', async () => {
      for (let n = 0; n < 10; n++) await log.append(`${stream}_${n}`, notes('n', 3), 'no_stream');
      const positions = [START, ...(await collect(all())).map(({ position }) => position)];
      for (let n = 1; n < positions.length; n++) {
        expect(comparePositions(positions[n] as string, positions[n - 1] as string)).toBeGreaterThan(0);
      }
    });

    it('without a filter yields every stream', async () => {
      const before = await log.head();
      await log.append(`${stream}_a`, notes('a', 1), 'no_stream');
      await log.append(`cr_turn-${org}_one_1`, notes('b', 1), 'no_stream');
      const read = (await collect(log.readAll({ after: before }))).filter((event) => event.stream.includes(org));
      expect(read.map(titleOf)).toEqual(['a0', 'b0']);
    });

    it('starts after a position, exclusive', async () => {
      const { position } = await log.append(stream, notes('a', 2), 'no_stream');
      await log.append(stream, notes('b', 2), 1);
      expect(await titles(all({ after: position }))).toEqual(['b0', 'b1']);
    });

    it('after the newest event yields nothing', async () => {
      const { position } = await log.append(stream, notes('a', 2), 'no_stream');
      expect(await titles(all({ after: position }))).toEqual([]);
    });

    it('yields only streams whose names start with one of the prefixes', async () => {
      for (const name of [
        'cr_turn-O_t_1',
        'cr_turn-O_t_12',
        'cr_turn-O_t2_1',
        'cr_conversation-O_t',
        'cr_turn-O2_t_1',
      ]) {
        const actual = name.replace('-O', `-${org}`);
        await log.append(actual, [note(name)], 'no_stream');
      }
      const matching = (...streamPrefixes: string[]) => titles(log.readAll({ streamPrefixes }));
      expect(await matching(`cr_turn-${org}_t_`)).toEqual(['cr_turn-O_t_1', 'cr_turn-O_t_12']);
      expect(await matching(`cr_conversation-${org}_t`, `cr_turn-${org}_t_`)).toEqual([
        'cr_turn-O_t_1',
        'cr_turn-O_t_12',
        'cr_conversation-O_t',
      ]);
      expect(await matching(`cr_turn-${org}_missing_`)).toEqual([]);
    });

    it('yields an event once that two prefixes match', async () => {
      await log.append(stream, notes('n', 2), 'no_stream');
      expect(await titles(log.readAll({ streamPrefixes: [`cr_ticket-${org}`, stream] }))).toEqual(['n0', 'n1']);
    });

    it('ends at the head of the time of the call', async () => {
      await log.append(stream, notes('a', 2), 'no_stream');
      const reading = all();
      await log.append(stream, notes('b', 2), 1);
      expect(await titles(reading)).toEqual(['a0', 'a1']);
    });

    it('gives a long log whole', async () => {
      for (let n = 0; n < 6; n++) await log.append(`${stream}_${n}`, notes(`${n}-`, 400), 'no_stream');
      expect(await titles(all())).toHaveLength(2_400);
      expect(await titles(log.readAll({ streamPrefixes: [`${stream}_3`] }))).toHaveLength(400);
    });

    it('shows every reader a beginning of the same order while many write', async () => {
      const writing = Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let n = 0; n < 25; n++) {
            await log.append(`${stream}_${writer}`, [note(`${writer}-${n}`)], n === 0 ? 'no_stream' : n - 1);
          }
        }),
      );
      const snapshots: RecordedEvent[][] = [];
      for (let n = 0; n < 10; n++) snapshots.push(await collect(all()));
      await writing;
      const final = await collect(all());
      expect(final).toHaveLength(200);
      for (const snapshot of snapshots) expect(snapshot).toEqual(final.slice(0, snapshot.length));
    });
  });

  describe('the head', () => {
    it('is the position of the newest event', async () => {
      const { position } = await log.append(stream, notes('n', 2), 'no_stream');
      expect(comparePositions(await log.head(), position)).toBeGreaterThanOrEqual(0);
      expect(await titles(log.readAll({ after: await log.head(), streamPrefixes: [stream] }))).toEqual([]);
    });
  });
}
