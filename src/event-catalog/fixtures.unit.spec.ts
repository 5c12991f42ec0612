import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { createDomainCodec, domainCatalog } from './domain-codec.js';

// Stored events outlive the program: a fixture is added for each new version and never changed or removed.
const FOLDER = resolve('test/fixtures/events');
const fixture = z.strictObject({ type: z.string(), schema: z.int(), data: z.record(z.string(), z.unknown()) });

const names = readdirSync(FOLDER);
const codec = createDomainCodec();

function stored(name: string): { type: string; schema: number; data: Record<string, unknown>; json: string } {
  const content = fixture.parse(JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')));
  return { ...content, json: JSON.stringify(content.data) };
}

describe('the stored events of every version', () => {
  it('have one fixture for each version of each type', () => {
    const expected = Object.entries(domainCatalog).flatMap(([type, { upcasters = [] }]) =>
      [undefined, ...upcasters].map((_, index) => `${type}.v${index + 1}.json`),
    );
    expect([...names].sort()).toEqual(expected.sort());
  });

  it.each(names)('%s is still read, as a valid event of today', (name) => {
    const { type, schema, json } = stored(name);
    expect(name).toBe(`${type}.v${schema}.json`);
    const event = codec.decode({ type, schema, json });
    expect(event.type).toBe(type);
    expect(codec.decode(codec.encode(event))).toEqual(event);
  });

  const versions = new Map(
    Object.entries(domainCatalog).map(([type, { upcasters = [] }]) => [type, 1 + upcasters.length]),
  );
  const newest = names.filter((name) => name.endsWith(`.v${versions.get(name.split('.')[0] ?? '')}.json`));
  it.each(newest)('%s is written today as it was', (name) => {
    const { type, schema, data, json } = stored(name);
    const written = codec.encode(codec.decode({ type, schema, json }));
    expect(written).toMatchObject({ type, schema });
    expect(JSON.parse(written.json)).toEqual(data);
  });
});
