/** The files of acme-web: the page that shows what became of the webhooks, without dependencies. */
export const ACME_WEB: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules/\n',
  'package.json': `${JSON.stringify(
    {
      name: 'acme-web',
      version: '0.9.2',
      private: true,
      type: 'module',
      engines: { node: '>=20' },
      scripts: { test: 'node --test' },
    },
    null,
    2,
  )}\n`,
  'README.md': `# acme-web

The page on which support looks up deliveries of webhooks. \`npm test\` runs the tests; open \`index.html\` to see the page.
`,
  'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Deliveries</title>
    <link rel="stylesheet" href="styles.css" />
  </head>
  <body>
    <h1>Deliveries</h1>
    <ul id="deliveries"></ul>
    <script type="module" src="src/main.js"></script>
  </body>
</html>
`,
  'styles.css': `body {
  font-family: system-ui, sans-serif;
  margin: 2rem auto;
  max-width: 40rem;
}

li[data-status='failed'] {
  color: #b3261e;
}
`,
  'src/main.js': `import { describeDelivery } from './delivery-status.js';

const deliveries = [
  { eventId: 'evt_1', status: 'delivered', attempts: 1 },
  { eventId: 'evt_2', status: 'failed', attempts: 1 },
];

for (const delivery of deliveries) {
  const item = document.createElement('li');
  item.dataset.status = delivery.status;
  item.textContent = delivery.eventId + ': ' + describeDelivery(delivery);
  document.querySelector('#deliveries').append(item);
}
`,
  'src/delivery-status.js': `const LABELS = {
  delivered: 'Delivered',
  failed: 'Failed',
};

/** What support reads about a delivery. */
export function describeDelivery(delivery) {
  const label = LABELS[delivery.status] ?? 'Unknown';
  return label;
}
`,
  'test/delivery-status.test.js': `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDelivery } from '../src/delivery-status.js';

test('a delivery is described by its status', () => {
  assert.equal(describeDelivery({ status: 'delivered', attempts: 1 }), 'Delivered');
  assert.equal(describeDelivery({ status: 'failed', attempts: 1 }), 'Failed');
});

test('a status that is not known is said to be so', () => {
  assert.equal(describeDelivery({ status: 'lost', attempts: 1 }), 'Unknown');
});
`,
};
