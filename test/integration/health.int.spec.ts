import { createEventStoreDbStandIn } from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { idleMs } from '../support/pace.js';
import { TestServer, until } from '../support/server.js';

it('a part that says nothing is reported by the health check, which does not wait for it', async () => {
  const events = await createEventStoreDbStandIn();
  const server = await TestServer.start({ env: { EVENTSTORE_URL: events.url } });
  const health = () => fetch(`${server.url}/api/health`);
  try {
    await until(health, ({ ok }) => ok);
    events.faults.silentReads = true;
    let answer = new Response();
    // The log itself waits longer than this for its server.
    expect(await idleMs(async () => (answer = await health()))).toBeLessThan(6_000);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      status: 'starting',
      parts: { log: false, stores: true, projections: false, reactors: true },
    });
    events.faults.silentReads = false;
    await until(health, ({ ok }) => ok);
  } finally {
    await server.kill();
    events.stop();
  }
});
