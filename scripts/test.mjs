// `npm test`: every check there is, in order. Ends with one line "N passed, N failed".
// A check that is no jest test (types, lint, …) counts as one failed test when it fails. Where CI is set, nothing
// may be skipped: a skipped test or a missing browser is a failure too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';

const CHECKS = ['typecheck', 'lint', 'format:check', 'deps:check', 'build'];
const LEVELS = ['unit', 'prop', 'contract', 'int', 'e2e'];
const mustNotSkip = Boolean(process.env.CI) && process.env.CI !== 'false';

const reports = mkdtempSync(join(tmpdir(), 'code-runs-test-'));
let passed = 0;
const failures = [];
const skips = [];

function npmRun(script, ...args) {
  console.log(`\n== ${script}`);
  return spawnSync('npm', ['run', '--silent', script, ...args], { stdio: 'inherit' }).status === 0;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function countSkipped(report) {
  for (const suite of report.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === 'pending' || test.status === 'todo') skips.push(test.fullName);
    }
  }
}

function runLevel(level) {
  const file = join(reports, `${level}.json`);
  const ok = npmRun(`test:${level}`, '--', '--passWithNoTests', '--json', `--outputFile=${file}`);
  const report = readReport(file);
  if (!report) return void failures.push(`${level}: gave no report`);
  passed += report.numPassedTests;
  countSkipped(report);
  // A suite that cannot be loaded has no test that failed.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  for (let n = 0; n < Math.max(failed, ok ? 0 : 1); n++) failures.push(level);
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

for (const check of CHECKS) if (!npmRun(check)) failures.push(check);
for (const level of LEVELS) if (level !== 'e2e' || browserIsThere()) runLevel(level);
rmSync(reports, { recursive: true });

console.log('');
for (const skip of skips) console.log(`skipped: ${skip}`);
if (mustNotSkip) failures.push(...skips);
if (failures.length > 0) console.log(`failed: ${[...new Set(failures)].join(', ')}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
