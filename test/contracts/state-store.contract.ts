import { randomUUID } from 'node:crypto';
import type { StateStore, StoredEntry } from '../../src/ports/state-store.port.js';

export interface StateStoreFixture {
  /** Opens the same data each time; several may be open at once where the store allows several processes. */
  open(): Promise<StateStore>;
  /** Lets this much time pass for everyone who judges leases. */
  passTime(ms: number): Promise<void>;
  dispose(): Promise<void>;
}

const TTL = 200;

/** What every StateStore does. Each test has a collection and lease keys of its own, so that a shared server will do. */
export function describeStateStore(name: string, makeFixture: () => Promise<StateStoreFixture>): void {
  describe(`${name} as StateStore`, () => {
    let fixture: StateStoreFixture;
    let store: StateStore;
    let own: string;

    beforeAll(async () => {
      fixture = await makeFixture();
      store = await fixture.open();
    });
    beforeEach(() => {
      own = `contract-${randomUUID()}`;
    });
    afterAll(async () => {
      await store.close();
      await fixture.dispose();
    });

    const keys = async () => (await store.list(own)).map(({ key }) => key);

    describe('an entry', () => {
      it('is told with all others, each once, with its time to go', async () => {
        await store.put(own, 'b/1', { n: 1 }, 0, { expiresAt: 4_102_444_800_000 });
        await store.put(own, 'a', { n: 0 }, 0);
        await store.put(own, 'a', { n: 2 }, 1);
        const told: StoredEntry[] = [];
        for await (const entry of store.entries()) if (entry.collection === own) told.push(entry);
        expect(told.sort((one, other) => (one.key < other.key ? -1 : 1))).toEqual([
          { collection: own, key: 'a', value: { n: 2 } },
          { collection: own, key: 'b/1', value: { n: 1 }, expiresAt: 4_102_444_800_000 },
        ]);
      });

      it('reads as undefined while it does not exist', async () => {
        expect(await store.get(own, 'a')).toBeUndefined();
        expect(await store.list(own)).toEqual([]);
      });

      it('comes back as it was put, with version 1', async () => {
        const value = { text: 'ü 🙂 "x" \u0000', nested: [1, null, { deep: true }] };
        expect(await store.put(own, 'key/with ü.$', value, 0)).toBe(true);
        expect(await store.get(own, 'key/with ü.$')).toEqual({ key: 'key/with ü.$', value, version: 1 });
      });

      it('grows its version by one at each write', async () => {
        for (let version = 0; version < 5; version += 1) {
          expect(await store.put(own, 'a', { version }, version)).toBe(true);
          expect(await store.get(own, 'a')).toEqual({ key: 'a', value: { version }, version: version + 1 });
        }
      });

      it('is created only where there is none', async () => {
        await store.put(own, 'a', { first: true }, 0);
        expect(await store.put(own, 'a', { first: false }, 0)).toBe(false);
        expect((await store.get(own, 'a'))?.value).toEqual({ first: true });
      });

      it('is not written at a lower or a higher version, nor where there is none', async () => {
        await store.put(own, 'a', { n: 1 }, 0);
        await store.put(own, 'a', { n: 2 }, 1);
        expect(await store.put(own, 'a', { n: 3 }, 1)).toBe(false);
        expect(await store.put(own, 'a', { n: 3 }, 3)).toBe(false);
        expect(await store.put(own, 'missing', { n: 3 }, 1)).toBe(false);
        expect(await store.get(own, 'a')).toEqual({ key: 'a', value: { n: 2 }, version: 2 });
        expect(await store.get(own, 'missing')).toBeUndefined();
      });

      it('has one winner when 50 create it at once', async () => {
        const won = await Promise.all(Array.from({ length: 50 }, (_, n) => store.put(own, 'a', { n }, 0)));
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(await store.get(own, 'a')).toEqual({ key: 'a', value: { n: won.indexOf(true) }, version: 1 });
      });

      it('has one winner when 50 change it at once', async () => {
        await store.put(own, 'a', {}, 0);
        const won = await Promise.all(Array.from({ length: 50 }, (_, n) => store.put(own, 'a', { n }, 1)));
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(await store.get(own, 'a')).toEqual({ key: 'a', value: { n: won.indexOf(true) }, version: 2 });
      });

      it('loses no increment when each of 20 retries after a lost race', async () => {
        await store.put(own, 'count', { n: 0 }, 0);
        const increment = async (): Promise<void> => {
          const entry = await store.get<{ n: number }>(own, 'count');
          if (!entry) throw new Error('The entry is gone.');
          if (!(await store.put(own, 'count', { n: entry.value.n + 1 }, entry.version))) await increment();
        };
        await Promise.all(Array.from({ length: 20 }, increment));
        expect((await store.get(own, 'count'))?.value).toEqual({ n: 20 });
      });

      it('is never read as it was before a write that was answered, however reads and writes cross', async () => {
        await store.put(own, 'a', { n: 0 }, 0);
        let answered = 0;
        const read = async (): Promise<void> => {
          const atLeast = answered;
          expect((await store.get<{ n: number }>(own, 'a'))?.value.n).toBeGreaterThanOrEqual(atLeast);
        };
        for (let n = 1; n <= 30; n += 1) {
          const reads = [read(), read()];
          const write = store.put(own, 'a', { n }, n).then(() => (answered = n));
          reads.push(read());
          await write;
          reads.push(read());
          await Promise.all(reads);
        }
        await store.remove(own, 'a', 31);
        expect(await store.get(own, 'a')).toBeUndefined();
      });

      it('keeps collections apart', async () => {
        await store.put(own, 'a', { n: 1 }, 0);
        expect(await store.get(`${own}-other`, 'a')).toBeUndefined();
        expect(await store.put(`${own}-other`, 'a', { n: 2 }, 0)).toBe(true);
        expect((await store.get(own, 'a'))?.value).toEqual({ n: 1 });
        await store.remove(`${own}-other`, 'a', 1);
      });
    });

    describe('removing', () => {
      it('happens only at the expected version', async () => {
        await store.put(own, 'a', {}, 0);
        expect(await store.remove(own, 'a', 2)).toBe(false);
        expect(await store.remove(own, 'b', 1)).toBe(false);
        expect(await store.get(own, 'a')).toBeDefined();
        expect(await store.remove(own, 'a', 1)).toBe(true);
        expect(await store.get(own, 'a')).toBeUndefined();
        expect(await store.remove(own, 'a', 1)).toBe(false);
      });

      it('lets the key be created again', async () => {
        await store.put(own, 'a', {}, 0);
        await store.remove(own, 'a', 1);
        expect(await store.put(own, 'a', { again: true }, 0)).toBe(true);
        expect(await store.get(own, 'a')).toEqual({ key: 'a', value: { again: true }, version: 1 });
      });

      it('or changing wins, never both', async () => {
        await store.put(own, 'a', {}, 0);
        const [removed, changed] = await Promise.all([store.remove(own, 'a', 1), store.put(own, 'a', { n: 1 }, 1)]);
        expect(removed).toBe(!changed);
        expect((await store.get(own, 'a')) === undefined).toBe(removed);
      });
    });

    describe('a list', () => {
      it('comes in key order', async () => {
        for (const key of ['b', 'a', 'B', '10', '9', 'ab']) await store.put(own, key, {}, 0);
        expect(await keys()).toEqual(['10', '9', 'B', 'a', 'ab', 'b']);
      });

      it('holds whole entries', async () => {
        await store.put(own, 'a', { n: 1 }, 0);
        await store.put(own, 'a', { n: 2 }, 1);
        expect(await store.list(own)).toEqual([{ key: 'a', value: { n: 2 }, version: 2 }]);
      });
    });

    describe('expiry', () => {
      // Far in the past, so that a purge of a shared server takes nobody else's entries.
      const at = (n: number): { expiresAt: number } => ({ expiresAt: n });

      it('changes nothing before the purge', async () => {
        await store.put(own, 'a', { n: 1 }, 0, at(5));
        expect((await store.get(own, 'a'))?.value).toEqual({ n: 1 });
        expect(await keys()).toEqual(['a']);
        expect(await store.put(own, 'a', { n: 2 }, 0)).toBe(false);
        await store.remove(own, 'a', 1);
      });

      it('purges what expired at or before the given time, and says how many', async () => {
        await store.purgeExpired(100);
        await store.put(own, 'before', {}, 0, at(99));
        await store.put(own, 'exactly', {}, 0, at(100));
        await store.put(own, 'after', {}, 0, at(101));
        await store.put(own, 'never', {}, 0);
        expect(await store.purgeExpired(100)).toBe(2);
        expect(await keys()).toEqual(['after', 'never']);
        expect(await store.purgeExpired(100)).toBe(0);
        expect(await store.purgeExpired(101)).toBe(1);
        expect(await keys()).toEqual(['never']);
      });

      it('is as the last write said', async () => {
        await store.put(own, 'kept', {}, 0, at(10));
        await store.put(own, 'kept', {}, 1);
        await store.put(own, 'moved', {}, 0, at(10));
        await store.put(own, 'moved', {}, 1, at(500));
        expect(await store.purgeExpired(100)).toBe(0);
        expect(await keys()).toEqual(['kept', 'moved']);
        expect(await store.purgeExpired(500)).toBe(1);
      });
    });

    describe('a lease', () => {
      it('that is free is granted', async () => {
        const lease = await store.acquireLease(own, 'ann', TTL);
        expect(lease).toEqual({ key: own, owner: 'ann', epoch: expect.any(Number) as number });
      });

      it('that another holds is refused', async () => {
        await store.acquireLease(own, 'ann', TTL);
        expect(await store.acquireLease(own, 'bob', TTL)).toBeUndefined();
      });

      it('is renewed by its owner with the same epoch, for as long as it is renewed', async () => {
        const first = await store.acquireLease(own, 'ann', TTL);
        for (let n = 0; n < 4; n += 1) {
          expect(await store.acquireLease(own, 'bob', TTL)).toBeUndefined();
          await fixture.passTime(TTL / 2);
          expect(await store.acquireLease(own, 'ann', TTL)).toEqual(first);
        }
      });

      it('that has lapsed goes to the next one with a later epoch, and the former owner is refused', async () => {
        const first = await store.acquireLease(own, 'ann', TTL);
        expect(await store.acquireLease(own, 'bob', TTL)).toBeUndefined();
        await fixture.passTime(TTL + 1);
        const second = await store.acquireLease(own, 'bob', TTL);
        expect(second).toMatchObject({ key: own, owner: 'bob' });
        expect(second?.epoch).toBeGreaterThan(first?.epoch ?? Infinity);
        expect(await store.acquireLease(own, 'ann', TTL)).toBeUndefined();
      });

      it('has one winner when 50 race for a free one', async () => {
        const taken = await Promise.all(
          Array.from({ length: 50 }, (_, n) => store.acquireLease(own, `owner${n}`, TTL)),
        );
        expect(taken.filter(Boolean)).toHaveLength(1);
      });

      it('has one winner when 50 race for a lapsed one', async () => {
        const race = () => Promise.all(Array.from({ length: 50 }, (_, n) => store.acquireLease(own, `owner${n}`, TTL)));
        const first = await store.acquireLease(own, 'ann', TTL);
        expect((await race()).filter(Boolean)).toHaveLength(0);
        await fixture.passTime(TTL + 1);
        const winners = (await race()).filter((lease) => lease !== undefined);
        expect(winners).toHaveLength(1);
        expect(winners[0]?.epoch).toBeGreaterThan(first?.epoch ?? Infinity);
      });

      it('that was given up is free at once, with a later epoch', async () => {
        const first = await store.acquireLease(own, 'ann', TTL);
        if (!first) throw new Error('The free lease was refused.');
        await store.releaseLease(first);
        const second = await store.acquireLease(own, 'bob', TTL);
        expect(second?.epoch).toBeGreaterThan(first.epoch);
      });

      it('is given up only by who holds it, with the present epoch', async () => {
        const first = await store.acquireLease(own, 'ann', TTL);
        if (!first) throw new Error('The free lease was refused.');
        await store.releaseLease({ ...first, owner: 'bob' });
        await store.releaseLease({ ...first, epoch: first.epoch + 1 });
        await store.releaseLease({ ...first, key: `${own}-other` });
        expect(await store.acquireLease(own, 'bob', TTL)).toBeUndefined();
        await store.releaseLease(first);
        const second = await store.acquireLease(own, 'ann', TTL);
        await store.releaseLease(first);
        expect(await store.acquireLease(own, 'bob', TTL)).toBeUndefined();
        expect(second?.epoch).toBeGreaterThan(first.epoch);
      });

      it('is free after all were cleared, with a later epoch, and others stay usable', async () => {
        const first = await store.acquireLease(own, 'ann', TTL);
        const other = await store.acquireLease(`${own}-2`, 'ann', TTL);
        await store.clearLeases();
        const second = await store.acquireLease(own, 'bob', TTL);
        expect(second?.epoch).toBeGreaterThan(first?.epoch ?? Infinity);
        expect((await store.acquireLease(`${own}-2`, 'cy', TTL))?.epoch).toBeGreaterThan(other?.epoch ?? Infinity);
      });

      it('is no entry', async () => {
        await store.acquireLease(own, 'ann', TTL);
        expect(await store.list(own)).toEqual([]);
      });
    });

    describe('closing', () => {
      it('keeps entries, versions, expiry and the epochs of leases, and refuses later calls', async () => {
        await store.purgeExpired(700);
        await store.put(own, 'a', { n: 1 }, 0, { expiresAt: 700 });
        await store.put(own, 'b', { n: 1 }, 0);
        await store.put(own, 'b', { n: 2 }, 1);
        const lease = await store.acquireLease(own, 'ann', TTL);
        const closed = store;
        await closed.close();
        await closed.close();
        for (const call of [
          () => closed.get(own, 'a'),
          () => closed.put(own, 'a', {}, 1),
          () => closed.acquireLease(own, 'ann', TTL),
          () => closed.clearLeases(),
        ]) {
          await expect(call()).rejects.toMatchObject({ name: 'PortError', code: 'STORE.CLOSED' });
        }
        store = await fixture.open();
        expect(await store.get(own, 'b')).toEqual({ key: 'b', value: { n: 2 }, version: 2 });
        expect(await store.purgeExpired(700)).toBe(1);
        expect(await store.acquireLease(own, 'bob', TTL)).toBeUndefined();
        await fixture.passTime(TTL + 1);
        expect((await store.acquireLease(own, 'bob', TTL))?.epoch).toBeGreaterThan(lease?.epoch ?? Infinity);
      });
    });
  });
}
