import type { Projection } from '../../projections/projection.js';
import { recorded } from '../../test/support/recorded.js';
import type { RecordedEvent } from '../ports/event-log.port.js';
import type { StoredDocument } from '../ports/read-model-store.port.js';
import { foldBatch, partsInWritingOrder, withKeys, type FoldInput } from './fold-batch.js';

interface Names {
  readonly seen: readonly string[];
}

/** Each event names its keys, the leader first; every document lists the positions of its events. */
function listing(more: Partial<Projection<Names>> = {}): Projection<Names> {
  return {
    name: 'listing',
    version: 1,
    handles: ['QueueReleased'],
    keys: ({ event }) => (event.type === 'QueueReleased' ? event.data.turnIds : []),
    apply(event, current) {
      return new Map(this.keys(event).map((id) => [id, { seen: [...(current.get(id)?.seen ?? []), event.position] }]));
    },
    index: (id) => ({ partition: 'p', sort: id, search: '' }),
    ...more,
  };
}

const eventsWith = (...keys: readonly (readonly string[])[]): readonly RecordedEvent[] =>
  recorded(
    keys.map((turnIds) => ({ stream: 'cr_conversation-acme_a', event: { type: 'QueueReleased', data: { turnIds } } })),
  );

function fold(projection: Projection<Names>, events: readonly RecordedEvent[], more: Partial<FoldInput> = {}) {
  const input = { projection, events: withKeys(projection, events), stored: [], quarantined: new Map(), ...more };
  const { documents, missed } = foldBatch(input);
  return {
    documents: documents.map(({ id, position, body }) => `${id}@${position} ${(body as Names).seen.join(',')}`),
    missed: missed.map(({ documentId, event }) => `${documentId}@${event.position}`),
  };
}

const document = (id: string, position: string): StoredDocument<Names> => ({
  id,
  position,
  partition: 'p',
  sort: id,
  search: '',
  body: { seen: ['stored'] },
});

const failingAt = (...positions: readonly string[]): Projection<Names> => {
  const good = listing();
  return listing({
    apply(event, current) {
      if (positions.includes(event.position)) throw new Error('broken fold');
      return good.apply(event, current);
    },
  });
};

describe('folding', () => {
  test('many events of one document become one write, at the position of the last one', () => {
    expect(fold(listing(), eventsWith(['a'], ['a'], ['b'], ['a']))).toEqual({
      documents: ['a@4 1,2,4', 'b@3 3'],
      missed: [],
    });
  });

  test('followers are written before leaders', () => {
    const { documents } = fold(listing(), eventsWith(['lead', 'f1'], ['solo'], ['lead', 'f2']));
    expect(documents).toEqual(['f1@1 1', 'f2@3 3', 'lead@3 1,3', 'solo@2 2']);
  });

  test('documents that the event leaves as they are are not written', () => {
    const projection = listing({ apply: () => new Map() });
    expect(fold(projection, eventsWith(['a', 'b'])).documents).toEqual([]);
  });

  test('an event whose leader reflects it is skipped, also for its followers', () => {
    const stored = [document('lead', '2')];
    expect(fold(listing(), eventsWith(['lead', 'f'], ['lead', 'f'], ['lead', 'f']), { stored }).documents).toEqual([
      'f@3 3',
      'lead@3 stored,3',
    ]);
  });

  test('what an event gives for a follower that reflects it is dropped', () => {
    const stored = [document('f', '1')];
    expect(fold(listing(), eventsWith(['lead', 'f']), { stored }).documents).toEqual(['lead@1 1']);
  });

  test('a batch is cut where a document would lead one event and follow in another', () => {
    const keyed = withKeys(listing(), eventsWith(['a', 'b'], ['b'], ['b', 'c'], ['c'], ['x', 'b'], ['y']));
    const parts = partsInWritingOrder(keyed).map((part) => part.map(({ keys }) => keys.join('')));
    expect(parts).toEqual([
      ['ab', 'b'],
      ['bc', 'c'],
      ['xb', 'y'],
    ]);
  });
});

describe('a fold that throws', () => {
  test('is tried three times', () => {
    let attempts = 0;
    const flaky = listing({
      apply(event) {
        attempts += 1;
        if (attempts < 3) throw new Error('not yet');
        return new Map([['a', { seen: [event.position] }]]);
      },
    });
    expect(fold(flaky, eventsWith(['a']))).toEqual({ documents: ['a@1 1'], missed: [] });
    expect(attempts).toBe(3);
  });

  test('freezes the documents of the event as they were before it, and others go on', () => {
    expect(fold(failingAt('2'), eventsWith(['a'], ['a'], ['a'], ['b']))).toEqual({
      documents: ['a@1 1', 'b@4 4'],
      missed: ['a@2'],
    });
  });

  test('freezes in turn whatever shares a later event with a frozen document', () => {
    expect(fold(failingAt('1'), eventsWith(['lead', 'f1'], ['lead', 'f2'], ['f2'], ['f3']))).toEqual({
      documents: ['f3@4 4'],
      missed: ['lead@1', 'f1@1', 'f2@2'],
    });
  });

  test('stays frozen in later batches', () => {
    const quarantined = new Map([['a', '1']]);
    expect(fold(listing(), eventsWith(['b'], ['a'], ['a', 'c']), { quarantined })).toEqual({
      documents: ['b@1 1'],
      missed: ['c@3'],
    });
  });

  test('does not keep a repeated batch from folding what came before', () => {
    const quarantined = new Map([['a', '2']]);
    expect(fold(failingAt('2'), eventsWith(['a'], ['a'], ['a']), { quarantined }).documents).toEqual(['a@1 1']);
  });

  test('counts a change to a document without a key as a failure', () => {
    const projection = listing({ apply: () => new Map([['other', { seen: [] }]]) });
    expect(fold(projection, eventsWith(['a']))).toEqual({ documents: [], missed: ['a@1'] });
  });

  test('counts an index that throws as a failure of the event that made the body', () => {
    const projection = listing({
      index(id, { seen }) {
        if (seen.includes('2')) throw new Error('broken index');
        return { partition: 'p', sort: id, search: '' };
      },
    });
    expect(fold(projection, eventsWith(['a'], ['a'], ['a'], ['b']))).toEqual({
      documents: ['a@1 1', 'b@4 4'],
      missed: ['a@2'],
    });
  });
});
