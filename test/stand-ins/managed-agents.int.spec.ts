import Anthropic from '@anthropic-ai/sdk';
import type { BetaManagedAgentsSessionEvent } from '@anthropic-ai/sdk/resources/beta/sessions';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ManagedAgentsStandIn } from './managed-agents/managed-agents-stand-in.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let standIn: ManagedAgentsStandIn;
let client: Anthropic;

beforeAll(async () => {
  folder = await temporaryFolder();
  standIn = await ManagedAgentsStandIn.start({ root: folder.path });
  client = new Anthropic({ apiKey: standIn.apiKey, baseURL: standIn.url, maxRetries: 0 });
});
afterAll(async () => {
  await standIn.stop();
  await folder.remove();
});

async function openSession() {
  const agent = await client.beta.agents.create({ name: 'code-runs', model: 'claude-sonnet-4-6' });
  const environment = await client.beta.environments.create({ name: `env-${agent.id}` });
  return client.beta.sessions.create({ agent: agent.id, environment_id: environment.id });
}

async function allEvents(sessionId: string): Promise<BetaManagedAgentsSessionEvent[]> {
  const events: BetaManagedAgentsSessionEvent[] = [];
  for await (const event of client.beta.sessions.events.list(sessionId)) events.push(event);
  return events;
}

test('a plain answer comes as previews, then as a message, and the list tells the same', async () => {
  const session = await openSession();
  const stream = await client.beta.sessions.events.stream(session.id, { event_deltas: ['agent.message'] });
  await client.beta.sessions.events.send(session.id, {
    events: [{ type: 'user.message', content: [{ type: 'text', text: 'say: Hello from the other side.' }] }],
  });
  let preview = '';
  const streamed: string[] = [];
  for await (const event of stream) {
    if (event.type === 'event_delta') preview += event.delta.content.text;
    else if (event.type !== 'event_start') streamed.push(event.type);
    if (event.type === 'session.status_idle') break;
  }
  expect(preview).toBe('Hello from the other side.');
  const events = await allEvents(session.id);
  expect(events.map(({ type }) => type)).toEqual([
    'user.message',
    'session.status_running',
    'span.model_request_start',
    'agent.thinking',
    'agent.message',
    'span.model_request_end',
    'session.usage',
    'session.status_idle',
  ]);
  expect(streamed).toEqual(['user.message', ...events.map(({ type }) => type)]);
});
