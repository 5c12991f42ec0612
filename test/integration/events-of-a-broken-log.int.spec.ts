import type { Problem } from '../../src/contracts/replies.js';
import { createEventStoreDbStandIn } from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { TestServer } from '../support/server.js';

it('the events of a conversation whose log cannot be read are a 503 that says so, and are there again afterwards', async () => {
  const events = await createEventStoreDbStandIn();
  const server = await TestServer.start({ env: { EVENTSTORE_URL: events.url } });
  try {
    await server.post('/api/code-runs', {
      ticketKey: 'ACME-42',
      repositories: [{ repository: 'acme-web' }],
      mode: 'ask',
      instructions: 'What is here?',
    });
    const read = () => server.get<Problem>('/api/code-runs/ACME-42/events');
    expect((await read()).status).toBe(200);
    events.faults.unavailableAll = true;
    const { status, body, headers } = await read();
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'LOG.UNAVAILABLE' });
    expect(headers.get('content-type')).toContain('application/problem+json');
    events.faults.unavailableAll = false;
    expect((await read()).status).toBe(200);
  } finally {
    await server.kill();
    events.stop();
  }
});
