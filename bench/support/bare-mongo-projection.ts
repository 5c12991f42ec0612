import { MongoClient, type Collection } from 'mongodb';
import type { Projection } from '../../projections/projection.js';
import { barePages, toEvent } from './bare-projection.js';

interface BareDocument {
  readonly _id: string;
  readonly position: string;
  readonly partition?: string;
  readonly sort?: string;
  readonly search?: string;
  readonly body?: object;
}

/**
 * The least that a projection can do on MongoDB: raw rows, no validation, no guard; for each page read the documents, fold, and
 * write them and then the position in one bulkWrite, confirmed as the adapter asks for it. Returns the seconds it took, connected.
 */
export async function bareMongoProjection(
  source: string,
  target: { readonly url: string; readonly database: string; readonly name: string },
  projection: Projection,
): Promise<number> {
  const client = await MongoClient.connect(target.url);
  const database = client.db(target.database, { writeConcern: { w: 'majority', journal: true } });
  const documents = database.collection<BareDocument>(target.name);
  await documents.createIndex({ partition: 1, sort: 1, _id: 1 });
  const started = performance.now();
  for (const rows of barePages(source)) {
    const events = rows.map(toEvent).filter(({ event }) => projection.handles.includes(event.type));
    await foldPage(documents, projection, events, String(rows[rows.length - 1]?.[0]));
  }
  const seconds = (performance.now() - started) / 1_000;
  await client.close();
  return seconds;
}

async function foldPage(
  documents: Collection<BareDocument>,
  projection: Projection,
  events: readonly ReturnType<typeof toEvent>[],
  last: string,
): Promise<void> {
  const ids = [...new Set(events.flatMap((event) => projection.keys(event)))];
  const found =
    ids.length === 0 ? [] : await documents.find({ _id: { $in: ids } }, { batchSize: ids.length + 1 }).toArray();
  const bodies = new Map(found.map(({ _id, body = {} }) => [_id, body]));
  const changed = new Map<string, string>();
  for (const event of events) {
    for (const [id, body] of projection.apply(event, bodies)) {
      bodies.set(id, body);
      changed.set(id, event.position);
    }
  }
  const written = [...changed].map(([id, position]) => {
    const body = bodies.get(id) ?? {};
    return replace(id, { position, ...projection.index(id, body), body });
  });
  await documents.bulkWrite([...written, replace('checkpoint', { position: last })]);
}

const replace = (_id: string, replacement: Omit<BareDocument, '_id'>) => ({
  replaceOne: { filter: { _id }, replacement, upsert: true },
});
