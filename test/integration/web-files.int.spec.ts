import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { TestServer } from '../support/server.js';

const WEB = resolve('dist/web');
const YEAR = 'public, max-age=31536000, immutable';

let server: TestServer;
let script: string;

beforeAll(async () => {
  const manifest = JSON.parse(await readFile(`${WEB}/.vite/manifest.json`, 'utf8')) as {
    'index.html': { file: string };
  };
  script = `/${manifest['index.html'].file}`;
  server = await TestServer.start();
});
afterAll(() => server.stop());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The path goes out as it is written, and nothing is unpacked. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const asked = httpRequest({ hostname, port, path, method, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on('error', fail).end();
  });
}

describe('A file of the interface', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ])('asked for in %s comes in %s, whole', async (wanted, encoding, unpack) => {
    const { status, headers, body } = await ask(script, { 'accept-encoding': wanted });
    expect({ status, encoding: headers['content-encoding'], vary: headers.vary }).toEqual({
      status: 200,
      encoding,
      vary: 'Accept-Encoding',
    });
    expect(unpack(body).equals(await readFile(`${WEB}${script}`))).toBe(true);
  });

  it('may be kept forever where its name holds a hash, and is asked for again elsewhere', async () => {
    const type = 'text/javascript; charset=utf-8';
    const own = await ask(script);
    expect(own.headers).toMatchObject({ 'cache-control': YEAR, 'content-type': type });
    const named = await ask('/theme.js');
    expect(named.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': type });
    const again = await ask('/theme.js', { 'if-none-match': named.headers.etag ?? '' });
    expect({ status: again.status, cache: again.headers['cache-control'] }).toEqual({ status: 304, cache: 'no-cache' });
  });

  it('comes whole for a range that nobody can make sense of, and without a body for HEAD', async () => {
    expect((await ask(script, { range: 'bytes=5-2' })).status).toBe(200);
    const head = await ask(script, {}, 'HEAD');
    expect({ status: head.status, length: head.body.length }).toEqual({ status: 200, length: 0 });
  });
});

it.each([
  '/index.html',
  '/.vite/manifest.json',
  '/../package.json',
  '/%2e%2e/package.json',
  '/assets/../../package.json',
  '/assets%2f..%2f..%2fpackage.json',
  '/%00.js',
])('%s is no file of the interface', async (path) => {
  expect((await ask(path)).status).toBe(404);
});
