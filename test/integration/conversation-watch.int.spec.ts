import { join } from 'node:path';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { SystemClock } from '../../src/adapters/system/system.clock.js';
import { DecideAndAppend, deriveId } from '../../src/application/decide-and-append.js';
import { ConversationWatch, type ConversationWork } from '../../src/application/reactors/conversation-watch.js';
import { conversationDecider } from '../../src/domain/conversation/conversation.decider.js';
import { streams } from '../../src/domain/shared/streams.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { START, type EventLog } from '../../src/ports/event-log.port.js';
import type { StateStore } from '../../src/ports/state-store.port.js';
import { runStarted, turnQueued } from '../support/conversation-facts.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('work that a conversation asks for', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let log: EventLog;
  let state: StateStore;
  beforeEach(async () => {
    folder = await temporaryFolder();
    log = await EmbeddedEventLog.open({ directory: join(folder.path, 'log'), codec: createDomainCodec() });
    state = await EmbeddedStateStore.open({ directory: join(folder.path, 'state'), clock: new SystemClock() });
  });
  afterEach(async () => {
    await Promise.all([log.close(), state.close()]);
    await folder.remove();
  });

  /** A conversation of one submission. */
  async function submit(ticketId: string): Promise<void> {
    const metadata = {
      commandId: ticketId,
      correlationId: ticketId,
      causationId: ticketId,
      actor: { kind: 'system' as const },
      recordedAt: '2026-01-01T00:00:00.000Z',
    };
    const [start, queued] = [runStarted(), turnQueued(1)];
    const stream = streams.conversation('acme', ticketId);
    const entry = (event: typeof start | typeof queued, index: number) => ({
      id: deriveId(ticketId, index),
      event,
      metadata,
    });
    await log.append(stream, [entry(start, 0), entry(queued, 1)], 'no_stream');
  }

  /** A process that takes every waiting message back, but never gets done with the conversations in `stuck`. */
  function worker(owner: string, stuck: readonly string[] = []) {
    const decide = new DecideAndAppend(log, new SystemClock());
    const begun = new Map<string, () => void>();
    const begins = (ticketId: string) => new Promise<void>((resolve) => begun.set(ticketId, resolve));
    const work: ConversationWork = {
      name: 'work',
      concurrency: 10,
      hasWork: ({ queue }) => queue.length > 0,
      run: async ({ orgId, ticketId }, signal) => {
        begun.get(ticketId)?.();
        if (stuck.includes(ticketId)) await aborted(signal);
        const command = { type: 'RemoveQueuedMessage', data: { turnId: 'turn-1' } } as const;
        const meta = { commandId: deriveId(ticketId, 'remove'), actor: { kind: 'system' } } as const;
        const stream = streams.conversation(orgId, ticketId);
        await decide.handle({ stream, decider: conversationDecider, command, meta });
      },
    };
    const watch = new ConversationWatch({ log, state, decide, owner, leaseTtlMs: 30_000, warn: () => undefined }, work);
    return { watch, begins };
  }
  const isDone = async (ticketId: string): Promise<void> => {
    const { signal } = new AbortController();
    const streamPrefixes = [streams.conversation('acme', ticketId)];
    for await (const item of log.subscribe({ after: START, streamPrefixes, signal }))
      if (item.kind === 'event' && item.event.event.type === 'QueuedMessageRemoved') return;
  };

  it('is found again after a restart while it is pending, however much was done after it', async () => {
    const first = worker('one', ['a']);
    await first.watch.start();
    const begun = first.begins('a');
    await submit('a');
    await begun;
    await submit('b');
    await isDone('b');
    await first.watch.stop();
    const second = worker('two');
    await second.watch.start();
    await isDone('a');
    await second.watch.stop();
  });
});

async function aborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  throw new Error('Stopped.');
}
