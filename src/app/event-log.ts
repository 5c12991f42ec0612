import { EmbeddedEventLog } from '../adapters/event-log-embedded/embedded.event-log.js';
import type { Config } from '../config/config.schema.js';
import type { EventCodec, EventLog } from '../ports/event-log.port.js';

/** The event log that the settings name. Throws PortError of the log. */
export async function openEventLog({ eventLog, dataDir, debug }: Config, codec: EventCodec): Promise<EventLog> {
  if (eventLog.kind === 'embedded') return EmbeddedEventLog.open({ directory: dataDir, codec });
  const { EventStoreDbEventLog } = await import('../adapters/event-log-eventstoredb/eventstoredb.event-log.js');
  return EventStoreDbEventLog.open({ url: eventLog.url.reveal(), codec, debug });
}
