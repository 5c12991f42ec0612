import { setTimeout as pause } from 'node:timers/promises';
import { comparePositions, START, type EventLog, type LogItem } from '../../src/ports/event-log.port.js';
import { Follower, notes, titleOf, type LogUnderTest } from './event-log.fixture.js';
import { idleMs } from '../support/pace.js';

const positionOf = (item: LogItem): string => (item.kind === 'event' ? item.event.position : item.position);

export function describeSubscriptions(subject: () => LogUnderTest): void {
  let log: EventLog;
  let stream: string;
  let followers: Follower[];

  beforeEach(() => {
    log = subject().log;
    stream = `cr_ticket-${subject().org}_one`;
    followers = [];
  });
  afterEach(() => Promise.all(followers.map((follower) => follower.stop())));

  const follow = (after: string, streamPrefixes: readonly string[] = [stream]): Follower => {
    const follower = new Follower(log, { after, streamPrefixes });
    followers.push(follower);
    return follower;
  };

  describe('a subscription', () => {
    it('yields history, says that it caught up, then yields what is appended', async () => {
      await log.append(stream, notes('a', 2), 'no_stream');
      const follower = follow(START);
      await follower.caughtUp();
      expect(follower.titles).toEqual(['a0', 'a1']);
      const next = follower.events(4);
      await log.append(stream, notes('b', 2), 1);
      await next;
      expect(follower.titles).toEqual(['a0', 'a1', 'b0', 'b1']);
    });

    it('starts after a position, exclusive', async () => {
      const { position } = await log.append(stream, notes('a', 2), 'no_stream');
      await log.append(stream, notes('b', 2), 1);
      const follower = follow(position);
      await follower.caughtUp();
      expect(follower.titles).toEqual(['b0', 'b1']);
    });

    it('from the head yields only what is appended from then on', async () => {
      await log.append(stream, notes('a', 2), 'no_stream');
      const follower = follow(await log.head());
      await follower.caughtUp();
      await log.append(stream, notes('b', 2), 1);
      await follower.events(2);
      expect(follower.titles).toEqual(['b0', 'b1']);
    });

    it('has no gap and no repeat where history and live meet', async () => {
      const writing = (async () => {
        for (let n = 0; n < 200; n++) await log.append(stream, notes(`${n}-`, 1), n === 0 ? 'no_stream' : n - 1);
      })();
      await pause(10);
      const follower = follow(START);
      await follower.events(200);
      await writing;
      await follower.caughtUp();
      expect(follower.titles).toEqual(Array.from({ length: 200 }, (_, index) => `${index}-0`));
    });

    it('resumed from any item of an earlier one yields exactly the rest', async () => {
      await log.append(stream, notes('a', 3), 'no_stream');
      const first = follow(START);
      await first.caughtUp();
      await log.append(`${stream}_other`, notes('b', 2), 'no_stream');
      await first.events(5);
      await first.caughtUp();
      for (const [index, item] of first.seen.entries()) {
        const rest = first.seen
          .slice(index + 1)
          .flatMap((later) => (later.kind === 'event' ? [titleOf(later.event)] : []));
        const resumed = follow(positionOf(item));
        await resumed.caughtUp();
        expect(resumed.titles).toEqual(rest);
      }
    });

    it('says that it caught up also when nothing matched', async () => {
      const follower = follow(START);
      const item = await follower.caughtUp();
      expect(follower.titles).toEqual([]);
      expect(comparePositions(positionOf(item), START)).toBeGreaterThanOrEqual(0);
    });

    it('says again that it caught up after each time it fell behind', async () => {
      const follower = follow(START);
      await follower.caughtUp();
      for (let n = 0; n < 3; n++) {
        const { position } = await log.append(stream, notes(`${n}-`, 2), n === 0 ? 'no_stream' : n * 2 - 1);
        const caughtUp = await follower.caughtUp();
        expect(comparePositions(positionOf(caughtUp), position)).toBeGreaterThanOrEqual(0);
        expect(follower.titles).toHaveLength((n + 1) * 2);
      }
    });

    it('never yields a position that goes back, nor a checkpoint before an earlier match', async () => {
      for (let n = 0; n < 20; n++) {
        const name = n % 3 === 0 ? stream : `cr_turn-${subject().org}_${n}`;
        await log.append(`${name}_${n}`, notes(`${n}-`, 60), 'no_stream');
      }
      const follower = follow(START);
      await follower.caughtUp();
      expect(follower.titles).toHaveLength(420);
      let before = START;
      for (const item of follower.seen) {
        const here = positionOf(item);
        expect(comparePositions(here, before)).toBeGreaterThanOrEqual(item.kind === 'event' ? 1 : 0);
        before = here;
      }
    });

    it('advances by checkpoints past thousands of events that the filter leaves out', async () => {
      const from = await log.head();
      let last = from;
      for (let n = 0; n < 8; n++) {
        last = (await log.append(`cr_turn-${subject().org}_t_${n}`, notes('n', 500), 'no_stream')).position;
      }
      const follower = follow(from);
      await follower.caughtUp();
      expect(follower.titles).toEqual([]);
      const checkpoints = follower.seen.filter(({ kind }) => kind === 'checkpoint').map(positionOf);
      expect(checkpoints.length).toBeGreaterThan(0);
      expect(comparePositions(checkpoints.at(-1) ?? START, last)).toBeGreaterThanOrEqual(0);
    });

    it('advances past live events that the filter leaves out', async () => {
      const follower = follow(await log.head());
      await follower.caughtUp();
      const { position } = await log.append(`cr_turn-${subject().org}_t_1`, notes('n', 1), 'no_stream');
      const item = await follower.until((seen) => comparePositions(positionOf(seen), position) >= 0);
      expect(item.kind).not.toBe('event');
    });

    it('yields everything to a slow consumer', async () => {
      const follower = follow(START);
      await follower.caughtUp();
      for (let n = 0; n < 10; n++) await log.append(stream, notes(`${n}-`, 120), n === 0 ? 'no_stream' : n * 120 - 1);
      while (follower.titles.length < 1_200) {
        await follower.until(({ kind }) => kind === 'event');
        if (follower.titles.length % 300 === 0) await pause(20);
      }
      expect(new Set(follower.titles).size).toBe(1_200);
    });

    it('gives many subscribers the same', async () => {
      const head = await log.head();
      const many = Array.from({ length: 10 }, () => follow(head));
      await Promise.all(many.map((follower) => follower.caughtUp()));
      for (let n = 0; n < 20; n++) await log.append(stream, notes(`${n}-`, 1), n === 0 ? 'no_stream' : n - 1);
      await Promise.all(many.map((follower) => follower.events(20)));
      for (const follower of many) expect(follower.titles).toEqual(many[0]?.titles);
    });
  });

  describe('aborting a subscription', () => {
    const ends = async (follower: Follower): Promise<number> => {
      const pull = follower.next();
      return idleMs(async () => {
        follower.abort();
        expect(await pull).toEqual({ done: true, value: undefined });
      });
    };

    it('that waits ends it without an error within 100 ms', async () => {
      const follower = follow(START);
      await follower.caughtUp();
      expect(await ends(follower)).toBeLessThan(100);
    });

    it('in the middle of history ends it without an error', async () => {
      await log.append(stream, notes('n', 500), 'no_stream');
      const follower = follow(START);
      await follower.events(3);
      follower.abort();
      expect(await follower.next()).toEqual({ done: true, value: undefined });
    });

    it('before it begins yields nothing', async () => {
      const follower = follow(START);
      follower.abort();
      expect(await follower.next()).toEqual({ done: true, value: undefined });
    });

    it('leaves the others alone', async () => {
      const [stopped, goingOn] = [follow(START), follow(START)];
      await Promise.all([stopped.caughtUp(), goingOn.caughtUp()]);
      await stopped.stop();
      await log.append(stream, notes('n', 1), 'no_stream');
      await goingOn.events(1);
      expect(goingOn.titles).toEqual(['n0']);
    });
  });
}
