import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { tellOnFailure } from './on-failure.js';

export interface KillPlan {
  readonly point: string;
  /** Counted over all processes that are given the plan. */
  readonly occurrence: number;
  readonly delayMs: number;
}

export interface KillableOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The server of `killable-server.mjs`, as `npm run build:tests` bundles it, on one data folder and port, started again whenever it died. */
export class KillableServer {
  private child: ChildProcess | undefined;
  private starting: Promise<void> | undefined;
  private output = '';
  private ready = false;
  kills = 0;
  /** When it was last killed, in ms since the epoch; 0 before. */
  killedAt = 0;

  constructor(private readonly options: KillableOptions) {
    tellOnFailure({
      name: `the server at ${this.url}`,
      isGone: () => false,
      end: () => this.kill(),
      tell: () => `${this.output}\n(${this.ready ? 'up' : 'down'}, killed ${this.kills} times)`,
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }

  get isUp(): boolean {
    return this.ready;
  }

  /** Resolves when the server answers. */
  up(): Promise<void> {
    this.starting ??= this.start();
    return this.starting;
  }

  /** `counting`: an empty folder, the same for all processes that are given the plan: one of them dies. */
  async arm(plan: KillPlan, counting: string): Promise<void> {
    await this.up();
    this.child?.send({ ...plan, counting });
    if (this.child) await once(this.child, 'message');
  }

  /** Ends it as an operator would; `up` starts it again. */
  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  /** Ends it without a chance to do anything; `up` starts it again. */
  kill(): void {
    this.child?.kill('SIGKILL');
  }

  private async start(): Promise<void> {
    const script = fileURLToPath(new URL('../../dist/bundle/killable-server/killable-server.js', import.meta.url));
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(this.options.port),
      DATA_DIR: this.options.dataDir,
      ...this.options.env,
    };
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (this.output = `${this.output}${text.toString()}`.slice(-4_000)));
    child.once('exit', (_code, signal) => {
      this.starting = undefined;
      this.ready = false;
      if (signal !== 'SIGKILL') return;
      this.kills += 1;
      this.killedAt = Date.now();
    });
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The server ended by itself: ${this.output}`);
      if (child.signalCode !== null) throw new Error('killed while starting');
      const answer = await fetch(`${this.url}/api/health`).catch(() => undefined);
      this.ready = answer?.ok === true;
      if (this.ready) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * Calls the API as an outside client would: the same request, with the same Idempotency-Key, until it is answered, by one server
 * after the other as a load balancer would pass it on. Whoever is down is started again.
 */
export class PatientClient {
  private turn = 0;
  private broken: Error | undefined;

  constructor(
    private readonly servers: readonly KillableServer[],
    private readonly token: () => Promise<string>,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  post<T>(path: string, key: string, body: object): Promise<T> {
    return this.call<T>('POST', path, { key, body });
  }

  async lines<T>(path: string): Promise<readonly T[]> {
    const text = await this.attempt('GET', path);
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  }

  private async call<T>(method: string, path: string, sent?: Sent): Promise<T> {
    return JSON.parse(await this.attempt(method, path, sent)) as T;
  }

  private async attempt(method: string, path: string, sent?: Sent): Promise<string> {
    for (;;) {
      const text = await this.once(method, path, sent).catch((error: unknown) => {
        if (isFinal(error)) throw error;
      });
      if (text !== undefined) return text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Undefined when it is just starting and another one may be up. */
  private async next(): Promise<KillableServer | undefined> {
    if (this.broken) throw this.broken;
    const server = this.servers[this.turn++ % this.servers.length];
    if (server?.isUp) return server;
    const starting = server?.up().catch((error: unknown) => {
      if (isFinal(error)) this.broken = error;
    });
    if (this.servers.length > 1) return undefined;
    await starting;
    return server;
  }

  /** Undefined when the server did not say what became of the request. */
  private async once(method: string, path: string, sent?: Sent): Promise<string | undefined> {
    const server = await this.next();
    if (!server) return undefined;
    const headers: Record<string, string> = { authorization: `Bearer ${await this.token()}` };
    if (sent) Object.assign(headers, { 'content-type': 'application/json', 'idempotency-key': sent.key });
    const body = sent ? { body: JSON.stringify(sent.body) } : {};
    const answer = await fetch(`${server.url}${path}`, { method, headers, ...body });
    const text = await answer.text();
    if (answer.ok) return text;
    // As any client should: what it polls for can wait.
    if (answer.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return undefined;
    }
    if (answer.status < 500) throw new Refused(`${method} ${path}: ${answer.status} ${text}`);
    return undefined;
  }
}

interface Sent {
  readonly key: string;
  readonly body: object;
}

class Refused extends Error {}

function isFinal(error: unknown): error is Error {
  return error instanceof Refused || (error instanceof Error && error.message.startsWith('The server ended'));
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
