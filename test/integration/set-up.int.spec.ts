import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Me, Problem } from '../../src/contracts/replies.js';
import { TestServer, type Answer } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await TestServer.start({ dataDir: folder.path });
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

const codeOf = ({ setUpUrl }: TestServer): string => new URL(setUpUrl).hash.slice(1);
const setUp = (body: object, headers = {}): Promise<Answer<Me & Problem>> =>
  server.request('POST', '/api/setup', { body, headers });
function setUpFrom(localAddress: string, body: object): Promise<number | undefined> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  return new Promise((resolve, reject) => {
    request(`${server.url}/api/setup`, { method: 'POST', localAddress, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end(JSON.stringify(body));
  });
}
const me = async (headers = {}): Promise<Me> => (await server.get<Me>('/api/me', headers)).body;

async function restarted(lost: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<void> {
  await server.stop();
  for (const name of lost) await rm(join(folder.path, name), { recursive: true, force: true });
  server = await TestServer.start({ dataDir: folder.path, env });
}

describe('A server that nobody owns', () => {
  it.each([[{}], [{ code: '' }], [{ code: 'AAAA-AAAA-AAAA' }], [{ code: 'crt_guess' }]])(
    'is not given to whoever comes first with %j',
    async (proof) => {
      const { status, body, headers } = await setUp({ name: 'Eve', ...proof });
      expect({ status, code: body.code }).toEqual({ status: 401, code: 'SETUP.BAD_CODE' });
      expect(headers.get('set-cookie')).toBeNull();
      expect(await me()).toMatchObject({ setupNeeded: true, member: null });
    },
  );
  it('is given to whoever has the code that the start printed, in any writing, once', async () => {
    const code = codeOf(server);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const named = await setUp({ name: 'Ada', code: ` ${code.replaceAll('-', ' ').toLowerCase()}` });
    expect({ status: named.status, member: named.body.member?.name }).toEqual({ status: 201, member: 'Ada' });
    const again = await setUp({ name: 'Eve', code });
    expect({ status: again.status, code: again.body.code }).toEqual({ status: 409, code: 'SETUP.ALREADY_DONE' });
  });
  it('is given to whoever has the code, however often others guess from another address', async () => {
    const guesses = Array.from({ length: 21 }, () => setUp({ name: 'Eve', code: 'AAAA-AAAA-AAAA' }));
    const answers = await Promise.all(guesses);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    const code = codeOf(server);
    expect((await setUp({ name: 'Eve', code })).status).toBe(429);
    expect(await setUpFrom('127.0.0.2', { name: 'Ada', code })).toBe(201);
  });
  it('is given to whoever has the token of the data folder', async () => {
    expect((await setUp({ name: 'Ada', code: server.token })).status).toBe(201);
  });
  it('is given to whoever signed in with that token', async () => {
    expect((await setUp({ name: 'Ada' }, server.bearer)).status).toBe(201);
  });
  it('invites with the same code at every start, and no more once it has an owner', async () => {
    const code = codeOf(server);
    await restarted();
    expect(codeOf(server)).toBe(code);
    await setUp({ name: 'Ada', code });
    await restarted([], { HOST: '0.0.0.0' });
    expect(server.printed).not.toMatch(/Nobody owns|Warning/);
  });
  it('warns in one line where other machines reach it', async () => {
    expect(server.printed).not.toContain('Warning');
    await restarted([], { HOST: '0.0.0.0' });
    expect(server.printed.match(/^Warning: with HOST=0\.0\.0\.0 .* owner\.$/gm)).toHaveLength(1);
    await restarted([], { CODE_RUNS_URL: 'https://runs.example.com' });
    expect(server.printed).toContain(`ready at http://127.0.0.1:`);
    expect(server.printed).toContain('People use it at https://runs.example.com (CODE_RUNS_URL).');
    expect(server.setUpUrl).toContain('https://runs.example.com/setup#');
    expect(server.printed.match(/^Warning: with CODE_RUNS_URL=https:\/\/runs\.example\.com .*$/gm)).toHaveLength(1);
  });
});

describe('A server that has an owner', () => {
  it('is not open again after its state was lost: the token of the data folder signs in and gives the name again', async () => {
    const code = codeOf(server);
    await setUp({ name: 'Ada', code });
    await restarted(['state']);
    expect(server.printed).not.toContain('Nobody owns');
    expect(await me()).toMatchObject({ setupNeeded: false, member: null });
    for (const proof of [code, server.token, '']) expect((await setUp({ name: 'Eve', code: proof })).status).toBe(409);
    expect(await me(server.bearer)).toMatchObject({ setupNeeded: false, member: { name: '', role: 'owner' } });
    expect((await setUp({ name: 'Ada' }, server.bearer)).status).toBe(201);
    expect((await setUp({ name: 'Eve' }, server.bearer)).status).toBe(409);
    expect((await me(server.bearer)).member?.name).toBe('Ada');
  });
  it('is known by its log also where the owner came before the log could tell', async () => {
    await setUp({ name: 'Ada', code: codeOf(server) });
    // As after an update: the name is there, the fact is not.
    await restarted(['events.db', 'events.db-wal', 'events.db-shm', 'views']);
    expect(await me()).toMatchObject({ setupNeeded: false });
    await restarted(['state']);
    expect(await me()).toMatchObject({ setupNeeded: false });
  });
});
