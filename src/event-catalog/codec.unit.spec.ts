import { z } from 'zod';
import { createCodec, type Catalog } from './codec.js';
import { createDomainCodec } from './domain-codec.js';
import { decodeMetadata } from './metadata.js';

type Renamed = { readonly type: 'Renamed'; readonly data: { readonly first: string; readonly last: string } };
type Removed = {
  readonly type: 'Removed';
  readonly data: { readonly reason: 'old' | 'wrong'; readonly note?: string };
};

const renamed = {
  shape: z.object({ first: z.string(), last: z.string() }),
  upcasters: [
    ({ name, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, fullName: name }),
    ({ fullName, ...rest }: Readonly<Record<string, unknown>>) => {
      const [first, last = ''] = String(fullName).split(' ');
      return { ...rest, first, last };
    },
  ],
};
const codec = createCodec<Renamed>({ Renamed: renamed }, () => []);
const code = (expected: string): Error => expect.objectContaining({ name: 'PortError', code: expected }) as Error;

describe('an event of several schema versions', () => {
  const ada = { type: 'Renamed', data: { first: 'Ada', last: 'Lovelace' } };

  it('is stored in the newest', () => {
    expect(codec.encode(ada as Renamed)).toEqual({ type: 'Renamed', schema: 3, json: JSON.stringify(ada.data) });
  });
  it('is read from every version, through all later upcasters', () => {
    const read = (schema: number, data: object) =>
      codec.decode({ type: 'Renamed', schema, json: JSON.stringify(data) });
    expect(read(1, { name: 'Ada Lovelace' })).toEqual(ada);
    expect(read(2, { fullName: 'Ada Lovelace' })).toEqual(ada);
    expect(read(3, ada.data)).toEqual(ada);
  });
  it('of a newer version, or of a type that is not known, is refused and never guessed', () => {
    const stored = { type: 'Renamed', schema: 4, json: '{}' };
    expect(() => codec.decode(stored)).toThrow(code('LOG.UNKNOWN_EVENT'));
    expect(() => codec.decode({ ...stored, schema: 0 })).toThrow(code('LOG.UNKNOWN_EVENT'));
    expect(() => codec.decode({ ...stored, type: 'Unheard', schema: 1 })).toThrow(code('LOG.UNKNOWN_EVENT'));
    expect(() => codec.decode({ ...stored, type: 'toString', schema: 1 })).toThrow(code('LOG.UNKNOWN_EVENT'));
  });
});

describe('a stored event', () => {
  it('may hold fields that this version does not know; they are left out', () => {
    const json = JSON.stringify({ first: 'Ada', last: 'L', later: true });
    expect(codec.decode({ type: 'Renamed', schema: 3, json }).data).toEqual({ first: 'Ada', last: 'L' });
  });
  it('that is not of its shape is refused without telling its values', () => {
    const data = { first: 'a-value', last: { secret: 'a-value' } };
    const failure = code('LOG.INVALID');
    expect(() => codec.encode({ type: 'Renamed', data } as unknown as Renamed)).toThrow(failure);
    expect(() => codec.decode({ type: 'Renamed', schema: 3, json: JSON.stringify(data) })).toThrow(failure);
    expect(() => codec.decode({ type: 'Renamed', schema: 3, json: '{"first":' })).toThrow(failure);
    expect(() => codec.decode({ type: 'Renamed', schema: 3, json: 'null' })).toThrow(failure);
    expect(() => decodeMetadata('{}')).toThrow(failure);
    expect(() => decodeMetadata('{')).toThrow(failure);
    try {
      codec.encode({ type: 'Renamed', data } as unknown as Renamed);
    } catch (error) {
      expect(String(error)).toMatch(/Renamed does not have the expected shape: last \(invalid_type\)/);
      expect(String(error)).not.toContain('a-value');
    }
  });
});

describe('encoding', () => {
  const edited = (body: string) =>
    ({ type: 'TicketEdited', data: { ticketId: 't', ticketKey: 'T-1', title: 'n', body } }) as const;

  it('redacts tokens and the secrets known at that moment, anywhere in the data', () => {
    let secrets = ['first-secret'];
    const guarded = createDomainCodec(() => secrets);
    const stored = (body: string): unknown => (JSON.parse(guarded.encode(edited(body)).json) as { body: unknown }).body;
    expect(stored('first-secret second-secret AKIAIOSFODNN7EXAMPLE')).toBe('[redacted] second-secret [redacted]');
    secrets = ['second-secret'];
    expect(stored('first-secret second-secret')).toBe('first-secret [redacted]');
    const nested = guarded.encode({ type: 'QueueReleased', data: { turnIds: ['a', 'second-secret'] } });
    expect(JSON.parse(nested.json)).toEqual({ turnIds: ['a', '[redacted]'] });
  });
  it('leaves the event itself as it is', () => {
    const event = edited('AKIAIOSFODNN7EXAMPLE');
    createDomainCodec().encode(event);
    expect(event.data.body).toBe('AKIAIOSFODNN7EXAMPLE');
  });
});

describe('a catalog', () => {
  it('without an entry, a field or a member of a union does not compile', () => {
    const removed = z.object({ reason: z.enum({ old: 'old', wrong: 'wrong' }), note: z.string().optional() });
    // @ts-expect-error Removed has no entry.
    const noEntry: Catalog<Renamed | Removed> = { Renamed: renamed };
    // @ts-expect-error A required field is missing.
    const noField: Catalog<Renamed> = { Renamed: { shape: z.object({ first: z.string() }) } };
    // @ts-expect-error An optional field is missing, which would be dropped without a word.
    const noOptional: Catalog<Removed> = { Removed: { shape: removed.omit({ note: true }) } };
    // @ts-expect-error Something else than the domain's words is let in.
    const foreign: Catalog<Removed> = { Removed: { shape: removed.extend({ reason: z.string() }) } };
    expect([noEntry, noField, noOptional, foreign]).toHaveLength(4);
  });
});
