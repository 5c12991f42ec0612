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
  await asker.page.getByRole('textbox', { name: 'Answer' }).and(asker.page.locator(':focus')).waitFor();
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
  await asker.page.getByPlaceholder('Answer: First?').waitFor();
  await asker.answer('In my own words.');
  await asker.card('Question').getByText('Second?').waitFor();
  await asker.log.focus();
  await asker.page.keyboard.press('2');
  await asker.sees('Idle');
  const answers = await factsOfKind(stage.server, key, 'InputProvided');
  expect(answers.map(({ answer }) => answer)).toEqual(['In my own words.', 'No']);
});

test('a message that was begun before the question waits in the queue, unless its writer says that it is the answer', async () => {
  const ask = 'wait 3s\nask: Which one? [Left | Right]';
  const key = await stage.sent({ newTicket: { title: 'Crossed' }, mode: 'ask', instructions: ask });
  await asker.open(`/code-runs/${key}`);
  await asker.field.fill('say: Queued words.');
  await asker.card('Question').getByText('Which one?').waitFor();
  await asker.page.getByText('Claude Code asked a question after you began to write.').waitFor();
  expect(await asker.button('Answer Claude Code').count()).toBe(0);
  await asker.button('Send to Claude Code').click();
  await asker.page.getByRole('list', { name: 'Messages waiting' }).getByText('say: Queued words.').waitFor();
  expect(await factsOfKind(stage.server, key, 'InputProvided')).toEqual([]);
  await asker.page.getByRole('textbox', { name: 'Answer' }).fill('Left, please');
  await asker.page.getByText('Answer: Which one?').waitFor();
  await asker.page.keyboard.press('Enter');
  await asker.hears('Queued words.');
  expect((await factsOfKind(stage.server, key, 'InputProvided')).map(({ answer }) => answer)).toEqual(['Left, please']);
});

test('a text that was begun before the question becomes the answer by a second look', async () => {
  const ask = 'wait 3s\nask: Which one? [Left | Right]';
  const key = await stage.sent({ newTicket: { title: 'Meant as answer' }, mode: 'ask', instructions: ask });
  await asker.open(`/code-runs/${key}`);
  await asker.field.fill('Right');
  await asker.button('Use it as the answer').click();
  await asker.button('Answer Claude Code').click();
  await asker.card('Answered question').getByText('Right').waitFor();
});

/** Answers the open question as somebody else does. */
async function answeredElsewhere(key: string, answer: string): Promise<void> {
  const { inputId } = (await factsOfKind(stage.server, key, 'InputRequested')).at(-1) ?? {};
  const { status } = await stage.server.post(`/api/code-runs/${key}/answers`, { inputId, answer });
  expect(status).toBe(200);
}

test('an answer whose question somebody else answers is sent for nothing else, and becomes that of the next one by a second look', async () => {
  const ask = 'ask: First?\nask: Second? [Yes | No]';
  const key = await stage.sent({ newTicket: { title: 'Overtaken' }, mode: 'ask', instructions: ask });
  await asker.open(`/code-runs/${key}`);
  await asker.page.getByRole('textbox', { name: 'Answer' }).fill('Mine');
  await answeredElsewhere(key, 'Theirs');
  await asker.page.getByText('You answered “Theirs” already. What you wrote was not sent.').first().waitFor();
  await asker.card('Question').getByText('Second?').waitFor();
  await asker.field.focus();
  await asker.page.keyboard.press('Enter');
  await asker.page.keyboard.press('Control+Enter');
  await asker.button('Use it as the answer').click();
  expect(await asker.field.count()).toBe(0);
  await asker.page.getByRole('textbox', { name: 'Answer' }).press('Enter');
  await asker.sees('Idle');
  const answers = await factsOfKind(stage.server, key, 'InputProvided');
  expect(answers.map(({ answer }) => answer)).toEqual(['Theirs', 'Mine']);
  expect(await factsOfKind(stage.server, key, 'TurnQueued')).toHaveLength(1);
});

test('an answer whose question is closed becomes a message by a second look', async () => {
  const key = await stage.sent({ newTicket: { title: 'Closed' }, mode: 'ask', instructions: 'ask: Which one?' });
  await asker.open(`/code-runs/${key}`);
  await asker.page.getByRole('textbox', { name: 'Answer' }).fill('say: Mine.');
  await answeredElsewhere(key, 'Theirs');
  await asker.sees('Idle');
  await asker.field.press('Enter');
  await asker.button('Use it as a message').click();
  await asker.field.press('Enter');
  await asker.hears('Mine.');
  expect(await factsOfKind(stage.server, key, 'TurnQueued')).toHaveLength(2);
});

test('the consoles stayed clean', () => {
  expect([...asker.complaints, ...answerer.complaints.filter((text) => !/401/.test(text))]).toEqual([]);
});
