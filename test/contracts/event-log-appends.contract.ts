import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { EventLog, ExpectedRevision, NewEvent } from '../../src/ports/event-log.port.js';
import type { NonEmpty } from '../../src/domain/shared/types.js';
import { collect, note, notes, titles, type EventLogFixture, type LogUnderTest } from './event-log.fixture.js';

const conflict = (actual: ExpectedRevision): unknown =>
  expect.objectContaining({ code: 'LOG.WRONG_EXPECTED_REVISION', actual });
const refusal = (code: string): unknown => expect.objectContaining({ name: 'PortError', code, retryable: false });

export function describeAppends(subject: () => LogUnderTest, fixture: () => EventLogFixture): void {
  let log: EventLog;
  let stream: string;
  let other: string;

  beforeEach(() => {
    log = subject().log;
    stream = `cr_ticket-${subject().org}_one`;
    other = `cr_ticket-${subject().org}_two`;
  });

  const contents = () => titles(log.readStream(stream));

  describe('an append', () => {
    it('starts a stream at revision 0 and gives the revision and position of its last event', async () => {
      const result = await log.append(stream, notes('n', 3), 'no_stream');
      const stored = await collect(log.readStream(stream));
      expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2]);
      expect(result).toEqual({ revision: 2, position: stored[2]?.position });
    });

    it('continues a stream with contiguous revisions when it is exactly at the expected one', async () => {
      await log.append(stream, notes('a', 2), 'no_stream');
      expect(await log.append(stream, notes('b', 2), 1)).toEqual(expect.objectContaining({ revision: 3 }));
      expect(await contents()).toEqual(['a0', 'a1', 'b0', 'b1']);
    });

    it('is refused with the actual revision when the stream is further', async () => {
      await log.append(stream, notes('a', 3), 'no_stream');
      await expect(log.append(stream, notes('b', 1), 1)).rejects.toEqual(conflict(2));
      await expect(log.append(stream, notes('b', 1), 'no_stream')).rejects.toEqual(conflict(2));
    });

    it('is refused with the actual revision when the stream is not that far', async () => {
      await log.append(stream, notes('a', 1), 'no_stream');
      await expect(log.append(stream, notes('b', 1), 1)).rejects.toEqual(conflict(0));
      await expect(log.append(other, notes('b', 1), 0)).rejects.toEqual(conflict('no_stream'));
    });

    it('that is refused writes none of its events', async () => {
      await log.append(stream, notes('a', 2), 'no_stream');
      await expect(log.append(stream, notes('b', 5), 0)).rejects.toEqual(conflict(1));
      expect(await contents()).toEqual(['a0', 'a1']);
    });

    it('wins alone among 50 that race for one revision', async () => {
      await log.append(stream, notes('a', 1), 'no_stream');
      const racing = Array.from({ length: 50 }, (_, index) => log.append(stream, notes(`racer-${index}-`, 2), 0));
      const outcomes = await Promise.allSettled(racing);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(losers).toEqual(Array.from({ length: 49 }, () => conflict(2)));
      expect(await contents()).toHaveLength(3);
    });

    it('wins alone among 50 that race for a new stream', async () => {
      const racing = Array.from({ length: 50 }, (_, index) =>
        log.append(stream, notes(`racer-${index}-`, 1), 'no_stream'),
      );
      const outcomes = await Promise.allSettled(racing);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await contents()).toHaveLength(1);
    });

    it('leaves no gap between the revisions of many writers of different streams', async () => {
      const writers = Array.from({ length: 20 }, async (_, writer) => {
        for (let n = 0; n < 10; n++)
          await log.append(`${stream}_${writer}`, notes(`${n}-`, 1), n === 0 ? 'no_stream' : n - 1);
      });
      await Promise.all(writers);
      for (let writer = 0; writer < 20; writer++) {
        const stored = await collect(log.readStream(`${stream}_${writer}`));
        expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      }
    });

    it('is still there when the log is opened again', async () => {
      await log.append(stream, notes('n', 3), 'no_stream');
      const before = await collect(log.readStream(stream));
      const again = await fixture().open(createDomainCodec());
      expect(await collect(again.readStream(stream))).toEqual(before);
    });

    it('keeps ids, metadata and every character of the data', async () => {
      const hard = note(
        '"quotes" \\ and / slashes',
        'line\nbreak, tab\t, nul \u0000, half a pair \ud800, 😀, \u2028, ‮',
      );
      const events: NonEmpty<NewEvent> = [
        hard,
        { ...note('agent'), metadata: { ...hard.metadata, actor: { kind: 'agent' } } },
        { ...note('system'), metadata: { ...hard.metadata, actor: { kind: 'system' } } },
      ];
      await log.append(stream, events, 'no_stream');
      const stored = await collect(log.readStream(stream));
      expect(stored.map(({ id, event, metadata }) => ({ id, event, metadata }))).toEqual(events);
      expect(stored.map((event) => event.stream)).toEqual([stream, stream, stream]);
    });

    it('takes the same id in two streams as two events', async () => {
      const event = note('twin');
      await log.append(stream, [event], 'no_stream');
      await log.append(other, [event], 'no_stream');
      expect(await titles(log.readStream(other))).toEqual(['twin']);
    });
  });

  describe('a repeated append', () => {
    it('writes nothing and gives the first result', async () => {
      const events = notes('n', 3);
      const first = await log.append(stream, events, 'no_stream');
      expect(await log.append(stream, events, 'no_stream')).toEqual(first);
      expect(await contents()).toEqual(['n0', 'n1', 'n2']);
    });

    it('gives the first result also after later appends and when the log was opened again', async () => {
      await log.append(stream, notes('a', 2), 'no_stream');
      const events = notes('b', 3);
      const first = await log.append(stream, events, 1);
      for (let n = 0; n < 20; n++) await log.append(stream, notes(`later-${n}-`, 20), 4 + n * 20);
      expect(await log.append(stream, events, 1)).toEqual(first);
      const again = await fixture().open(createDomainCodec());
      expect(await again.append(stream, events, 1)).toEqual(first);
      expect(await collect(again.readStream(stream))).toHaveLength(405);
    });

    it('of its first k ids gives the k-th result', async () => {
      const events = notes('n', 4);
      await log.append(stream, events, 'no_stream');
      const stored = await collect(log.readStream(stream));
      const [first, second] = events;
      expect(await log.append(stream, [first, second as NewEvent], 'no_stream')).toEqual({
        revision: 1,
        position: stored[1]?.position,
      });
    });

    it('with some old ids and some new ones is refused and writes nothing', async () => {
      const events = notes('n', 2);
      await log.append(stream, events, 'no_stream');
      await expect(log.append(stream, [...events, note('new')], 'no_stream')).rejects.toEqual(conflict(1));
      await expect(log.append(stream, [events[0], note('new')], 'no_stream')).rejects.toEqual(conflict(1));
      await expect(log.append(stream, [note('new'), events[1] as NewEvent], 'no_stream')).rejects.toEqual(conflict(1));
      expect(await contents()).toEqual(['n0', 'n1']);
    });

    it('with another expected revision is refused', async () => {
      const events = notes('n', 2);
      await log.append(stream, notes('a', 2), 'no_stream');
      await log.append(stream, events, 1);
      await expect(log.append(stream, events, 0)).rejects.toEqual(conflict(3));
      await expect(log.append(stream, events, 'no_stream')).rejects.toEqual(conflict(3));
      await expect(log.append(stream, events, 2)).rejects.toEqual(conflict(3));
    });

    it('sent ten times at once writes once, and all get the same result', async () => {
      const events = notes('n', 2);
      const results = await Promise.all(Array.from({ length: 10 }, () => log.append(stream, events, 'no_stream')));
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
      expect(await contents()).toEqual(['n0', 'n1']);
    });
  });

  describe('an append is refused before anything is written', () => {
    const refused = async (events: readonly NewEvent[], code: string, expected: ExpectedRevision = 'no_stream') => {
      await expect(log.append(stream, events as NonEmpty<NewEvent>, expected)).rejects.toEqual(refusal(code));
      expect(await contents()).toEqual([]);
    };

    it('when it is empty', () => refused([], 'LOG.INVALID'));

    it('when an id occurs twice in it', async () => {
      const event = note('n');
      await refused([event, note('between'), event], 'LOG.INVALID');
    });

    it('when an id is not a lower-case UUID', async () => {
      for (const id of ['', 'n', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}']) {
        await refused([{ ...note('n'), id }], 'LOG.INVALID');
      }
    });

    it('when the name of the stream is malformed', async () => {
      for (const name of [
        '',
        'ticket',
        'cr_ticket',
        'cr_ticket-',
        '$all',
        'cr_Ticket-o_1',
        'cr_ticket-o_',
        'cr_ticket-o_a b',
        `${stream}\n`,
      ]) {
        await expect(log.append(name, notes('n', 1), 'no_stream')).rejects.toEqual(refusal('LOG.INVALID'));
      }
    });

    it('when the expected revision is none', async () => {
      for (const expected of [-1, 0.5, Number.NaN]) await refused(notes('n', 1), 'LOG.INVALID', expected);
    });

    it('when an event is not of its shape', async () => {
      const event = { type: 'TicketEdited', data: { ticketId: 't' } } as unknown as NewEvent['event'];
      await refused([note('good'), { ...note('n'), event }], 'LOG.INVALID');
    });

    it('when an event is larger than 256 KiB, counted in bytes', async () => {
      await refused([note('good'), note('n', 'x'.repeat(257 * 1024))], 'LOG.TOO_LARGE');
      await refused([note('n', '€'.repeat(90 * 1024))], 'LOG.TOO_LARGE');
    });

    it('when all events together are larger than 960 KiB', async () => {
      const large = (count: number) => Array.from({ length: count }, () => note('n', 'x'.repeat(190 * 1024)));
      await refused(large(6), 'LOG.TOO_LARGE');
      await log.append(stream, large(4) as unknown as NonEmpty<NewEvent>, 'no_stream');
      expect(await contents()).toHaveLength(4);
    });
  });
}
