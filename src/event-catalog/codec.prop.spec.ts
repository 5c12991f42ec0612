import fc from 'fast-check';
import type { DomainEvent } from '../domain/events.js';
import type { EventMetadata } from '../ports/event-log.port.js';
import { arbitraryOf, requiredFields } from '../../test/support/arbitrary-of.js';
import { createDomainCodec, domainCatalog } from './domain-codec.js';
import { decodeMetadata, encodeMetadata } from './metadata.js';

const codec = createDomainCodec();
const entries = Object.entries(domainCatalog);

describe('the stored form', () => {
  it.each(entries)('of %s gives back the event, whatever it holds', (type, { shape }) => {
    fc.assert(
      fc.property(arbitraryOf(shape), (data) => {
        const event = { type, data } as DomainEvent;
        expect(codec.decode(codec.encode(event))).toEqual(event);
      }),
      { numRuns: 50 },
    );
  });

  it.each(entries)('of %s needs each of its required fields', (type, { shape, upcasters = [] }) => {
    fc.assert(
      fc.property(arbitraryOf(shape), fc.constantFrom(...requiredFields(shape)), (data, field) => {
        const { [field]: _missing, ...rest } = data as Record<string, unknown>;
        const stored = { type, schema: 1 + upcasters.length, json: JSON.stringify(rest) };
        expect(() => codec.decode(stored)).toThrow(expect.objectContaining({ code: 'LOG.INVALID' }) as Error);
      }),
      { numRuns: 20 },
    );
  });

  it('of metadata gives it back, whatever it holds', () => {
    const actor = fc.oneof(
      fc.record({ kind: fc.constant('member' as const), memberId: fc.string() }),
      fc.constantFrom({ kind: 'agent' as const }, { kind: 'system' as const }),
    );
    const text = fc.string({ unit: 'binary' });
    const metadata: fc.Arbitrary<EventMetadata> = fc.record({
      commandId: text,
      correlationId: text,
      causationId: text,
      actor,
      recordedAt: text,
    });
    fc.assert(fc.property(metadata, (value) => expect(decodeMetadata(encodeMetadata(value))).toEqual(value)));
  });
});
