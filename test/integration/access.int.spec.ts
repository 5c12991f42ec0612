import type { Socket } from 'socket.io-client';
import { FileBlobStore } from '../../src/adapters/blob-files/file.blob-store.js';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { SystemClock } from '../../src/adapters/system/system.clock.js';
import { FIRST } from '../../src/application/product.js';
import { Sessions } from '../../src/application/access/sessions.js';
import type { Problem } from '../../src/contracts/replies.js';
import { memberDecider } from '../../src/domain/member/member.decider.js';
import { streams } from '../../src/domain/shared/streams.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { Route } from '../../src/http/routing/route.js';
import { routes } from '../../src/http/api/routes.js';
import { recorded } from '../support/recorded.js';
import { TestServer } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PATH_VALUES: Readonly<Record<string, string>> = {
  key: 'ACME-42',
  turnId: 'turn',
  revision: '1',
  digest: 'a'.repeat(64),
  id: 'acme-web',
  repository: 'acme-web',
  project: 'ACME',
  number: '1',
};
/** One that the border lets through, for every route with a body. */
const BODIES: Readonly<Record<string, object>> = {
  sendTicket: { newTicket: { title: 'Mine' }, repositories: [{ repository: 'acme-web' }], instructions: 'Do it.' },
  sendMessage: { instructions: 'Do it.' },
  answerQuestion: { inputId: 'input', answer: 'Yes.' },
  interrupt: { turnId: 'turn' },
  raiseBudget: { budgetCents: 4_000 },
  retry: { turnId: 'turn' },
  editQueued: { instructions: 'Do it.', mode: 'ask', autoOpenDraftPr: false },
  approvePlan: { version: 1 },
  requestPlanChanges: { version: 1, text: 'More.' },
  rejectPlan: { version: 1 },
  acceptEdits: { revision: 1, openDraftPr: false },
  rejectEdits: { revision: 1 },
  openDraftPrs: {},
  createTicket: { title: 'Mine' },
  editTicket: { title: 'Mine' },
  addRepository: { source: '/tmp/somewhere' },
  moveRepository: { source: '/tmp/elsewhere' },
  draftGitHubApp: { baseUrl: 'http://localhost' },
  connectGitHubApp: { code: 'code', state: 'state' },
};

const memberRoutes = Object.entries<Route>(routes).filter(([, { access }]) => access === 'member');
const writing = memberRoutes.filter(([, { method }]) => method !== 'GET');

describe('every route and every topic asks who may', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: TestServer;
  let viewer: string;
  let stranger: string;
  let member: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await (await TestServer.start({ dataDir: folder.path })).stop();
    await admit('viewer', 'viewer');
    await admit('member', 'member');
    viewer = await tokenOf('viewer');
    member = await tokenOf('member');
    stranger = await tokenOf('stranger');
    server = await TestServer.start({ dataDir: folder.path });
  });
  afterAll(async () => {
    await server.stop();
    await folder.remove();
  });

  /** There is no way yet to invite anyone: what an invitation would record is appended by the domain's own rule. */
  async function admit(memberId: string, role: 'viewer' | 'member'): Promise<void> {
    const log = await EmbeddedEventLog.open({ directory: folder.path, codec: createDomainCodec() });
    const stream = streams.member(FIRST.orgId, memberId);
    const facts = memberDecider.decide({ type: 'AddMember', data: { memberId, role } }, memberDecider.initialState);
    for (const { id, event, metadata } of recorded(facts.map((event) => ({ stream, event }))))
      await log.append(stream, [{ id, event, metadata }], 'no_stream');
    await log.close();
  }

  async function tokenOf(memberId: string): Promise<string> {
    const clock = new SystemClock();
    const state = await EmbeddedStateStore.open({ directory: `${folder.path}/state`, clock });
    const token = await new Sessions(state, clock).issueToken(memberId, 'test');
    await state.close();
    return token;
  }

  const ask = (name: string, { method, path }: Route, token: string) => {
    const url = `/api${path.replace(/:(\w+)/g, (_, part: string) => PATH_VALUES[part] ?? '')}`;
    const body = BODIES[name];
    const headers = { authorization: `Bearer ${token}` };
    return server.request<Problem>(method, url, { headers, ...(body && { body }) });
  };
  const refused = { status: 403, body: { code: 'MEMBER.NOT_ALLOWED' } };

  it.each(writing)('a viewer is refused: %s', async (name, route) => {
    expect(await ask(name, route, viewer)).toMatchObject(refused);
  });

  it('a member may not raise a budget', async () => {
    expect(await ask('raiseBudget', routes.raiseBudget, member)).toMatchObject(refused);
  });

  it.each(memberRoutes)('whoever has a token and is not a member is refused: %s', async (name, route) => {
    expect(await ask(name, route, stranger)).toMatchObject(refused);
  });

  it('content that the conversation does not refer to is not found, though it is there', async () => {
    const blobs = await FileBlobStore.open({ directory: `${folder.path}/blobs` });
    const { digest } = await blobs.put(Buffer.from('of another conversation'), 'text/plain');
    const answer = await server.get(`/api/code-runs/ACME-42/blobs/${digest}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'BLOB.NOT_FOUND' } });
  });

  it('a socket of someone who is not a member follows nothing', async () => {
    const socket: Socket = await server.socket({ authorization: `Bearer ${stranger}` });
    for (const topic of ['runs', 'conversation:ACME-42'])
      expect(await socket.emitWithAck('subscribe', { topic })).toMatchObject({ ok: false, code: 'MEMBER.NOT_ALLOWED' });
    socket.disconnect();
  });
});
