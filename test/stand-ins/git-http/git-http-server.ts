import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GitHttpOptions {
  /** Folder whose repositories are served as `<url>/<name>`. */
  readonly root: string;
  /** May anyone push? Default false. */
  readonly push?: boolean;
  /** Answers every request with a redirect to there. */
  readonly redirectTo?: string;
  /** Asks for this user and password. */
  readonly credentials?: string;
}

export interface GitHttpServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A git server over HTTP on 127.0.0.1 (`git http-backend`), as a clone URL for tests. */
export async function startGitHttpServer(options: GitHttpOptions): Promise<GitHttpServer> {
  const server = createServer((request, response) => answer(options, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(options: GitHttpOptions, request: IncomingMessage, response: ServerResponse): void {
  if (options.redirectTo !== undefined) {
    response.writeHead(302, { location: `${options.redirectTo}${request.url ?? ''}` }).end();
    return;
  }
  const expected = options.credentials && `Basic ${Buffer.from(options.credentials).toString('base64')}`;
  if (expected && request.headers.authorization !== expected) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    return;
  }
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  serveGit({ root: options.root, push: options.push ?? false, path }, request, response);
}

/** Answers one request of git's for the repository at `path` below `root`. */
export function serveGit(
  options: { readonly root: string; readonly push: boolean; readonly path: string },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const push = options.push ? ['-c', 'http.receivepack=true'] : ['-c', 'http.receivepack=false'];
  const child = spawn('git', [...push, 'http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_PROJECT_ROOT: options.root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      PATH_INFO: options.path,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // The backend may answer and close its input before it has read everything.
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  passOn(child.stdout, response);
}

/** A CGI answer: header lines, an empty line, the body. */
function passOn(output: NodeJS.ReadableStream, response: ServerResponse): void {
  let head: Buffer | undefined = Buffer.alloc(0);
  output.on('data', (chunk: Buffer) => {
    if (!head) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    const lines = head.subarray(0, end).toString('latin1').split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [line.split(': ', 1)[0] ?? '', line.replace(/^[^:]*: /, '')]),
    );
    response.writeHead(parseInt(headers['Status'] ?? '200', 10), headers);
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  output.on('end', () => response.end());
}
