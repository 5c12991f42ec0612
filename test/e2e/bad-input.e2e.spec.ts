import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRepository } from '../support/git/make-repository.js';
import type { Person } from '../support/browser/person.js';
import { Stage } from '../support/browser/stage.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let stage: Stage;
let ada: Person;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  [stage, folder] = await Promise.all([Stage.set(), temporaryFolder()]);
  ada = await stage.person();
});
afterAll(async () => {
  await stage.strike();
  await folder.remove();
});

const sendButtonOf = (person: Person) => person.button('Send to Claude Code');

test.each([
  ['/code-runs/NONE-1', 'There is no ticket NONE-1'],
  ['/code-runs/ACME-42', 'ACME-42 was not sent yet'],
  ['/pulls/acme-web/99', 'There is no such PR here'],
  ['/pulls/acme-web/abc', 'There is no such PR here'],
  ['/nowhere', 'There is no page here.'],
])('%s says that there is nothing, and leads home', async (path, words) => {
  await ada.open(path);
  await ada.page.getByText(words, { exact: true }).first().waitFor();
  await ada.page.getByRole('link', { name: 'Go to Code Runs' }).click();
  await ada.page.getByRole('heading', { name: 'Code Runs', level: 1 }).waitFor();
});

test('an unknown ticket can be made at once, and one that was never sent is taken to the composer', async () => {
  await ada.open('/code-runs/NONE-1');
  await ada.button('Create a ticket').click();
  await ada.page.getByPlaceholder('Search tickets').waitFor();
  await ada.open('/code-runs/ACME-42');
  await ada.button('Send ACME-42').click();
  await ada.button('Remove ticket').waitFor();
  await ada.button('Remove acme-backend').waitFor();
  await ada.button('Remove ticket').click();
});

test('an empty composer says what is missing, in words', async () => {
  await ada.open('/code-runs');
  await sendButtonOf(ada).focus();
  await ada.page.getByRole('tooltip', { name: 'Add a ticket to send.' }).waitFor();
  expect(await sendButtonOf(ada).getAttribute('aria-disabled')).toBe('true');
  await ada.chooseTicket('ACME-42');
  for (const name of ['acme-backend', 'acme-web']) await ada.button(`Remove ${name}`).click();
  await sendButtonOf(ada).focus();
  await ada.page.getByRole('tooltip', { name: 'Add at least one repo to send.' }).waitFor();
});

test('8,001 characters are kept, counted and not sent', async () => {
  const text = 'x'.repeat(8_001);
  await ada.field.fill(text);
  await ada.page.getByRole('alert').getByText('8,001 / 8,000. Shorten the instructions to send.').waitFor();
  expect(await sendButtonOf(ada).getAttribute('aria-disabled')).toBe('true');
  expect(await ada.field.inputValue()).toBe(text);
  await ada.page.keyboard.press('ControlOrMeta+Enter');
  await ada.field.fill(text.slice(1));
  await ada.page.getByText('8,000 / 8,000', { exact: true }).waitFor();
  expect(new URL(ada.page.url()).pathname).toBe('/code-runs');
  await ada.field.fill('');
});

test.each([
  ['nothing-here', /nothing-here.*(does not exist|no folder|not found)|There is no/i],
  ['not-git', /not a git repository/i],
  ['empty', /no commit|empty/i],
])('adding the repository %s says why it cannot be', async (name, words) => {
  await mkdir(at('not-git'), { recursive: true });
  makeRepository(at('empty'), {});
  await ada.open('/code-runs');
  await ada.button('Add repos').click();
  await ada.page.getByPlaceholder('Search repos').fill(at(name));
  await ada.page.getByRole('option', { name: /^Add “/ }).click();
  const form = ada.page.getByRole('form', { name: 'Add repository' });
  await ada.page.keyboard.press('Enter');
  await form.getByText(words).waitFor();
  expect(await form.getByLabel('Path or clone URL').inputValue()).toBe(at(name));
});

test('a seventh repo cannot be chosen, and the picker says how many can', async () => {
  for (let n = 1; n <= 7; n += 1) {
    makeRepository(at(`repo-${n}`));
    await stage.server.post('/api/repositories', { source: at(`repo-${n}`) });
  }
  await ada.open('/code-runs');
  await ada.button('Add repos').click();
  for (let n = 1; n <= 6; n += 1) await ada.page.getByRole('option', { name: `repo-${n}` }).click();
  await ada.page.getByText('Up to 6 repos.', { exact: true }).waitFor();
  for (const name of ['repo-7', 'Add repository by path or URL…'])
    expect(await ada.page.getByRole('option', { name }).getAttribute('aria-disabled')).toBe('true');
  await ada.page.keyboard.press('Escape');
  await ada.button('Add repos').waitFor({ state: 'hidden' });
  for (let n = 1; n <= 6; n += 1) await ada.button(`Remove repo-${n}`).waitFor();
});

test('a ticket that says nothing is not sent without instructions, and the page says what is missing', async () => {
  const key = await stage.ticket('Nothing more than this');
  const bob = await stage.person();
  await bob.open('/code-runs');
  await bob.prepare({ ticket: key, repositories: ['acme-web'] });
  await sendButtonOf(bob).click();
  const composer = bob.page.getByRole('form', { name: 'New Code Run' });
  await composer.getByText('Write what Claude Code should do, or give the ticket a description.').waitFor();
  await bob.field.fill('say: Now there is something.');
  await sendButtonOf(bob).click();
  await bob.hears('Now there is something.');
});

test('words of others are shown as words, never as markup', async () => {
  const markup = '<img src=x onerror=alert(1)> <script>alert(2)</script> [link](javascript:alert(3)) \u202Eevil';
  const key = await stage.sent({ newTicket: { title: markup }, mode: 'ask', instructions: `say: ${markup}` });
  await ada.open(`/code-runs/${key}`);
  await ada.sees('Idle');
  expect(await ada.page.locator('main img, main script, main a[href^="javascript"]').count()).toBe(0);
  expect(await ada.page.getByRole('heading', { level: 1 }).innerText()).toContain('<script>alert(2)</script>');
});

test('a wrong access token is refused in words, and the field keeps it', async () => {
  const eve = await stage.browser.person(stage.server.url);
  await eve.open('/code-runs');
  await eve.page.waitForURL('**/sign-in**');
  await eve.page.getByLabel('Access token').fill('not-a-token');
  await eve.button('Sign in').click();
  await eve.page.getByText('This token is not known here. Check that it is complete.').waitFor();
  expect(await eve.page.getByLabel('Access token').inputValue()).toBe('not-a-token');
});

test('the content policy refused nothing', () => {
  expect(ada.complaints.filter((text) => /CSP|Content Security|Uncaught/.test(text))).toEqual([]);
});
