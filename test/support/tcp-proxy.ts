import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** A wire between a browser and the server that can be cut, or go dead without either end being told. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private readonly abandoned = new Set<Pair>();
  private readonly held = new Set<Socket>();
  private state: 'open' | 'cut' | 'frozen' = 'open';

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {
    server.on('connection', (near) => this.take(near));
  }

  /** Listens on a free port of this machine and leads to `url`. */
  static async to(url: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpProxy(server, { host: hostname, port: Number(port) });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Breaks every connection and refuses new ones until `open`. */
  cut(): void {
    this.state = 'cut';
    for (const pair of this.pairs) end(pair);
  }

  /** No byte passes any more, and neither end learns of it. Connections that stand now stay dead forever; new ones wait. */
  freeze(): void {
    this.state = 'frozen';
    for (const pair of this.pairs) {
      for (const socket of [pair.near, pair.far]) socket.unpipe().pause();
      this.abandoned.add(pair);
    }
  }

  /** Lets everything through again; what waited since `freeze` goes on. */
  open(): void {
    this.state = 'open';
    for (const near of this.held) this.join(near);
    this.held.clear();
  }

  async close(): Promise<void> {
    this.cut();
    for (const near of this.held) near.destroy();
    for (const pair of this.abandoned) end(pair);
    this.server.close();
    await once(this.server, 'close');
  }

  private take(near: Socket): void {
    if (this.state === 'cut') near.destroy();
    else if (this.state === 'open') this.join(near);
    else {
      near.on('error', () => near.destroy()).on('close', () => this.held.delete(near));
      this.held.add(near);
    }
  }

  private join(near: Socket): void {
    const pair = { near, far: connect(this.target) };
    this.pairs.add(pair);
    for (const socket of [pair.near, pair.far]) {
      // Either end may go at any time; then so does the other, unless nobody may learn of it.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.pairs.delete(pair);
        if (!this.abandoned.has(pair)) end(pair);
      });
    }
    near.pipe(pair.far);
    pair.far.pipe(near);
  }
}

function end({ near, far }: Pair): void {
  near.destroy();
  far.destroy();
}
