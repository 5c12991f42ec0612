// How long until a conversation of 20,000 events shows its newest rows, in a real browser on the built interface: by a click
// in the list, and by its address in a fresh browser. Three shapes: many short turns, and few very long ones, with one text
// or with texts and calls in turn.
// Run: npm run bench -- opening
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { FIRST } from '../src/application/product.js';
import { appendSamples } from './support/append-samples.js';
import { machine } from './support/machine.js';
import { judge, quantile } from './support/quantile.js';
import { sampleConversation } from './support/sample-conversations.js';
import { ServerProcess } from './support/server-process.js';

const ROUNDS = 7;
const TARGET_MS = 300;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const SHAPES = [
  { name: '610 turns of 33 events', turns: 610, pieces: 20 },
  { name: '20 turns of 1,000 events, one text', turns: 20, pieces: 715 },
  { name: '20 turns of 1,000 events, texts and calls', turns: 20, pieces: 620, alternating: true },
];

interface Conversation {
  readonly name: string;
  readonly ticketKey: string;
  readonly events: number;
  readonly newestTurn: string;
}

async function prepare(dataDir: string): Promise<readonly Conversation[]> {
  const server = await ServerProcess.start(dataDir);
  const made: Conversation[] = [];
  const samples = [];
  for (const { name, ...size } of SHAPES) {
    const ticket = await server.post<{ ticketId: string; ticketKey: string }>('/api/tickets', { title: name });
    const events = [...sampleConversation({ orgId: FIRST.orgId, ...ticket }, size)];
    samples.push(events);
    const newestTurn = `${ticket.ticketId}-turn-${size.turns}`;
    made.push({ name, ticketKey: ticket.ticketKey, events: events.length, newestTurn });
  }
  await server.end('SIGTERM');
  await appendSamples(dataDir, samples);
  return made;
}

/**
 * In the page: when the last row of the newest turn stands inside the visible part of the log, by the page's clock, and how
 * many rows are drawn. Looked at before each frame.
 */
const newestShown = (turn: string): string => `new Promise((resolve) => {
  const look = () => {
    const log = document.querySelector('[role=log]');
    const last = [...(log?.querySelectorAll('[data-row*="${turn}"]') ?? [])].at(-1);
    const box = last?.getBoundingClientRect();
    const frame = log?.getBoundingClientRect();
    if (box && box.height > 0 && box.bottom > frame.top && box.bottom <= frame.bottom + 1)
      resolve({ at: performance.now(), rows: log.querySelectorAll('[data-row]').length });
    else requestAnimationFrame(look);
  };
  look();
})`;

interface Shown {
  /** Milliseconds from the click, or from the start of the navigation. */
  readonly took: number;
  readonly rows: number;
}

async function byClick(page: Page, { url }: ServerProcess, conversation: Conversation): Promise<Shown> {
  await page.goto(`${url}/code-runs`);
  const link = `a[href="/code-runs/${conversation.ticketKey}"]`;
  await page.waitForSelector(link);
  // What the first page still loads is not part of opening a conversation.
  await page.waitForLoadState('networkidle');
  return page.evaluate<Shown>(`(async () => {
    const started = performance.now();
    document.querySelector('${link}').click();
    const { at, rows } = await ${newestShown(conversation.newestTurn)};
    return { took: at - started, rows };
  })()`);
}

async function byAddress(page: Page, { url }: ServerProcess, conversation: Conversation): Promise<Shown> {
  await page.goto(`${url}/code-runs/${conversation.ticketKey}`, { waitUntil: 'commit' });
  const { at, rows } = await page.evaluate<{ at: number; rows: number }>(newestShown(conversation.newestTurn));
  return { took: at, rows };
}

async function inFreshContext<Result>(
  browser: Browser,
  storageState: Awaited<ReturnType<BrowserContext['storageState']>>,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ storageState, viewport: { width: 1440, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function signedIn(browser: Browser, server: ServerProcess) {
  const context = await browser.newContext();
  const answer = await context.request.post(`${server.url}/api/setup`, {
    data: { name: 'Ada' },
    headers: { authorization: `Bearer ${server.token}`, origin: server.url, 'idempotency-key': 'set-up' },
  });
  if (!answer.ok()) throw new Error(`Signing in was answered with ${answer.status()}: ${await answer.text()}`);
  return context.storageState();
}

async function measure(browser: Browser, server: ServerProcess, conversations: readonly Conversation[]) {
  const state = await signedIn(browser, server);
  const measured = conversations.flatMap((conversation) => [
    { conversation, way: 'by a click', open: byClick, shown: [] as Shown[] },
    { conversation, way: 'by its address', open: byAddress, shown: [] as Shown[] },
  ]);
  // The first round fills caches of the system and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { conversation, open, shown } of measured) {
      const one = await inFreshContext(browser, state, (page) => open(page, server, conversation));
      if (round > 0) shown.push(one);
    }
  }
  return measured.map(({ conversation: { name, events }, way, shown }) => {
    const times = shown.map(({ took }) => took);
    return { name, events, way, median: quantile(times, 0.5), slowest: Math.max(...times), rows: shown[0]?.rows };
  });
}

const dataDir = await mkdtemp(join(tmpdir(), 'code-runs-bench-'));
const conversations = await prepare(dataDir);
const server = await ServerProcess.start(dataDir);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  console.log(
    `${machine()}; Chromium ${browser.version()}; medians of ${ROUNDS} rounds, each in a fresh browser context`,
  );
  const rows = await measure(browser, server, conversations);
  console.table(
    rows.map(({ name, events, way, median, slowest, rows: drawn }) => ({
      conversation: name,
      events,
      opened: way,
      'median ms': Math.round(median),
      'slowest ms': Math.round(slowest),
      'rows drawn': drawn,
    })),
  );
  for (const { name, way, median } of rows.filter((row) => row.way === 'by a click'))
    judge(`${name}, ${way}`, median, TARGET_MS, ' ms');
} finally {
  await browser.close();
  await server.end('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
}
