import { RecentEvents } from './recent-events.js';
import type { StoredRow } from './stored-event.js';

const row = (position: number, stream: string, revision: number, data = '{}'): StoredRow => [
  position,
  stream,
  revision,
  `id-${position}`,
  'TicketRenamed',
  1,
  '{}',
  data,
];
const positions = (rows: readonly StoredRow[] | undefined): readonly number[] | undefined =>
  rows?.map(([position]) => position);

describe('The recent events of a log', () => {
  it('answer for a range that lies wholly in what was added, and for no other', () => {
    const recent = new RecentEvents(10);
    recent.add([row(11, 'a', 0), row(12, 'b', 0), row(13, 'a', 1)]);
    expect(positions(recent.between(10, 13))).toEqual([11, 12, 13]);
    expect(positions(recent.between(11, 12))).toEqual([12]);
    expect(positions(recent.between(13, 13))).toEqual([]);
    expect(positions(recent.between(15, 12))).toEqual([]);
    expect(recent.between(9, 13)).toBeUndefined();
    expect(recent.between(10, 14)).toBeUndefined();
  });

  it('take an event that is repeated once', () => {
    const recent = new RecentEvents(0);
    recent.add([row(1, 'a', 0), row(2, 'a', 1)]);
    recent.add([row(1, 'a', 0), row(2, 'a', 1)]);
    expect(positions(recent.between(0, 2))).toEqual([1, 2]);
  });

  it('begin again, and know no end, after a hole', () => {
    const recent = new RecentEvents(0);
    recent.add([row(1, 'a', 0)]);
    recent.noteEnd('a', 1, 1);
    recent.add([row(3, 'b', 0)]);
    expect(recent.between(0, 3)).toBeUndefined();
    expect(positions(recent.between(2, 3))).toEqual([3]);
    expect(recent.ofStream('a', 1)).toBeUndefined();
  });

  it('hold thousands, and let the oldest go', () => {
    const recent = new RecentEvents(0);
    for (let position = 1; position <= 10_000; position += 1) recent.add([row(position, 'a', position - 1)]);
    expect(recent.between(0, 10_000)).toBeUndefined();
    expect(recent.between(8_000, 10_000)).toHaveLength(2_000);
  });

  it('hold fewer where they are large', () => {
    const recent = new RecentEvents(0);
    const large = 'x'.repeat(256 * 1024);
    for (let position = 1; position <= 200; position += 1) recent.add([row(position, 'a', position - 1, large)]);
    expect(recent.between(100, 200)).toBeUndefined();
    expect(recent.between(170, 200)).toHaveLength(30);
  });

  describe('of one stream', () => {
    it('are known from where its end was seen in the file', () => {
      const recent = new RecentEvents(7);
      expect(recent.ofStream('a', 3)).toBeUndefined();
      recent.noteEnd('a', 3, 7);
      expect(recent.ofStream('a', 3)).toEqual([]);
      recent.add([row(8, 'b', 0), row(9, 'a', 3), row(10, 'a', 4)]);
      expect(positions(recent.ofStream('a', 3))).toEqual([9, 10]);
      expect(positions(recent.ofStream('a', 4))).toEqual([10]);
      expect(recent.ofStream('a', 5)).toEqual([]);
      expect(recent.ofStream('a', 2)).toBeUndefined();
    });

    it('that were in the file already when its end was seen come once', () => {
      const recent = new RecentEvents(7);
      // The file was read after position 8 was written and before that was known here.
      recent.noteEnd('a', 4, 7);
      recent.add([row(8, 'a', 3), row(9, 'a', 4)]);
      expect(positions(recent.ofStream('a', 4))).toEqual([9]);
    });

    it('stay known while the log grows, if they are asked for', () => {
      const recent = new RecentEvents(0);
      recent.add([row(1, 'a', 0)]);
      recent.noteEnd('a', 1, 1);
      for (let position = 2; position <= 20_000; position += 1) {
        recent.add([row(position, 'b', position - 2)]);
        if (position % 500 === 0) expect(recent.ofStream('a', 1)).toEqual([]);
      }
      recent.add([row(20_001, 'a', 1)]);
      expect(positions(recent.ofStream('a', 1))).toEqual([20_001]);
    });

    it('are read from the file again when they were not asked for in time, or someone else wrote', () => {
      const recent = new RecentEvents(0);
      recent.noteEnd('a', 0, 0);
      recent.noteEnd('b', 0, 0);
      recent.forgetEnd('b');
      expect(recent.ofStream('b', 0)).toBeUndefined();
      for (let position = 1; position <= 10_000; position += 1) recent.add([row(position, 'c', position - 1)]);
      expect(recent.ofStream('a', 0)).toBeUndefined();
    });
  });
});
