import { workerData } from 'node:worker_threads';
import type { ListOptions } from '../../ports/read-model-store.port.js';
import type { SqlDatabase, SqlValue } from '../shared-libsql/database.js';
import { serveWorker } from '../shared-libsql/worker-rpc.js';
import { DOCUMENT_COLUMNS, openModelFile, type DocumentRow } from './model-file.js';

export interface ListRequest {
  readonly model: string;
  readonly options: ListOptions;
}

const { directory } = workerData as { readonly directory: string };
const models = new Map<string, ReturnType<typeof prepare>>();

function prepare(database: SqlDatabase) {
  return {
    database,
    selectOne: database.prepare<DocumentRow>(`SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE id = ?`),
    selectCheckpoint: database.prepare<[position: string]>('SELECT position FROM checkpoint'),
  };
}

/** Undefined while nothing was committed to the model. */
function openModel(model: string): ReturnType<typeof prepare> | undefined {
  const open = models.get(model);
  if (open) return open;
  const database = openModelFile(directory, model);
  if (!database) return undefined;
  const prepared = prepare(database);
  models.set(model, prepared);
  return prepared;
}

function selectList({ partition, order, after, limit, search }: ListOptions): [sql: string, values: SqlValue[]] {
  const [direction, later] = order === 'descending' ? ['DESC', '<'] : ['ASC', '>'];
  const conditions = ['partition = ?'];
  const values: SqlValue[] = [partition];
  if (after) {
    conditions.push(`(sort, id) ${later} (?, ?)`);
    values.push(after.sort, after.id);
  }
  if (search !== undefined && search !== '') {
    conditions.push('instr(search, ?) > 0');
    values.push(search.toLowerCase());
  }
  const sql = `SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE ${conditions.join(' AND ')}
    ORDER BY sort ${direction}, id ${direction} LIMIT ?`;
  return [sql, [...values, limit]];
}

const handlers = {
  getMany({ model, ids }: { readonly model: string; readonly ids: readonly string[] }): DocumentRow[] {
    const select = openModel(model)?.selectOne;
    return select ? ids.flatMap((id) => select.all(id)) : [];
  },
  list({ model, options }: ListRequest): readonly DocumentRow[] {
    const [sql, values] = selectList(options);
    const open = openModel(model);
    return open ? open.database.prepare<DocumentRow>(sql).all(...values) : [];
  },
  checkpoint({ model }: { readonly model: string }): string | undefined {
    return openModel(model)?.selectCheckpoint.get()?.[0];
  },
  /** Lets go of the model's file, so that it can be removed. */
  forget({ model }: { readonly model: string }): void {
    models.get(model)?.database.close();
    models.delete(model);
  },
  close(_: null): void {
    for (const { database } of models.values()) database.close();
    models.clear();
  },
};

export type ModelReader = typeof handlers;

serveWorker(handlers);
