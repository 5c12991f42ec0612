import type { SentReply } from '../../src/contracts/replies.js';
import { sidewaysScroll } from '../support/browser/axe.js';
import { factsOfKind } from '../support/browser/facts.js';
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
    if (route.request().method() === 'POST') await stage.server.post(`/api${path}`, body);
    await route.continue();
  });
}

/** Holds the answer to the next command back until what it did is on the page, as over a slow line. */
async function answersLate(path: string, shown: () => Promise<unknown>): Promise<{ readonly over: Promise<unknown> }> {
  const over = ada.page.waitForResponse((response) => response.url().includes(path));
  await ada.page.route(
    `**${path}**`,
    async (route) => {
      const response = await route.fetch();
      await shown();
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  return { over };
}

const toasts = () => ada.page.locator('[aria-label^="Notifications"] li').allInnerTexts();

const hasFocus = (locator: ReturnType<Person['button']>) =>
  locator.and(ada.page.locator(':focus')).waitFor({ state: 'attached' });

test('an archived conversation keeps its title, and waits for nobody', async () => {
  const key = await stage.sent({ newTicket: { title: 'Kept title' }, instructions: writing('kept.txt', 'kept') });
  await ada.open(`/code-runs/${key}`);
  await ada.button('Accept and open draft PR').waitFor();
  await ada.sees('Idle');
  expect((await stage.server.post(`/api/code-runs/${key}/archive`, {})).status).toBe(200);
  await ada.open(`/code-runs/${key}`);
  await ada.page.getByRole('heading', { name: 'Kept title' }).waitFor();
  await ada.page.getByRole('main').locator('header').getByText('Archived.').waitFor({ state: 'attached' });
});

describe('Who decides too late is told who was first, and of a loss only where the decisions differ', () => {
  const plan = { mode: 'plan', instructions: 'delete `README.md`' } as const;
  const edits = { instructions: writing('e.txt', 'e') } as const;
  const question = { mode: 'ask', instructions: 'ask: Which? [Left | Right]' } as const;

  it.each([
    {
      title: 'approving a plan twice',
      ticket: plan,
      other: { path: 'plan/approve', body: { version: 1 } },
      name: 'Approve plan',
      told: 'You approved this plan already.',
    },
    {
      title: 'approving a rejected plan',
      ticket: plan,
      other: { path: 'plan/reject', body: { version: 1 } },
      name: 'Approve plan',
      told: 'You rejected this plan already. Your approval was not taken.',
    },
    {
      title: 'accepting edits twice',
      ticket: edits,
      other: { path: 'edits/accept', body: { revision: 1, openDraftPr: true } },
      name: 'Accept and open draft PR',
      told: 'You accepted these edits already.',
    },
    {
      title: 'accepting discarded edits',
      ticket: edits,
      other: { path: 'edits/reject', body: { revision: 1 } },
      name: 'Accept and open draft PR',
      told: 'You discarded these edits already. You did not accept them.',
    },
    {
      title: 'answering otherwise',
      ticket: question,
      other: { path: 'answers', body: { answer: 'Right' } },
      name: '1 Left',
      told: 'You answered “Right” already. Your answer was not taken.',
    },
  ] as const)('$title', async ({ title, ticket, other: { path, body }, name, told }) => {
    const key = await stage.sent({ newTicket: { title }, ...ticket });
    await ada.open(`/code-runs/${key}`);
    await ada.button(name, false).first().waitFor();
    const [asked] = await factsOfKind(stage.server, key, 'InputRequested');
    await meanwhile(`/code-runs/${key}/${path}`, asked ? { inputId: asked.inputId, ...body } : body);
    await ada.button(name, false).first().click();
    await ada.page.getByText(told, { exact: true }).first().waitFor();
    expect(await toasts()).toHaveLength(1);
    await ada.page.unrouteAll();
  });
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
  expect(await toasts()).toHaveLength(1);
  expect(await ada.field.inputValue()).toBe('Too short');
});

test('who discards edits with a reason hears of nobody else, however late the answer, and finds the reply empty', async () => {
  const key = await stage.sent({ newTicket: { title: 'Own reason' }, instructions: writing('b.txt', 'b') });
  await ada.open(`/code-runs/${key}`);
  await ada.button('Other decisions').click();
  await ada.page.getByRole('menuitem', { name: 'Discard edits' }).click();
  await hasFocus(ada.page.getByLabel('Reason (optional)'));
  await ada.page.keyboard.type('Too long');
  const { over } = await answersLate('/edits/reject', () => ada.changes.getByText(`Discarded by ${OWNER}`).waitFor());
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Discard edits' }).click();
  await over;
  await ada.changes.getByText('“Too long”').waitFor();
  await hasFocus(ada.changes.getByRole('group', { name: 'Decision' }));
  expect(await toasts()).toEqual([]);
  expect(await ada.field.inputValue()).toBe('');
});

describe('Whoever decides alone hears of nobody else, however late the answer comes', () => {
  const plan = { mode: 'plan', instructions: 'delete `README.md`' } as const;
  const waiting = { mode: 'ask', instructions: 'wait 60s' } as const;
  const queue = () => ada.page.getByRole('list', { name: 'Messages waiting' });

  it.each([
    {
      by: 'accepting',
      ticket: { instructions: writing('c.txt', 'c') },
      name: 'Accept and open draft PR',
      path: '/accept',
    },
    { by: 'approving a plan', ticket: plan, name: 'Approve plan', path: '/plan/approve' },
    { by: 'rejecting a plan', ticket: plan, name: 'Reject plan', path: '/plan/reject' },
    {
      by: 'answering',
      ticket: { mode: 'ask', instructions: 'ask: Which? [Left | Right]' },
      name: '1 Left',
      path: '/answers',
    },
    { by: 'stopping', ticket: waiting, name: 'Stop', path: '/interrupt' },
  ] as const)('$by', async ({ by, ticket, name, path }) => {
    const key = await stage.sent({ newTicket: { title: by }, ...ticket });
    await ada.open(`/code-runs/${key}`);
    const button = ada.button(name, false).first();
    await button.waitFor();
    const { over } = await answersLate(path, () => button.waitFor({ state: 'detached' }));
    await button.click();
    await over;
    expect(await toasts()).toEqual([]);
    expect(await ada.page.getByRole('textbox', { name: 'Instructions' }).inputValue()).toBe('');
  });
  it('answering in own words, and asking for changes to a plan', async () => {
    const writes = async (ticket: Parameters<Stage['sent']>[0], name: string, path: string, done: string) => {
      const key = await stage.sent({ newTicket: { title: name }, ...ticket });
      await ada.open(`/code-runs/${key}`);
      await ada.page.getByText(done === 'Answered' ? 'Write an answer below.' : 'Needs approval').waitFor();
      const field = ada.page.getByRole('textbox', { name });
      await field.fill('say: Mine.');
      const { over } = await answersLate(path, () => ada.log.getByText(done, { exact: true }).waitFor());
      await field.press('Enter');
      await over;
      await ada.field.and(ada.page.locator(':not([readonly])')).waitFor();
      expect(await ada.field.inputValue()).toBe('');
      expect(await ada.page.getByText('What you wrote was not sent.').count()).toBe(0);
      expect(await toasts()).toEqual([]);
    };
    await writes({ mode: 'ask', instructions: 'ask: Which one?' }, 'Answer', '/answers', 'Answered');
    await writes(plan, 'Instructions', '/plan/request-changes', 'Changes requested');
  });
  it('rewording a message that begins at once, and taking one back', async () => {
    const key = await stage.sent({ newTicket: { title: 'Own queue' }, ...waiting });
    for (const instructions of ['say: One', 'say: Two'])
      await stage.server.post(`/api/code-runs/${key}/messages`, { mode: 'ask', instructions });
    await ada.open(`/code-runs/${key}`);
    const removed = await answersLate('/queue/', () => queue().getByText('say: Two').waitFor({ state: 'detached' }));
    await queue().getByRole('button', { name: 'Remove' }).last().click();
    await removed.over;
    await queue().getByRole('button', { name: 'Edit' }).click();
    await ada.page.getByLabel('Queued message').fill('say: One and a half');
    const reworded = await answersLate('/queue/', async () => {
      await ada.button('Stop').click();
      await ada.button('Send queued').click();
      await ada.hears('One and a half');
    });
    await ada.button('Save').click();
    await reworded.over;
    expect(await toasts()).toEqual([]);
    expect(await ada.field.inputValue()).toBe('');
  });
});

test('a decision is under way until the page shows it: pressing again in between decides nothing', async () => {
  const key = await stage.sent({ newTicket: { title: 'Pressed twice' }, instructions: writing('d.txt', 'd') });
  const slow = await stage.person();
  const asked: string[] = [];
  slow.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await slow.page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => void setTimeout(() => socket.send(message), 700));
  });
  await slow.open(`/code-runs/${key}`);
  const answered = slow.page.waitForResponse('**/edits/accept');
  await slow.button('Accept and open draft PR').click();
  await answered;
  await slow.page.keyboard.press('Enter');
  await slow.changes.getByText(`Accepted by ${OWNER}`).waitFor();
  expect(asked.filter((path) => path.endsWith('/edits/accept'))).toHaveLength(1);
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

test('who rewords a queued message sees that somebody else did, before saving replaces their words', async () => {
  const key = await stage.sent({ newTicket: { title: 'Reworded twice' }, mode: 'ask', instructions: 'wait 60s' });
  const { turnId } = (
    await stage.server.post<SentReply>(`/api/code-runs/${key}/messages`, { mode: 'ask', instructions: 'First words' })
  ).body;
  await ada.open(`/code-runs/${key}`);
  await ada.button('Edit').click();
  await ada.page.getByLabel('Queued message').fill('My words');
  const { status } = await stage.server.request('PATCH', `/api/code-runs/${key}/queue/${turnId}`, {
    headers: stage.server.bearer,
    body: { mode: 'ask', instructions: 'Their words', autoOpenDraftPr: false },
  });
  expect(status).toBe(200);
  await ada.page.getByText('This message was reworded meanwhile: “Their words”').waitFor();
  await ada.button('Save').click();
  await ada.page.getByRole('list', { name: 'Messages waiting' }).getByText('My words').waitFor();
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
  // Both at one moment: the line is drawn again when its colours are there.
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
