import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const CONFIG = resolve('.dependency-cruiser.mjs');
const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const PACKAGES = ['zod', 'libsql', '@eventstore/db-client', 'mongodb', '@anthropic-ai/sdk', '@octokit/app', 'react'];

/** What a file of each layer may import: the tree that passes. */
const CLEAN: Record<string, string[]> = {
  'src/domain/ticket.ts': [],
  'src/domain/run.ts': ['./ticket.js'],
  'src/domain/run.unit.spec.ts': ['./run.js', 'node:assert', '../../test/support/given.js'],
  'src/event-catalog/run.ts': ['../domain/run.js', '../ports/log.js', 'zod'],
  'src/ports/log.ts': ['../domain/run.js'],
  'src/contracts/run.ts': ['../domain/run.js', 'zod'],
  'projections/run.ts': ['../src/domain/run.js', '../src/ports/log.js'],
  'src/application/start-run.ts': ['../domain/run.js', '../ports/log.js', '../contracts/run.js'],
  'src/application/queries/list-runs.ts': ['../../../projections/run.js'],
  'src/processing/runner.ts': ['../ports/log.js', '../../projections/run.js'],
  'src/adapters/shared-libsql/worker.ts': ['libsql', 'node:fs'],
  'src/adapters/shared-mongodb/client.ts': ['mongodb'],
  'src/adapters/event-log-libsql/log.ts': [
    '../shared-libsql/worker.js',
    '../../ports/log.js',
    '../../event-catalog/run.js',
  ],
  'src/adapters/event-log-eventstoredb/log.ts': ['@eventstore/db-client'],
  'src/adapters/read-model-mongodb/store.ts': ['mongodb', '../shared-mongodb/client.js'],
  'src/adapters/agent-runtime-anthropic/agent.ts': ['@anthropic-ai/sdk'],
  'src/adapters/code-host-github/host.ts': ['@octokit/app'],
  'src/http/runs.ts': ['../application/start-run.js', '../contracts/run.js'],
  'src/app.module.ts': ['./adapters/event-log-libsql/log.js', './http/runs.js'],
  'web/src/app.tsx': ['react', '../../src/contracts/run.js', '../../projections/run.js', '../../src/domain/run.js'],
  'test/support/given.ts': [],
};

/** One file that breaks each rule, and what it imports. */
const VIOLATIONS: [rule: string, file: string, imports: string][] = [
  ['no-circular', 'src/domain/bad-4.ts', './bad-5.js'],
  ['domain-is-pure', 'src/domain/bad-1.ts', 'node:crypto'],
  ['domain-is-pure', 'src/domain/bad-2.ts', 'zod'],
  ['domain-is-pure', 'src/domain/bad-3.ts', '../ports/log.js'],
  ['projections-are-pure', 'projections/bad-1.ts', 'zod'],
  ['projections-are-pure', 'projections/bad-2.ts', '../src/contracts/run.js'],
  ['ports-see-domain', 'src/ports/bad.ts', 'zod'],
  ['contracts-see-domain-and-zod', 'src/contracts/bad-1.ts', 'react'],
  ['contracts-see-domain-and-zod', 'src/contracts/bad-2.ts', '../ports/log.js'],
  ['event-catalog-sees-facts-and-ports', 'src/event-catalog/bad.ts', '../http/runs.js'],
  ['application-knows-no-edge', 'src/application/bad.ts', '../http/runs.js'],
  ['decisions-read-no-view', 'src/application/commands/bad.ts', '../../../projections/run.js'],
  ['processing-is-generic', 'src/processing/bad.ts', '../application/start-run.js'],
  ['adapters-are-islands', 'src/adapters/event-log-libsql/bad.ts', '../read-model-mongodb/store.js'],
  ['adapters-are-islands', 'src/adapters/shared-libsql/bad.ts', '../event-log-libsql/log.js'],
  ['adapters-only-implement', 'src/adapters/code-host-github/bad.ts', '../../application/start-run.js'],
  ['stored-form-is-for-event-logs', 'src/adapters/read-model-mongodb/bad.ts', '../../event-catalog/run.js'],
  ['adapters-are-wired-at-the-root', 'src/http/bad.ts', '../adapters/code-host-github/host.js'],
  ['adapters-are-wired-at-the-root', 'src/config/bad.ts', '../adapters/code-host-github/host.js'],
  ['web-sees-pure-code', 'web/src/bad-1.tsx', '../../src/application/start-run.js'],
  ['web-runs-in-a-browser', 'web/src/bad-2.ts', 'node:fs'],
  ['product-knows-no-test', 'src/http/bad-2.ts', '../../test/support/given.js'],
  ['server-knows-no-web', 'src/http/bad-3.ts', '../../web/src/app.js'],
  ['libsql-in-its-adapters', 'src/adapters/read-model-mongodb/bad-2.ts', 'libsql'],
  ['eventstore-in-its-adapters', 'src/processing/bad-2.ts', '@eventstore/db-client'],
  ['mongodb-in-its-adapters', 'src/adapters/event-log-libsql/bad-2.ts', 'mongodb'],
  ['anthropic-ai-in-its-adapters', 'src/application/bad-2.ts', '@anthropic-ai/sdk'],
  ['octokit-in-its-adapters', 'src/http/bad-4.ts', '@octokit/app'],
];

let root: string;

function write(file: string, content: string) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function writeSource(file: string, imports: string[]) {
  const name = file.replace(/\W/g, '_');
  const lines = imports.map((from, index) => `import type * as i${index} from '${from}';`);
  const uses = imports.map((_, index) => `typeof i${index}`).join(' | ') || 'string';
  write(file, [...lines, `export type ${name} = ${uses};`].join('\n'));
}

/** The broken rules, as `rule: file`. */
function cruise(): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CRUISER, '--config', CONFIG, '--output-type', 'json', 'src', 'projections', 'web/src', 'test'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  if (!stdout) throw new Error(stderr);
  const report = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return report.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'code-runs-rules-'));
  write(
    'package.json',
    JSON.stringify({ type: 'module', dependencies: Object.fromEntries(PACKAGES.map((p) => [p, '1'])) }),
  );
  write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', jsx: 'react-jsx' } }));
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const [file, imports] of Object.entries(CLEAN)) writeSource(file, imports);
});

afterEach(() => rmSync(root, { recursive: true }));

test('a tree that keeps the rules passes', () => {
  expect(cruise()).toEqual([]);
});

test('every rule catches the violation made for it', () => {
  for (const [, file, imports] of VIOLATIONS) writeSource(file, [...(CLEAN[file] ?? []), imports]);
  writeSource('src/domain/bad-5.ts', ['./bad-4.js']);
  const broken = cruise();
  const expected = VIOLATIONS.map(([rule, file]) => `${rule}: ${file}`);
  const missed = expected.filter((one) => !broken.includes(one));
  expect(missed).toEqual([]);
});

test('no rule is without a violation that proves it', async () => {
  const { default: config } = (await import(CONFIG)) as { default: { forbidden: { name: string }[] } };
  const names = config.forbidden.map(({ name }) => name).sort();
  expect([...new Set(VIOLATIONS.map(([rule]) => rule))].sort()).toEqual(names);
});
