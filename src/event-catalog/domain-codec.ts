import type { DomainEvent } from '../domain/events.js';
import type { EventCodec } from '../ports/event-log.port.js';
import { createCodec, type Catalog } from './codec.js';
import { conversationCatalog } from './conversation.catalog.js';
import { trackerCatalog } from './tracker.catalog.js';
import { turnCatalog } from './turn.catalog.js';

/** How every fact of the domain is stored. */
export const domainCatalog: Catalog<DomainEvent> = { ...trackerCatalog, ...conversationCatalog, ...turnCatalog };

/** The codec that every event log is given. `secrets` tells the secrets known right now; see `createCodec`. */
export function createDomainCodec(secrets: () => readonly string[] = () => []): EventCodec {
  return createCodec(domainCatalog, secrets);
}
