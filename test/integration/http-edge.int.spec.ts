import { request as httpRequest } from 'node:http';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Me, Page, Problem, SentReply } from '../../src/contracts/replies.js';
import { TestServer, until } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** With headers that `fetch` does not let anyone set. */
function raw(path: string, headers: Readonly<Record<string, string>>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(`${server.url}${path}`, { headers }, (answer) => {
      let text = '';
      answer.on('data', (piece: Buffer) => (text += piece.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end();
  });
}

describe('A first start', () => {
  it('has a project, two repos and the ticket ACME-42', async () => {
    const repositories = await server.get<Page<{ name: string }>>('/api/repositories');
    const tickets = await server.get<Page<{ ticketKey: string; title: string }>>('/api/tickets');
    const projects = await server.get<Page<{ key: string; repositoryIds: string[] }>>('/api/projects');
    expect(repositories.body.items.map(({ name }) => name)).toEqual(['acme-backend', 'acme-web']);
    expect(tickets.body.items.map(({ ticketKey }) => ticketKey)).toEqual(['ACME-42']);
    expect(projects.body.items.map(({ key, repositoryIds }) => [key, repositoryIds.length])).toEqual([['ACME', 2]]);
  });
  it('gives the command line a token that only its owner can read, and keeps only its hash', async () => {
    const file = join(server.dataDir, 'cli-token');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    for (const name of ['state.db', 'state.db-wal']) {
      const bytes = await readFile(join(server.dataDir, 'state', name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes(server.token)).toBe(false);
    }
  });
  it('makes another token once the file is gone, and ends the old one', async () => {
    const own = await temporaryFolder();
    const before = await TestServer.start({ dataDir: own.path });
    await before.stop();
    await rm(join(own.path, 'cli-token'));
    const after = await TestServer.start({ dataDir: own.path });
    const answers = [before, after].map(({ bearer }) => after.get('/api/code-runs', bearer));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 200]);
    await after.stop();
    await own.remove();
  });
  it('keeps no access token that somebody pastes', async () => {
    const ticket = await server.post<{ ticketKey: string }>('/api/tickets', { title: 'Pasted', body: server.token });
    const { body } = await server.get<{ body: string }>(`/api/tickets/${ticket.body.ticketKey}`);
    expect(body.body).toBe('[redacted]');
    for (const name of ['events.db', 'events.db-wal']) {
      const bytes = await readFile(join(server.dataDir, name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes(server.token)).toBe(false);
    }
  });
  it('asks for the owner name once, and signs in whoever gives it with the code', async () => {
    expect((await server.get<Me>('/api/me', {})).body).toMatchObject({ setupNeeded: true, member: null });
    const code = new URL(server.setUpUrl).hash.slice(1);
    const named = await server.request<Me>('POST', '/api/setup', { body: { name: ' Ada  Lovelace ', code } });
    expect(named.status).toBe(201);
    expect(named.body).toMatchObject({ setupNeeded: false, member: { name: 'Ada Lovelace', role: 'owner' } });
    const cookie = named.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^code_runs_session=[\w-]{43}; Max-Age=2592000; Path=\/; .*HttpOnly; SameSite=Lax$/);
    const me = await server.get<Me>('/api/me', { cookie: cookie.split(';')[0] ?? '' });
    expect(me.body.member?.name).toBe('Ada Lovelace');
    const again = await server.request<Problem>('POST', '/api/setup', { body: { name: 'Eve', code } });
    expect({ status: again.status, code: again.body.code }).toEqual({ status: 409, code: 'SETUP.ALREADY_DONE' });
  });
});

describe('Whoever is not signed in', () => {
  it.each(['/api/code-runs', '/api/tickets', '/api/config', '/api/code-runs/ACME-42/events'])(
    'cannot read %s',
    async (path) => {
      const { status, body } = await server.get<Problem>(path, {});
      expect({ status, code: body.code }).toEqual({ status: 401, code: 'SESSION.REQUIRED' });
    },
  );
  it('cannot sign in with a wrong token', async () => {
    const { status, body } = await server.request<Problem>('POST', '/api/session', { body: { token: 'guess' } });
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'SESSION.BAD_TOKEN' });
  });
  it('signs in with an access token, and out again', async () => {
    const signedIn = await server.request<Me>('POST', '/api/session', { body: { token: server.token } });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await server.get('/api/tickets', { cookie })).status).toBe(200);
    expect((await server.request('DELETE', '/api/session', { headers: { cookie } })).status).toBe(204);
    expect((await server.get('/api/tickets', { cookie })).status).toBe(401);
  });
});

describe('Requests', () => {
  it('are answered under the names of this machine only', async () => {
    const port = new URL(server.url).port;
    expect((await raw('/api/health', { host: `localhost:${port}` })).status).toBe(200);
    const rebound = await raw('/api/health', { host: 'evil.example' });
    expect(rebound.status).toBe(403);
    expect(rebound.text).toContain('REQUEST.FOREIGN_HOST');
    expect((await raw('/', { host: 'evil.example' })).status).toBe(403);
  });
  it('from pages of other sites are refused', async () => {
    const foreign = await raw('/api/tickets', { ...server.bearer, origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect((await raw('/api/tickets', { ...server.bearer, origin: 'null' })).status).toBe(403);
    expect((await raw('/api/tickets', { ...server.bearer, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await raw('/api/tickets', { ...server.bearer, origin: server.url })).status).toBe(200);
  });
  it('get headers that keep other pages away', async () => {
    const { headers } = await server.get('/api/me');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });
  it('for the interface get its page with a nonce of their own', async () => {
    const [first, second] = await Promise.all([server.get<string>('/code-runs'), server.get<string>('/')]);
    const nonceOf = (csp: string | null): string => /style-src 'self' 'nonce-([^']+)'/.exec(csp ?? '')?.[1] ?? '';
    const nonce = nonceOf(first.headers.get('content-security-policy'));
    expect(first.body).toContain(`content="${nonce}"`);
    expect(nonceOf(second.headers.get('content-security-policy'))).not.toBe(nonce);
  });
});

describe('An Idempotency-Key', () => {
  const body = { title: 'Once' };

  it('is required for every submission', async () => {
    const { status, body: problem } = await server.post<Problem>('/api/tickets', body, null);
    expect({ status, code: problem.code }).toEqual({ status: 400, code: 'REQUEST.IDEMPOTENCY_KEY_MISSING' });
  });
  it('gives the first answer again and has one effect', async () => {
    const send = () => server.post<{ ticketKey: string }>('/api/tickets', body, 'same');
    const [first, second, third] = [await send(), await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect(third.headers.get('idempotency-replayed')).toBe('true');
  });
  it('has one effect for submissions at the same time', async () => {
    const send = () => server.post<{ ticketKey: string }>('/api/tickets', body, 'together');
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(new Set(answers.map((answer) => answer.body.ticketKey)).size).toBe(1);
  });
  it('cannot be used for another submission', async () => {
    await server.post('/api/tickets', body, 'taken');
    const { status, body: problem } = await server.post<Problem>('/api/tickets', { title: 'Twice' }, 'taken');
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'REQUEST.IDEMPOTENCY_KEY_REUSED' });
  });
  it('of a refused submission may be used for the corrected one', async () => {
    expect((await server.post('/api/tickets', { title: ' ' }, 'corrected')).status).toBe(422);
    expect((await server.post('/api/tickets', { title: 'Better' }, 'corrected')).status).toBe(201);
  });
});

describe('A sender', () => {
  it('reads what was sent as soon as it is answered', async () => {
    for (let number = 1; number <= 5; number += 1) {
      const { body } = await server.post<SentReply>('/api/code-runs', {
        newTicket: { title: `Seen at once ${number}` },
        repositories: [{ repository: 'acme-web' }],
        mode: 'ask',
        instructions: 'wait 1s',
      });
      const runs = await server.get<Page<{ ticketKey: string }>>('/api/code-runs?limit=100');
      expect(runs.body.items.map(({ ticketKey }) => ticketKey)).toContain(body.ticketKey);
    }
  });
  it('pages through all runs without a gap or a repeat', async () => {
    const keys: string[] = [];
    for (let after = ''; ;) {
      const page = await server.get<Page<{ ticketKey: string }>>(`/api/code-runs?limit=2${after}&q=seen`);
      keys.push(...page.body.items.map(({ ticketKey }) => ticketKey));
      if (page.body.next === null) break;
      after = `&after=${page.body.next}`;
    }
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(5);
  });
  it('finds the one conversation of a ticket by its key, archived or not, and none before it was sent', async () => {
    const of = async (key: string) => {
      const { body } = await server.get<Page<{ ticketKey: string }>>(`/api/code-runs?ticketKey=${key}`);
      return body.items.map(({ ticketKey }) => ticketKey);
    };
    const ticket = await server.post<{ ticketKey: string }>('/api/tickets', { title: 'Found by its key' });
    const { ticketKey } = ticket.body;
    expect(await of(ticketKey)).toEqual([]);
    const repositories = [{ repository: 'acme-web' }];
    await server.post('/api/code-runs', { ticketKey, repositories, mode: 'ask', instructions: 'Hello.' });
    const newTicket = { title: `Names ${ticketKey}` };
    await server.post('/api/code-runs', { newTicket, repositories, mode: 'ask', instructions: 'Hello.' });
    expect(await of(ticketKey)).toEqual([ticketKey]);
    await until(
      () => server.post(`/api/code-runs/${ticketKey}/archive`, {}),
      ({ status }) => status === 200,
    );
    expect(await of(ticketKey.toLowerCase())).toEqual([ticketKey]);
  });
});

describe('Twenty people who make a ticket of one project at the same moment', () => {
  it('each get one, under a key of its own', async () => {
    const people = Array.from({ length: 20 }, (_, number) => `Made at once ${number}`);
    const made = await Promise.all(
      people.map((title) => server.post<{ ticketKey: string }>('/api/tickets', { title })),
    );
    expect(made.map(({ status }) => status)).toEqual(people.map(() => 201));
    expect(new Set(made.map(({ body }) => body.ticketKey)).size).toBe(people.length);
  });
});

describe('The API description', () => {
  it('is OpenAPI 3.1, and every path in it answers', async () => {
    const { body } = await server.get<Described & { openapi: string }>('/api/openapi.json', {});
    expect(body.openapi).toBe('3.1.0');
    for (const [path, methods] of Object.entries(body.paths)) {
      for (const method of Object.keys(methods)) {
        const concrete = path.replace('{key}', 'ACME-42').replace(/\{\w+\}/g, '1');
        const answer = await server.request<Problem>(method.toUpperCase(), concrete);
        expect({ path, method, code: answer.body.code }).not.toMatchObject({ code: 'REQUEST.NO_SUCH_ROUTE' });
      }
    }
  });
});
