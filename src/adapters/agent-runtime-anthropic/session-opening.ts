import { randomUUID } from 'node:crypto';
import { cutText } from '../../domain/shared/cut-text.js';
import type { OpenSession } from '../../ports/agent-runtime.port.js';
import { PortError } from '../../ports/port-error.js';
import { MANAGED_BY, toolsFor, type SessionMode } from './agent-definition.js';
import { isUnknownOutcome, statusOf, toAgentError, translated, type Anthropic } from './anthropic-client.js';
import { goneOrLacking, LacksEndpoint } from './gone-or-lacking.js';
import type { ManagedAgentsOptions } from './managed-agents.options.js';
import { differenceOf, modeOf, refusedOverrides, type Asked } from './overrides.js';
import { isArchived, noteOf } from './provided-parts.js';
import { serviceAt } from './provider-words.js';
import { itemsOf } from './pages.js';
import type { Provisioned, Provisioning } from './provisioning.js';
import { RunSessions } from './run-sessions.js';
import type { Sending } from './sending.js';
import type { SentMessages } from './sent-messages.js';
import { budgetOf, centsOf, notBudgetable, raiseTo } from './session-budget.js';
import { archiveSession } from './session-care.js';
import { needsSetUp, resourcesOf, setUpCommandOf, type Resources, type ResourcesOptions } from './session-resources.js';
import { performSetUp } from './set-up-step.js';
import { whenIdle } from './settling.js';
import { EXPORTER } from './shell-commands.js';
import { deleteFiles, tidied } from './tidying.js';
import type { RunId } from '../../domain/shared/types.js';

export type ProviderSession = Awaited<ReturnType<Anthropic['beta']['sessions']['retrieve']>>;

/** A clock of the provider's may be so much behind ours, in milliseconds. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

export interface OpeningOptions
  extends ResourcesOptions, Pick<ManagedAgentsOptions, 'state' | 'clock' | 'budgetCents'> {
  readonly provisioning: Provisioning;
  readonly sent: SentMessages;
}

interface Opened {
  readonly session: ProviderSession;
  /** Nothing has to be unpacked any more. By our own note: what a session says of itself may be lost on the way. */
  readonly isReady: boolean;
}

export type Progress = (step: string) => void;

/**
 * Finds or makes the session of a run. That one is about to be made is written down first; after a crash or a lost answer it is
 * looked for by the run's id, and adopted. Repositories of GitHub are mounted by the provider; others travel as files, and a set-up
 * step unpacks them before the session gets the tools of its mode.
 */
export class SessionOpening {
  private readonly runs: RunSessions;

  constructor(private readonly options: OpeningOptions) {
    this.runs = new RunSessions(options.state);
  }

  async open(input: OpenSession, progress: Progress, signal: AbortSignal): Promise<ProviderSession> {
    const { model, mode, budgetCents } = input;
    const known = await this.known(input);
    const { session: found, isReady } = known ?? (await this.make(input, progress, signal));
    const { client } = this.options;
    const session = budgetCents === null ? found : await raiseTo(budgetCents, { client, session: found });
    try {
      // Later turns bring tools of their own.
      if (isReady) return await this.verified(session, known ? { model } : { model, mode });
      progress('Unpacking the repos in the session');
      return await this.setUp(session, input, signal);
    } catch (met) {
      const error = await goneOrLacking(met, { client, sessionId: session.id });
      // A new session would lack the endpoint too, and its set-up would be paid for.
      const isOver = error instanceof PortError && !error.retryable && !(error instanceof LacksEndpoint);
      if (isOver) await this.close(input.runId, session.id);
      throw error;
    }
  }

  /** Goes on with a set-up that was begun before; one that has ended well before only gets the tools of the mode. */
  private async setUp(session: ProviderSession, input: OpenSession, signal: AbortSignal): Promise<ProviderSession> {
    const { client, knobs, sent, runs } = { ...this.options, runs: this.runs };
    const { model, mode, runId } = input;
    const asked = { model, mode: 'set-up' as const };
    if (modeOf(session) === 'set-up') await this.verified(session, asked);
    else await this.setMode({ client, sessionId: session.id, signal }, asked);
    const command = setUpCommandOf(input);
    const [{ silenceMs }, budgetCents] = [knobs, centsOf(session.budget)];
    const step = { client, sessionId: session.id, runId, command, silenceMs, sent, budgetCents };
    await performSetUp(step, signal);
    const ready = await this.setMode({ client, sessionId: session.id, signal }, { model, mode });
    await runs.markReady(runId, session.id);
    return ready;
  }

  /**
   * Puts a mode's own tools in the place of the session's; waits until the session is not running. Throws AGENT.REJECTED when the
   * provider says that it runs others.
   */
  async setMode(sending: Sending, asked: Required<Asked>): Promise<ProviderSession> {
    const { client, sessionId } = sending;
    const update = { agent: { tools: toolsFor(asked.mode) } };
    const { signal } = sending;
    const updated = await whenIdle(sending, () => client.beta.sessions.update(sessionId, update, { signal }));
    return this.verified(updated, asked);
  }

  /** The session, when it runs what was asked. An answer may be of a moment before. */
  private async verified(session: ProviderSession, asked: Asked): Promise<ProviderSession> {
    if (differenceOf(session.agent, asked) === undefined) return session;
    const { client } = this.options;
    const now = await translated('The session', () => client.beta.sessions.retrieve(session.id));
    const difference = differenceOf(now.agent, asked);
    if (difference !== undefined) throw refusedOverrides(serviceAt(client), difference);
    return now;
  }

  /** Forgets the session and archives it; one that cannot be archived now no longer belongs to a run, so the next sweep takes it. */
  async close(runId: RunId, sessionId: string): Promise<void> {
    await this.forget(runId, sessionId);
    await this.archive(sessionId);
  }

  /** No turn of the run meets the session again. */
  async forget(runId: RunId, sessionId: string): Promise<void> {
    await this.runs.forget(runId, sessionId);
  }

  private async archive(sessionId: string): Promise<void> {
    await tidied(`Archiving session ${sessionId}`, () => archiveSession({ client: this.options.client, sessionId }));
  }

  /** Marks sessions of this installation, so that another one's are left alone. */
  async installation(): Promise<string> {
    const { state } = this.options;
    for (;;) {
      const entry = await state.get<{ readonly id: string }>('managed-agents', 'installation');
      if (entry) return entry.value.id;
      await state.put('managed-agents', 'installation', { id: randomUUID() }, 0);
    }
  }

  /** The session that is written down, if it can still be used. */
  private async known(input: OpenSession): Promise<Opened | undefined> {
    const { runId } = input;
    const known = await this.runs.get(runId);
    if (!known) return undefined;
    const { sessionId, since } = known;
    if (sessionId === null) {
      const found = await this.find(runId, since);
      return found && this.keep(input, found);
    }
    const session = await this.retrieve(sessionId);
    if (!session) await this.runs.forget(runId, sessionId);
    // Earlier versions did not note it: only a session that was set up has the tools of a mode.
    return session && { session, isReady: known.isReady ?? !['set-up', undefined].includes(modeOf(session)) };
  }

  private async retrieve(sessionId: string): Promise<ProviderSession | undefined> {
    try {
      const session = await this.options.client.beta.sessions.retrieve(sessionId);
      return isUsable(session) ? session : undefined;
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw toAgentError(error, 'The session');
    }
  }

  /** The oldest session of the run since then. */
  private async find(runId: RunId, since: string): Promise<ProviderSession | undefined> {
    const from = new Date(Date.parse(since) - CLOCKS_DIFFER_MS).toISOString();
    return translated('The session', async () => {
      const query = { 'created_at[gte]': from, order: 'asc' as const };
      for await (const session of itemsOf(this.options.client.beta.sessions.list(query))) {
        if (noteOf(session, 'run_id') === runId && isUsable(session)) return session;
      }
      return undefined;
    });
  }

  private async make(input: OpenSession, progress: Progress, signal: AbortSignal): Promise<Opened> {
    progress('Opening a session');
    const since = new Date(this.options.clock.now()).toISOString();
    const before = await this.runs.get(input.runId);
    if (!before) await this.runs.put(input.runId, { since, sessionId: null }, 0);
    const { provisioning, client } = this.options;
    const uploads: string[] = [];
    try {
      const handing = { progress, signal, onUpload: (id: string) => void uploads.push(id) };
      const provisioned = await provisioning.get();
      const resources = await resourcesOf(this.options, input, handing);
      return await this.keep(input, await this.createHealed(input, provisioned, resources));
    } finally {
      // A session has copies of its own. Nobody waits for this.
      void deleteFiles(client, uploads);
    }
  }

  /** Writes the session down; where another process was faster, its session is taken and this one archived. */
  private async keep(input: OpenSession, session: ProviderSession): Promise<Opened> {
    const { runId } = input;
    const entry = (await this.runs.get(runId)) ?? { since: session.created_at, sessionId: null, version: 0 };
    const isReady = !needsSetUp(input);
    const value = { since: entry.since, sessionId: session.id, isReady };
    const isOurs = entry.sessionId === null && (await this.runs.put(runId, value, entry.version));
    const other = isOurs ? undefined : await this.known(input);
    if (!other || other.session.id === session.id) return { session, isReady };
    await this.archive(session.id);
    return other;
  }

  /** What was provisioned may have been archived or deleted meanwhile: that is looked up once, and made again. */
  private async createHealed(input: OpenSession, used: Provisioned, resources: Resources): Promise<ProviderSession> {
    try {
      return await this.create(input, used, resources);
    } catch (error) {
      if (![400, 404, 409].includes(statusOf(error) ?? 0)) throw toAgentError(error, 'The session');
      const now = await this.options.provisioning.ensure();
      if (JSON.stringify(now) === JSON.stringify(used)) throw toAgentError(error, 'The session');
      return translated('The session', () => this.create(input, now, resources));
    }
  }

  /** Throws what the SDK throws. */
  private async create(
    input: OpenSession,
    { agentId: id, agentVersion: version, environmentId: environment_id, exporterFileId }: Provisioned,
    mounts: Resources,
  ): Promise<ProviderSession> {
    const mode: SessionMode = needsSetUp(input) ? 'set-up' : input.mode;
    const metadata = { managed_by: MANAGED_BY, installation: await this.installation(), run_id: input.runId };
    const agent = { type: 'agent_with_overrides' as const, id, version, model: input.model, tools: toolsFor(mode) };
    const started = new Date(this.options.clock.now()).toISOString();
    try {
      const title = cutText(input.title, 200);
      const resources: Resources = [{ type: 'file', file_id: exporterFileId, mount_path: EXPORTER }, ...mounts];
      // A session that begins without a budget can never get one. `initial_events` would begin the turn before there is a stream to
      // hear it by, before local repos are unpacked, and before the session's id is written down: the message is sent on its own.
      const budget = budgetOf(input.budgetCents ?? this.options.budgetCents);
      const body = { agent, environment_id, title, metadata, resources, budget };
      return await this.options.client.beta.sessions.create(body, { maxRetries: 0 });
    } catch (error) {
      const found = isUnknownOutcome(error) ? await this.find(input.runId, started) : undefined;
      if (found) return found;
      throw notBudgetable(error, input.model) ?? error;
    }
  }
}

function isUsable(session: ProviderSession): boolean {
  return !isArchived(session) && session.status !== 'terminated';
}
