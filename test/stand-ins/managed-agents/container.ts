import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

export interface Outcome {
  readonly exitCode: number;
  /** Standard output and errors as they came, with the container's own paths. */
  readonly output: string;
}

const LONGEST_OUTPUT = 1024 * 1024;
const LONGEST_COMMAND_MS = 120_000;

/**
 * What a session's agent takes for its machine: a folder of ours whose `workspace` and `mnt/session` it calls `/workspace` and
 * `/mnt/session`. Commands are run by the real bash; those paths are exchanged in the command's text and in what it prints.
 */
export class Container {
  readonly #places = new Set(['/workspace', '/mnt/session']);
  /** Added to the environment of every command, e.g. git settings. */
  readonly environment: Record<string, string> = {};

  constructor(private readonly folder: string) {}

  async prepare(): Promise<void> {
    for (const name of ['workspace', 'mnt/session/outputs', 'mnt/session/uploads', 'tmp', 'home']) {
      await mkdir(join(this.folder, name), { recursive: true });
    }
  }

  /** Where a path of the agent's lies; relative ones are below `/workspace`. Throws for what leads out of the container. */
  realPath(path: string): string {
    const absolute = normalize(path.startsWith('/') ? path : `/workspace/${path}`);
    const place = [...this.#places].find((one) => absolute === one || absolute.startsWith(`${one}/`));
    if (!place) throw new Error(`${path}: no such file or directory`);
    return join(this.folder, absolute);
  }

  async mount(path: string, bytes: Uint8Array): Promise<void> {
    const [, top] = /^(\/[^/]+)\//.exec(path) ?? [];
    if (top !== undefined && top !== '/mnt') this.#places.add(top);
    const target = this.realPath(path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { mode: 0o444 });
  }

  /** Runs a command with bash in `/workspace`; ends its whole process group when `signal` aborts. */
  async bash(command: string, signal: AbortSignal): Promise<Outcome> {
    return this.run(['bash', '-c', this.#toReal(command)], signal);
  }

  /** Runs a program without a shell; arguments are taken as they are. */
  run(command: readonly string[], signal: AbortSignal): Promise<Outcome> {
    const [program = '', ...args] = command;
    const child = spawn(program, args, {
      cwd: join(this.folder, 'workspace'),
      env: {
        ...{ PATH: process.env['PATH'], HOME: join(this.folder, 'home'), TMPDIR: join(this.folder, 'tmp') },
        ...{ LC_ALL: 'C.UTF-8', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' },
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      const stop = () => child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGKILL');
      const timer = setTimeout(stop, LONGEST_COMMAND_MS);
      signal.addEventListener('abort', stop, { once: true });
      for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        const output = Buffer.concat(chunks).subarray(0, LONGEST_OUTPUT).toString('utf8');
        resolve({ exitCode: code ?? -1, output: this.#toVirtual(output) });
      });
    });
  }

  /** What lies in `/mnt/session/outputs`, with a mark that changes with the file. */
  async outputs(): Promise<readonly { readonly name: string; readonly mark: string }[]> {
    const folder = this.realPath('/mnt/session/outputs');
    const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
    return Promise.all(
      names.map(async ({ name }) => {
        const { mtimeMs, size, ino } = await stat(join(folder, name));
        return { name, mark: `${mtimeMs}-${size}-${ino}` };
      }),
    );
  }

  readOutput(name: string): Promise<Buffer> {
    return readFile(join(this.realPath('/mnt/session/outputs'), name));
  }

  #toReal(text: string): string {
    const places = [...this.#places].map((place) => place.replace(/[^\w/]/g, '\\$&')).join('|');
    return text.replace(new RegExp(`(?<![\\w./~-])(?:${places})(?![\\w.-])`, 'g'), (place) => `${this.folder}${place}`);
  }

  #toVirtual(text: string): string {
    return text.replaceAll(this.folder, '');
  }
}
