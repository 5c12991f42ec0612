import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/contracts/replies.js';
import { makeRepository } from '../support/git/make-repository.js';
import { TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const send = (body: object) => server.post<Problem>('/api/code-runs', body);
const chosen = (...names: readonly string[]) => names.map((repository) => ({ repository }));

async function addRepository(name: string): Promise<void> {
  makeRepository(join(server.dataDir, name));
  const { status } = await server.post('/api/repositories', { source: join(server.dataDir, name) });
  expect(status).toBe(201);
}

describe('A submission', () => {
  it('to an unknown ticket is refused by its key', async () => {
    const { status, body } = await send({ ticketKey: 'ACME-999', instructions: 'x' });
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'TICKET.NOT_FOUND' });
    expect(body.detail).toContain('ACME-999');
  });
  it('with an unknown repo is refused and says which ones there are', async () => {
    const { status, body } = await send({ ticketKey: 'ACME-42', repositories: chosen('nowhere') });
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'REPOSITORY.NOT_FOUND' });
    expect(body.detail).toContain('acme-backend, acme-web');
  });
  it('with an unknown branch is refused and says which ones there are', async () => {
    const repositories = [{ repository: 'acme-web', baseBranch: 'nowhere' }];
    const { status, body } = await send({ ticketKey: 'ACME-42', repositories });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'REPOSITORY.UNKNOWN_BRANCH' });
    expect(body.detail).toContain('main');
  });
  it('with seven repos says how many to remove', async () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    for (const name of names) await addRepository(name);
    const { status, body } = await send({ ticketKey: 'ACME-42', repositories: chosen(...names) });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'CONVERSATION.TOO_MANY_REPOSITORIES' });
    expect(body.detail).toBe('Up to 6 repos. Remove 1.');
  });
  it('with 8,001 characters of instructions is refused, and 8,000 are not', async () => {
    const base = { newTicket: { title: 'Long' }, repositories: chosen('acme-web'), mode: 'ask' };
    const { status, body } = await send({ ...base, instructions: 'x'.repeat(8_001) });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'CONVERSATION.INSTRUCTIONS_TOO_LONG' });
    expect(body.detail).toContain('8,001 / 8,000');
    expect((await send({ ...base, instructions: 'x'.repeat(8_000) })).status).toBe(201);
  });
  it('without a word is refused when the ticket says nothing either', async () => {
    const { status, body } = await send({ newTicket: { title: 'Silent' }, repositories: chosen('acme-web') });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'CONVERSATION.EMPTY_MESSAGE' });
  });
  it('without a repo is refused', async () => {
    const { status, body } = await send({ newTicket: { title: 'Nowhere' }, instructions: 'x' });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'CONVERSATION.NO_REPOSITORIES' });
  });
  it('with an unknown model is refused and says which ones there are', async () => {
    const { status, body } = await send({ ticketKey: 'ACME-42', repositories: chosen('acme-web'), model: 'gpt' });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'MODEL.UNKNOWN' });
    expect(body.detail).toContain('claude-sonnet-4-6');
  });
  it('that is refused leaves no ticket behind and takes no number', async () => {
    const before = await server.post<{ ticketKey: string }>('/api/tickets', { title: 'Before' });
    await send({ newTicket: { title: 'Refused' }, repositories: chosen('nowhere'), instructions: 'x' });
    await send({ newTicket: { title: 'Refused' }, repositories: chosen('acme-web'), instructions: 'x'.repeat(8_001) });
    const after = await server.post<{ ticketKey: string }>('/api/tickets', { title: 'After' });
    const numberOf = (key: string): number => Number(key.split('-')[1]);
    expect(numberOf(after.body.ticketKey)).toBe(numberOf(before.body.ticketKey) + 1);
  });
});

describe('A repo', () => {
  const add = (source: string) => server.post<Problem>('/api/repositories', { source });

  it('that is missing is refused', async () => {
    const { status, body } = await add(join(server.dataDir, 'missing'));
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'HOST.REPOSITORY_NOT_FOUND' });
  });
  it('that is a plain folder is refused', async () => {
    const plain = join(server.dataDir, 'plain');
    mkdirSync(plain);
    writeFileSync(join(plain, 'notes.txt'), 'no git here');
    const { status, body } = await add(plain);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'HOST.NOT_A_REPOSITORY' });
  });
  it('without a commit is refused', async () => {
    const empty = join(server.dataDir, 'empty');
    makeRepository(empty, {});
    const { status, body } = await add(empty);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'HOST.EMPTY_REPOSITORY' });
  });
  it.each([
    'ext::sh -c id',
    '--upload-pack=touch /tmp/x',
    'a/relative/path',
    'https://user:secret@example.invalid/a.git',
  ])('named %j is refused, without repeating it', async (source) => {
    const { status, body } = await add(source);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'HOST.REFUSED_SOURCE' });
    expect(JSON.stringify(body)).not.toContain('secret');
  });
  it('added twice is there once', async () => {
    const folder = join(server.dataDir, 'twice');
    makeRepository(folder);
    const first = await server.post<{ repositoryId: string }>('/api/repositories', { source: folder });
    const second = await server.post<{ repositoryId: string }>('/api/repositories', { source: `${folder}/.git` });
    expect(second.body.repositoryId).toBe(first.body.repositoryId);
  });
  it('of the same name as another gets a name of its own', async () => {
    const folder = join(server.dataDir, 'other', 'twice');
    makeRepository(folder);
    const { body } = await server.post<{ name: string }>('/api/repositories', { source: folder });
    expect(body.name).toBe('twice-2');
  });
  it('that is added at the same instant as others of its name gets one of its own', async () => {
    const folders = [1, 2, 3, 4, 5].map((n) => join(server.dataDir, `race-${n}`, 'Same'));
    for (const folder of folders) makeRepository(folder);
    const added = await Promise.all(
      folders.map((source) => server.post<{ name: string }>('/api/repositories', { source })),
    );
    expect(added.map(({ body }) => body.name).sort()).toEqual(['Same', 'Same-2', 'Same-3', 'Same-4', 'Same-5']);
  });
});

describe('A body', () => {
  it('that is not JSON is refused', async () => {
    const { status, body } = await server.post<Problem>('/api/tickets', '{"title": ');
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'REQUEST.MALFORMED' });
  });
  it('with a wrong field is refused by the path of the field', async () => {
    const wrong = { ticketKey: 'ACME-42', repositories: [{ repository: 'acme-web' }, { repository: 7 }] };
    const { status, body } = await send(wrong);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'REQUEST.MALFORMED' });
    expect(body.details).toEqual({ path: 'body.repositories.1.repository' });
  });
  it.each([
    ['POST', '/api/tickets', 'title', { title: 'a%' }],
    ['POST', '/api/tickets', 'body', { title: 'a', body: '%' }],
    ['PATCH', '/api/tickets/ACME-42', 'title', { title: '%' }],
    ['POST', '/api/code-runs', 'instructions', { ticketKey: 'ACME-42', instructions: '%' }],
    ['POST', '/api/code-runs', 'newTicket.title', { newTicket: { title: '%' } }],
    [
      'POST',
      '/api/code-runs',
      'repositories.0.baseBranch',
      { ticketKey: 'ACME-42', repositories: [{ repository: 'acme-web', baseBranch: 'ma%in' }] },
    ],
    ['POST', '/api/code-runs/ACME-42/messages', 'instructions', { instructions: '%' }],
    ['POST', '/api/code-runs/ACME-42/answers', 'answer', { inputId: 'i', answer: '%' }],
    [
      'PATCH',
      '/api/code-runs/ACME-42/queue/t',
      'instructions',
      { instructions: '%', mode: 'edits', autoOpenDraftPr: false },
    ],
    ['POST', '/api/code-runs/ACME-42/plan/request-changes', 'text', { version: 1, text: '%' }],
    ['POST', '/api/code-runs/ACME-42/edits/reject', 'reason', { revision: 1, reason: '%' }],
    ['POST', '/api/setup', 'name', { name: '%' }],
    ['POST', '/api/repositories', 'source', { source: '/srv/%' }],
  ])(
    'of %s %s with a NUL or half a character in `%s` is refused with what to do',
    async (method, path, field, sent) => {
      for (const unstorable of ['\\u0000', '\\ud800', '\\udc00']) {
        const json = JSON.stringify(sent).replace('%', unstorable);
        const { status, body } = await server.request<Problem>(method, path, { body: json, headers: server.bearer });
        expect({ status, code: body.code }).toEqual({ status: 400, code: 'REQUEST.MALFORMED' });
        expect(body.details).toEqual({ path: `body.${field}` });
        expect(body.detail).toContain('take it out');
      }
    },
  );
  it('with whole characters of every plane is taken', async () => {
    const { status } = await server.post('/api/tickets', { title: 'Ünï 𝒳 👩‍💻' });
    expect(status).toBe(201);
  });
  it('with an unknown field is refused by its name', async () => {
    const { status, body } = await send({ ticketKey: 'ACME-42', surprise: true });
    expect(status).toBe(400);
    expect(body.detail).toContain('surprise');
  });
  it('of another kind than JSON is refused', async () => {
    const headers = { ...server.bearer, 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await server.request<Problem>('POST', '/api/tickets', { body: 'title=x', headers });
    expect({ status, code: body.code }).toEqual({ status: 415, code: 'REQUEST.NOT_JSON' });
  });
  it('larger than 256 KiB is refused', async () => {
    const { status, body } = await server.post<Problem>('/api/tickets', { title: 'x', body: 'y'.repeat(300 * 1024) });
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'REQUEST.TOO_LARGE' });
  });
  it.each(['/api/code-runs?limit=0', '/api/code-runs?limit=x', '/api/code-runs?status=Busy', '/api/code-runs?who=me'])(
    'does not excuse a wrong query: %s',
    async (path) => {
      const { status, body } = await server.get<Problem>(path);
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'REQUEST.MALFORMED' });
    },
  );
  it('cannot reach an address that does not exist', async () => {
    const { status, body } = await server.get<Problem>('/api/nothing');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'REQUEST.NO_SUCH_ROUTE' });
  });
});
