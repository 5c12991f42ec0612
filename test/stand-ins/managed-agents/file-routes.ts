import type { Context, Reply, Route } from './replies.js';
import { BETA, notFound, ok, page, Refused, refuse, refuseIf } from './replies.js';
import type { StandInSession } from './session.js';
import type { StoredFile, World } from './world.js';

/** Adds a file; without a session it was uploaded. */
export function storeFile(world: World, filename: string, bytes: Uint8Array, sessionId?: string): StoredFile {
  const file: StoredFile = {
    metadata: {
      id: world.newId('file'),
      type: 'file',
      filename,
      mime_type: filename.endsWith('.tar') ? 'application/x-tar' : 'application/octet-stream',
      size_bytes: bytes.length,
      created_at: world.now(),
      downloadable: sessionId !== undefined,
      ...(sessionId === undefined ? {} : { scope: { type: 'session', id: sessionId } }),
    },
    bytes,
    listedFrom: Date.now() + (sessionId === undefined ? 0 : world.control.indexingMs),
  };
  world.files.push(file);
  return file;
}

const marks = new WeakMap<StandInSession, Map<string, string>>();

/** Makes what an agent put under `/mnt/session/outputs` a file of its session; a file written again becomes a new one. */
export async function registerOutputs(session: StandInSession): Promise<void> {
  const known = marks.get(session) ?? new Map<string, string>();
  marks.set(session, known);
  for (const { name, mark } of await session.container.outputs()) {
    if (known.get(name) === mark) continue;
    known.set(name, mark);
    storeFile(session.world, name, await session.container.readOutput(name), session.view.id);
  }
}

function upload({ world, headers, bytes }: Context): Reply {
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  refuseIf(boundary === undefined, 400, 'The body must be multipart/form-data.');
  const part = filePart(bytes, boundary ?? '');
  refuseIf(part === undefined, 400, 'file: Field required');
  return ok(storeFile(world, part?.filename ?? '', part?.content ?? Buffer.alloc(0)).metadata);
}

function filePart(body: Buffer, boundary: string): { readonly filename: string; readonly content: Buffer } | undefined {
  const border = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(border); at !== -1;) {
    const next = body.indexOf(border, at + border.length);
    if (next === -1) return undefined;
    const part = body.subarray(at + border.length + 2, next - 2);
    const end = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, end).toString('utf8');
    const filename = /name="file"; filename="([^"]*)"/.exec(head)?.[1];
    if (filename !== undefined)
      return { filename: filename.split('/').at(-1) ?? '', content: Buffer.from(part.subarray(end + 4)) };
    at = next;
  }
  return undefined;
}

function list(context: Context): Reply {
  const { query, headers, world } = context;
  const scope = query.get('scope_id');
  const named = String(headers['anthropic-beta'] ?? '').includes(BETA);
  refuseIf(scope !== null && !named, 400, `scope_id: needs the beta ${BETA}.`);
  const files = world.files.filter(
    ({ metadata, listedFrom }) =>
      listedFrom <= Date.now() &&
      ((metadata.scope?.id ?? null) === scope || (scope === null && world.control.copiesListed)),
  );
  return page(context, files.map(({ metadata }) => metadata).reverse());
}

function fileOf({ world, params }: Context): StoredFile {
  const file = world.files.find(({ metadata }) => metadata.id === params['id']);
  if (!file) throw new Refused(notFound(`File ${params['id']}`));
  return file;
}

function download(context: Context): Reply {
  const { metadata, bytes } = fileOf(context);
  if (metadata.downloadable !== true) return refuse(400, 'Files that were uploaded cannot be downloaded.');
  return { status: 200, bytes, headers: { 'content-type': 'application/octet-stream' } };
}

function remove(context: Context): Reply {
  const file = fileOf(context);
  context.world.files.splice(context.world.files.indexOf(file), 1);
  return ok({ id: file.metadata.id, type: 'file_deleted' });
}

const beta = 'optional' as const;

/** Files: uploaded ones, and those that agents made, which are listed by their session alone. */
export const FILE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/files', beta, handle: upload },
  { method: 'GET', path: '/v1/files', beta, handle: list },
  { method: 'GET', path: '/v1/files/:id', beta, handle: (context) => ok(fileOf(context).metadata) },
  { method: 'GET', path: '/v1/files/:id/content', beta, handle: download },
  { method: 'DELETE', path: '/v1/files/:id', beta, handle: remove },
];
