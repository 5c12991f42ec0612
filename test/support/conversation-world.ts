import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DemoAgentRuntime } from '../../src/adapters/agent-runtime-demo/demo.agent-runtime.js';
import { FileBlobStore } from '../../src/adapters/blob-files/file.blob-store.js';
import { LocalGitCodeHost } from '../../src/adapters/code-host-local-git/local-git.code-host.js';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { SystemClock } from '../../src/adapters/system/system.clock.js';
import { UuidIdSource } from '../../src/adapters/system/uuid.id-source.js';
import { DecideAndAppend } from '../../src/application/decide-and-append.js';
import { ConversationWatch } from '../../src/application/reactors/conversation-watch.js';
import { PublishEditsReactor } from '../../src/application/reactors/publish-edits.reactor.js';
import { RunTurnReactor } from '../../src/application/reactors/run-turn.reactor.js';
import type { ConversationCommand } from '../../src/domain/conversation/conversation.commands.js';
import { conversationDecider } from '../../src/domain/conversation/conversation.decider.js';
import type { ConversationState } from '../../src/domain/conversation/conversation.state.js';
import type { Mode, RunRepository } from '../../src/domain/conversation/conversation.types.js';
import type { DomainEvent } from '../../src/domain/events.js';
import { repositoryDecider } from '../../src/domain/repository/repository.decider.js';
import { conversationPrefixes, streams } from '../../src/domain/shared/streams.js';
import { ticketDecider } from '../../src/domain/ticket/ticket.decider.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { createRedactor, createStreamRedactor } from '../../src/event-catalog/redaction/redaction.js';
import type { AgentRuntime } from '../../src/ports/agent-runtime.port.js';
import type { EventLog } from '../../src/ports/event-log.port.js';
import { CountingLog } from '../stand-ins/counting-log.js';
import { makeRepository, type Files, type MadeRepository } from './git/make-repository.js';
import { temporaryFolder } from './temporary-folder.js';

const ORG = 'acme';
const TICKET = 'ticket-1';
const stream = streams.conversation(ORG, TICKET);

export type World = Awaited<ReturnType<typeof startWorld>>;

/**
 * The reactors on real embedded stores, real git repositories and the demo agent (or what `wrap` makes of it). `watched` makes the log
 * that they find their work in.
 */
export async function startWorld(
  repositories: Record<string, Files>,
  wrap = (demo: AgentRuntime): AgentRuntime => demo,
  watched = (log: EventLog): EventLog => log,
) {
  const folder = await temporaryFolder();
  const clock = new SystemClock();
  const ids = new UuidIdSource();
  const secrets = ['sup3r-s3cret-value'];
  const log = new CountingLog(
    await EmbeddedEventLog.open({ directory: join(folder.path, 'log'), codec: createDomainCodec(() => secrets) }),
  );
  const state = await EmbeddedStateStore.open({ directory: join(folder.path, 'state'), clock });
  const blobs = await FileBlobStore.open({ directory: join(folder.path, 'blobs') });
  const codeHost = new LocalGitCodeHost({ dataDirectory: folder.path, clock });
  const knobs = { piecesPerSecond: Infinity };
  const runtime = wrap(new DemoAgentRuntime({ codeHost, workspaceRoot: join(folder.path, 'work'), clock, knobs }));
  const decide = new DecideAndAppend(log, clock);
  const redactor = createRedactor(secrets);
  const redaction = { redact: (text: string) => redactor.redact(text), stream: () => createStreamRedactor(secrets) };
  const warnings: string[] = [];
  const shared = {
    log,
    state,
    blobs,
    codeHost,
    runtime,
    decide,
    redaction,
    clock,
    ids,
    owner: 'here',
    // There is no other process here that could take over.
    leaseTtlMs: 600_000,
    feed: { push: () => undefined },
    warn: (line: string) => warnings.push(line),
  };
  const watches = [new RunTurnReactor(shared), new PublishEditsReactor(shared)].map(
    (work) => new ConversationWatch({ ...shared, log: watched(log) }, work),
  );
  const origins = new Map<string, MadeRepository>();
  const chosen: RunRepository[] = [];
  for (const [name, files] of Object.entries(repositories)) {
    const origin = makeRepository(join(folder.path, 'origins', name), files);
    const source = origin.directory;
    await decide.handle({
      stream: streams.repository(ORG, name),
      decider: repositoryDecider,
      command: {
        type: 'AddRepository',
        data: { repositoryId: name, name, codeHost: 'local-git', source, defaultBranch: 'main' },
      },
      meta: { commandId: ids.next(), actor: { kind: 'system' } },
    });
    const baseCommit = await codeHost.resolve({ repositoryId: name, codeHost: 'local-git', name, source }, 'main');
    origins.set(name, origin);
    chosen.push({ repositoryId: name, name, codeHost: 'local-git', baseBranch: 'main', baseCommit });
  }
  await decide.handle({
    stream: streams.ticket(ORG, TICKET),
    decider: ticketDecider,
    command: {
      type: 'CreateTicket',
      data: { ticketId: TICKET, ticketKey: 'ACME-1', projectId: 'p', title: 'Greet', body: '' },
    },
    meta: { commandId: ids.next(), actor: { kind: 'system' } },
  });
  await Promise.all(watches.map((watch) => watch.start()));

  const send = (command: ConversationCommand, commandId = ids.next()) =>
    decide.handle({
      stream,
      decider: conversationDecider,
      command,
      meta: { commandId, actor: { kind: 'member', memberId: 'maya' } },
    });

  const originOf = (name: string): MadeRepository => {
    const origin = origins.get(name);
    if (!origin) throw new Error(`No repository ${name}.`);
    return origin;
  };

  return {
    folder: folder.path,
    blobs,
    codeHost,
    warnings,
    /** How often the conversation was read from its beginning. */
    wholeReads: () => log.wholeReads(stream),
    runtime,
    send,
    origin: originOf,
    message: async (
      mode: Mode,
      instructions: string,
      autoOpenDraftPr = false,
      only?: readonly string[],
    ): Promise<string> => {
      const turnId = ids.next();
      const selected = chosen.filter(({ name }) => only?.includes(name) ?? true);
      const offer = { runId: ids.next(), repositories: selected, model: 'claude-sonnet-4-6', agent: 'demo' as const };
      await send({
        type: 'SendMessage',
        data: {
          ticketId: TICKET,
          ticketKey: 'ACME-1',
          turnId,
          mode,
          autoOpenDraftPr,
          instructions,
          sentBy: 'maya',
          offer,
        },
      });
      return turnId;
    },
    /** Waits for a state, never for a time; the test's own limit ends it. */
    until: async (wanted: (now: ConversationState) => boolean): Promise<ConversationState> => {
      const stop = new AbortController();
      try {
        for await (const item of log.subscribe({ after: '0', streamPrefixes: [stream], signal: stop.signal })) {
          if (item.kind === 'checkpoint') continue;
          const now = await decide.state(stream, conversationDecider);
          if (wanted(now)) return now;
        }
      } finally {
        stop.abort();
      }
      throw new Error('The log ended.');
    },
    /** The words of a repository's first pull request once they are as wanted: they come after the last fact. */
    described: async (name: string, wanted: (body: string) => boolean): Promise<string> => {
      const repository = { repositoryId: name, codeHost: 'local-git' as const, name, source: originOf(name).directory };
      for (;;) {
        const { body = '' } = (await codeHost.pullRequest(repository, 1)) ?? {};
        if (wanted(body)) return body;
        await sleep(50);
      }
    },
    facts: async (): Promise<readonly DomainEvent[]> => {
      const facts: DomainEvent[] = [];
      for await (const recorded of log.readAll({ streamPrefixes: conversationPrefixes(ORG, TICKET) }))
        facts.push(recorded.event);
      return facts;
    },
    stop: async (): Promise<void> => {
      await Promise.all(watches.map((watch) => watch.stop()));
      await Promise.all([log.close(), state.close()]);
      await folder.remove();
    },
  };
}
