import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { openEventsTable } from '../../src/adapters/event-log-embedded/events-table.js';
import { LogWriter } from '../../src/adapters/event-log-embedded/log-writer.js';
import { sqlFailure } from '../../src/adapters/shared-libsql/database.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { START, type NewEvent } from '../../src/ports/event-log.port.js';
import { seededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { collect, note, notes, thrownBy, titles } from '../contracts/event-log.fixture.js';

const STREAM = 'cr_ticket-acme_t';

describe('the embedded event log', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let file: string;

  beforeEach(async () => {
    folder = await temporaryFolder();
    file = join(folder.path, 'events.db');
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((log) => log.close()));
    await folder.remove();
  });

  const opened: EmbeddedEventLog[] = [];
  const open = async (directory = folder.path): Promise<EmbeddedEventLog> => {
    const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
    opened.push(log);
    return log;
  };

  /** Leaves a closed log with `count` events of the titles n0, n1 … */
  const written = async (count: number): Promise<void> => {
    const log = await open();
    for (let n = 0; n < count; n += 100) {
      const events = Array.from({ length: 100 }, (_, index) => note(`n${n + index}-`));
      await log.append(STREAM, events as unknown as Parameters<typeof log.append>[1], n === 0 ? 'no_stream' : n - 1);
    }
    await log.close();
  };

  it('begins empty, at START', async () => {
    const log = await open(join(folder.path, 'made', 'on', 'the', 'way'));
    expect(await log.head()).toBe(START);
    expect(await titles(log.readAll())).toEqual([]);
    expect(await log.verify()).toEqual({ intact: 0, brokenAt: null });
  });

  it('refuses a position of another kind of log', async () => {
    const log = await open();
    await expect(titles(log.readAll({ after: '12/34' }))).rejects.toMatchObject({ code: 'LOG.INVALID' });
    const { signal } = new AbortController();
    expect(thrownBy(() => log.subscribe({ after: 'x', signal }))).toMatchObject({ code: 'LOG.INVALID' });
  });

  it('refuses metadata that is not of its shape, before anything is written', async () => {
    const log = await open();
    const { commandId: _none, ...metadata } = note('n').metadata;
    const event = { ...note('n'), metadata: metadata as NewEvent['metadata'] };
    await expect(log.append(STREAM, [event], 'no_stream')).rejects.toMatchObject({ code: 'LOG.INVALID' });
    expect(await log.head()).toBe(START);
  });

  it('knows at each append what another connection wrote in between', async () => {
    const [first, second] = [await open(), await open()];
    await first.append(STREAM, notes('a', 1), 'no_stream');
    await second.append(STREAM, notes('b', 1), 0);
    await expect(first.append(STREAM, notes('c', 1), 0)).rejects.toMatchObject({ actual: 1 });
    expect(await first.append(STREAM, notes('c', 1), 1)).toEqual({ revision: 2, position: '3' });
    expect(await second.append(STREAM, notes('d', 1), 2)).toEqual({ revision: 3, position: '4' });
    expect(await titles(first.readStream(STREAM))).toEqual(['a0', 'b0', 'c0', 'd0']);
    expect(await second.verify()).toEqual({ intact: 4, brokenAt: null });
  });

  it('hands appends that come together to one transaction, of which none sees another fail', async () => {
    const log = await open();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 600 }, (_, n) => log.append(`${STREAM}_${n % 300}`, notes(`${n}-`, 1), 'no_stream')),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 300 }, () => 'fulfilled'),
      ...Array.from({ length: 300 }, () => 'rejected'),
    ]);
    expect(await log.head()).toBe('300');
  });

  describe('finding the streams of a filter in a long log', () => {
    it('by name gives the same events as scanning in order', async () => {
      const log = await open();
      for (let n = 0; n < 50; n++) {
        await log.append(`cr_turn-acme_${n % 2 === 0 ? 'even' : 'odd'}_${n}`, notes(`${n}-`, 400), 'no_stream');
      }
      await log.append(STREAM, notes('needle', 3), 'no_stream');
      const everything = await collect(log.readAll());
      expect(everything).toHaveLength(20_003);
      for (const prefixes of [
        ['cr_ticket-'],
        ['cr_turn-acme_odd_', 'cr_ticket-acme_t'],
        ['cr_turn-'],
        ['cr_turn-none'],
        ['cr_'],
      ]) {
        const expected = everything.filter(({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix)));
        expect(await collect(log.readAll({ streamPrefixes: prefixes }))).toEqual(expected);
      }
    });
  });

  describe('damage', () => {
    const flipByteOf = (text: string): void => {
      const bytes = readFileSync(file);
      const at = bytes.indexOf(text);
      expect(at).toBeGreaterThan(0);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    };

    it('to one of the last events is found at the start', async () => {
      await written(100);
      flipByteOf('n73-');
      await expect(open()).rejects.toMatchObject({ name: 'PortError', code: 'LOG.CORRUPT', retryable: false });
    });

    it('to any event is found by verify, with its position', async () => {
      await written(1_000);
      flipByteOf('n73-');
      const log = await open();
      expect(await log.verify()).toEqual({ intact: 73, brokenAt: '74' });
    });

    it('of the whole file is refused with LOG.CORRUPT', async () => {
      writeFileSync(file, 'this is not a database, but it is long enough to be looked at'.repeat(100));
      await expect(open()).rejects.toMatchObject({ name: 'PortError', code: 'LOG.CORRUPT' });
    });

    it('by a newer version of the layout is refused', async () => {
      const database = openEventsTable(folder.path);
      database.exec('PRAGMA user_version = 99');
      database.close();
      await expect(open()).rejects.toMatchObject({ name: 'PortError', code: 'LOG.UNAVAILABLE' });
    });

    it('that cuts the write-ahead file anywhere loses whole groups from the end only', async () => {
      const seed = Date.now() % 1_000_000;
      process.stdout.write(`seed of the cuts: ${seed}\n`);
      const random = seededRandom(seed);
      const log = await open();
      for (let n = 0; n < 30; n++) await log.append(STREAM, notes(`${n}-`, 3), n === 0 ? 'no_stream' : n * 3 - 1);
      const everything = await collect(log.readAll());
      const wal = statSync(`${file}-wal`).size;
      for (let n = 0; n < 12; n++) {
        const copy = join(folder.path, `copy-${n}`);
        mkdirSync(copy);
        copyFileSync(file, join(copy, 'events.db'));
        copyFileSync(`${file}-wal`, join(copy, 'events.db-wal'));
        truncateSync(join(copy, 'events.db-wal'), Math.floor(random() * wal));
        const cut = await open(copy);
        const left = await collect(cut.readAll());
        expect(left).toEqual(everything.slice(0, left.length));
        expect(left.length % 3).toBe(0);
        expect(await cut.verify()).toEqual({ intact: left.length, brokenAt: null });
      }
    });
  });

  describe('a file that may not grow', () => {
    it('fails the whole group as full, keeps what was there and goes on when there is space', () => {
      const database = openEventsTable(folder.path);
      const writer = new LogWriter(database);
      const append = (id: string, expected: number, size: number) => ({
        stream: STREAM,
        expected,
        events: [[id, 'TicketEdited', 1, '{}', JSON.stringify('x'.repeat(size))] as const],
      });
      writer.append([[append('a', -1, 10)]]);
      const [pages = 0] = database.prepare<[number]>('PRAGMA page_count').get() ?? [];
      database.exec(`PRAGMA max_page_count = ${pages + 4}`);
      const failure = thrownBy(() => writer.append([[append('b', 0, 10), append('c', 1, 40_000)]]));
      expect(sqlFailure(failure)).toBe('full');
      expect(writer.head()).toBe(1);
      expect(writer.append([[append('c', 1, 10)]])).toEqual([[{ kind: 'conflict', actual: 0 }]]);
      expect(writer.append([[append('d', 0, 10)]])).toEqual([[{ kind: 'appended', revision: 1, position: 2 }]]);
      database.exec('PRAGMA max_page_count = 100000');
      expect(writer.append([[append('c', 1, 40_000)]])).toEqual([[{ kind: 'appended', revision: 2, position: 3 }]]);
      database.close();
    });
  });
});
