import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Mode } from '../../domain/conversation/conversation.types.js';
import type { RunId, TurnId } from '../../domain/shared/types.js';
import type { AgentEvent, AgentRuntime, AgentSession, OpenSession, TurnInput } from '../../ports/agent-runtime.port.js';
import { anthropicClient, translated, type Anthropic } from './anthropic-client.js';
import { goneOrLacking } from './gone-or-lacking.js';
import { LiveSession } from './live-session.js';
import { DEFAULT_KNOBS, type ManagedAgentsKnobs, type ManagedAgentsOptions } from './managed-agents.options.js';
import { modeOf } from './overrides.js';
import { serviceAt } from './provider-words.js';
import { Provisioning } from './provisioning.js';
import { RunSessions } from './run-sessions.js';
import { SentMessages } from './sent-messages.js';
import { centsOf, raiseTo } from './session-budget.js';
import { SessionOpening, type ProviderSession } from './session-opening.js';
import { interruptSession } from './settling.js';
import { bundleName } from './shell-commands.js';
import { sweepSessions } from './sweep-sessions.js';
import { deleteOutputs } from './tidying.js';
import { mountsAmong, rotateTokens } from './token-rotation.js';
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
  private readonly provisioning: Provisioning;
  private readonly sent: SentMessages;
  private readonly sessions = new Map<RunId, LiveSession>();
  private readonly odd = new Set<string>();
  private readonly logger = new Logger('Agent');

  constructor(private readonly options: ManagedAgentsOptions) {
    this.client = anthropicClient(options.account);
    this.knobs = { ...DEFAULT_KNOBS, ...options.knobs };
    const { client, knobs } = this;
    const { state, clock, defaultModel } = options;
    this.sent = new SentMessages(state, clock);
    this.provisioning = new Provisioning({ client, state, defaultModel, owner: randomUUID() });
    this.opening = new SessionOpening({ ...options, client, provisioning: this.provisioning, sent: this.sent, knobs });
  }

  async open(input: OpenSession, progress: (step: string) => void, signal: AbortSignal): Promise<AgentSession> {
    const session = await this.opening.open(input, progress, signal);
    const known = this.sessions.get(input.runId);
    if (known?.sessionId !== session.id) this.sessions.set(input.runId, liveSession(session, input));
    return { runId: input.runId, sessionId: session.id, budgetCents: centsOf(session.budget) };
  }

  async *runTurn(session: AgentSession, turn: TurnInput, signal: AbortSignal): AsyncGenerator<AgentEvent, void> {
    const { client, knobs, sent, onOdd } = this;
    const { runId, sessionId } = session;
    const live = this.live(session);
    const { turnId } = turn;
    const taken = await sent.of(runId, turnId);
    if (taken && taken.sessionId !== sessionId) {
      yield { ...elsewhere(serviceAt(client)), index: 0 };
      return;
    }
    for (const message of taken?.messages ?? []) live.messages.add(message);
    const run = new TurnRun({
      ...{ client, knobs, session: live, turn, signal, onOdd },
      prepare: (mode, until) => this.prepare(live, turn, { mode, signal: until }),
      onTaken: (id) => sent.add(runId, { turnId, sessionId, id }),
      forget: () => this.opening.forget(runId, sessionId),
    });
    try {
      yield* run.events();
    } catch (error) {
      throw await goneOrLacking(error, { client, sessionId });
    }
  }

  async reply(
    session: AgentSession,
    reply: { readonly callId: string; readonly text: string; readonly isError: boolean },
  ): Promise<void> {
    const live = this.live(session);
    const at = { client: this.client, sessionId: live.sessionId };
    try {
      await answerOnce(at, live, reply);
    } catch (error) {
      throw await goneOrLacking(error, at);
    }
  }

  async raiseBudget({ sessionId }: AgentSession, budgetCents: number): Promise<void> {
    const { client } = this;
    const session = await translated('The session', () => client.beta.sessions.retrieve(sessionId));
    await raiseTo(budgetCents, { client, session });
  }

  async interrupt(session: AgentSession, turnId: TurnId): Promise<void> {
    const live = this.live(session);
    live.stop(turnId);
    if (live.mayBeAtWork(turnId)) await interruptSession({ client: this.client, sessionId: live.sessionId });
  }

  async close({ runId, sessionId }: AgentSession): Promise<void> {
    this.sessions.delete(runId);
    await this.opening.close(runId, sessionId);
  }

  /**
   * Archives sessions and deletes uploads that nobody needs any more; returns how many. For one process at a time, about once an hour.
   * Throws AGENT.UNAVAILABLE, in words for the log, when the sessions cannot be listed.
   */
  async sweep(): Promise<Swept> {
    const { client } = this;
    const { state, clock } = this.options;
    const [runs, installation] = [new RunSessions(state), await this.opening.installation()];
    const agentId = await this.provisioning.knownAgent();
    const sessions = await sweepSessions({ client, runs, agentId, installation, now: clock.now() });
    return { sessions, uploads: await sweepUploads(client, clock.now()) };
  }

  private async prepare(
    live: LiveSession,
    { repositories, model }: TurnInput,
    { mode, signal }: { readonly mode: Mode; readonly signal: AbortSignal },
  ): Promise<void> {
    const sending = { client: this.client, sessionId: live.sessionId, signal };
    // The message does not wait for this, so that what the new turn hands over may be there before it is done.
    const old = new Set([...live.messages].map(bundleName));
    void deleteOutputs(sending, (filename) => old.has(filename));
    await rotateTokens(this.client, live, { repositories, readTokens: this.options.readTokens });
    if (live.mode === mode) return;
    live.mode = 'unknown';
    await this.opening.setMode(sending, { model, mode });
    live.mode = mode;
  }

  /** Once for each kind of field. */
  private readonly onOdd = (what: string): void => {
    if (this.odd.has(what)) return;
    this.odd.add(what);
    this.logger.warn(`An event of a session could not be read whole (${what}); the rest of it was used.`);
  };

  private live({ runId, sessionId, budgetCents }: AgentSession): LiveSession {
    const known = this.sessions.get(runId);
    if (known?.sessionId === sessionId) return known;
    const unknown = new LiveSession(sessionId, 'unknown', [], budgetCents);
    this.sessions.set(runId, unknown);
    return unknown;
  }
}

function liveSession(session: ProviderSession, { repositories }: OpenSession): LiveSession {
  const hosted = repositories.filter(({ codeHost }) => codeHost === 'github');
  // Servers that others wrote may leave it out.
  const { resources = [] } = session as Partial<ProviderSession>;
  const mounts = mountsAmong(resources, hosted);
  return new LiveSession(session.id, modeOf(session) ?? 'unknown', mounts, centsOf(session.budget));
}

function elsewhere(service: string) {
  const message = `The agent’s session ended at ${service} while it worked on this. Send again to start over.`;
  return { kind: 'failed', code: 'AGENT.SESSION_LOST', message, details: '', sessionLost: false } as const;
}
