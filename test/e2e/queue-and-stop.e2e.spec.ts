import { factsOf, factsOfKind } from '../support/browser/facts.js';
import type { Person } from '../support/browser/person.js';
import { OWNER, Stage } from '../support/browser/stage.js';
import { slowness } from '../support/pace.js';

let stage: Stage;
let ada: Person;

beforeAll(async () => {
  stage = await Stage.set();
  ada = await stage.person();
});
afterAll(() => stage.strike());

const waiting = () => ada.page.getByRole('list', { name: 'Messages waiting' }).getByRole('listitem');

describe('While a turn is at work', () => {
  let key: string;
  beforeAll(async () => {
    key = await stage.sent({ newTicket: { title: 'Long' }, mode: 'ask', instructions: 'say: Begun.\nwait 60s' });
    await ada.open(`/code-runs/${key}`);
    await ada.hears('Begun.');
  });

  test('messages queue, and can be reworded and taken back', async () => {
    await ada.chooseMode('Ask');
    for (const words of ['say: One.', 'say: Two.', 'say: Three.']) {
      await ada.reply(words);
      await waiting().filter({ hasText: words }).getByText('Queued. Sends when this turn ends.').waitFor();
    }
    await waiting().filter({ hasText: 'say: Two.' }).getByRole('button', { name: 'Remove' }).click();
    await waiting().filter({ hasText: 'say: Two.' }).waitFor({ state: 'hidden' });
    await waiting().filter({ hasText: 'say: Three.' }).getByRole('button', { name: 'Edit' }).click();
    await ada.page.getByLabel('Queued message').fill('say: Third.');
    await ada.button('Save').click();
    await waiting().filter({ hasText: 'say: Third.' }).waitFor();
  });

  test('Esc asks, and Esc again stops within a second; what waited is held back', async () => {
    await ada.field.focus();
    await ada.page.keyboard.press('Escape');
    await ada.page.getByText('Press Esc again to stop', { exact: true }).waitFor();
    expect(await factsOfKind(stage.server, key, 'InterruptRequested')).toEqual([]);
    const pressed = performance.now();
    await ada.page.keyboard.press('Escape');
    await ada.reads(`Stopped by ${OWNER}.`);
    const tookMs = performance.now() - pressed;
    console.info(`Stop took ${Math.round(tookMs)} ms from the key to the page.`);
    expect(tookMs / slowness()).toBeLessThan(1_000);
    await ada.sees('Idle');
    expect(await waiting().getByText('Held back.').count()).toBe(2);
  });

  test('Send queued lets them go, in order', async () => {
    await ada.button('Send queued (2)').click();
    await ada.hears('Third.');
    await ada.sees('Idle');
    const started = (await factsOf(stage.server, key)).flatMap(({ event }) =>
      event.type === 'TurnStarted' ? [event.data.turnId] : [],
    );
    const queued = await factsOfKind(stage.server, key, 'TurnQueued');
    const [, one, two, three] = queued.map(({ turnId }) => turnId);
    expect(started.slice(1)).toEqual([one, three]);
    expect(started).not.toContain(two);
  });
});

test('a failed turn says why, holds back what waits, and is tried again in a new run', async () => {
  const key = await stage.sent({
    newTicket: { title: 'Fails' },
    mode: 'ask',
    instructions: 'wait 2s\nfail: The roof leaks.',
  });
  await ada.open(`/code-runs/${key}`);
  await ada.reply('say: Afterwards.', 'Ask');
  await ada.sees('Failed');
  await ada.card('Turn failed').getByText('The roof leaks.').first().waitFor();
  await waiting().getByText('Held back.').waitFor();
  await ada.card('Turn failed').getByRole('button', { name: 'Try again' }).click();
  await ada.sees('Running');
  await ada.sees('Failed');
  const [first, , again] = await factsOfKind(stage.server, key, 'TurnQueued');
  expect(again).toMatchObject({ retryOf: first?.turnId, instructions: first?.instructions });
  expect(again?.runId).not.toBe(first?.runId);

  await ada.button('Send queued').click();
  await ada.hears('Afterwards.');
  await ada.sees('Idle');
});

test('a stopped turn can be tried again', async () => {
  const key = await stage.sent({
    newTicket: { title: 'Stopped' },
    mode: 'ask',
    instructions: 'say: Here.\nwait 3s\nsay: Done.',
  });
  await ada.open(`/code-runs/${key}`);
  await ada.hears('Here.');
  await ada.page.getByRole('form', { name: 'Reply' }).getByRole('button', { name: /^Stop/ }).click();
  await ada.reads(`Stopped by ${OWNER}.`);
  await ada.log.getByRole('button', { name: 'Try again' }).click();
  await ada.hears('Done.');
  await ada.sees('Idle');
});

test('a Stop that does not get through says so, also while a question is open', async () => {
  const key = await stage.sent({ newTicket: { title: 'Not heard' }, mode: 'ask', instructions: 'ask: Which one?' });
  const person = await stage.person();
  await person.open(`/code-runs/${key}`);
  await person.page.getByRole('textbox', { name: 'Answer' }).waitFor();
  await person.page.route('**/interrupt', (route) => route.abort(), { times: 1 });
  await person.button('Stop').click();
  await person.page.getByText('Not stopped. The server could not be reached. Try again.').waitFor();
  await person.button('Stop').click();
  await person.reads('Stopped by');
  await person.page.context().close();
});

test('the console stayed clean', () => {
  expect(ada.complaints).toEqual([]);
});
