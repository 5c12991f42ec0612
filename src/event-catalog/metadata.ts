import { z } from 'zod';
import type { EventMetadata } from '../ports/event-log.port.js';
import { notOfShape, parseStored } from './stored-json.js';

const metadataShape: z.ZodType<EventMetadata> = z.object({
  commandId: z.string(),
  correlationId: z.string(),
  causationId: z.string(),
  actor: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('member'), memberId: z.string() }),
    z.object({ kind: z.literal('agent') }),
    z.object({ kind: z.literal('system') }),
  ]),
  recordedAt: z.string(),
});

/**
 * The stored JSON text of an event's metadata; fields that are not named in EventMetadata are left out.
 * Throws PortError LOG.INVALID when a required field is missing.
 */
export function encodeMetadata(metadata: EventMetadata): string {
  return JSON.stringify(validated(metadata));
}

/** The metadata of stored JSON text; throws PortError LOG.INVALID when it is not JSON or a required field is missing. */
export function decodeMetadata(json: string): EventMetadata {
  return validated(parseStored('The metadata of an event', json));
}

function validated(metadata: unknown): EventMetadata {
  const result = metadataShape.safeParse(metadata);
  if (result.success) return result.data;
  throw notOfShape('The metadata of an event', result.error);
}
