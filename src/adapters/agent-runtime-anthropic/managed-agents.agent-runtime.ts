import { randomUUID } from 'node:crypto';
import type { Mode } from '../../domain/conversation/conversation.types.js';
import type { RunId, TurnId } from '../../domain/shared/types.js';
import type { AgentEvent, AgentRuntime, AgentSession, OpenSession, TurnInput } from '../../ports/agent-runtime.port.js';
import { anthropicClient, translated, type Anthropic } from './anthropic-client.js';
import { LiveSession, type Mount } from './live-session.js';
import { DEFAULT_KNOBS, type ManagedAgentsKnobs, type ManagedAgentsOptions } from './managed-agents.options.js';
import { modeOf } from './overrides.js';
import { Provisioning } from './provisioning.js';
import { RunSessions } from './run-sessions.js';
import { interruptSession } from './session-care.js';
import { SessionOpening, type ProviderSession } from './session-opening.js';
import { sweepSessions } from './sweep-sessions.js';
import { deleteOutputs } from './tidying.js';
import { answerOnce, TurnRun } from './turn-run.js';
import { sweepUploads } from './uploads.js';

export interface Swept {
  readonly sessions: number;
  readonly uploads: number;
}

/**
 * Claude Code in Anthropic's Managed Agents: one session per run, in a container of the provider's. Everything that a turn tells comes
 * from the session's own history, so a restart tells it again. The agent's tokens read, and in Ask and Plan it has no tool that writes.
 */
export class ManagedAgentsRuntime implements AgentRuntime {
  readonly kind = 'managed-agents';
  readonly label = 'Claude Code';
  private readonly client: Anthropic;
  private readonly knobs: ManagedAgentsKnobs;
  private readonly opening: SessionOpening;
  private readonly sessions = new Map<RunId, LiveSession>();

  constructor(private readonly options: ManagedAgentsOptions) {
    this.client = anthropicClient(options.account);
    this.knobs = { ...DEFAULT_KNOBS, ...options.knobs };
    const { state, defaultModel } = options;
    const provisioning = new Provisioning({ client: this.client, state, defaultModel, owner: randomUUID() });
    this.opening = new SessionOpening({ ...options, client: this.client, provisioning, knobs: this.knobs });
  }

  async open(input: OpenSession, progress: (step: string) => void, signal: AbortSignal): Promise<AgentSession> {
    const session = await this.opening.open(input, progress, signal);
    const known = this.sessions.get(input.runId);
    if (known?.sessionId !== session.id) this.sessions.set(input.runId, liveSession(session, input));
    return { runId: input.runId, sessionId: session.id };
  }

  runTurn(session: AgentSession, turn: TurnInput, signal: AbortSignal): AsyncIterable<AgentEvent> {
    const { client, knobs } = this;
    const live = this.live(session);
    const prepare = (mode: Mode): Promise<void> => this.prepare(live, turn, mode);
    return new TurnRun({ client, knobs, session: live, turn, prepare, signal }).events();
  }

  async reply(
    session: AgentSession,
    reply: { readonly callId: string; readonly text: string; readonly isError: boolean },
  ): Promise<void> {
    const live = this.live(session);
    await answerOnce({ client: this.client, sessionId: live.sessionId }, live, reply);
  }

  async interrupt(session: AgentSession, turnId: TurnId): Promise<void> {
    const live = this.live(session);
    live.stop(turnId);
    if (live.isAtWork(turnId)) await interruptSession({ client: this.client, sessionId: live.sessionId });
  }

  async close({ runId, sessionId }: AgentSession): Promise<void> {
    this.sessions.delete(runId);
    await this.opening.close(runId, sessionId);
  }

  /** Archives sessions and deletes uploads that nobody needs any more; returns how many. For one process at a time, about once an hour. */
  async sweep(): Promise<Swept> {
    const { client } = this;
    const { state, clock } = this.options;
    const uploads = await sweepUploads(client, clock.now());
    const [runs, installation] = [new RunSessions(state), await this.opening.installation()];
    return { uploads, sessions: await sweepSessions({ client, runs, installation, now: clock.now() }) };
  }

  private async prepare(live: LiveSession, turn: TurnInput, mode: Mode): Promise<void> {
    const sending = { client: this.client, sessionId: live.sessionId };
    await this.rotateTokens(live, turn);
    if (live.mode !== mode) {
      await this.opening.setMode(live.sessionId, { model: turn.model, mode });
      live.mode = mode;
    }
    await deleteOutputs(sending);
  }

  /** Tokens live for an hour, and one that leaves our hands is made for one turn. */
  private async rotateTokens({ sessionId, mounts }: LiveSession, { repositories }: TurnInput): Promise<void> {
    if (mounts.length === 0) return;
    const hosted = repositories.filter(({ codeHost }) => codeHost === 'github');
    const access = await this.options.readTokens(hosted);
    for (const { repositoryId, resourceId } of mounts) {
      const token = access.find((one) => one.repositoryId === repositoryId)?.token;
      if (token === undefined) continue;
      const update = { session_id: sessionId, authorization_token: token };
      await translated('The session', () => this.client.beta.sessions.resources.update(resourceId, update));
    }
  }

  private live({ runId, sessionId }: AgentSession): LiveSession {
    const known = this.sessions.get(runId);
    if (known?.sessionId === sessionId) return known;
    const unknown = new LiveSession(sessionId, 'unknown', []);
    this.sessions.set(runId, unknown);
    return unknown;
  }
}

function liveSession(session: ProviderSession, { repositories }: OpenSession): LiveSession {
  const mounts = session.resources.flatMap((resource): Mount[] => {
    if (resource.type !== 'github_repository') return [];
    const mine = repositories.find(({ name }) => resource.mount_path === `/workspace/${name}`);
    return mine ? [{ repositoryId: mine.repositoryId, resourceId: resource.id }] : [];
  });
  return new LiveSession(session.id, modeOf(session) ?? 'unknown', mounts);
}
