import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedReadModelStore } from '../../src/adapters/read-model-embedded/embedded.read-model-store.js';
import { Conversations } from '../../src/application/queries/conversations.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { claimed, proposed, runStarted, started, turnQueued } from '../support/conversation-facts.js';
import { recorded } from '../support/recorded.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ref = { orgId: 'acme', ticketId: 'a' };
const facts = [runStarted(), turnQueued(1), claimed(1), started(1), proposed(1, 1)];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let log: EmbeddedEventLog;
let store: EmbeddedReadModelStore;
let conversations: Conversations;

/** No projection runs: all that is known is what the log holds. */
beforeAll(async () => {
  folder = await temporaryFolder();
  log = await EmbeddedEventLog.open({ directory: folder.path, codec: createDomainCodec() });
  store = await EmbeddedReadModelStore.open({ directory: `${folder.path}/read-models` });
  conversations = new Conversations(store, log);
  const events = recorded(facts.map((event) => ({ stream: 'cr_conversation-acme_a', event })));
  for (const { stream, revision, ...event } of events)
    await log.append(stream, [event], revision === 0 ? 'no_stream' : revision - 1);
});
afterAll(async () => {
  await Promise.all([log.close(), store.close()]);
  await folder.remove();
});

describe('a conversation whose documents are behind the log', () => {
  it('is shown as the log tells it', async () => {
    const page = await conversations.page(ref);
    expect(page?.header.seq).toBe(facts.length);
    expect(page?.turns.map(({ items }) => items.map(({ kind }) => kind))).toEqual([['edits']]);
    expect(page?.before).toBeNull();
  });
  it('gives a revision that a page was just told of, and its contents', async () => {
    const edits = await conversations.edits(ref, 1);
    expect(edits?.revision).toBe(1);
    expect(await conversations.mediaTypeOf(ref, edits?.files.digest ?? '')).toBe(edits?.files.mediaType);
    expect(await conversations.edits(ref, 2)).toBeUndefined();
  });
  it('is not there when nothing was ever sent', async () => {
    expect(await conversations.page({ ...ref, ticketId: 'b' })).toBeUndefined();
  });
});
