import { randomUUID } from 'node:crypto';
import { jsonEvent, WrongExpectedVersionError, type ResolvedEvent } from '@eventstore/db-client';
import { z } from 'zod';
import type { Owner, OwnerRecord } from '../../ports/owner-record.port.js';
import { within } from '../../shared/waiting.js';
import type { Appending } from './appending.js';
import { invalid, toPortError, unavailable } from './port-errors.js';
import { toRevision } from './positions.js';
import { items, type Reading } from './reading.js';

/** No stream of the log: its name does not begin as theirs do, so it is neither read nor copied with them. */
const STREAM = 'code-runs-owner';
const TYPE = 'OwnerChanged';

const ownerShape: z.ZodType<Owner> = z.object({ folder: z.string(), log: z.string(), state: z.string() });

/** The record as the last event of a stream of its own; its revision counts the writes. */
export function ownerRecord(reading: Reading, { client, credentials, attemptMs }: Appending): OwnerRecord {
  return {
    read: async () => {
      const options = { direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;
      for await (const { event } of items<ResolvedEvent>(reading, () => client.readStream(STREAM, options))) {
        if (!event) continue;
        const owner = ownerShape.safeParse(event.data);
        if (!owner.success) throw invalid(`The stream ${STREAM} holds an event that Code Runs did not write.`);
        return { owner: owner.data, version: toRevision(event.revision) + 1 };
      }
      return undefined;
    },
    write: async (owner, expected) => {
      const expectedRevision = expected === 0 ? 'no_stream' : BigInt(expected - 1);
      const event = jsonEvent({ id: randomUUID(), type: TYPE, data: { ...owner } });
      try {
        const sent = client.appendToStream(STREAM, event, { expectedRevision, credentials, deadline: attemptMs });
        if ((await within(attemptMs, sent)) === undefined) throw unavailable();
        return true;
      } catch (cause) {
        if (cause instanceof WrongExpectedVersionError) return false;
        throw toPortError(cause);
      }
    },
  };
}
