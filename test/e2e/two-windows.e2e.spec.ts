import type { SentReply } from '../../src/contracts/api.js';
import { sidewaysScroll } from '../support/browser/axe.js';
import type { Person } from '../support/browser/person.js';
import { OWNER, Stage, writing } from '../support/browser/stage.js';

let stage: Stage;
let ada: Person;

beforeAll(async () => {
  stage = await Stage.set();
  ada = await stage.person();
});
afterAll(() => stage.strike());

/** Decides as somebody else does, while this window does not hear of it before it has decided too. */
async function meanwhile(path: string, body: object): Promise<void> {
  await ada.page.route(`**/api${path.slice(0, path.lastIndexOf('/'))}/**`, async (route) => {
    await stage.server.post(`/api${path}`, body);
    await route.continue();
  });
}

const hasFocus = (locator: ReturnType<Person['button']>) =>
  locator.and(ada.page.locator(':focus')).waitFor({ state: 'attached' });

test('an archived conversation keeps its title, and waits for nobody', async () => {
  const key = await stage.sent({ newTicket: { title: 'Kept title' }, instructions: writing('kept.txt', 'kept') });
  await ada.open(`/code-runs/${key}`);
  await ada.button('Accept and open draft PR').waitFor();
  expect((await stage.server.post(`/api/code-runs/${key}/archive`, {})).status).toBe(200);
  await ada.open(`/code-runs/${key}`);
  await ada.page.getByRole('heading', { name: 'Kept title' }).waitFor();
  await ada.page.getByRole('main').locator('header').getByText('Archived.').waitFor({ state: 'attached' });
});

test('who decides about a plan too late is told so', async () => {
  const key = await stage.sent({ newTicket: { title: 'Plan race' }, mode: 'plan', instructions: 'delete `README.md`' });
  await ada.open(`/code-runs/${key}`);
  await ada.button('Approve plan').waitFor();
  await meanwhile(`/code-runs/${key}/plan/reject`, { version: 1 });
  await ada.button('Approve plan').click();
  await ada.page.getByText('Your decision about the plan was not taken.').first().waitFor();
  await ada.page.unrouteAll();
});

test('who discards edits too late is told so, and finds the reason in the reply', async () => {
  const key = await stage.sent({ newTicket: { title: 'Edits race' }, instructions: writing('a.txt', 'a') });
  await ada.open(`/code-runs/${key}`);
  await ada.button('Other decisions').click();
  await ada.page.getByRole('menuitem', { name: 'Discard edits' }).click();
  await hasFocus(ada.page.getByLabel('Reason (optional)'));
  await ada.page.keyboard.type('Too short');
  await stage.server.post(`/api/code-runs/${key}/edits/accept`, { revision: 1, openDraftPr: false });
  await ada.page.getByText('Your reason is in the reply.').first().waitFor();
  expect(await ada.field.inputValue()).toBe('Too short');
});

test('who rewords a queued message that is removed finds the words in the reply', async () => {
  const key = await stage.sent({ newTicket: { title: 'Queue race' }, mode: 'ask', instructions: 'wait 60s' });
  const { turnId } = (
    await stage.server.post<SentReply>(`/api/code-runs/${key}/messages`, { mode: 'ask', instructions: 'Queued words' })
  ).body;
  await ada.open(`/code-runs/${key}`);
  await ada.button('Edit').click();
  await ada.page.getByLabel('Queued message').fill('Better words');
  const { status } = await stage.server.request('DELETE', `/api/code-runs/${key}/queue/${turnId}`, {
    headers: stage.server.bearer,
  });
  expect(status).toBe(200);
  await ada.page.getByText('That message no longer waits. What you wrote is in the reply.').first().waitFor();
  expect(await ada.field.inputValue()).toBe('Better words');
});

test('the focus goes on to the reply after sending, and to the decision after accepting', async () => {
  const key = await stage.ticket('Focus');
  await ada.open('/code-runs');
  const instructions = writing('focus.txt', 'focus');
  await ada.send({ ticket: key, repositories: ['acme-web'], autoOpenDraftPr: false, instructions });
  await hasFocus(ada.page.getByRole('form', { name: 'Reply' }).getByLabel('Instructions'));
  await ada.button('Accept and open draft PR').click();
  await ada.changes.getByText(`Accepted by ${OWNER}`).waitFor();
  await hasFocus(ada.changes.getByRole('group', { name: 'Decision' }));
});

test('hidden marks in a title are named in lists, and Hebrew in code moves nothing around it', async () => {
  const content = 'const a = [שלום, עולם];';
  const newTicket = { title: 'Safe \u202Egpj.exe' };
  const key = await stage.sent({ newTicket, instructions: writing('rtl.ts', content) });
  await ada.open(`/code-runs/${key}`);
  await ada.page.getByRole('navigation').getByText('Safe ⟨U+202E⟩gpj.exe').waitFor();
  await ada.changes.getByRole('cell', { name: content }).waitFor();
  // Both at one moment: the line is drawn anew when its colours are there.
  const words = await ada.page.evaluate<[string, number][]>(
    `[...document.querySelectorAll('.diff-code bdi')].map((word) => [word.textContent, word.getBoundingClientRect().x])`,
  );
  expect(words.map(([word]) => word)).toEqual(['שלום', 'עולם']);
  expect(words[0]?.[1]).toBeLessThan(words[1]?.[1] ?? 0);
});

test('text of twice the size does not make the page scroll sideways', async () => {
  await ada.page.evaluate(`document.documentElement.style.fontSize = '200%'`);
  expect(await sidewaysScroll(ada.page)).toBe(0);
});
