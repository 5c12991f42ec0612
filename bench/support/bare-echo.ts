import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';

/** A bare WebSocket to another process that echoes. */
export class BareEcho {
  private constructor(
    private readonly child: ChildProcess,
    private readonly socket: WebSocket,
  ) {}

  static async start(): Promise<BareEcho> {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./echo-server.js', import.meta.url))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [port] = child.stdout ? ((await once(child.stdout, 'data')) as [Buffer]) : [];
    const socket = new WebSocket(`ws://127.0.0.1:${port?.toString().trim()}`, { perMessageDeflate: false });
    await once(socket, 'open');
    return new BareEcho(child, socket);
  }

  /** Settles when the text has come back. */
  async echo(text: string): Promise<void> {
    const back = once(this.socket, 'message');
    this.socket.send(text);
    await back;
  }

  async end(): Promise<void> {
    this.socket.close();
    this.child.kill();
    await once(this.child, 'exit');
  }
}
