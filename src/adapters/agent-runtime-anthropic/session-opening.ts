import { randomUUID } from 'node:crypto';
import { cutText } from '../../domain/shared/cut-text.js';
import type { OpenSession } from '../../ports/agent-runtime.port.js';
import { PortError } from '../../ports/port-error.js';
import { MANAGED_BY, toolsFor, type SessionMode } from './agent-definition.js';
import { isUnknownOutcome, statusOf, toAgentError, translated, type Anthropic } from './anthropic-client.js';
import type { ManagedAgentsOptions } from './managed-agents.options.js';
import type { Provisioned, Provisioning } from './provisioning.js';
import { RunSessions } from './run-sessions.js';
import { archiveSession, settle } from './session-care.js';
import { needsSetUp, resourcesOf, setUpCommandOf, type Resources, type ResourcesOptions } from './session-resources.js';
import { performSetUp } from './set-up-step.js';
import { EXPORTER } from './shell-commands.js';
import { deleteFiles, tidied } from './tidying.js';

export type ProviderSession = Awaited<ReturnType<Anthropic['beta']['sessions']['retrieve']>>;

/** A clock of the provider's may be so much behind ours, in milliseconds. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

export interface OpeningOptions extends ResourcesOptions, Pick<ManagedAgentsOptions, 'state' | 'clock'> {
  readonly provisioning: Provisioning;
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
    const session = (await this.known(input.runId)) ?? (await this.make(input, progress, signal));
    if (session.metadata['mode'] !== 'set-up') return session;
    progress('Unpacking the repos in the session');
    try {
      const command = setUpCommandOf(input);
      const { client, knobs } = this.options;
      await performSetUp({ client, sessionId: session.id, command, silenceMs: knobs.silenceMs }, signal);
      return await this.setMode(session.id, input.mode);
    } catch (error) {
      if (error instanceof PortError && !error.retryable) await this.close(input.runId, session.id);
      throw error;
    }
  }

  /** Puts a mode's own tools in the place of the session's; waits until the session is not running. */
  async setMode(sessionId: string, mode: SessionMode): Promise<ProviderSession> {
    const { client } = this.options;
    await settle({ client, sessionId });
    const update = { agent: { tools: toolsFor(mode) }, metadata: { mode } };
    return translated('The session', () => client.beta.sessions.update(sessionId, update));
  }

  /** Forgets the session and archives it; one that cannot be archived now is no run's any more, so the next sweep takes it. */
  async close(runId: string, sessionId: string): Promise<void> {
    await this.runs.forget(runId, sessionId);
    await this.archive(sessionId);
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
  private async known(runId: string): Promise<ProviderSession | undefined> {
    const known = await this.runs.get(runId);
    if (!known) return undefined;
    const session =
      known.sessionId === null ? await this.find(runId, known.since) : await this.retrieve(known.sessionId);
    if (!session && known.sessionId !== null) await this.runs.forget(runId, known.sessionId);
    if (session && known.sessionId === null) return this.keep(runId, session);
    return session;
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
  private async find(runId: string, since: string): Promise<ProviderSession | undefined> {
    const from = new Date(Date.parse(since) - CLOCKS_DIFFER_MS).toISOString();
    return translated('The session', async () => {
      const query = { 'created_at[gte]': from, order: 'asc' as const };
      for await (const session of this.options.client.beta.sessions.list(query)) {
        if (session.metadata['run_id'] === runId && isUsable(session)) return session;
      }
      return undefined;
    });
  }

  private async make(input: OpenSession, progress: Progress, signal: AbortSignal): Promise<ProviderSession> {
    progress('Opening a session');
    const since = new Date(this.options.clock.now()).toISOString();
    const before = await this.runs.get(input.runId);
    if (!before) await this.runs.put(input.runId, { since, sessionId: null }, 0);
    const uploads: string[] = [];
    try {
      const handing = { progress, signal, onUpload: (id: string) => void uploads.push(id) };
      const provisioned = await this.options.provisioning.get();
      const resources = await resourcesOf(this.options, input, handing);
      const session =
        (await this.create(input, provisioned, resources)) ??
        (await this.create(input, await this.options.provisioning.ensure(), resources));
      if (!session) throw gone();
      return await this.keep(input.runId, session);
    } finally {
      // A session has copies of its own.
      await deleteFiles(this.options.client, uploads);
    }
  }

  /** Writes the session down; where another process was faster, its session is taken and this one archived. */
  private async keep(runId: string, session: ProviderSession): Promise<ProviderSession> {
    const entry = (await this.runs.get(runId)) ?? { since: session.created_at, sessionId: null, version: 0 };
    const value = { since: entry.since, sessionId: session.id };
    if (entry.sessionId === null && (await this.runs.put(runId, value, entry.version))) return session;
    const other = await this.known(runId);
    if (!other || other.id === session.id) return session;
    await this.archive(session.id);
    return other;
  }

  /** Undefined when something that was provisioned is gone. */
  private async create(
    input: OpenSession,
    { agentId: id, agentVersion: version, environmentId: environment_id, exporterFileId }: Provisioned,
    mounts: Resources,
  ): Promise<ProviderSession | undefined> {
    const mode: SessionMode = needsSetUp(input) ? 'set-up' : input.mode;
    const metadata = { managed_by: MANAGED_BY, installation: await this.installation(), run_id: input.runId, mode };
    const agent = { type: 'agent_with_overrides' as const, id, version, model: input.model, tools: toolsFor(mode) };
    const started = new Date(this.options.clock.now()).toISOString();
    try {
      const title = cutText(input.title, 200);
      const resources: Resources = [{ type: 'file', file_id: exporterFileId, mount_path: EXPORTER }, ...mounts];
      const body = { agent, environment_id, title, metadata, resources };
      return await this.options.client.beta.sessions.create(body, { maxRetries: 0 });
    } catch (error) {
      const found = isUnknownOutcome(error) ? await this.find(input.runId, started) : undefined;
      if (found) return found;
      if (statusOf(error) === 404) return undefined;
      throw toAgentError(error, 'The session');
    }
  }
}

function gone(): PortError {
  const message =
    'The agent, its environment or a file is gone at Anthropic. Run `code-runs provision`, then send again.';
  return new PortError('AGENT.REJECTED', message, false);
}

function isUsable({ archived_at, status }: ProviderSession): boolean {
  return archived_at === null && status !== 'terminated';
}
