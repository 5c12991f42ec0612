import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const CONFIG = resolve('.dependency-cruiser.mjs');
const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const { ROOMS } = (await import(resolve('.dependency-rooms.mjs'))) as { ROOMS: Record<string, string[]> };
const rooms = Object.keys(ROOMS);
const packageOf = (word: string): string => word.slice('npm:'.length);
const packages = [...new Set(Object.values(ROOMS).flat())]
  .filter((word) => word.startsWith('npm:'))
  .map(packageOf)
  .map((name) => (/^@[^/]+$/.test(name) ? `${name}/some-package` : name));
/** Everything that a row could name. */
const targets = [...rooms, ...packages.map((name) => `npm:${name}`), 'node'];

function isAllowed(room: string, target: string): boolean {
  const covers = (word: string): boolean =>
    word === target || target.startsWith(word.endsWith('/*') ? word.slice(0, -1) : `${word}/`);
  return (
    room === target ||
    (ROOMS[room] ?? []).some((word) =>
      word.startsWith('npm:') || word.endsWith('/*') ? covers(word) : word === target,
    )
  );
}

let root: string;

function write(file: string, content: string) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** How a file names what it imports. */
function specifier(file: string, target: string): string {
  if (target === 'node') return 'node:fs';
  if (target.startsWith('npm:')) return packageOf(target);
  const path = relative(dirname(file), target.includes('.ts') ? target : `${target}/inside.ts`).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

function writeImports(file: string, imports: string[]) {
  const lines = imports.map((target, index) => `import type * as i${index} from '${specifier(file, target)}';`);
  const uses = imports.map((_, index) => `typeof i${index}`).join(' | ') || 'string';
  write(file, [...lines, `export type T = ${uses};`].join('\n'));
}

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

function cruise(): readonly Violation[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CRUISER, '--config', CONFIG, '--output-type', 'json', 'src', 'projections', 'web/src'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

/** A violation in the table's words. */
function cellOf({ from, to, rule }: Violation): string {
  const name = to.replace('node_modules/', '');
  const target = to.endsWith('/inside.ts')
    ? dirname(to)
    : (packages.find((one) => name.startsWith(`${one}/`)) ?? (name.startsWith('fs') ? 'node' : name));
  return `${rule.name}: ${dirname(from)} → ${packages.includes(target) ? `npm:${target}` : target}`;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'code-runs-rules-'));
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1']));
  write('package.json', JSON.stringify({ type: 'module', dependencies }));
  write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', jsx: 'react-jsx' } }));
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const room of rooms) writeImports(`${room}/inside.ts`, []);
});

afterEach(() => rmSync(root, { recursive: true }));

test('all that the table allows passes', () => {
  for (const room of rooms) {
    const allowed = targets.filter((target) => target !== room && isAllowed(room, target));
    writeImports(`${room}/user.ts`, [...allowed, `${room}/inside.ts`]);
  }
  expect(cruise()).toEqual([]);
});

test('all that the table does not allow is caught, cell by cell', () => {
  const forbidden = (room: string): string[] => targets.filter((target) => !isAllowed(room, target));
  for (const room of rooms) writeImports(`${room}/user.ts`, forbidden(room));
  const expected = rooms.flatMap((room) => forbidden(room).map((target) => `${room}: ${room} → ${target}`));
  expect(cruise().map(cellOf).sort()).toEqual(expected.sort());
});

/** Imports that a list of forbidden ones once let through, and others that read as natural. */
const TEMPTING: [file: string, target: string][] = [
  ['src/edit-bundles/user.ts', 'src/http/api'],
  ['src/edit-bundles/git/user.ts', 'src/app'],
  ['src/config/user.ts', 'src/application/queries'],
  ['src/application/commands/user-1.ts', 'src/application/queries'],
  ['src/application/commands/user-2.ts', 'projections'],
  ['src/application/commands/user-3.ts', 'src/config'],
  ['src/application/commands/user-4.ts', 'src/edit-bundles'],
  ['src/gateway/user.ts', 'src/http/pipeline'],
  ['src/adapters/blob-files/user.ts', 'src/adapters/state-embedded'],
  ['src/http/api/user.ts', 'src/adapters/code-host-github'],
  ['web/src/ui/user.ts', 'web/src/features/review'],
];

test('the tempting imports are among what is caught', () => {
  for (const [file, target] of TEMPTING) writeImports(file, [target]);
  const found = cruise().map(({ from, to }) => `${from} → ${to}`);
  expect(found.sort()).toEqual(TEMPTING.map(([file, target]) => `${file} → ${target}/inside.ts`).sort());
});

test('a folder without a row is an error, whether it imports anything or not', () => {
  const folders = [
    'src/brand-new',
    'src/application/brand-new',
    'src/adapters/brand-new',
    'web/src/features/brand-new',
  ];
  for (const folder of folders) {
    writeImports(`${folder}/lonely.ts`, []);
    writeImports(`${folder}/user.ts`, ['src/domain']);
  }
  const found = cruise().map(({ from, rule }) => `${rule.name}: ${from}`);
  for (const folder of folders) {
    expect(found).toContain(`every-lonely-file-has-a-row: ${folder}/lonely.ts`);
    expect(found).toContain(`every-folder-has-a-row: ${folder}/user.ts`);
  }
});

test('a circle of files is caught', () => {
  writeImports('src/domain/one.ts', ['src/domain/other.ts']);
  writeImports('src/domain/other.ts', ['src/domain/one.ts']);
  expect(new Set(cruise().map(({ rule }) => rule.name))).toEqual(new Set(['no-circular']));
});

test('a spec may import what it needs, from test/ as well', () => {
  write('test/support/given.ts', 'export type T = string;');
  writeImports('src/domain/run.unit.spec.ts', ['src/application', 'node', 'test/support/given.ts']);
  expect(cruise()).toEqual([]);
});

test('the product imports nothing from test/ or bench/', () => {
  write('test/support/given.ts', 'export type T = string;');
  writeImports('src/domain/run.ts', ['test/support/given.ts']);
  expect(cruise().map(({ rule }) => rule.name)).toEqual(['src/domain']);
});
