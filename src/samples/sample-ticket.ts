const RETRY = `import { setTimeout as wait } from 'node:timers/promises';

/** Answers after which the same request may succeed. */
const WORTH_RETRYING = new Set([429, 502, 503, 504]);
const LONGEST_PAUSE_MS = 30_000;

/**
 * Sends until the answer is not worth a retry, at most \`attempts\` times. The pause doubles each time; a \`Retry-After\`
 * header in seconds is honoured.
 */
export async function withRetries(send, { attempts, pauseMs }) {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send();
    if (!WORTH_RETRYING.has(response.status) || attempt === attempts) return { response, attempt };
    await wait(pauseBefore(response, attempt, pauseMs));
  }
}

function pauseBefore(response, attempt, pauseMs) {
  const asked = response.headers.get('retry-after');
  const pause = asked !== null && /^[0-9]+$/.test(asked) ? Number(asked) * 1000 : pauseMs * 2 ** (attempt - 1);
  return Math.min(pause, LONGEST_PAUSE_MS);
}
`;

const HANDLER = `import { withRetries } from './retry.js';

/** Fulfilment did not take an event. */
export class DeliveryFailed extends Error {
  constructor(status) {
    super('Fulfilment answered ' + status);
    this.name = 'DeliveryFailed';
    this.status = status;
  }
}

/**
 * Makes the function that hands one event to fulfilment at \`target\`. Answers of the kind "try again" are retried.
 * It gives the delivery, or throws DeliveryFailed.
 */
export function createWebhookHandler({ target, attempts = 4, pauseMs = 500 }) {
  return async function handle(event) {
    const { response, attempt } = await withRetries(() => post(target, event), { attempts, pauseMs });
    if (!response.ok) throw new DeliveryFailed(response.status);
    return { eventId: event.id, attempts: attempt };
  };
}

function post(target, event) {
  return fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-acme-event': event.id },
    body: JSON.stringify(event),
  });
}
`;

const RETRY_TESTS = `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWebhookHandler, DeliveryFailed } from '../src/webhook-handler.js';
import { startFulfilment } from './fulfilment.js';

const event = { id: 'evt_1', type: 'order.paid' };

test('a delivery answered with 429 is tried again until it is taken', async (t) => {
  const fulfilment = await startFulfilment({ status: 429 }, { status: 429 }, { status: 204 });
  t.after(fulfilment.close);
  const handle = createWebhookHandler({ target: fulfilment.url, pauseMs: 5 });
  assert.deepEqual(await handle(event), { eventId: 'evt_1', attempts: 3 });
  assert.equal(fulfilment.seen.length, 3);
});

test('429 for ever fails after the last attempt', async (t) => {
  const fulfilment = await startFulfilment({ status: 429 });
  t.after(fulfilment.close);
  const handle = createWebhookHandler({ target: fulfilment.url, attempts: 3, pauseMs: 5 });
  await assert.rejects(handle(event), (error) => error instanceof DeliveryFailed && error.status === 429);
  assert.equal(fulfilment.seen.length, 3);
});

test('Retry-After says how long to wait', async (t) => {
  const fulfilment = await startFulfilment({ status: 429, headers: { 'retry-after': '1' } }, { status: 204 });
  t.after(fulfilment.close);
  const started = Date.now();
  await createWebhookHandler({ target: fulfilment.url, pauseMs: 5 })(event);
  assert.ok(Date.now() - started >= 900);
});

test('a refusal is not tried again', async (t) => {
  const fulfilment = await startFulfilment({ status: 400 });
  t.after(fulfilment.close);
  await assert.rejects(createWebhookHandler({ target: fulfilment.url, pauseMs: 5 })(event), DeliveryFailed);
  assert.equal(fulfilment.seen.length, 1);
});
`;

const WEB_PATCH = `--- a/acme-web/test/delivery-status.test.js
+++ b/acme-web/test/delivery-status.test.js
@@ -10,3 +10,8 @@
 test('a status that is not known is said to be so', () => {
   assert.equal(describeDelivery({ status: 'lost', attempts: 1 }), 'Unknown');
 });
+
+test('a delivery that took several attempts says how many', () => {
+  assert.equal(describeDelivery({ status: 'delivered', attempts: 3 }), 'Delivered after 3 attempts');
+  assert.equal(describeDelivery({ status: 'failed', attempts: 4 }), 'Failed after 4 attempts');
+});
`;

const fenced = (info: string, content: string): string => `\`\`\`${info}\n${content}\`\`\``;

/**
 * The ticket of a new installation. Its body tells an agent what is wanted; for the demo agent it also holds the directives that
 * do it in both sample repositories.
 */
export const SAMPLE_TICKET: { readonly title: string; readonly body: string } = {
  title: 'Add retry logic to the webhook handler and cover the 429 path in tests',
  body: `Fulfilment limits how fast we may call it. When it answers 429 we give up at once and the shop sees a 502, although the
same event would go through a second later.

- In acme-backend, try a delivery again after 429, 502, 503 and 504: four attempts, the pause doubling each time, \`Retry-After\` honoured.
- Cover the 429 path in tests.
- In acme-web, let support see how many attempts a delivery took.

## Directives for the demo agent

The demo agent calls no model. Choose both repositories and the mode Edits, and it carries out what follows; an agent with a model
may take it as a suggestion.

${fenced('acme-backend/src/retry.js', RETRY)}

${fenced('acme-backend/src/webhook-handler.js', HANDLER)}

${fenced('acme-backend/test/retry.test.js', RETRY_TESTS)}

- replace \`A delivery is tried once.\` with \`A delivery is tried up to four times when fulfilment answers 429, 502, 503 or 504.\` in \`acme-backend/README.md\`
- replace \`return label;\` with \`return delivery.attempts > 1 ? label + ' after ' + delivery.attempts + ' attempts' : label;\` in \`acme-web/src/delivery-status.js\`

${fenced('diff', WEB_PATCH)}
`,
};
