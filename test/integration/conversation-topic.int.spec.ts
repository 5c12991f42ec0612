import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedReadModelStore } from '../../src/adapters/read-model-embedded/embedded.read-model-store.js';
import { Conversations } from '../../src/application/queries/conversations.js';
import type { ConversationEvent } from '../../src/domain/conversation/conversation.events.js';
import { streams } from '../../src/domain/shared/streams.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { ConversationTopic } from '../../src/gateway/conversation-topic.js';
import { LiveConnection } from '../../src/gateway/live-connection.js';
import type { LiveSocket } from '../../src/gateway/live-connection.js';
import type { Reply } from '../../src/gateway/live-types.js';
import type { EventLog, RecordedEvent } from '../../src/ports/event-log.port.js';
import { runStarted, turnQueued } from '../support/conversation-facts.js';
import { recorded } from '../support/recorded.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ORG = 'acme';
const TICKET = 'ticket';
const topicName = 'conversation:ACME-42';
const stream = streams.conversation(ORG, TICKET);

/** The part of a Socket.IO socket that is written to; it takes everything at once. */
class Wire {
  readonly conn = Object.assign(new EventEmitter(), { writeBuffer: [], transport: {} });
  readonly seqs: number[] = [];

  emit(name: string, message: { readonly deltas: readonly Envelope[] }): void {
    if (name === 'conversation:appended') this.seqs.push(...message.deltas.map(({ seq }) => seq));
  }
}

describe('a conversation that pages follow', () => {
  let log: EventLog;
  let store: EmbeddedReadModelStore;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let added: RecordedEvent[];
  /** What happens while somebody reads the log: before the first fact, and after the last. */
  let beforeReading: () => Promise<void>;
  let afterReading: () => Promise<void>;

  beforeEach(async () => {
    folder = await temporaryFolder();
    log = await EmbeddedEventLog.open({ directory: join(folder.path, 'log'), codec: createDomainCodec() });
    store = await EmbeddedReadModelStore.open({ directory: join(folder.path, 'views') });
    added = [];
    beforeReading = afterReading = () => Promise.resolve();
    await add(runStarted(), turnQueued(1), turnQueued(2));
  });
  afterEach(async () => {
    await Promise.all([log.close(), store.close()]);
    await folder.remove();
  });

  /** Facts 1, 2, 3 … of the conversation, as the tail of the log brings them. */
  async function add(...events: readonly ConversationEvent[]): Promise<void> {
    const all = recorded([...added, ...events.map((event) => ({ stream, event }))]);
    for (const { id, event, metadata, revision } of all.slice(added.length)) {
      await log.append(stream, [{ id, event, metadata }], revision === 0 ? 'no_stream' : revision - 1);
    }
    added = [...all];
  }
  const newest = (): RecordedEvent => {
    const last = added.at(-1);
    if (!last) throw new Error('Nothing was added.');
    return last;
  };
  const open = (): ConversationTopic => {
    const reading: Pick<EventLog, 'readAll'> = {
      async *readAll(options) {
        await beforeReading();
        yield* log.readAll(options);
        await afterReading();
      },
    };
    return new ConversationTopic(new Conversations(store, reading as EventLog), ORG, TICKET);
  };
  const page = () => {
    const wire = new Wire();
    const identity = { memberId: 'ada', key: 'sessions/one' };
    const caller = { orgId: ORG, memberId: 'ada' };
    return { wire, connection: new LiveConnection(wire as unknown as LiveSocket, caller, identity) };
  };
  const follow = async (topic: ConversationTopic, { connection }: ReturnType<typeof page>): Promise<number> => {
    let seq = 0;
    await topic.follow(connection, { topic: topicName }, (reply: Reply) => {
      if (reply.ok && reply.kind === 'snapshot') seq = reply.header.seq;
    });
    return seq;
  };
  const once = (happening: () => Promise<void>) => {
    let left = 1;
    return () => (left-- > 0 ? happening() : Promise.resolve());
  };
  const flushed = () => new Promise((resolve) => setImmediate(resolve));

  it('hands on a fact that comes between the reading of a page and its answer', async () => {
    const topic = open();
    const first = page();
    expect(await follow(topic, first)).toBe(3);
    afterReading = once(async () => {
      await add(turnQueued(3));
      topic.take(newest());
    });
    const second = page();
    expect(await follow(topic, second)).toBe(3);
    await flushed();
    expect([first.wire.seqs, second.wire.seqs]).toEqual([[4], [4]]);
  });

  it('does not hand on a fact that the answer holds already', async () => {
    const topic = open();
    await follow(topic, page());
    beforeReading = once(async () => {
      await add(turnQueued(3));
      topic.take(newest());
    });
    const second = page();
    expect(await follow(topic, second)).toBe(4);
    await flushed();
    expect(second.wire.seqs).toEqual([]);
  });

  it('numbers a fact once, also one that came before the log was read', async () => {
    const topic = open();
    topic.take(newest());
    const one = page();
    expect(await follow(topic, one)).toBe(3);
    topic.take(newest());
    await add(turnQueued(3));
    topic.take(newest());
    await flushed();
    expect(one.wire.seqs).toEqual([4]);
  });
});
