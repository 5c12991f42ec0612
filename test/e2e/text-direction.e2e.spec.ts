import { Stage, writing } from '../support/browser/stage.js';
import type { Person } from '../support/browser/person.js';
import { until } from '../support/server.js';

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

const OPACITY = `getComputedStyle(document.querySelector('form[aria-label="Create ticket"] [type="submit"]')).opacity`;

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
  const create = ada.page.getByRole('button', { name: 'Create ticket' });
  const opacity = () => ada.page.evaluate(OPACITY);
  await create.hover();
  expect(await until(opacity, (value) => value === '0.6')).toBe('0.6');
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

/** Whether the first letter of the Hebrew title in the list is seen, which has no room. */
const BEGINS = `(() => {
  const box = [...document.querySelectorAll('[role="option"] .truncate')].find((one) => one.textContent.startsWith('${HEBREW}'));
  const text = document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 1);
  const [letter, seen] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  return box.scrollWidth > box.clientWidth && letter.left >= seen.left - 1 && letter.right <= seen.right + 1;
})()`;
/** Whether the file's name has the room it needs. */
const NAME_FITS = `(() => {
  const name = document.querySelector('[data-file] h3').lastElementChild;
  return name.textContent === 'deploy-every-night.yml' && name.scrollWidth <= name.clientWidth;
})()`;

test('a title in Hebrew that has no room is cut at its own end', async () => {
  await stage.ticket(`${HEBREW} `.repeat(15));
  await ada.open('/code-runs');
  await ada.page
    .getByRole('button', { name: /ticket/i })
    .first()
    .click();
  await ada.page.getByRole('option', { name: HEBREW }).first().waitFor();
  expect(await ada.page.evaluate(BEGINS)).toBe(true);
});

test("a file's short name is whole beside long words about it", async () => {
  const path = '.github/workflows/deploy-every-night.yml';
  const key = await stage.sent({
    newTicket: { title: 'Deploy' },
    instructions: writing(path, 'on: push # \u202e and \u200b'),
  });
  await ada.open(`/code-runs/${key}`);
  const header = ada.changes.locator('[data-file]').first();
  await header.getByText('Workflow file, Hidden characters').first().waitFor();
  expect(await ada.page.evaluate(NAME_FITS)).toBe(true);
});
