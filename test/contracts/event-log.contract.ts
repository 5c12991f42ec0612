import { randomUUID } from 'node:crypto';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { START, type EventLog } from '../../src/ports/event-log.port.js';
import { describeAppends } from './event-log-appends.contract.js';
import { describeReads } from './event-log-reads.contract.js';
import { describeSubscriptions } from './event-log-subscriptions.contract.js';
import { collect, note, notes, titles, type EventLogFixture } from './event-log.fixture.js';

/** What every EventLog does. Each test has an organization of its own, so that a log that others write to will do. */
export function describeEventLog(name: string, makeFixture: () => Promise<EventLogFixture>): void {
  describe(`${name} as EventLog`, () => {
    let fixture: EventLogFixture;
    let log: EventLog;
    let org: string;
    const opened: { close(): Promise<void> }[] = [];

    beforeAll(async () => {
      const made = await makeFixture();
      fixture = {
        ...made,
        open: async (codec) => {
          const again = await made.open(codec);
          opened.push(again);
          return again;
        },
      };
      log = await made.open(createDomainCodec());
    });
    beforeEach(() => {
      org = `contract-${randomUUID()}`;
    });
    afterEach(() => Promise.all(opened.splice(0).map((again) => again.close())));
    afterAll(async () => {
      await log.close();
      await fixture.dispose();
    });

    const subject = () => ({ log, org });
    describeAppends(subject, () => fixture);
    describeReads(subject, () => fixture);
    describeSubscriptions(subject);

    describe('secrets', () => {
      it('known at the time of the append are never stored', async () => {
        const stream = `cr_ticket-${org}_one`;
        const guarded = await fixture.open(createDomainCodec(() => ['correct-horse-battery']));
        await guarded.append(
          stream,
          [note('n', 'it is correct-horse-battery, or ghp_abcdefghijklmnopqrstuvwxyz0123456789')],
          'no_stream',
        );
        const [stored] = await collect(log.readStream(stream));
        expect(stored?.event.data).toMatchObject({ body: 'it is [redacted], or [redacted]' });
      });
    });

    describe('closing', () => {
      it('refuses what comes after it, and may be repeated', async () => {
        const closing = await fixture.open(createDomainCodec());
        await closing.close();
        await closing.close();
        const closed: unknown = expect.objectContaining({ name: 'PortError', code: 'LOG.CLOSED' });
        await expect(closing.append(`cr_ticket-${org}_one`, notes('n', 1), 'no_stream')).rejects.toEqual(closed);
        await expect(titles(closing.readAll())).rejects.toEqual(closed);
        await expect(titles(closing.readStream(`cr_ticket-${org}_one`))).rejects.toEqual(closed);
        await expect(
          collect(closing.subscribe({ after: START, signal: new AbortController().signal })),
        ).rejects.toEqual(closed);
        await expect(closing.head()).rejects.toEqual(closed);
      });

      it('ends an open subscription with LOG.CLOSED', async () => {
        const closing = await fixture.open(createDomainCodec());
        const signal = new AbortController().signal;
        const ended = expect(collect(closing.subscribe({ after: START, signal }))).rejects.toMatchObject({
          code: 'LOG.CLOSED',
        });
        await closing.close();
        await ended;
      });

      it('keeps what was appended just before it', async () => {
        const stream = `cr_ticket-${org}_one`;
        const closing = await fixture.open(createDomainCodec());
        const appends = Array.from({ length: 20 }, (_, index) =>
          closing.append(`${stream}_${index}`, notes('n', 1), 'no_stream'),
        );
        await closing.close();
        const settled = await Promise.allSettled(appends);
        const kept = settled.filter(({ status }) => status === 'fulfilled').length;
        const again = await fixture.open(createDomainCodec());
        expect((await titles(again.readAll({ streamPrefixes: [stream] }))).length).toBeGreaterThanOrEqual(kept);
      });
    });
  });
}
