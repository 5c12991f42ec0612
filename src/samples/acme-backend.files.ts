/** The files of acme-backend: a small webhook service without dependencies, with tests of its own. */
export const ACME_BACKEND: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules/\n*.log\n',
  'package.json': `${JSON.stringify(
    {
      name: 'acme-backend',
      version: '1.4.0',
      private: true,
      type: 'module',
      engines: { node: '>=20' },
      scripts: { start: 'node src/main.js', test: 'node --test' },
    },
    null,
    2,
  )}\n`,
  'README.md': `# acme-backend

Takes webhooks from the shop and hands each one to the fulfilment service.

- \`npm test\` runs the tests.
- \`SHOP_SECRET=… FULFILMENT_URL=https://… npm start\` starts the service on port 8080.

## What happens to a webhook

1. The signature in \`x-acme-signature\` is checked. A wrong one is answered with 401.
2. The event is posted to the fulfilment service.
3. The shop gets 202 when fulfilment took the event, 502 when it did not.

A delivery is tried once.
`,
  'src/signature.js': `import { createHmac, timingSafeEqual } from 'node:crypto';

/** The signature the shop sends along: HMAC-SHA-256 of the body, in hex. */
export function sign(body, secret) {
  return createHmac('sha256', secret).update(body).digest('hex');
}

export function isSignedBy(body, signature, secret) {
  const expected = Buffer.from(sign(body, secret));
  const given = Buffer.from(String(signature ?? ''));
  return expected.length === given.length && timingSafeEqual(expected, given);
}
`,
  'src/webhook-handler.js': `/** Fulfilment did not take an event. */
export class DeliveryFailed extends Error {
  constructor(status) {
    super('Fulfilment answered ' + status);
    this.name = 'DeliveryFailed';
    this.status = status;
  }
}

/**
 * Makes the function that hands one event to fulfilment at \`target\`.
 * It gives the delivery, or throws DeliveryFailed.
 */
export function createWebhookHandler({ target }) {
  return async function handle(event) {
    const response = await post(target, event);
    if (!response.ok) throw new DeliveryFailed(response.status);
    return { eventId: event.id, attempts: 1 };
  };
}

function post(target, event) {
  return fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-acme-event': event.id },
    body: JSON.stringify(event),
  });
}
`,
  'src/server.js': `import { createServer } from 'node:http';
import { isSignedBy } from './signature.js';
import { DeliveryFailed } from './webhook-handler.js';

const LARGEST_BODY = 256 * 1024;

export function createWebhookServer({ secret, handle }) {
  return createServer(async (request, response) => {
    const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    try {
      if (request.method !== 'POST' || request.url !== '/webhooks') return answer(404, { error: 'Not found' });
      const body = await readBody(request);
      if (!isSignedBy(body, request.headers['x-acme-signature'], secret)) return answer(401, { error: 'Wrong signature' });
      return answer(202, await handle(JSON.parse(body)));
    } catch (error) {
      if (error instanceof DeliveryFailed) return answer(502, { error: error.message });
      return answer(400, { error: 'The body is not an event' });
    }
  });
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
`,
  'src/main.js': `import { createWebhookServer } from './server.js';
import { createWebhookHandler } from './webhook-handler.js';

const { SHOP_SECRET: secret, FULFILMENT_URL: target, PORT = '8080' } = process.env;
if (!secret || !target) {
  console.error('Set SHOP_SECRET and FULFILMENT_URL.');
  process.exit(64);
}
createWebhookServer({ secret, handle: createWebhookHandler({ target }) }).listen(Number(PORT));
`,
  'test/fulfilment.js': `import { createServer } from 'node:http';

/** A fulfilment service that answers with these responses in turn, the last one for ever. */
export async function startFulfilment(...answers) {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.headers['x-acme-event']);
    const { status, headers = {} } = answers[Math.min(seen.length, answers.length) - 1];
    request.resume().on('end', () => response.writeHead(status, headers).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: 'http://127.0.0.1:' + server.address().port, seen, close };
}
`,
  'test/webhook-handler.test.js': `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWebhookHandler, DeliveryFailed } from '../src/webhook-handler.js';
import { startFulfilment } from './fulfilment.js';

const event = { id: 'evt_1', type: 'order.paid' };

test('an event that fulfilment takes is delivered', async (t) => {
  const fulfilment = await startFulfilment({ status: 204 });
  t.after(fulfilment.close);
  const handle = createWebhookHandler({ target: fulfilment.url });
  assert.deepEqual(await handle(event), { eventId: 'evt_1', attempts: 1 });
  assert.deepEqual(fulfilment.seen, ['evt_1']);
});

test('an event that fulfilment refuses fails with its status', async (t) => {
  const fulfilment = await startFulfilment({ status: 400 });
  t.after(fulfilment.close);
  const handle = createWebhookHandler({ target: fulfilment.url });
  await assert.rejects(handle(event), (error) => error instanceof DeliveryFailed && error.status === 400);
});
`,
  'test/server.test.js': `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWebhookServer } from '../src/server.js';
import { sign } from '../src/signature.js';
import { DeliveryFailed } from '../src/webhook-handler.js';

const secret = 'for-tests-only';

async function post(t, handle, body, signature = sign(body, secret)) {
  const server = createWebhookServer({ secret, handle });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const url = 'http://127.0.0.1:' + server.address().port + '/webhooks';
  return fetch(url, { method: 'POST', headers: { 'x-acme-signature': signature, connection: 'close' }, body });
}

test('a signed event is handed on', async (t) => {
  const response = await post(t, async (event) => ({ eventId: event.id, attempts: 1 }), '{"id":"evt_1"}');
  assert.equal(response.status, 202);
  assert.deepEqual(await response.json(), { eventId: 'evt_1', attempts: 1 });
});

test('a wrong signature is refused', async (t) => {
  const response = await post(t, () => assert.fail('not handed on'), '{"id":"evt_1"}', 'wrong');
  assert.equal(response.status, 401);
});

test('an event that could not be delivered is answered with 502', async (t) => {
  const failing = async () => {
    throw new DeliveryFailed(429);
  };
  const response = await post(t, failing, '{"id":"evt_1"}');
  assert.equal(response.status, 502);
});
`,
};
