import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket as TcpSocket } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { LiveConnection } from '../../src/gateway/live-connection.js';
import type { LiveServer, LiveSocket } from '../../src/gateway/live-connection.js';
import { until } from '../support/server.js';

const TOPIC = 'conversation:ACME-1';

let http: HttpServer;
let server: LiveServer;

beforeAll(async () => {
  http = createServer();
  server = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterAll(() => server.close());

function fact(seq: number, bytes: number): Envelope {
  const data = { turnId: 't', block: 0, offset: 0, text: 'x'.repeat(bytes), epoch: 1 };
  const place = { seq, position: String(seq), id: 'i', commandId: 'c', at: '', orgId: 'o', ticketId: 'k' };
  return { ...place, actor: { kind: 'agent' }, event: { type: 'TurnStreamed', data } };
}

interface Followed {
  readonly connection: LiveConnection;
  readonly client: Socket;
  /** Seq of every fact that reached the page. */
  readonly seen: number[];
  readonly resyncs: string[];
  /** The page stops, and goes on, reading what the network brings. */
  readonly network: TcpSocket;
}

async function follow(): Promise<Followed> {
  const connecting = new Promise<LiveSocket>((resolve) => server.once('connection', resolve));
  const { port } = http.address() as AddressInfo;
  const client = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], reconnection: false, forceNew: true });
  const caller = { orgId: 'o', memberId: 'm' };
  const connection = new LiveConnection(await connecting, caller, { memberId: 'm', key: 'sessions/x' });
  connection.join(TOPIC, () => undefined);
  const seen: number[] = [];
  const resyncs: string[] = [];
  client.on('conversation:appended', ({ deltas }: { deltas: Envelope[] }) =>
    seen.push(...deltas.map(({ seq }) => seq)),
  );
  client.on('topic:resync', ({ topic }: { topic: string }) => resyncs.push(topic));
  if (!client.connected) await once(client as never, 'connect');
  const transport = client.io.engine.transport as unknown as { readonly ws: { readonly _socket: TcpSocket } };
  return { connection, client, seen, resyncs, network: transport.ws._socket };
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('A page that reads slowly', () => {
  it('loses facts beyond the budget and is told once, when it reads again', async () => {
    const { connection, client, seen, resyncs, network } = await follow();
    network.pause();
    let seq = 0;
    while (connection.topics.has(TOPIC)) {
      seq += 1;
      connection.fact(TOPIC, fact(seq, 64 * 1024));
      await tick();
    }
    expect(resyncs).toEqual([]);
    network.resume();
    await until(
      () => Promise.resolve(resyncs.length),
      (count) => count > 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(resyncs).toEqual([TOPIC]);
    expect(seen).toEqual(Array.from({ length: seq - 1 }, (_, index) => index + 1));
    client.disconnect();
  });

  it('loses words before it loses facts', async () => {
    const { connection, client, network } = await follow();
    let words = 0;
    client.on('conversation:token', () => (words += 1));
    network.pause();
    let sent = 0;
    for (let seq = 1; connection.topics.has(TOPIC); seq += 1) {
      connection.fact(TOPIC, fact(seq, 64 * 1024));
      connection.word({ topic: TOPIC, turnId: 't', block: 0, offset: 0, text: 'w' });
      sent += 1;
      await tick();
    }
    network.resume();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(words).toBeLessThan(sent);
    client.disconnect();
  });

  it('is let go when far too much waits for it', async () => {
    const { connection, client, network } = await follow();
    network.pause();
    for (let seq = 1; seq <= 40; seq += 1) connection.fact(TOPIC, fact(seq, 512 * 1024));
    await tick();
    await tick();
    connection.endIfStuck();
    expect(connection.socket.connected).toBe(false);
    client.disconnect();
    network.destroy();
  });

  it('is not troubled by what others read', async () => {
    const { connection, client, seen, resyncs } = await follow();
    for (let seq = 1; seq <= 200; seq += 1) {
      connection.fact(TOPIC, fact(seq, 8 * 1024));
      await tick();
    }
    await until(
      () => Promise.resolve(seen.length),
      (count) => count === 200,
    );
    expect(resyncs).toEqual([]);
    client.disconnect();
  });
});
