// `npm test`: every check there is; `npm run test:quick`: those that need no server. Ends with one line "N passed, N failed".
// A check that is not a jest test (types, lint, …) counts as one failed test when it fails. Where CI is set, nothing
// may be skipped: a skipped test or a missing browser is a failure too.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureBrowser } from './ensure-browser.mjs';

const isQuick = process.argv.includes('--quick');
// Each row beside the others and beside jest.
const CHECKS = isQuick
  ? [['lint'], ['typecheck', 'format:check', 'deps:check', 'unused']]
  : [['typecheck', 'lint', 'format:check', 'deps:check', 'unused']];
const LEVELS = isQuick ? ['unit'] : ['unit', 'prop', 'contract', 'int'];
const mustNotSkip = Boolean(process.env.CI) && process.env.CI !== 'false';
// The specs that wait for leases and processes leave their core to another one.
const WORKERS = availableParallelism() + 1;
const WORKERS_WITH_BROWSERS = 2;

const reports = mkdtempSync(join(tmpdir(), 'code-runs-test-'));
let passed = 0;
const failures = [];
const skips = [];

/** Runs a program; `quiet` gives what it wrote when it has ended, so that it does not come between the lines of others. */
function run(command, args, { quiet = false, env = {} } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (written += piece));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, written }));
  });
}

async function check(script, options) {
  const began = performance.now();
  const { ok, written } = await run('npm', ['run', '--silent', script], options);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(`\n== ${script}: ${ok ? 'passed' : 'failed'}, ${seconds} s\n${ok ? '' : written}`);
  if (!ok) failures.push(script);
  return ok;
}

async function checks(scripts) {
  for (const script of scripts) await check(script, { quiet: true });
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function jest(levels, workers) {
  const name = levels.join(', ');
  console.log(`\n== ${name}`);
  const file = join(reports, `${levels[0]}.json`);
  const args = [
    ...['--no-install', 'jest', '--selectProjects', ...levels, '--ci', `--maxWorkers=${workers}`],
    ...['--passWithNoTests', '--json', `--outputFile=${file}`],
  ];
  const { ok } = await run('npx', args, { env: { NODE_OPTIONS: '--experimental-vm-modules' } });
  const report = readReport(file);
  if (!report) return void failures.push(`${name}: gave no report`);
  passed += report.numPassedTests;
  const before = failures.length;
  for (const suite of report.testResults) countFailed(suite);
  if (!ok && failures.length === before) failures.push(name);
}

function countFailed({ name, status, assertionResults }) {
  const spec = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  for (const test of failed) failures.push(`${spec} › ${test.fullName}`);
  // A suite that cannot be loaded has no test that failed.
  if (status === 'failed' && failed.length === 0) failures.push(spec);
  for (const test of assertionResults) {
    if (test.status === 'pending' || test.status === 'todo') skips.push(`${spec} › ${test.fullName}`);
  }
}

function browserIsThere() {
  try {
    process.env.CHROMIUM_PATH = ensureBrowser();
    return true;
  } catch (error) {
    skips.push(`e2e, all of it: ${error.message}`);
    return false;
  }
}

const isBuilt = isQuick || (await check('build:tests'));
await Promise.all([...CHECKS.map(checks), isBuilt && jest(LEVELS, WORKERS)]);
if (isBuilt && !isQuick && browserIsThere()) await jest(['e2e'], WORKERS_WITH_BROWSERS);
rmSync(reports, { recursive: true });

console.log('');
for (const skip of skips) console.log(`skipped: ${skip}`);
if (mustNotSkip) failures.push(...skips);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
