/* global fetch */
// `npm run screenshots`: walks the built product with its sample ticket and writes docs/screenshots/<page>-<look>.png.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.mjs';

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/screenshots');
const MOST_BYTES = 300_000;
const LOOKS = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  360: { colorScheme: 'light', viewport: { width: 360, height: 760 }, deviceScaleFactor: 2, hasTouch: true },
};

const dataDir = mkdtempSync(join(tmpdir(), 'code-runs-screenshots-'));
const { url, stop } = await startServer();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(target, { recursive: true });
  const scenes = await makeScenes();
  for (const [name, look] of Object.entries(LOOKS)) await takeAll(name, look, scenes);
} finally {
  await browser.close();
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function startServer() {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: dataDir };
  const server = spawn(process.execPath, [join(root, 'dist/bundle/server/cli.js'), 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const found = /ready at (\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return {
    url: address,
    stop: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
}

async function api(path, body) {
  const authorization = `Bearer ${readFileSync(join(dataDir, 'cli-token'), 'utf8').trim()}`;
  const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const answer = await fetch(`${url}/api${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function until(ticketKey, ...statuses) {
  for (;;) {
    const { summary } = await api(`/code-runs/${ticketKey}`);
    if (statuses.includes(summary.status)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs in several statuses, so that the pages look as they do in use, and a ticket that was not sent yet. */
async function makeScenes() {
  await api('/setup', { name: 'Maya Chen' });
  const web = [{ repository: 'acme-web' }];
  const both = [{ repository: 'acme-backend' }, ...web];
  const send = (title, more) => api('/code-runs', { newTicket: { title }, repositories: web, mode: 'ask', ...more });
  const failed = await send('Sort deliveries by their last attempt', {
    instructions: 'fail: There is no index to sort by.',
  });
  await until(failed.ticketKey, 'Failed');
  await api('/code-runs', { ticketKey: 'ACME-42', repositories: both, mode: 'edits' });
  await until('ACME-42', 'Idle');
  await api('/code-runs/ACME-42/edits/accept', { revision: 1, openDraftPr: true });
  await until('ACME-42', 'PR opened');
  const { title, body } = await api('/tickets/ACME-42');
  const again = { newTicket: { title: 'Honour Retry-After when fulfilment is busy', body }, repositories: both };
  const review = await api('/code-runs', { ...again, mode: 'edits' });
  await until(review.ticketKey, 'Idle');
  const question =
    'Should a webhook without a signature be dropped or kept for inspection? [Drop it | Keep it for a day]';
  const asking = await send('Check signatures of incoming webhooks', { instructions: `ask: ${question}` });
  await until(asking.ticketKey, 'Needs input');
  const fresh = await api('/tickets', { title: 'Show the shop when a delivery is tried again', body: title });
  return { review: review.ticketKey, fresh: fresh.ticketKey };
}

async function takeAll(name, look, scenes) {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', locale: 'en-GB', ...look });
  await context.request.post('/api/session', {
    data: { token: readFileSync(join(dataDir, 'cli-token'), 'utf8').trim() },
    headers: { 'idempotency-key': randomUUID() },
  });
  const page = await context.newPage();
  const isNarrow = look.viewport.width < 820;
  const shoot = async (scene) => {
    await page.mouse.move(0, 0);
    await page.evaluate('document.fonts.ready');
    const path = join(target, `${scene}-${name}.png`);
    await page.screenshot({ path });
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES} bytes`);
    console.log(`${path.slice(root.length + 1)} ${size}`);
  };
  const colours = () => page.locator('section[data-file] tr[data-kind] .diff-code span').first().waitFor();

  await page.goto('/code-runs');
  await page.getByRole('list', { name: 'Recent runs' }).waitFor();
  await page.getByRole('button', { name: 'Add ticket' }).click();
  await page.getByPlaceholder('Search tickets').fill(scenes.fresh);
  await page.getByRole('option', { name: /Show the shop/ }).click();
  await page.getByRole('button', { name: 'Remove acme-web' }).waitFor();
  await shoot('home');

  await page.goto('/code-runs/ACME-42');
  await page.getByRole('region', { name: 'Pull requests' }).waitFor();
  await page.getByRole('log').locator('article code, [role=article] code').first().waitFor();
  if (!isNarrow) await colours();
  await shoot('conversation');

  await page.goto(`/code-runs/${scenes.review}?panel=changes`);
  if (!isNarrow) {
    await page.getByRole('separator', { name: 'Resize changes panel' }).focus();
    for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowLeft');
    await page.evaluate('document.activeElement.blur()');
  }
  await colours();
  await shoot('changes');

  await page.goto('/pulls/acme-backend/1');
  await page.locator('main code').nth(4).waitFor();
  await page.getByRole('heading', { name: /files changed/ }).waitFor();
  if (!isNarrow) await colours();
  await shoot('pull-request');
  await context.close();
}
