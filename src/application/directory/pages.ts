import type { Page } from '../../contracts/replies.js';
import type { ListOptions, ReadModelStore, StoredDocument } from '../../ports/read-model-store.port.js';

const AT_ONCE = 500;

/** Every body of a partition in ascending order; for lists that stay small, such as repositories. */
export async function listAll<Body extends object>(
  store: ReadModelStore,
  model: string,
  partition: string,
): Promise<readonly Body[]> {
  const bodies: Body[] = [];
  for (let after: ListOptions['after']; ;) {
    const found: readonly StoredDocument<Body>[] = await store.list<Body>(model, {
      partition,
      limit: AT_ONCE,
      ...(after && { after }),
    });
    bodies.push(...found.map(({ body }) => body));
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) return bodies;
    after = { sort: last.sort, id: last.id };
  }
}

export interface PageRequest {
  readonly limit: number;
  /** As `next` of the page before. */
  readonly after?: string | undefined;
  /** Substring of what is searched. */
  readonly q?: string | undefined;
}

interface Wanted<Body> extends PageRequest {
  readonly partition: string;
  /** Leaves out the others. */
  readonly keep?: (body: Body) => boolean;
}

/** A page of a partition, newest first. */
export async function newestPage<Body extends object>(
  store: ReadModelStore,
  model: string,
  { partition, limit, after, q = '', keep }: Wanted<Body>,
): Promise<Page<Body>> {
  const search = q.trim() === '' ? {} : { search: q.trim() };
  const options = { partition, order: 'descending', limit: keep ? AT_ONCE : limit + 1, ...search } as const;
  const items: StoredDocument<Body>[] = [];
  for await (const found of backwards<Body>(store, model, options, after)) {
    items.push(...(keep ? found.filter(({ body }) => keep(body)) : found));
    if (items.length > limit) break;
  }
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(({ body }) => body), next: items.length > limit && last ? writeCursor(last) : null };
}

async function* backwards<Body extends object>(
  store: ReadModelStore,
  model: string,
  options: ListOptions,
  cursor: string | undefined,
): AsyncGenerator<readonly StoredDocument<Body>[]> {
  for (let after = cursor === undefined ? undefined : readCursor(cursor); ;) {
    const found: readonly StoredDocument<Body>[] = await store.list<Body>(model, {
      ...options,
      ...(after && { after }),
    });
    yield found;
    const last = found.at(-1);
    if (!last || found.length < options.limit) return;
    after = { sort: last.sort, id: last.id };
  }
}

function writeCursor({ sort, id }: { readonly sort: string; readonly id: string }): string {
  return Buffer.from(`${sort}\n${id}`).toString('base64url');
}

/** A cursor that is not one of ours gives some place in the list, which is harmless. */
function readCursor(cursor: string): { readonly sort: string; readonly id: string } {
  const [sort = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n');
  return { sort, id };
}
