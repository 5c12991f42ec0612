import type { Request, RequestHandler, Response } from 'express';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isApiPath, nonceOf } from './security.middleware.js';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = /^(text\/|application\/(json|wasm)|image\/svg)/;
const NONCE = '__CSP_NONCE__';

type Encoding = 'br' | 'gzip' | 'identity';

interface Asset {
  readonly file: string;
  readonly mediaType: string;
  /** Its name holds a hash of its content. */
  readonly immutable: boolean;
  readonly bodies: Map<Encoding, Promise<Buffer>>;
}

/**
 * Serves the built interface from `folder`, whose files are looked up once: no path of a request ever reaches the disk. Paths
 * that are neither files nor API are routes of the interface and get its page, with the nonce of this answer.
 */
export function webApp(folder: string): RequestHandler {
  const assets = findAssets(folder);
  const page = existsSync(join(folder, 'index.html')) ? readFileSync(join(folder, 'index.html'), 'utf8') : undefined;
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || isApiPath(request.path)) return next();
    const asset = assets.get(request.path);
    if (asset) return void sendAsset(asset, request, response).catch(next);
    if (page === undefined || extname(request.path) !== '') return next();
    const html = page.replaceAll(NONCE, nonceOf(response));
    response.set({ 'Content-Type': MEDIA_TYPES['.html'], 'Cache-Control': 'no-store' }).send(html);
  };
}

function findAssets(folder: string): ReadonlyMap<string, Asset> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const assets = files.map((entry): [string, Asset] => {
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const mediaType = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
    return [path, { file, mediaType, immutable: path.startsWith('/assets/'), bodies: new Map() }];
  });
  return new Map(assets.filter(([path]) => path !== '/index.html' && !path.startsWith('/.vite/')));
}

async function sendAsset(asset: Asset, request: Request, response: Response): Promise<void> {
  const encoding = COMPRESSIBLE.test(asset.mediaType) ? wantedEncoding(request) : 'identity';
  const body = await bodyOf(asset, encoding);
  response.set({
    'Content-Type': asset.mediaType,
    'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  });
  response.send(body);
}

function wantedEncoding(request: Request): Encoding {
  const wanted = request.acceptsEncodings(['br', 'gzip', 'identity']);
  return wanted === 'br' || wanted === 'gzip' ? wanted : 'identity';
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

function bodyOf(asset: Asset, encoding: Encoding): Promise<Buffer> {
  const known = asset.bodies.get(encoding);
  if (known) return known;
  const body = compress(readFileSync(asset.file), encoding);
  asset.bodies.set(encoding, body);
  return body;
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return Promise.resolve(bytes);
  if (encoding === 'gzip') return toGzip(bytes);
  return toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}
