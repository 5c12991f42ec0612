import { join } from 'node:path';
import { FileBlobStore } from '../../src/adapters/blob-files/file.blob-store.js';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { SystemClock } from '../../src/adapters/system/system.clock.js';
import { TurnRecorder, type RecorderDeps } from '../../src/application/reactors/turn-recorder.js';
import type { TurnEvent } from '../../src/domain/conversation/turn.events.js';
import { streams } from '../../src/domain/shared/streams.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { createRedactor, createStreamRedactor } from '../../src/event-catalog/redaction/redaction.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const TURN = { orgId: 'acme', ticketId: 'ticket', turnId: 'turn-1', turnNumber: 1 };
const call = { index: 0, kind: 'tool-called', callId: 'call-1', tool: 'read', name: 'read', title: 'a' } as const;
const result = { index: 0, kind: 'tool-returned', callId: 'call-1', outcome: 'ok', output: 'text' } as const;
const nothing = { additions: 0, deletions: 0, durationMs: 0 };

describe('the stream of a turn', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let deps: RecorderDeps;
  beforeEach(async () => {
    folder = await temporaryFolder();
    const { redact } = createRedactor([]);
    deps = {
      log: await EmbeddedEventLog.open({ directory: join(folder.path, 'log'), codec: createDomainCodec() }),
      blobs: await FileBlobStore.open({ directory: join(folder.path, 'blobs') }),
      clock: new SystemClock(),
      feed: { push: () => undefined },
      redaction: { redact, stream: () => createStreamRedactor([]) },
    };
  });
  afterEach(async () => {
    await deps.log.close();
    await folder.remove();
  });

  const owner = (epoch: number) => TurnRecorder.resume(deps, { ...TURN, epoch });
  const say = (recorder: TurnRecorder, text: string, offset = 0) =>
    recorder.delta({ index: 0, kind: 'text-delta', block: 0, offset, text });
  const facts = async (): Promise<readonly TurnEvent[]> => {
    const found: TurnEvent[] = [];
    for await (const { event } of deps.log.readStream(streams.turn('acme', 'ticket', 1)))
      found.push(event as TurnEvent);
    return found;
  };
  const pieces = async () => (await facts()).flatMap(({ type, data }) => (type === 'TurnStreamed' ? [data] : []));

  it('holds what an agent repeats to the next owner once, in pieces without a gap', async () => {
    const first = await owner(1);
    say(first, 'Hello ');
    await first.called(call);
    await first.returned({ ...result, ...nothing });
    say(first, 'wor', 6);
    await first.flush();
    const second = await owner(2);
    say(second, 'Hello ');
    await second.called(call);
    await second.returned({ ...result, ...nothing });
    say(second, 'world.', 6);
    await second.settle({ index: 0, kind: 'text-settled', block: 0, text: 'Hello world.' });
    const said = await pieces();
    expect(said.map(({ text }) => text).join('')).toBe('Hello world.');
    said.reduce((end, { offset, text }) => (expect(offset).toBe(end), offset + text.length), 0);
    const all = (await facts()).map(({ type }) => type);
    expect(all.filter((type) => type === 'ToolCalled' || type === 'ToolReturned')).toEqual([
      'ToolCalled',
      'ToolReturned',
    ]);
    expect(all.at(-1)).toBe('BlockSettled');
  });

  it('never parts a character into halves, however it is cut into pieces', async () => {
    const recorder = await owner(1);
    const text = `x${'👩‍👩‍👧‍👦'.repeat(1_000)}`;
    say(recorder, text.slice(0, 6_000));
    await recorder.flush();
    say(recorder, text.slice(6_000), 6_000);
    await recorder.flush();
    say(recorder, '\ud83d', text.length);
    await recorder.settle({ index: 0, kind: 'text-settled', block: 0, text: `${text}\ud83d` });
    const said = await pieces();
    expect(said.length).toBeGreaterThan(2);
    expect(said.every(({ text: piece }) => piece.isWellFormed())).toBe(true);
    expect(said.map(({ text: piece }) => piece).join('')).toBe(`${text}\ufffd`);
  });

  it('takes no word of an owner that was taken over', async () => {
    const first = await owner(1);
    const second = await owner(2);
    // The ending of a word may still become a token and is kept back.
    say(second, 'Mine. ');
    await second.flush();
    say(first, 'Mine too.');
    await expect(first.flush()).rejects.toMatchObject({ code: 'LOG.WRONG_EXPECTED_REVISION' });
    expect((await pieces()).map(({ text }) => text)).toEqual(['Mine. ']);
  });
});
