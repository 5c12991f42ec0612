import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { io, type Socket } from 'socket.io-client';
import type { Observation } from './observe-agent.js';

const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The built server as a process of its own, asked as a browser would: HTTP on kept connections, and sockets. */
export class ServerProcess {
  readonly #agent = new Agent({ keepAlive: true });

  private constructor(
    readonly url: string,
    readonly token: string,
    /** From the start of the process to its line that says it is ready. */
    readonly startedInMs: number,
    private readonly child: ChildProcess,
  ) {}

  /** `observed`: the demo agent's pieces are timed (see `observe-agent.ts`). `settings`: more of its environment. */
  static async start(dataDir: string, { observed = false, settings = {} } = {}): Promise<ServerProcess> {
    const preload = observed ? ['--import', built('./observe-agent.js')] : [];
    const started = performance.now();
    const child = spawn(process.execPath, [...preload, built('../../bundle/server/cli.js'), 'serve'], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', DATA_DIR: dataDir, ...settings },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const url = await announced(child);
    const took = performance.now() - started;
    const token = (await readFile(`${dataDir}/cli-token`, 'utf8')).trim();
    return new ServerProcess(url, token, took, child);
  }

  /** Posts and gives the answer's body. Throws when the server refuses. */
  post<Body>(path: string, body: object): Promise<Body> {
    const text = JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${this.token}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.url}${path}`, { method: 'POST', agent: this.#agent, headers }, (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
        response.on('end', () => {
          if (response.statusCode && response.statusCode < 300) resolve(JSON.parse(answer) as Body);
          else reject(new Error(`${path} was answered with ${response.statusCode}: ${answer}`));
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }

  /** The answer's text. Throws when the server refuses. */
  async get(path: string): Promise<string> {
    const answer = await fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
    return answer.text();
  }

  async socket(): Promise<Socket> {
    const options = { transports: ['websocket'], reconnection: false, forceNew: true, auth: { token: this.token } };
    const socket = io(this.url, options);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  }

  /** Observes an `observed` server for some time. */
  async observe(milliseconds: number): Promise<Observation> {
    this.child.send('begin');
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.child.send('end');
    const [observation] = (await once(this.child, 'message')) as [Observation];
    return observation;
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#agent.destroy();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    await once(this.child, 'exit');
  }
}

/** The address in the line that the server prints when it is ready. */
function announced(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      printed += piece.toString();
      const url = /ready at (\S+)/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}
