import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { sidewaysScroll, violationsOf } from '../support/browser/axe.js';
import { Stage } from '../support/browser/stage.js';
import type { Look } from '../support/browser/test-browser.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LOOKS: Readonly<Record<string, Look>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'at 360 px': { colorScheme: 'light', viewport: { width: 360, height: 740 } },
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let standIn: ManagedAgentsStandIn;
let stage: Stage;
let key: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const root = join(folder.path, 'containers');
  await mkdir(root);
  standIn = await ManagedAgentsStandIn.start({ root });
  standIn.control.centsPerRequest = 20;
  const env = { ANTHROPIC_API_KEY: standIn.apiKey, ANTHROPIC_BASE_URL: standIn.url, RUN_BUDGET_USD: '0.50' };
  stage = await Stage.set({ env });
  key = await stage.sent({ newTicket: { title: 'Spend' }, mode: 'ask', instructions: 'say: first\nsay: second' });
});
afterAll(async () => {
  await stage.strike();
  await standIn.stop();
  await folder.remove();
});

it.each(Object.entries(LOOKS))('a turn that paused at its budget says what was spent, %s', async (name, look) => {
  const ada = await stage.person(look);
  await ada.open(`/code-runs/${key}`);
  await ada.sees('Needs input');
  await ada.card('Budget reached').getByText('The run has spent $0.60; its budget is $0.50.').waitFor();
  await ada.page.getByText('$0.60 / $0.50').waitFor();
  await ada.page.getByText('This message waits: the turn is paused at the run’s budget.').waitFor();
  const pictures = process.env['BUDGET_PICTURES'];
  if (pictures) await ada.page.screenshot({ path: join(pictures, `budget-${name}.png`) });
  expect(await violationsOf(ada.page)).toEqual([]);
  expect(await sidewaysScroll(ada.page)).toBe(0);
  await ada.page.context().close();
});

it('raising it on the card goes on', async () => {
  const ada = await stage.person();
  await ada.open(`/code-runs/${key}`);
  const card = ada.card('Budget reached');
  await card.getByLabel('New budget in US dollars').fill('0.60');
  await card.getByRole('button', { name: 'Raise budget' }).click();
  await card.getByText('Give more than $0.60.').waitFor();
  await card.getByLabel('New budget in US dollars').fill('5');
  await card.getByRole('button', { name: 'Raise budget' }).click();
  await ada.card('Budget').getByText('Raised to $5.00').waitFor();
  await ada.sees('Idle');
  expect(await ada.words.allInnerTexts()).toEqual(['first', 'second']);
});
