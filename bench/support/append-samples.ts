import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { SampleEvent } from './sample-conversations.js';

const AT_ONCE = 2_000;

/** Appends the events in their order, through the port, to the log in this folder; no server may be running on it. */
export async function appendSamples(directory: string, groups: Iterable<readonly SampleEvent[]>): Promise<number> {
  const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
  for (const samples of groups) {
    for (let at = 0; at < samples.length; at += AT_ONCE) {
      const part = samples.slice(at, at + AT_ONCE);
      await Promise.all(
        part.map(({ stream, revision, event }) =>
          log.append(stream, [event], revision === 0 ? 'no_stream' : revision - 1),
        ),
      );
    }
  }
  const events = Number(await log.head());
  await log.close();
  return events;
}
