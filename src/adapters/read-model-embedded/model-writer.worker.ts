import { workerData } from 'node:worker_threads';
import { serveWorker } from '../shared-libsql/worker-rpc.js';
import { createModelFile, DOCUMENT_COLUMNS, removeModelFile, type DocumentRow } from './model-file.js';
import { positionKey } from './position-key.js';

export interface CommitRequest {
  readonly model: string;
  readonly rows: readonly DocumentRow[];
  readonly checkpoint: string;
}

// A row or checkpoint that is the same or later stays as it is.
const PUT_DOCUMENT = `
  INSERT INTO documents (${DOCUMENT_COLUMNS}, position_key) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    position = excluded.position, partition = excluded.partition, sort = excluded.sort, search = excluded.search,
    body = excluded.body, position_key = excluded.position_key
  WHERE excluded.position_key > documents.position_key`;
const PUT_CHECKPOINT = `
  INSERT INTO checkpoint (id, position, position_key) VALUES (1, ?, ?)
  ON CONFLICT (id) DO UPDATE SET position = excluded.position, position_key = excluded.position_key
  WHERE excluded.position_key > checkpoint.position_key`;

const { directory } = workerData as { readonly directory: string };
const models = new Map<string, ReturnType<typeof openModel>>();

function openModel(model: string) {
  const database = createModelFile(directory, model);
  return { database, putDocument: database.prepare(PUT_DOCUMENT), putCheckpoint: database.prepare(PUT_CHECKPOINT) };
}

const handlers = {
  commit({ model, rows, checkpoint }: CommitRequest): void {
    const open = models.get(model) ?? openModel(model);
    models.set(model, open);
    open.database.transaction(() => {
      for (const row of rows) open.putDocument.run(...row, positionKey(row[1]));
      open.putCheckpoint.run(checkpoint, positionKey(checkpoint));
    });
  },
  drop({ model }: { readonly model: string }): void {
    const open = models.get(model);
    open?.database.close();
    models.delete(model);
    removeModelFile(directory, model);
  },
  close(_: null): void {
    for (const { database } of models.values()) database.close();
    models.clear();
  },
};

export type ModelWriter = typeof handlers;

serveWorker(handlers);
