import { sidewaysScroll, violationsInBothThemes, violationsOf } from '../support/browser/axe.js';
import { factsOfKind } from '../support/browser/facts.js';
import type { Person } from '../support/browser/person.js';
import { Stage, writing } from '../support/browser/stage.js';
import type { Look } from '../support/browser/test-browser.js';
import { TestServer } from '../support/server.js';

/** Each page is looked at in the theme that it was painted in first, and then in the other. */
const LOOKS: Readonly<Record<string, Look>> = {
  'wide, light first': { colorScheme: 'light' },
  'at 360 px, dark first': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
};

type State = 'asking' | 'planning' | 'failed' | 'idle' | 'published';

let stage: Stage;
let unnamed: TestServer;
const keys = {} as Record<State, string>;

beforeAll(async () => {
  [stage, unnamed] = await Promise.all([Stage.set(), TestServer.start()]);
  const words = '# Heading\n\n| a | b |\n|-|-|\n| `1` | 2 |\n\n- [ ] a task\n\n> said [here](https://example.com)';
  keys.asking = await stage.sent({
    mode: 'ask',
    newTicket: { title: 'Asking' },
    instructions: 'ask: Which? [This | That]',
  });
  keys.planning = await stage.sent({
    newTicket: { title: 'Planning' },
    mode: 'plan',
    instructions: 'replace `return label;` with `return label.trim();` in `src/delivery-status.js`',
  });
  keys.failed = await stage.sent({
    mode: 'ask',
    newTicket: { title: 'Broken' },
    instructions: 'say: Try.\nfail: It broke.',
  });
  keys.idle = await stage.sent({
    newTicket: { title: 'Changed', body: words },
    instructions: `${writing('NOTES.md', words)}\n${writing('.github/workflows/a.yml', 'on: push')}\ndelete \`README.md\``,
  });
  keys.published = await stage.sent({
    ticketKey: 'ACME-42',
    repositories: [{ repository: 'acme-backend' }, { repository: 'acme-web' }],
    autoOpenDraftPr: true,
  });
  const person = await stage.person();
  await person.open(`/code-runs/${keys.published}`);
  await person.sees('PR opened');
});
afterAll(async () => {
  await stage.strike();
  await unnamed.stop();
});

async function expectSound(person: Person): Promise<void> {
  expect(await violationsInBothThemes(person.page)).toEqual([]);
  expect(await sidewaysScroll(person.page)).toBe(0);
}

/** The navigation is a drawer there. */
const isNarrow = (look: Look): boolean => (look.viewport?.width ?? 1_440) < 820;

describe.each(Object.entries(LOOKS))('%s', (_, look) => {
  let ada: Person;
  beforeAll(async () => {
    ada = await stage.person(look);
  });

  test('setting up and signing in are accessible', async () => {
    const first = await stage.browser.person(unnamed.url, look);
    await first.open('/');
    await first.page.getByLabel('Your name').waitFor();
    await expectSound(first);
    const guest = await stage.browser.person(stage.server.url, look);
    await guest.open('/');
    await guest.page.getByLabel('Access token').fill('wrong');
    await guest.button('Sign in').click();
    await guest.page.getByText('This token is not known here. Check that it is complete.').waitFor();
    await expectSound(guest);
  });

  test('home is accessible, empty and filled, with each of its menus open', async () => {
    await ada.open('/code-runs');
    await ada.page.getByRole('list', { name: 'Recent runs' }).waitFor();
    await expectSound(ada);
    await ada.prepare({ ticket: 'ACME-42', repositories: ['acme-web'], instructions: 'x'.repeat(8_001) });
    await ada.page.getByText('8,001 / 8,000. Shorten the instructions to send.').waitFor();
    await expectSound(ada);
    for (const opener of ['Mode: ', 'Model: ', 'Add repos']) {
      await ada.button(opener, false).first().click();
      await ada.page.locator('[data-state=open][role=menu], [data-state=open][role=dialog]').waitFor();
      await expectSound(ada);
      await ada.page.keyboard.press('Escape');
    }
    await ada.page.keyboard.press('ControlOrMeta+k');
    await ada.page.getByRole('dialog').getByRole('combobox').waitFor();
    await expectSound(ada);
    await ada.page.keyboard.press('Escape');
    if (isNarrow(look)) {
      await ada.button('Open navigation').click();
      await ada.page.getByRole('dialog').getByRole('link', { name: 'Code Runs' }).waitFor();
      await expectSound(ada);
    }
  });

  test.each([
    ['asking', 'Needs input'],
    ['planning', 'Needs input'],
    ['failed', 'Failed'],
    ['idle', 'Idle'],
    ['published', 'PR opened'],
  ] as const)('a conversation that is %s is accessible', async (state, status) => {
    await ada.open(`/code-runs/${keys[state]}`);
    await ada.sees(status);
    await ada.words.first().waitFor();
    await expectSound(ada);
  });

  test('a conversation is accessible while words come, with messages that wait', async () => {
    const instructions = 'say: On it.\nwait 60s';
    const key = await stage.sent({ mode: 'ask', newTicket: { title: 'At work' }, instructions });
    await ada.open(`/code-runs/${key}`);
    await ada.hears('On it.');
    await ada.reply('Then this.', 'Ask');
    await ada.page.getByText('Queued. Sends when this turn ends.').waitFor();
    await expectSound(ada);
    await ada.page.getByRole('form', { name: 'Reply' }).getByRole('button', { name: /^Stop/ }).click();
    await ada.button('Send queued').waitFor();
    await expectSound(ada);
  });

  test('the Changes panel is accessible, and so is the question before discarding', async () => {
    await ada.open(`/code-runs/${keys.idle}?panel=changes`);
    await ada.changes.getByRole('table').first().waitFor();
    await expectSound(ada);
    await ada.button('Other decisions').click();
    await ada.page.getByRole('menuitem', { name: 'Discard edits' }).waitFor();
    await expectSound(ada);
    await ada.page.getByRole('menuitem', { name: 'Discard edits' }).click();
    await ada.page.getByRole('dialog', { name: /^Discard edits/ }).waitFor();
    await expectSound(ada);
  });

  test.each([
    ['/pulls/acme-backend/1', '4 files changed'],
    ['/code-runs/all', 'All runs'],
    ['/code-runs/NONE-1', 'There is no ticket NONE-1'],
    ['/nowhere', 'There is no page here.'],
  ])('%s is accessible', async (path, words) => {
    await ada.open(path);
    const shown = ada.page.getByText(words, { exact: true }).first();
    await shown.waitFor();
    await expectSound(ada);
    await shown.hover();
    await ada.page.mouse.wheel(0, 10_000);
    await expectSound(ada);
  });

  test('its console stayed clean', () => {
    expect(ada.complaints.filter((text) => !/404/.test(text))).toEqual([]);
  });
});

test('home without any run is accessible, and the main job can be done with the keyboard alone', async () => {
  const ada = await stage.browser.person(unnamed.url);
  const { keyboard } = ada.page;
  await ada.page.goto(unnamed.setUpUrl);
  await ada.page.getByLabel('Your name').waitFor();
  await keyboard.type('Ada Lovelace');
  await keyboard.press('Enter');
  await ada.page.waitForURL('**/code-runs');
  await ada.page.getByText('No runs yet. Add a ticket above to start one.').waitFor();
  expect(await violationsOf(ada.page)).toEqual([]);

  await keyboard.press('Alt+t');
  await ada.page.getByPlaceholder('Search tickets').waitFor();
  await keyboard.type('ACME-42');
  await ada.page.getByRole('option', { name: /Add retry logic/ }).waitFor();
  await keyboard.press('Enter');
  await ada.button('Remove acme-web').waitFor();
  while (!(await ada.isWriting())) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await ada.page.waitForURL('**/code-runs/ACME-42');
  await ada.sees('Idle');

  const accept = ada.button('Accept and open draft PR');
  while ((await accept.and(ada.page.locator(':focus')).count()) === 0) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await ada.sees('PR opened');
  const pull = ada.page.getByRole('link', { name: 'View PR acme-web#1' });
  while ((await pull.and(ada.page.locator(':focus')).count()) === 0) await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await ada.page.waitForURL('**/pulls/acme-web/1');
  await ada.page.getByRole('link', { name: 'Open conversation' }).waitFor();
  expect(await factsOfKind(unnamed, 'ACME-42', 'PrOpened')).toHaveLength(2);
});
