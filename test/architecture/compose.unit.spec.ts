import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SETTINGS } from '../../src/config/settings.js';

const service = z.looseObject({
  image: z.string(),
  ports: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string().nullable()),
  healthcheck: z.object({}).optional(),
  networks: z.array(z.string()),
});
const composeShape = z.looseObject({
  services: z.looseObject({ app: service, eventstore: service, mongodb: service }),
  networks: z.looseObject({ stores: z.object({ internal: z.literal(true) }) }),
});

const text = readFileSync('docker-compose.yml', 'utf8');
const { services } = composeShape.parse(parse(text));
const dockerfile = readFileSync('Dockerfile', 'utf8');

const SECRET = /PASSWORD|SECRET|TOKEN|KEY/;
const REQUIRED = /\$\{(\w+):\?[^}]+\}/g;

/** Every setting of every service, and what is left of its value without what has to come from .env. */
const settings = (): readonly { readonly name: string; readonly rest: string }[] =>
  Object.values(services)
    .flatMap((one) => Object.entries(service.parse(one).environment))
    .map(([name, value]) => ({ name, rest: (value ?? '').replaceAll(REQUIRED, '') }));

describe('docker-compose.yml', () => {
  it('is of the schema of the Compose Specification', () => {
    const schema = JSON.parse(readFileSync('test/fixtures/compose-spec/compose-spec.json', 'utf8')) as Record<
      string,
      unknown
    >;
    // The address of the draft as it is written there is not the one that it is known by.
    const { $schema: _, ...draft07 } = schema;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(draft07);
    validate(parse(text));
    expect(validate.errors).toBeNull();
    expect(validate({ services: { app: { prots: [] } } })).toBe(false);
  });

  it('gives no secret a value: each is required, with words that say where to set it, or left to .env', () => {
    const variables = [...text.matchAll(/\$\{([^}]+)\}/g)].map(([, inside = '']) => inside);
    expect(variables.length).toBeGreaterThan(0);
    for (const inside of variables) expect(inside).toMatch(/^\w+:\?set it in \.env/);
    for (const { name, rest } of settings()) {
      if (SECRET.test(name)) expect({ name, rest }).toEqual({ name, rest: '' });
      expect(rest).not.toMatch(/:\/\/[^/@:]+:[^/@:]+@/);
    }
    for (const [, name, value] of readFileSync('.env.example', 'utf8').matchAll(/^#?(\w+)=(.*)$/gm)) {
      if (SECRET.test(name ?? '')) expect({ name, value }).toEqual({ name, value: '' });
    }
  });

  it('publishes the app alone, on this machine alone', () => {
    expect(services.app.ports).toEqual(['127.0.0.1:3000:3000']);
    for (const store of [services.eventstore, services.mongodb]) {
      expect({ ports: store.ports, networks: store.networks }).toEqual({ ports: [], networks: ['stores'] });
      expect(store.healthcheck).toBeDefined();
    }
  });

  it('pins an event store without the filter bugs of earlier ones', () => {
    const [, major, minor, patch] = /:(\d+)\.(\d+)\.(\d+)/.exec(services.eventstore.image) ?? [];
    expect([major, minor].map(Number)).toEqual([24, 10]);
    expect(Number(patch)).toBeGreaterThanOrEqual(5);
  });

  it('runs the app without rights: not as root, a read-only file system, no capability', () => {
    expect(services.app).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });

  it('hands every setting of the server on, or the image sets it', () => {
    const given = Object.keys(services.app.environment);
    const image = ['HOST', 'PORT', 'DATA_DIR'];
    for (const name of image) expect(dockerfile).toContain(`${name}=`);
    // The one is the command line's, the other a developer's.
    expect([...given, ...image, 'CODE_RUNS_TOKEN', 'DEBUG'].sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
  });
});
