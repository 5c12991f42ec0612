import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseConfig } from '../../src/config/config.schema.js';
import { SETTINGS } from '../../src/config/settings.js';

const names = SETTINGS.map(({ name }) => name);
const described = SETTINGS.filter(({ meaning }) => meaning !== '');
const composeShape = z.looseObject({
  services: z.looseObject({ app: z.looseObject({ environment: z.record(z.string(), z.string().nullable()) }) }),
});

const read = (file: string): string => readFileSync(file, 'utf8');
/** The table under this head, with the head, as it stands in the file. */
const tableIn = (file: string, head: string): string => {
  const [, after = ''] = read(file).split(`\n${head}\n`);
  return `${head}\n${after.slice(0, after.indexOf('\n\n'))}`;
};

describe('The settings', () => {
  it('all have a meaning, but for the one of the libraries', () => {
    expect(SETTINGS.filter(({ meaning }) => meaning === '').map(({ name }) => name)).toEqual(['DEBUG']);
  });

  it('stand in OPERATIONS.md as the schema says', () => {
    const head = '| setting | default | meaning |';
    const rows = described.map(
      ({ name, without, meaning }) => `| \`${name}\` | ${without}${without && ' '}| ${meaning} |`,
    );
    expect(tableIn('docs/OPERATIONS.md', head)).toBe([head, '|---|---|---|', ...rows].join('\n'));
  });

  it('are the only ones that the docs set', () => {
    const replacing = tableIn('README.md', '| setting | replaces | by |').matchAll(/`([A-Z_]{3,})[=`]/g);
    const exported = [read('README.md'), read('docs/OPERATIONS.md')].flatMap((text) => [
      ...text.matchAll(/(?:^export |^export .* )([A-Z_]+)=/gm),
    ]);
    const named = [...replacing, ...exported].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(names).toEqual(expect.arrayContaining(named));
  });

  it('of .env.example are those that docker-compose.yml takes from it, with values that hold', () => {
    const examples = [...read('.env.example').matchAll(/^#?(\w+)=(.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value.replace(/^'(.*)'$/, '$1')] as const,
    );
    const compose = read('docker-compose.yml');
    const { environment } = composeShape.parse(parse(compose)).services.app;
    const fromFile = Object.keys(environment).filter((name) => environment[name] === null);
    const required = [...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name = '']) => name);
    expect(examples.map(([name]) => name).sort()).toEqual([...new Set([...fromFile, ...required])].sort());
    const values = examples.filter(([name, value]) => names.includes(name) && value !== '');
    expect(() => parseConfig(Object.fromEntries(values))).not.toThrow();
  });
});
