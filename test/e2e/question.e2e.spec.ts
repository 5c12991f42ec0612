import { bothHold, compared, factsOfKind } from '../support/browser/facts.js';
import type { Person } from '../support/browser/person.js';
import { Stage } from '../support/browser/stage.js';

let stage: Stage;
let asker: Person;
let answerer: Person;

beforeAll(async () => {
  stage = await Stage.set();
  asker = await stage.person();
  answerer = await stage.browser.person(stage.server.url);
});
afterAll(() => stage.strike());

const compare = async (key: string) => {
  const { last, held } = await bothHold(stage.server, key, [asker, answerer]);
  return { last, held, ...compared(held) };
};

test('a question waits in one window, is answered in another, and both hold the same state at every seq', async () => {
  const key = await stage.ticket('Asked');
  await asker.open('/code-runs');
  await asker.send({ ticket: key, repositories: ['acme-web'], mode: 'Ask', instructions: 'say: Hello.' });
  await asker.sees('Idle');
  await answerer.signIn(stage.server.token, `/code-runs/${key}`);
  await answerer.sees('Idle');
  const { last: opened } = await compare(key);

  await asker.field.fill('ask: Which colour? [Red | Blue]');
  await asker.page.keyboard.press('Enter');
  for (const person of [asker, answerer]) {
    await person.sees('Needs input');
    await person.card('Question').getByText('Which colour?').waitFor();
    expect(await person.page.title()).toMatch(/^Needs input: /);
  }
  // Nobody's caret is taken away.
  expect(await asker.isWriting()).toBe(true);
  await answerer.card('Question').getByRole('button', { name: 'Blue' }).click();
  for (const person of [asker, answerer]) {
    await person.card('Answered question').getByText('Blue').waitFor();
    await person.sees('Idle');
  }

  const [answer] = await factsOfKind(stage.server, key, 'InputProvided');
  expect(answer).toMatchObject({ answer: 'Blue' });
  const { last, held, common, differing } = await compare(key);
  const expected = Array.from({ length: last - opened + 1 }, (_, index) => opened + index);
  expect(common.filter((seq) => seq >= opened)).toEqual(expected);
  expect(differing).toEqual([]);
  expect(held[0].hash).toBe(held[1].hash);
});

test('an answer in own words goes through the reply field, and a key picks an option', async () => {
  const key = await stage.sent({
    newTicket: { title: 'Asked twice' },
    mode: 'ask',
    instructions: 'ask: First?\nask: Second? [Yes | No]',
  });
  await asker.open(`/code-runs/${key}`);
  await asker.card('Question').getByText('First?').waitFor();
  await asker.reply('In my own words.');
  await asker.card('Question').getByText('Second?').waitFor();
  await asker.log.focus();
  await asker.page.keyboard.press('2');
  await asker.sees('Idle');
  const answers = await factsOfKind(stage.server, key, 'InputProvided');
  expect(answers.map(({ answer }) => answer)).toEqual(['In my own words.', 'No']);
});

test('the consoles stayed clean', () => {
  expect([...asker.complaints, ...answerer.complaints.filter((text) => !/401/.test(text))]).toEqual([]);
});
