import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { sampleConversations } from './sample-conversations.js';

/** Appends sample conversations, at least that many events, to a new embedded log; returns how many. */
export async function fillLog(directory: string, atLeast: number): Promise<number> {
  const samples = sampleConversations(atLeast);
  const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
  for (let at = 0; at < samples.length; at += 2_000) {
    const part = samples.slice(at, at + 2_000);
    await Promise.all(
      part.map(({ stream, revision, event }) =>
        log.append(stream, [event], revision === 0 ? 'no_stream' : revision - 1),
      ),
    );
  }
  await log.close();
  return samples.length;
}
