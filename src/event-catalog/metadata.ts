import { z } from 'zod';
import type { EventMetadata } from '../ports/event-log.port.js';

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

/** The stored JSON text of an event's metadata; fields that are not named in EventMetadata are left out. */
export function encodeMetadata(metadata: EventMetadata): string {
  return JSON.stringify(metadataShape.parse(metadata));
}

/** The metadata of stored JSON text; throws ZodError when a required field is missing. */
export function decodeMetadata(json: string): EventMetadata {
  return metadataShape.parse(JSON.parse(json));
}
