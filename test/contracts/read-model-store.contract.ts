import { randomUUID } from 'node:crypto';
import { START, type Position } from '../../src/ports/event-log.port.js';
import type { ListOptions, ReadModelStore, StoredDocument } from '../../src/ports/read-model-store.port.js';

export interface ReadModelStoreFixture {
  /** Opens the same data each time; the earlier one is closed before it is called again. */
  open(): Promise<ReadModelStore>;
  dispose(): Promise<void>;
}

/** What every ReadModelStore does. Each test has a model of its own, so that a shared server will do. */
export function describeReadModelStore(name: string, makeFixture: () => Promise<ReadModelStoreFixture>): void {
  describe(`${name} as ReadModelStore`, () => {
    let fixture: ReadModelStoreFixture;
    let store: ReadModelStore;
    let model: string;

    beforeAll(async () => {
      fixture = await makeFixture();
      store = await fixture.open();
    });
    beforeEach(() => {
      model = `contract-${randomUUID()}_1`;
    });
    afterAll(async () => {
      await store.close();
      await fixture.dispose();
    });

    const document = (id: string, position: Position, more: Partial<StoredDocument> = {}): StoredDocument => ({
      id,
      position,
      partition: 'acme',
      sort: id,
      search: '',
      body: { id, at: position },
      ...more,
    });
    const ids = async (options: Partial<ListOptions> = {}): Promise<string[]> =>
      (await store.list(model, { partition: 'acme', limit: 500, ...options })).map(({ id }) => id);
    const commitAll = (...documents: readonly StoredDocument[]) => store.commit(model, documents, '100');

    describe('an unknown model', () => {
      it('reads as empty and stands at the start', async () => {
        expect(await store.get(model, 'a')).toBeUndefined();
        expect(await store.getMany(model, ['a', 'b'])).toEqual([]);
        expect(await ids()).toEqual([]);
        expect(await store.checkpoint(model)).toBe(START);
      });

      it('is dropped without an error', async () => {
        await store.drop(model);
        expect(await store.checkpoint(model)).toBe(START);
      });

      it('is refused where its name could not be a file or a collection', async () => {
        for (const bad of ['', '../a', 'a/b', 'a.b', 'a b', '$a']) {
          await expect(store.get(bad, 'a')).rejects.toMatchObject({ code: 'STORE.INVALID', retryable: false });
          await expect(store.commit(bad, [], '1')).rejects.toMatchObject({ code: 'STORE.INVALID' });
        }
      });
    });

    describe('a commit', () => {
      it('stores every field of a document as it was given', async () => {
        const body = { text: 'a "quoted" ü 🙂 \u0000 line\nline', list: [1, null, { deep: true }], empty: {} };
        const stored = document('id with / and ü', '7', { partition: 'p', sort: 's', search: 'words', body });
        await commitAll(stored);
        expect(await store.get(model, stored.id)).toEqual(stored);
      });

      it('replaces a document as a whole', async () => {
        await commitAll(document('a', '1', { body: { old: true } }));
        const newer = document('a', '2', { partition: 'other', sort: 'z', search: 'new', body: { fresh: true } });
        await commitAll(newer);
        expect(await store.get(model, 'a')).toEqual(newer);
        expect(await ids()).toEqual([]);
      });

      it('takes 500 documents at once', async () => {
        const many = Array.from({ length: 500 }, (_, n) => document(`d${n}`, '5'));
        await commitAll(...many);
        expect(await ids()).toHaveLength(500);
        expect(await store.getMany(model, ['d499', 'd0'])).toEqual([many[499], many[0]]);
      });

      it('keeps models apart', async () => {
        await commitAll(document('a', '1'));
        const other = `${model}_other`;
        expect(await store.get(other, 'a')).toBeUndefined();
        expect(await store.checkpoint(other)).toBe(START);
      });

      it('leaves a document alone whose stored position is the same', async () => {
        await commitAll(document('a', '5', { body: { first: true } }));
        await commitAll(document('a', '5', { body: { first: false } }));
        expect((await store.get(model, 'a'))?.body).toEqual({ first: true });
      });

      it('leaves a document alone whose stored position is later, and writes the others of the batch', async () => {
        await commitAll(document('a', '10'));
        await commitAll(document('a', '9'), document('b', '9'));
        expect((await store.get(model, 'a'))?.position).toBe('10');
        expect((await store.get(model, 'b'))?.position).toBe('9');
      });

      it('compares positions as numbers, also in two parts and beyond 2^53', async () => {
        const rising = [
          '9',
          '10',
          '99/3',
          '99/20',
          '100/1',
          '9007199254740993',
          '9007199254740994/1',
          '18446744073709551615/18446744073709551615',
        ];
        for (const [at, position] of rising.entries()) {
          await store.commit(model, [document('a', position)], position);
          for (const earlier of rising.slice(0, at)) await store.commit(model, [document('a', earlier)], earlier);
          expect((await store.get(model, 'a'))?.position).toBe(position);
          expect(await store.checkpoint(model)).toBe(position);
        }
      });

      it('moves the checkpoint, also without documents', async () => {
        await store.commit(model, [], '12');
        expect(await store.checkpoint(model)).toBe('12');
      });

      it('never moves the checkpoint back', async () => {
        await store.commit(model, [], '12');
        await store.commit(model, [document('a', '3')], '3');
        await store.commit(model, [], '12');
        expect(await store.checkpoint(model)).toBe('12');
      });

      it('ends at the latest position when 50 commits of one document race', async () => {
        const positions = Array.from({ length: 50 }, (_, n) => String(n + 1)).reverse();
        await Promise.all(positions.map((position) => store.commit(model, [document('a', position)], position)));
        expect(await store.get(model, 'a')).toEqual(document('a', '50'));
        expect(await store.checkpoint(model)).toBe('50');
      });

      it('never shows a checkpoint ahead of its documents', async () => {
        const writing = (async () => {
          for (let at = 1; at <= 60; at += 1) {
            const batch = Array.from({ length: 20 }, (_, n) => document(`d${n}`, String(at)));
            await store.commit(model, batch, String(at));
          }
        })();
        let checkpoint = 0;
        while (checkpoint < 60) {
          checkpoint = Number(await store.checkpoint(model));
          const seen = await store.getMany(model, ['d0', 'd19']);
          if (checkpoint > 0) expect(seen).toHaveLength(2);
          for (const { position } of seen) expect(Number(position)).toBeGreaterThanOrEqual(checkpoint);
        }
        await writing;
      });
    });

    describe('reading', () => {
      it('gives many in the order of the ids, missing ones left out', async () => {
        await commitAll(document('a', '1'), document('b', '1'), document('c', '1'));
        const found = await store.getMany(model, ['c', 'nope', 'a']);
        expect(found.map(({ id }) => id)).toEqual(['c', 'a']);
        expect(await store.getMany(model, [])).toEqual([]);
      });

      it('sees a commit as soon as it has settled', async () => {
        for (let at = 1; at <= 30; at += 1) {
          await store.commit(model, [document('a', String(at))], String(at));
          expect((await store.get(model, 'a'))?.position).toBe(String(at));
        }
      });

      it('answers while a big commit is being written', async () => {
        await commitAll(document('a', '1'));
        const big = { text: 'x'.repeat(20_000) };
        let settled = 0;
        const commits = Array.from({ length: 6 }, (_, turn) =>
          store
            .commit(
              model,
              Array.from({ length: 500 }, (_, n) => document(`big${n}`, String(turn + 2), { body: big })),
              String(turn + 2),
            )
            .then(() => (settled += 1)),
        );
        let answeredMeanwhile = 0;
        while (settled < commits.length) {
          const before = settled;
          await store.get(model, 'a');
          // A reader that waited for the commit would be answered after it had settled.
          if (settled === before) answeredMeanwhile += 1;
        }
        await Promise.all(commits);
        expect(answeredMeanwhile).toBeGreaterThan(0);
      });
    });

    describe('a list', () => {
      const put = (...entries: readonly (readonly [id: string, sort: string, search?: string])[]) =>
        commitAll(...entries.map(([id, sort, search = '']) => document(id, '1', { sort, search })));

      it('orders by sort in plain string order, then by id', async () => {
        await put(['3', 'b'], ['2', 'a'], ['1', 'b'], ['4', 'B'], ['5', '10'], ['6', '9'], ['7', 'é'], ['8', '']);
        expect(await ids()).toEqual(['8', '5', '6', '4', '2', '1', '3', '7']);
        expect(await ids({ order: 'ascending' })).toEqual(await ids());
      });

      it('turns the whole order round when descending', async () => {
        await put(['1', 'b'], ['2', 'a'], ['3', 'b']);
        expect(await ids({ order: 'descending' })).toEqual(['3', '1', '2']);
      });

      it('holds only its partition', async () => {
        await commitAll(
          document('a', '1'),
          document('b', '1', { partition: 'acm' }),
          document('c', '1', { partition: 'ACME' }),
        );
        expect(await ids()).toEqual(['a']);
      });

      it('holds whole documents', async () => {
        const stored = document('a', '4', { search: 'x', body: { some: ['thing'] } });
        await commitAll(stored);
        expect(await store.list(model, { partition: 'acme', limit: 1 })).toEqual([stored]);
      });

      it('pages without a gap or a repeat, in both orders, over equal sorts', async () => {
        const all = Array.from({ length: 25 }, (_, n) => [`id${String(n).padStart(2, '0')}`, `s${n % 3}`] as const);
        await put(...all);
        for (const order of ['ascending', 'descending'] as const) {
          const whole = await ids({ order });
          const paged: string[] = [];
          let page = await store.list(model, { partition: 'acme', order, limit: 4 });
          while (page.length > 0) {
            paged.push(...page.map(({ id }) => id));
            const last = page[page.length - 1];
            if (!last) break;
            page = await store.list(model, {
              partition: 'acme',
              order,
              limit: 4,
              after: { sort: last.sort, id: last.id },
            });
          }
          expect(paged).toEqual(whole);
        }
      });

      it('goes on after a document that is no longer there', async () => {
        await put(['a', '1'], ['c', '3']);
        expect(await ids({ after: { sort: '2', id: 'gone' } })).toEqual(['c']);
      });

      it('stays stable while documents are added before the page', async () => {
        await put(['b', '2'], ['c', '3']);
        await put(['a', '1']);
        expect(await ids({ after: { sort: '2', id: 'b' } })).toEqual(['c']);
      });

      it('finds a substring of the search text, in any case', async () => {
        await put(['1', '1', 'acme-12 fix the login page'], ['2', '2', 'acme-13 größe ändern'], ['3', '3', 'nothing']);
        expect(await ids({ search: 'LOGIN' })).toEqual(['1']);
        expect(await ids({ search: 'e-1' })).toEqual(['1', '2']);
        expect(await ids({ search: 'GRÖSSE' })).toEqual([]);
        expect(await ids({ search: 'Größe Ä' })).toEqual(['2']);
        expect(await ids({ search: '' })).toEqual(['1', '2', '3']);
      });

      it('takes the search literally', async () => {
        await put(
          ['1', '1', '100% sure'],
          ['2', '2', '100 sure'],
          ['3', '3', 'a_b'],
          ['4', '4', 'axb'],
          ['5', '5', 'a.*b\\'],
        );
        expect(await ids({ search: '100%' })).toEqual(['1']);
        expect(await ids({ search: 'a_b' })).toEqual(['3']);
        expect(await ids({ search: 'a.*b' })).toEqual(['5']);
        expect(await ids({ search: 'b\\' })).toEqual(['5']);
      });

      it('searches and pages together', async () => {
        await put(['1', '1', 'x'], ['2', '2', 'y'], ['3', '3', 'x'], ['4', '4', 'x']);
        expect(await ids({ search: 'x', limit: 2 })).toEqual(['1', '3']);
        expect(await ids({ search: 'x', limit: 2, after: { sort: '3', id: '3' } })).toEqual(['4']);
      });

      it('refuses a limit below 1 or above 500', async () => {
        for (const limit of [0, -1, 501, 1.5, NaN]) {
          const call = store.list(model, { partition: 'acme', limit });
          await expect(call).rejects.toMatchObject({ code: 'STORE.INVALID', retryable: false });
        }
      });
    });

    describe('a drop', () => {
      it('removes the documents and the checkpoint of the model alone', async () => {
        const other = `${model}_other`;
        await store.commit(other, [document('a', '1')], '1');
        await commitAll(document('a', '1'));
        await store.drop(model);
        expect(await store.get(model, 'a')).toBeUndefined();
        expect(await ids()).toEqual([]);
        expect(await store.checkpoint(model)).toBe(START);
        expect((await store.get(other, 'a'))?.position).toBe('1');
        await store.drop(other);
      });

      it('lets the model begin again from an earlier position', async () => {
        await store.commit(model, [document('a', '9')], '9');
        await store.drop(model);
        await store.commit(model, [document('a', '2')], '2');
        expect((await store.get(model, 'a'))?.position).toBe('2');
        expect(await store.checkpoint(model)).toBe('2');
      });

      it('shows everything or nothing to those who read meanwhile', async () => {
        await commitAll(...Array.from({ length: 50 }, (_, n) => document(`d${n}`, '1')));
        const reads = Array.from({ length: 10 }, () => ids());
        const drop = store.drop(model);
        reads.push(...Array.from({ length: 10 }, () => ids()));
        await drop;
        for (const seen of await Promise.all(reads)) expect([0, 50]).toContain(seen.length);
        expect(await ids()).toEqual([]);
      });
    });

    describe('closing', () => {
      it('keeps documents and checkpoint, and refuses later calls', async () => {
        await commitAll(document('a', '3', { search: 'kept' }));
        const closed = store;
        await closed.close();
        await closed.close();
        for (const call of [
          () => closed.get(model, 'a'),
          () => closed.list(model, { partition: 'acme', limit: 1 }),
          () => closed.commit(model, [], '1'),
          () => closed.checkpoint(model),
          () => closed.drop(model),
        ]) {
          await expect(call()).rejects.toMatchObject({ name: 'PortError', code: 'STORE.CLOSED' });
        }
        store = await fixture.open();
        expect(await store.get(model, 'a')).toEqual(document('a', '3', { search: 'kept' }));
        expect(await ids({ search: 'kept' })).toEqual(['a']);
        expect(await store.checkpoint(model)).toBe('100');
      });
    });
  });
}
