import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { FIRST } from '../../src/application/product.js';
import { Profiles } from '../../src/application/access/profiles.js';
import { Sessions } from '../../src/application/access/sessions.js';
import type { Problem, SentReply } from '../../src/contracts/replies.js';
import { memberDecider } from '../../src/domain/member/member.decider.js';
import { streams } from '../../src/domain/shared/streams.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { violationsOf } from '../support/browser/axe.js';
import type { Person } from '../support/browser/person.js';
import { OWNER, writing } from '../support/browser/stage.js';
import { TestBrowser } from '../support/browser/test-browser.js';
import { recorded } from '../support/recorded.js';
import { TestServer, until } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const VIEWER = 'viewer';
const RUNS = {
  question: ['ask', 'ask: Left or right?'],
  plan: ['plan', 'delete `README.md`'],
  edits: ['edits', writing('new.txt', 'New.')],
  failed: ['edits', 'fail: Out of luck.'],
} as const;
type Run = keyof typeof RUNS;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let browser: TestBrowser;
let viewer: Person;
let token: string;
const keys = new Map<Run, string>();

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await TestServer.start({ dataDir: folder.path });
  await server.post('/api/setup', { name: OWNER });
  for (const name of Object.keys(RUNS) as Run[]) keys.set(name, await sent(name));
  await server.stop();
  token = await admitViewer(folder.path);
  server = await TestServer.start({ dataDir: folder.path });
  browser = await TestBrowser.start();
  viewer = await browser.person(server.url);
  await viewer.hasSignedIn(token);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await folder.remove();
});

async function sent(name: Run): Promise<string> {
  const [mode, instructions] = RUNS[name];
  const body = { newTicket: { title: name }, repositories: [{ repository: 'acme-web' }], mode, instructions };
  const { ticketKey } = (await server.post<SentReply>('/api/code-runs', body)).body;
  const busy = ['Queued', 'Running'];
  const status = () => server.get<{ summary: { status: string } }>(`/api/code-runs/${ticketKey}`);
  await until(status, ({ body: { summary } }) => !busy.includes(summary.status));
  return ticketKey;
}

/** There is no way yet to invite anyone: what an invitation would record is appended by the domain's own rule. */
async function admitViewer(directory: string): Promise<string> {
  const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
  const command = { type: 'AddMember', data: { memberId: VIEWER, role: 'viewer' } } as const;
  const stream = streams.member(FIRST.orgId, VIEWER);
  const events = memberDecider.decide(command, memberDecider.initialState).map((event) => ({ stream, event }));
  for (const { id, event, metadata } of recorded(events))
    await log.append(stream, [{ id, event, metadata }], 'no_stream');
  await log.close();
  const clock = { now: () => Date.now() };
  const state = await EmbeddedStateStore.open({ directory: `${directory}/state`, clock });
  await new Profiles(state).nameFirst(VIEWER, 'Vera Rubin');
  const issued = await new Sessions(state, clock).issueToken(VIEWER, 'test');
  await state.close();
  return issued;
}

describe('A viewer', () => {
  test('finds the runs at home, and no composer', async () => {
    await viewer.open('/code-runs');
    await viewer.page.getByText('You can read runs. Ask an admin for access to send tickets.').waitFor();
    await viewer.page.getByRole('main').getByText('question', { exact: true }).waitFor();
    expect(await viewer.page.locator('[data-composer-field]').count()).toBe(0);
    expect(await viewer.page.getByText('New Code Run').count()).toBe(0);
    expect(await violationsOf(viewer.page)).toEqual([]);
  });

  test('is offered no new run by a search either', async () => {
    await viewer.button('Search', false).click();
    await viewer.page.getByRole('option', { name: 'All runs' }).waitFor();
    expect(await viewer.page.getByRole('option', { name: 'New Code Run' }).count()).toBe(0);
    await viewer.page.keyboard.press('Escape');
  });

  test.each(Object.keys(RUNS) as Run[])('reads a run with an open %s, and is offered nothing to do', async (name) => {
    await viewer.open(`/code-runs/${keys.get(name)}`);
    await viewer.page.getByText('You can read this run. Ask an admin for access to reply.').waitFor();
    await viewer.log.getByText('Claude Code', { exact: true }).waitFor();
    expect(await viewer.page.locator('[data-composer-field]').count()).toBe(0);
    const offers = /^(Approve|Request|Reject|Accept|Discard|Open draft|Try again|Left|Answer|Send|Stop|Remove)|^Edit$/;
    expect(await viewer.page.getByRole('button', { name: offers }).count()).toBe(0);
    expect(await violationsOf(viewer.page)).toEqual([]);
  });

  test('reads the menu of a run without what changes it', async () => {
    await viewer.button('More actions').click();
    await viewer.page.getByRole('menuitem', { name: 'Copy link' }).waitFor();
    expect(await viewer.page.getByRole('menuitem', { name: 'Archive' }).count()).toBe(0);
    await viewer.page.keyboard.press('Escape');
  });

  test('is refused by the server, whatever the page offers', async () => {
    const headers = { authorization: `Bearer ${token}` };
    for (const [path, body] of [
      ['/api/code-runs', { ticketKey: 'ACME-42', repositories: [{ repository: 'acme-web' }] }],
      [`/api/code-runs/${keys.get('plan')}/plan/approve`, { version: 1 }],
      ['/api/repositories', { source: '/srv/git/x' }],
    ] as const) {
      const answer = await server.request<Problem>('POST', path, { body, headers });
      expect(answer).toMatchObject({ status: 403, body: { code: 'MEMBER.NOT_ALLOWED' } });
    }
  });

  test('has seen no complaint in the console', () => expect(viewer.complaints).toEqual([]));
});
