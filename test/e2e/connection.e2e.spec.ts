import { bothHold, compared, factsOf, factsOfKind } from '../support/browser/facts.js';
import type { Person } from '../support/browser/person.js';
import { Stage } from '../support/browser/stage.js';
import { TcpProxy } from '../support/tcp-proxy.js';

/** Words for some ten seconds. */
const LONG = Array.from({ length: 40 }, (_, n) => `say: Line ${n + 1} of a long answer that goes on for a while.`).join(
  '\n',
);

const BANNER = 'Reconnecting. Claude Code keeps working.';
const OFFLINE = 'You are offline. New messages will send when you are back.';

let stage: Stage;
const proxies: TcpProxy[] = [];

beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(async () => {
  await stage.strike();
  await Promise.all(proxies.map((proxy) => proxy.close()));
});

interface Pair {
  readonly key: string;
  readonly proxy: TcpProxy;
  /** Behind the wire that breaks. */
  readonly away: Person;
  /** Never interrupted. */
  readonly present: Person;
}

/** One conversation that streams, followed by two windows. */
async function twoWindows(title: string): Promise<Pair> {
  const proxy = await TcpProxy.to(stage.server.url);
  proxies.push(proxy);
  const [away, present] = [await stage.person({}, proxy.url), await stage.person()];
  // Both are there before the words come, so that their states can be compared from the first word on.
  const key = await stage.sent({ newTicket: { title }, mode: 'ask', instructions: 'say: Hello.' });
  for (const person of [away, present]) {
    await person.open(`/code-runs/${key}`);
    await person.sees('Idle');
  }
  return { key, proxy, away, present };
}

async function stream({ key, away, present }: Pair): Promise<void> {
  await stage.server.post(`/api/code-runs/${key}/messages`, { instructions: LONG, mode: 'ask' });
  for (const person of [away, present]) await person.hears(/Line 3 of/);
}

async function expectNoGapAndNoDouble({ key, away, present }: Pair): Promise<void> {
  for (const person of [away, present]) await person.sees('Idle');
  const { last, held } = await bothHold(stage.server, key, [away, present]);
  const { common, differing } = compared(held);
  const from = common[0] ?? 0;
  expect(common).toEqual(Array.from({ length: last - from + 1 }, (_, index) => from + index));
  expect(differing).toEqual([]);
  expect(held[0].hash).toBe(held[1].hash);
  expect((await factsOf(stage.server, key)).map(({ seq }) => seq)).toEqual(
    Array.from({ length: last }, (_, index) => index + 1),
  );
  await expectEveryLineOnce(away);
}

async function expectEveryLineOnce(person: Person): Promise<void> {
  await person.hears(/Line 40 of/);
  const words = await person.words.allInnerTexts();
  const numbers = [...words.join('\n').matchAll(/Line (\d+) of/g)].map(([, number]) => Number(number));
  expect(new Set(numbers).size).toBe(numbers.length);
}

/** A connection that goes dead in mid-stream, for a minute in which the others are tested. */
let frozen: Pair;
let frozenAt: number;

test('a connection that goes dead without notice keeps what stands on the page and what is written', async () => {
  frozen = await twoWindows('Frozen');
  await stream(frozen);
  frozen.proxy.freeze();
  frozenAt = performance.now();
  await frozen.away.reply('say: Sent into silence.', 'Ask');
  await frozen.away.log.getByText('say: Sent into silence.').waitFor();
  await frozen.away.field.fill('Half a thought');
});

test('a cut connection says nothing at first, then Reconnecting, then more; what was written meanwhile is sent once', async () => {
  const pair = await twoWindows('Cut');
  const { key, proxy, away } = pair;
  await away.page.clock.install();
  await away.open(`/code-runs/${key}`);
  await stream(pair);

  const words = away.page.getByText(/Reconnecting|You are offline/);
  const cutAt = performance.now();
  proxy.cut();
  while (performance.now() - cutAt < 1_200) expect(await words.count()).toBe(0);
  await away.page.getByText('Reconnecting…', { exact: true }).waitFor();
  expect(performance.now() - cutAt).toBeGreaterThanOrEqual(1_400);
  await away.reply('say: Written while away.', 'Ask');
  await away.log.getByText('It will be sent when you are back online.').waitFor();
  await away.field.fill('Half a thought');
  await away.page.getByText(BANNER).waitFor();
  expect(performance.now() - cutAt).toBeGreaterThanOrEqual(4_900);
  await away.page.clock.fastForward(25_000);
  await away.page.getByText(OFFLINE).waitFor();
  expect(await away.page.getByText(BANNER).count()).toBe(0);

  proxy.open();
  await away.button('Try now').click();
  await words.first().waitFor({ state: 'hidden' });
  await away.hears('Written while away.');
  expect(await away.field.inputValue()).toBe('Half a thought');
  await expectNoGapAndNoDouble(pair);
  const sent = await factsOfKind(stage.server, key, 'TurnQueued');
  expect(sent.filter(({ instructions }) => instructions === 'say: Written while away.')).toHaveLength(1);
});

test('a page reloaded in mid-stream goes on where the words are', async () => {
  const pair = await twoWindows('Reloaded');
  await stream(pair);
  await pair.away.page.reload();
  await pair.away.hears(/Line 3 of/);
  await pair.away.sees('Running');
  await expectNoGapAndNoDouble(pair);
});

test('a page without a conversation says that the server is gone, keeps what is written, and goes on where it left off', async () => {
  const proxy = await TcpProxy.to(stage.server.url);
  proxies.push(proxy);
  const away = await stage.person({}, proxy.url);
  await stage.sent({ newTicket: { title: 'Listed' }, mode: 'ask', instructions: 'say: Hello.' });
  await away.page.clock.install();
  await away.open('/code-runs');
  await away.page.getByRole('list', { name: 'Recent runs' }).waitFor();
  // What loads behind the first paint is there as well.
  await away.page.waitForLoadState('networkidle');
  await away.field.fill('Half a thought');
  proxy.cut();
  await away.page.getByText('Reconnecting. What you see may be out of date.').waitFor();
  await away.page.clock.fastForward(25_000);
  await away.page.getByText('You are offline. What you write is kept.').waitFor();
  await away.page.getByRole('link', { name: 'View all' }).click();
  await away.page.getByRole('heading', { name: 'All runs' }).waitFor();
  await away.page.keyboard.press('ControlOrMeta+k');
  await away.page.getByRole('dialog').getByRole('combobox').waitFor();
  await away.page.keyboard.press('Escape');

  proxy.open();
  await away.button('Try now').click();
  await away.page.getByText(/You are offline/).waitFor({ state: 'hidden' });
  await away.page.getByRole('list', { name: 'All runs' }).waitFor();
  await away.page.goBack();
  expect(await away.field.inputValue()).toBe('Half a thought');
});

test('a press on a pill counts, also when its picker arrives before the release', async () => {
  const ada = await stage.person();
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await ada.page.route('**/composer-pills*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await ada.page.goto('/code-runs', { waitUntil: 'commit' });
  await ada.button('Add repos').hover();
  await ada.page.mouse.down();
  arrive();
  await ada.page.getByPlaceholder('Search repos').waitFor();
  await ada.page.mouse.up();
  await ada.page.getByRole('option', { name: 'acme-web' }).click();
  await ada.button('Remove acme-web').waitFor();
});

test('after a minute of silence the page catches up by itself, and what was sent into it arrives once', async () => {
  const { key, proxy, away } = frozen;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, 60_000 - (performance.now() - frozenAt))));
  await away.page
    .getByText(/Reconnecting|You are offline/)
    .first()
    .waitFor();
  expect(await away.words.getByText(/Line 40 of/).count()).toBe(0);
  proxy.open();
  await away.page
    .getByText(/Reconnecting|You are offline/)
    .first()
    .waitFor({ state: 'hidden' });
  await away.hears('Sent into silence.');
  expect(await away.field.inputValue()).toBe('Half a thought');
  await expectNoGapAndNoDouble(frozen);
  const sent = await factsOfKind(stage.server, key, 'TurnQueued');
  expect(sent.filter(({ instructions }) => instructions === 'say: Sent into silence.')).toHaveLength(1);
});
