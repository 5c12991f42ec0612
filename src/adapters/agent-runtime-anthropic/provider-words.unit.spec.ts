import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PortError } from '../../ports/port-error.js';
import { anthropicClient, toAgentError, type Anthropic } from './anthropic-client.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** A client of a service that answers everything in this way, and the name that the service has in words. */
async function serviceThat(answers: RequestListener): Promise<{ readonly client: Anthropic; readonly name: string }> {
  const server = createServer(answers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = anthropicClient({ apiKey: 'sk-ant-key', baseUrl: `http://${name}/` }, { maxRetries: 0, timeout: 300 });
  return { client, name };
}

const answering =
  (status: number, body: unknown): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

const own = (message: string) => ({ type: 'error', error: { type: 'some_error', message } });

const asks = {
  agents: (client: Anthropic) => client.beta.agents.list(),
  session: (client: Anthropic) => client.beta.sessions.retrieve('sesn_1'),
  events: (client: Anthropic) => client.beta.sessions.events.list('sesn_1'),
  file: (client: Anthropic) => client.beta.files.delete('file_1'),
} as const;

async function problemOf(
  answers: RequestListener,
  ask: keyof typeof asks,
): Promise<{ readonly problem: PortError; readonly words: string }> {
  const { client, name } = await serviceThat(answers);
  const error: unknown = await asks[ask](client).then(
    () => undefined,
    (met: unknown) => met,
  );
  const problem = toAgentError(error, 'The thing');
  return { problem, words: problem.message.replaceAll(name, 'HOST') };
}

test.each<[keyof typeof asks, number, unknown, code: string, words: string]>([
  [
    'agents',
    401,
    own('invalid x-api-key sk-ant-key'),
    'AGENT.REJECTED',
    'HOST refused the key. Check ANTHROPIC_API_KEY.',
  ],
  [
    ...(['agents', 403, own('Managed Agents is not enabled for this workspace.'), 'AGENT.REJECTED'] as const),
    'HOST answered GET /v1/agents with 403: Managed Agents is not enabled for this workspace.',
  ],
  ['agents', 404, { detail: 'Not Found' }, 'AGENT.REJECTED', 'HOST answered GET /v1/agents with 404: Not Found.'],
  [
    'agents',
    405,
    { error: 'no such method' },
    'AGENT.REJECTED',
    'HOST answered GET /v1/agents with 405: no such method.',
  ],
  ['agents', 501, { message: 'Later!' }, 'AGENT.REJECTED', 'HOST answered GET /v1/agents with 501: Later!'],
  ['agents', 400, '<html><title>Bad</title>', 'AGENT.REJECTED', 'HOST answered GET /v1/agents with 400.'],
  ['agents', 418, 'I am\n a  teapot', 'AGENT.REJECTED', 'HOST answered GET /v1/agents with 418: I am a teapot.'],
  [
    ...(['agents', 529, own('Overloaded'), 'AGENT.UNAVAILABLE'] as const),
    'HOST answered GET /v1/agents with 529: Overloaded. Send again in a while.',
  ],
  [
    ...(['session', 404, own('No such session.'), 'AGENT.SESSION_LOST'] as const),
    'The thing is gone: HOST answered GET /v1/sessions/sesn_1 with 404: No such session. Send again.',
  ],
  [
    ...(['events', 404, own('Not found.'), 'AGENT.SESSION_LOST'] as const),
    'The thing cannot be used any more: HOST answered GET /v1/sessions/sesn_1/events with 404: Not found. Send again.',
  ],
  [
    ...(['session', 409, own('It is archived.'), 'AGENT.SESSION_LOST'] as const),
    'The thing cannot be used any more: HOST answered GET /v1/sessions/sesn_1 with 409: It is archived. Send again.',
  ],
  [
    ...(['file', 404, own('No such file.'), 'AGENT.REJECTED'] as const),
    'The thing is gone: HOST answered DELETE /v1/files/file_1 with 404: No such file.',
  ],
  [
    ...(['agents', 200, '<html>Log in', 'AGENT.REJECTED'] as const),
    'HOST answered GET /v1/agents with a web page. Check ANTHROPIC_BASE_URL and a proxy in between.',
  ],
  ['file', 413, own('Too large.'), 'AGENT.TOO_LARGE', 'The thing is larger than HOST takes.'],
])(
  '%s that is answered with %i is told in words that name what was asked',
  async (...[ask, status, body, code, words]) => {
    const told = await problemOf(answering(status, body), ask);
    expect(told).toMatchObject({ problem: { code }, words });
  },
);

test('no answer names the host and never promises another try', async () => {
  const cut = await problemOf((request) => request.socket.destroy(), 'session');
  expect(cut).toMatchObject({
    problem: { code: 'AGENT.UNAVAILABLE', retryable: true },
    words: 'HOST does not answer. Send again in a while.',
  });
  const silent = await problemOf(() => undefined, 'session');
  expect(silent.words).toBe('The agent’s service does not answer. Send again in a while.');
});

test('a long sentence is cut between two characters', async () => {
  const { words } = await problemOf(answering(400, own('😀'.repeat(400))), 'session');
  expect(words).toBe(`HOST answered GET /v1/sessions/sesn_1 with 400: ${'😀'.repeat(149)}…`);
});
