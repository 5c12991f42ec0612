import { createEventStoreDbStandIn } from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { TestServer, until } from '../support/server.js';

it('a part that says nothing is reported by the health check, which does not wait for it', async () => {
  const events = await createEventStoreDbStandIn();
  const server = await TestServer.start({ env: { EVENTSTORE_URL: events.url } });
  const health = () => fetch(`${server.url}/api/health`, { signal: AbortSignal.timeout(6_000) });
  try {
    await until(health, ({ ok }) => ok);
    events.faults.silentReads = true;
    // The log itself waits longer for its server than this test does for the answer.
    const answer = await health();
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
