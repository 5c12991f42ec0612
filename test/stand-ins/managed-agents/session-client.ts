import Anthropic from '@anthropic-ai/sdk';
import type {
  BetaManagedAgentsSession,
  BetaManagedAgentsSessionEvent,
  SessionCreateParams,
} from '@anthropic-ai/sdk/resources/beta/sessions';
import type { ManagedAgentsStandIn } from './managed-agents-stand-in.js';

export const BETAS = ['files-api-2025-04-14', 'managed-agents-2026-04-01'];

type Tools = NonNullable<Extract<SessionCreateParams['agent'], { type: 'agent_with_overrides' }>['tools']>;

const enabled = (names: readonly ('read' | 'glob' | 'grep' | 'bash' | 'write' | 'edit')[]): Tools[number] => ({
  type: 'agent_toolset_20260401',
  default_config: { enabled: false },
  configs: names.map((name) => ({ name, enabled: true, permission_policy: { type: 'always_allow' } })),
});
const custom = (name: string): Tools[number] => ({
  type: 'custom',
  name,
  description: `What ${name} does.`,
  input_schema: { type: 'object' },
});

/** The tools of each mode, as the product configures them. */
export const TOOLS = {
  ask: [enabled(['read', 'glob', 'grep']), custom('ask_user')],
  plan: [enabled(['read', 'glob', 'grep']), custom('ask_user'), custom('submit_plan')],
  edits: [enabled(['read', 'glob', 'grep', 'bash', 'write', 'edit']), custom('ask_user'), custom('submit_edits')],
} satisfies Record<string, Tools>;

type EventOf<Type extends string> = Extract<BetaManagedAgentsSessionEvent, { type: Type }>;

/** One session of the stand-in through the real SDK, as tests of the stand-in use it. */
export class SessionClient {
  private constructor(
    readonly client: Anthropic,
    readonly session: BetaManagedAgentsSession,
  ) {}

  static async open(
    standIn: Pick<ManagedAgentsStandIn, 'url' | 'apiKey'>,
    tools: Tools,
    resources: NonNullable<SessionCreateParams['resources']> = [],
  ): Promise<SessionClient> {
    const client = new Anthropic({ apiKey: standIn.apiKey, baseURL: standIn.url, maxRetries: 0 });
    const agent = await client.beta.agents.create({ name: 'code-runs', model: 'claude-sonnet-4-6' });
    const environment = await client.beta.environments.create({ name: `for ${agent.id}` });
    const session = await client.beta.sessions.create({
      agent: { type: 'agent_with_overrides', id: agent.id, tools },
      environment_id: environment.id,
      resources,
    });
    return new SessionClient(client, session);
  }

  get id(): string {
    return this.session.id;
  }

  async send(text: string): Promise<string> {
    const sent = await this.client.beta.sessions.events.send(this.id, {
      events: [{ type: 'user.message', content: [{ type: 'text', text }] }],
    });
    return sent.data?.[0]?.id ?? '';
  }

  interrupt() {
    return this.client.beta.sessions.events.send(this.id, { events: [{ type: 'user.interrupt' }] });
  }

  answer(custom_tool_use_id: string, text: string) {
    return this.client.beta.sessions.events.send(this.id, {
      events: [{ type: 'user.custom_tool_result', custom_tool_use_id, content: [{ type: 'text', text }] }],
    });
  }

  async events(): Promise<readonly BetaManagedAgentsSessionEvent[]> {
    const events: BetaManagedAgentsSessionEvent[] = [];
    for await (const event of this.client.beta.sessions.events.list(this.id)) events.push(event);
    return events;
  }

  async eventsOf<Type extends BetaManagedAgentsSessionEvent['type']>(type: Type): Promise<readonly EventOf<Type>[]> {
    return (await this.events()).filter((event): event is EventOf<Type> => event.type === type);
  }

  /** Waits for the n-th event of a type (1 for the first) and gives it. */
  async until<Type extends BetaManagedAgentsSessionEvent['type']>(type: Type, nth = 1): Promise<EventOf<Type>> {
    for (;;) {
      const found = (await this.eventsOf(type))[nth - 1];
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Waits until the session rests, also in the status that `retrieve` shows; gives the last stop reason. */
  async rest(): Promise<EventOf<'session.status_idle'>['stop_reason']> {
    for (;;) {
      const { status } = await this.client.beta.sessions.retrieve(this.id);
      const events = await this.events();
      const last = events.findLast(({ type }) => /^session\.status_/.test(type));
      const waits = events.some(
        ({ type, processed_at }: { type: string; processed_at?: string | null }) =>
          type === 'user.message' && processed_at == null,
      );
      if (status === 'idle' && !waits && last?.type === 'session.status_idle') return last.stop_reason;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends and waits for the end of the turn; gives what the agent said. */
  async turn(text: string): Promise<string> {
    const before = (await this.eventsOf('agent.message')).length;
    await this.send(text);
    await this.rest();
    const said = (await this.eventsOf('agent.message')).slice(before);
    return said.flatMap(({ content }) => content.map((block) => (block.type === 'text' ? block.text : ''))).join('\n');
  }
}
