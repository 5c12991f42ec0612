import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface KillPlan {
  readonly point: string;
  readonly occurrence: number;
  readonly delayMs: number;
}

/** The server of `killable-server.mjs` on one data folder and port, started again whenever it died. */
export class KillableServer {
  private child: ChildProcess | undefined;
  private starting: Promise<void> | undefined;
  private output = '';
  private closing = false;
  kills = 0;

  constructor(
    private readonly dataDir: string,
    private readonly port: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when the server answers. */
  up(): Promise<void> {
    this.starting ??= this.start();
    return this.starting;
  }

  async arm(plan: KillPlan): Promise<void> {
    await this.up();
    this.child?.send(plan);
    if (this.child) await once(this.child, 'message');
  }

  async close(): Promise<void> {
    this.closing = true;
    if (this.child?.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  private async start(): Promise<void> {
    const script = fileURLToPath(new URL('./killable-server.mjs', import.meta.url));
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
    };
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (this.output = `${this.output}${text.toString()}`.slice(-4_000)));
    child.once('exit', (_code, signal) => {
      this.starting = undefined;
      if (signal === 'SIGKILL') this.kills += 1;
    });
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The server ended by itself: ${this.output}`);
      if (child.signalCode !== null) throw new Error('killed while starting');
      const answer = await fetch(`${this.url}/api/health`).catch(() => undefined);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Calls the API as an outside client would: the same request, with the same Idempotency-Key, until it is answered. */
export class PatientClient {
  constructor(
    private readonly server: KillableServer,
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
        const isFinal =
          error instanceof Refused || (error instanceof Error && error.message.startsWith('The server ended'));
        if (isFinal) throw error;
      });
      if (text !== undefined) return text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Undefined when the server did not say what became of the request. */
  private async once(method: string, path: string, sent?: Sent): Promise<string | undefined> {
    await this.server.up();
    const headers: Record<string, string> = { authorization: `Bearer ${await this.token()}` };
    if (sent) Object.assign(headers, { 'content-type': 'application/json', 'idempotency-key': sent.key });
    const body = sent ? { body: JSON.stringify(sent.body) } : {};
    const answer = await fetch(`${this.server.url}${path}`, { method, headers, ...body });
    const text = await answer.text();
    if (answer.ok) return text;
    if (answer.status < 500) throw new Refused(`${method} ${path}: ${answer.status} ${text}`);
    return undefined;
  }
}

interface Sent {
  readonly key: string;
  readonly body: object;
}

class Refused extends Error {}
