import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { io, type Socket } from 'socket.io-client';
import { checkReply } from './check-reply.js';
import { tellOnFailure } from './on-failure.js';
import { temporaryFolder } from './temporary-folder.js';

const built = (path: string): string => fileURLToPath(new URL(`../../dist/bundle/server/${path}`, import.meta.url));

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Sent {
  readonly body?: unknown;
  /** The Idempotency-Key; null for none, a new one by default. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StartOptions {
  /** Kept after `stop`; by default one that is removed then. */
  readonly dataDir?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The built server as its own process, on a free port of this machine. */
export class TestServer {
  private constructor(
    readonly url: string,
    readonly token: string,
    readonly dataDir: string,
    private readonly process: {
      readonly child: ChildProcess;
      readonly cleanUp: () => Promise<void>;
      readonly printed: () => string;
    },
  ) {}

  /** What it wrote to standard output so far, warnings among it. */
  get printed(): string {
    return this.process.printed();
  }

  /** The address that a server without an owner invites to, with the code of set-up. */
  get setUpUrl(): string {
    const url = /Open (\S+) and give your name/.exec(this.printed)?.[1];
    if (url === undefined) throw new Error(`The server invites nobody: ${this.printed}`);
    return url;
  }

  static async start(options: StartOptions = {}): Promise<TestServer> {
    const folder = options.dataDir === undefined ? await temporaryFolder() : undefined;
    const dataDir = options.dataDir ?? folder?.path ?? '';
    const env = environment({ PORT: '0', DATA_DIR: dataDir, ...options.env });
    const child = spawn(process.execPath, ['--enable-source-maps', built('cli.js'), 'serve', ...(options.args ?? [])], {
      env,
    });
    watch(`the server in ${dataDir}`, child);
    const { url, printed } = await announced(child);
    const token = (await readFile(`${dataDir}/cli-token`, 'utf8')).trim();
    return new TestServer(url, token, dataDir, { child, cleanUp: async () => folder?.remove(), printed });
  }

  /** Ends it as an operator would, and gives the exit code. */
  async stop(): Promise<number | null> {
    const code = await this.end('SIGTERM');
    await this.process.cleanUp();
    return code;
  }

  /** Ends it without a chance to do anything. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  get<Body>(path: string, headers: Readonly<Record<string, string>> = this.bearer): Promise<Answer<Body>> {
    return this.request<Body>('GET', path, { headers });
  }

  post<Body>(path: string, body: unknown, key?: string | null): Promise<Answer<Body>> {
    return this.request<Body>('POST', path, { body, headers: this.bearer, ...(key !== undefined && { key }) });
  }

  async request<Body>(method: string, path: string, sent: Sent = {}): Promise<Answer<Body>> {
    const { status, headers, ...answer } = await ask(`${this.url}${path}`, method, sent);
    return { status, headers, body: answer.body as Body };
  }

  get bearer(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.token}` };
  }

  /** A connected socket; `headers` instead of the token for a browser's cookie or origin. `prepare` listens before it connects. */
  async socket(
    headers?: Readonly<Record<string, string>>,
    prepare: (socket: Socket) => void = () => undefined,
  ): Promise<Socket> {
    const auth = headers ? { extraHeaders: headers } : { auth: { token: this.token } };
    const socket = io(this.url, { transports: ['websocket'], reconnection: false, forceNew: true, ...auth });
    prepare(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  }

  /** Runs the command line beside this server. */
  cli(...args: readonly string[]): Promise<Finished> {
    return runCli(args, { CODE_RUNS_URL: this.url, DATA_DIR: this.dataDir });
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this.process;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  }
}

async function ask(url: string, method: string, { body, key, headers }: Sent): Promise<Answer<unknown>> {
  const own = {
    ...(method !== 'GET' && key !== null && { 'idempotency-key': key ?? randomUUID() }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const sent = { method, headers: { ...own, ...headers } };
  const answer = await fetch(url, body === undefined ? sent : { ...sent, body: text });
  const found = { status: answer.status, headers: answer.headers, body: await content(answer) };
  if (answer.ok) checkReply(method, new URL(url).pathname, found.body);
  return found;
}

async function content(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return /application\/(problem\+)?json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}

/** Runs the command line in an environment that holds nothing else. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const child = spawn(process.execPath, [built('cli.js'), ...args], { env: environment(env) });
  return finished(`code-runs ${args.join(' ')}`, child);
}

/** Runs the server's program until it ends by itself, as another user where `uid` is given. */
export function runMain(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  uid?: number,
): Promise<Finished> {
  const child = spawn(process.execPath, [built('cli.js'), 'serve', ...args], {
    env: environment(env),
    ...(uid !== undefined && { uid }),
  });
  return finished('the server that was to end by itself', child);
}

/** Asks again until the answer is the wanted one; a wait for a state, never for a time. */
export async function until<T>(ask: () => Promise<T>, isWanted: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await ask();
    if (isWanted(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], ...more };
}

async function finished(name: string, child: ChildProcess): Promise<Finished> {
  watch(name, child);
  const stdout = collected(child.stdout);
  const stderr = collected(child.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: stdout(), stderr: stderr() };
}

/** What it writes is told where a test fails. */
function watch(name: string, child: ChildProcess): void {
  const outputs = [collected(child.stdout), collected(child.stderr)];
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const state = (): string => (isGone() ? `ended with ${child.exitCode ?? child.signalCode}` : 'still runs');
  const tell = (): string => `${outputs.map((output) => output().slice(-2_000)).join('\n')}\n(${state()})`;
  tellOnFailure({ name, isGone, tell, end: () => void child.kill('SIGKILL') });
}

function collected(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (piece: Buffer) => (text += piece.toString()));
  return () => text;
}

/** The address in the line that the server prints when it is ready, and all that it prints. */
function announced(child: ChildProcess): Promise<{ readonly url: string; readonly printed: () => string }> {
  const output = collected(child.stderr);
  const printed = collected(child.stdout);
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const url = /ready at (\S+)/.exec(printed())?.[1];
      if (url !== undefined) resolve({ url, printed });
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output()}`)));
  });
}
