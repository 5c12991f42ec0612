import { Stage } from '../support/browser/stage.js';
import type { Person } from '../support/browser/person.js';

let stage: Stage;
let ada: Person;

beforeAll(async () => {
  stage = await Stage.set();
  ada = await stage.person();
});
afterAll(() => stage.strike());

const HEBREW = 'שלום עולם';
type Found = Person['field'];
const isRightToLeft = async (found: Found) => (await found.and(ada.page.locator(':dir(rtl)')).count()) === 1;

test('what people and agents write takes the direction of its own words', async () => {
  const key = await stage.sent({
    newTicket: { title: `${HEBREW} title` },
    mode: 'ask',
    instructions: `${HEBREW} message\nsay: ${HEBREW} said\nask: ${HEBREW} asked? [${HEBREW} one | Two]`,
  });
  await ada.open(`/code-runs/${key}`);
  await ada.card('Question').getByText(`${HEBREW} asked?`).waitFor();
  for (const text of [`${HEBREW} message`, `${HEBREW} asked?`, `${HEBREW} one`])
    expect(await isRightToLeft(ada.log.getByText(text).last())).toBe(true);
  expect(await isRightToLeft(ada.log.getByText('Two').last())).toBe(false);
  const answer = ada.page.getByRole('textbox', { name: 'Answer' });
  await answer.fill(HEBREW);
  expect(await isRightToLeft(answer)).toBe(true);
  await answer.fill('Hello');
  expect(await isRightToLeft(answer)).toBe(false);
});

test('a title that is too long says so in the form and is kept whole', async () => {
  await ada.open('/code-runs');
  await ada.page
    .getByRole('button', { name: /ticket/i })
    .first()
    .click();
  await ada.page
    .getByRole('button', { name: /create/i })
    .or(ada.page.getByRole('option', { name: /create/i }))
    .first()
    .click();
  const title = ada.page.getByLabel('Title');
  await title.fill('x'.repeat(201));
  await ada.page.getByRole('alert').getByText('201 / 200. Shorten the title to create the ticket.').waitFor();
  expect(await title.inputValue()).toHaveLength(201);
  await title.fill('x'.repeat(200));
  await ada.page.getByText('Shorten the title').waitFor({ state: 'detached' });
});

test('emoji and words that hold joiners are shown as they were written', async () => {
  const title = 'Fam 👩‍👩‍👧‍👦 👨🏽‍💻 می‌خواهم ❤️‍🔥';
  const key = await stage.sent({ newTicket: { title }, mode: 'ask', instructions: `say: ${title}` });
  await ada.open(`/code-runs/${key}`);
  await ada.page.getByRole('heading', { name: title }).waitFor();
  await ada.log.getByText(title, { exact: true }).last().waitFor();
});
