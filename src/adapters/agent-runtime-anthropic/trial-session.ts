import { fine, type Finding } from '../../ports/finding.js';
import { MANAGED_BY, toolsFor } from './agent-definition.js';
import { statusOf, type Anthropic } from './anthropic-client.js';
import { lookAt } from './look.js';
import { differenceOf, refusedOverrides, type Asked } from './overrides.js';
import { serviceAt } from './provider-words.js';
import { EXPORTER } from './shell-commands.js';
import { budgetOf, centsOf } from './session-budget.js';

/** What the metadata of a session says under `purpose` when it was only made to be looked at; one that stays behind is swept. */
export const TRIAL = 'trial';

export interface TrialOptions {
  readonly client: Anthropic;
  readonly agentId: string;
  readonly environmentId: string;
  /** Mounted when it is there. */
  readonly exporterFileId?: string | undefined;
  /** Another one than the agent's own tells whether the model of a session counts. */
  readonly model: string;
}

/**
 * Makes a session as a turn does, asks of it what a turn needs, and deletes it. No message is sent, so no model works and nothing is
 * paid. Finds whether the model and tools that were asked for are in force.
 */
export async function trySession(options: TrialOptions): Promise<readonly Finding[]> {
  const { client, model } = options;
  let id = '';
  let budgetCents: number | null = null;
  const made = await lookAt(client, 'session', async () => {
    const session = await create(options);
    id = session.id;
    budgetCents = centsOf(session.budget);
    requireAsked(client, session, { model, mode: 'edits' });
    return 'runs with the model and tools that were asked for';
  });
  if (id === '') return [made];
  const { sessions } = client.beta;
  const looks: readonly [name: string, ask: () => Promise<string>][] = [
    ['change of mode', () => changeMode(client, id, model)],
    ['events', () => sessions.events.list(id, { limit: 1 }).then(() => '')],
    ['stream', () => openStream(client, id)],
    ['session deleted', () => removeSession(client, id)],
  ];
  const findings = [made, lookAtBudget(client, budgetCents)];
  for (const [name, ask] of looks) findings.push(await lookAt(client, name, ask));
  return findings;
}

/** How a service answers where it lacks an endpoint. */
const LACKING = [404, 405, 501];
/** It is sent no message. */
const TRIAL_CENTS = 50;

function create({ client, agentId: id, environmentId: environment_id, exporterFileId, model }: TrialOptions) {
  const agent = { type: 'agent_with_overrides' as const, id, model, tools: toolsFor('edits') };
  const metadata = { managed_by: MANAGED_BY, purpose: TRIAL };
  const exporter = { type: 'file' as const, file_id: exporterFileId ?? '', mount_path: EXPORTER };
  const resources = exporterFileId === undefined ? [] : [exporter];
  const body = {
    agent,
    environment_id,
    title: 'Trial of Code Runs',
    metadata,
    resources,
    budget: budgetOf(TRIAL_CENTS),
  };
  return client.beta.sessions.create(body, { maxRetries: 0 });
}

/** Without it a run costs what the agent takes, whatever the settings say; turns work all the same. */
export const BUDGET = 'budget';

function lookAtBudget(client: Anthropic, budgetCents: number | null): Finding {
  if (budgetCents === TRIAL_CENTS) return fine(BUDGET, 'kept by the service');
  const detail = `${serviceAt(client)} keeps no budget, so a run may cost more than RUN_BUDGET_USD.`;
  return { name: BUDGET, ok: false, detail, mend: 'Use a service that keeps budgets, or watch there what runs cost.' };
}

/** A service need not delete sessions for turns to run; one that stays is archived, so that nobody takes it for a run's. */
async function removeSession(client: Anthropic, id: string): Promise<string> {
  const { sessions } = client.beta;
  try {
    await sessions.delete(id);
    return '';
  } catch (error) {
    if (!LACKING.includes(statusOf(error) ?? 0)) throw error;
    await sessions.archive(id);
    return 'archived, because this service deletes no sessions';
  }
}

async function changeMode(client: Anthropic, id: string, model: string): Promise<string> {
  const updated = await client.beta.sessions.update(id, { agent: { tools: toolsFor('ask') } });
  requireAsked(client, updated, { model, mode: 'ask' });
  return '';
}

/** The headers are enough: an open stream says nothing before something happens. */
async function openStream(client: Anthropic, id: string): Promise<string> {
  const stream = await client.beta.sessions.events.stream(id, { event_deltas: ['agent.message'] });
  stream.controller.abort();
  return '';
}

function requireAsked(client: Anthropic, { agent }: { readonly agent: unknown }, asked: Asked): void {
  const difference = differenceOf(agent, asked);
  if (difference !== undefined) throw refusedOverrides(serviceAt(client), difference);
}
