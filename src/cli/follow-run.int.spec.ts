import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { ApiClient } from './api-client.js';
import { followRun } from './follow-run.js';

const TOPIC = 'conversation:ACME-1';

const fact = (seq: number) => ({
  ...{ seq, position: String(seq), id: `e${seq}`, commandId: 'c', at: '2026-01-01T00:00:00.000Z' },
  ...{ actor: { kind: 'system' }, orgId: 'o', ticketId: 't', event: { type: 'TurnStreamed', data: {} } },
});
const snapshot = (seq: number) => ({
  ...{ ok: true, kind: 'snapshot', header: { seq, position: String(seq), state: {}, runCost: {} } },
  ...{ turns: [], before: null, deltas: [] },
});

/** A live server that answers each subscription as told; the follower ends at fact `last`. */
async function follow(
  last: number,
  ...answers: readonly ((reply: (message: object) => void, emit: (name: string, message: object) => void) => void)[]
): Promise<{ readonly seen: readonly number[]; readonly asked: readonly unknown[] }> {
  const http = createServer().listen(0, '127.0.0.1');
  const server = new Server(http);
  const [seen, asked]: [number[], unknown[]] = [[], []];
  server.on('connection', (socket) => {
    socket.on('subscribe', (message: unknown, reply: (message: object) => void) => {
      asked.push(message);
      answers[asked.length - 1]?.(reply, (name, body) => void socket.emit(name, { topic: TOPIC, ...body }));
    });
  });
  await new Promise((resolve) => http.once('listening', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const api = await ApiClient.open({ url, token: `crt_${'a'.repeat(43)}`, dataDir: '', ownUrl: url });
  try {
    await followRun(api, 'ACME-1', {
      fact: ({ seq }) => void seen.push(seq),
      isDone: ({ seq }) => seq === last,
    });
    return { seen, asked };
  } finally {
    await server.close();
  }
}

describe('Following a run', () => {
  it('takes a fact that comes in the same breath as the reply', async () => {
    const { seen, asked } = await follow(3, (reply, emit) => {
      reply(snapshot(1));
      emit('conversation:appended', { deltas: [fact(2)] });
      emit('conversation:appended', { deltas: [fact(3)] });
    });
    expect(seen).toEqual([2, 3]);
    expect(asked).toEqual([{ topic: TOPIC }]);
  });

  it('takes a fact that overtakes the reply once', async () => {
    const { seen } = await follow(3, (reply, emit) => {
      emit('conversation:appended', { deltas: [fact(2), fact(3)] });
      reply({ ...snapshot(1), deltas: [fact(2)] });
    });
    expect(seen).toEqual([2, 3]);
  });

  it('asks for what is missing in a hole', async () => {
    const { seen, asked } = await follow(
      3,
      (reply, emit) => {
        reply(snapshot(1));
        emit('conversation:appended', { deltas: [fact(3)] });
      },
      (reply) => reply({ ok: true, kind: 'deltas', deltas: [fact(2), fact(3)] }),
    );
    expect(seen).toEqual([2, 3]);
    expect(asked[1]).toEqual({ topic: TOPIC, after: { seq: 1, position: '1' } });
  });

  it('asks again when the server says so in the same breath as the reply', async () => {
    const { seen } = await follow(
      2,
      (reply, emit) => {
        reply(snapshot(1));
        emit('topic:resync', {});
      },
      (reply) => reply({ ok: true, kind: 'deltas', deltas: [fact(2)] }),
    );
    expect(seen).toEqual([2]);
  });
});
