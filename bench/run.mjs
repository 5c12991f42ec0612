// `npm run bench [-- name …]`: builds, then runs the benchmarks one after the other, each in a process of its own.
// Ends with 1 when one of them missed a target.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

const root = join(import.meta.dirname, '..');
const BUILD =
  'swc bench src projections test/contracts test/stand-ins test/support --out-dir dist --ignore **/*.spec.ts --quiet'.split(
    ' ',
  );
const built = (name) => [join('dist/bench', `${name}.js`)];
const BENCHMARKS = {
  append: built('append'),
  projection: built('projection'),
  'projection-mongodb': built('projection-mongodb'),
  eventstoredb: built('eventstoredb'),
  reconnects: built('reconnects'),
  takeover: built('takeover'),
  command: built('command'),
  streaming: built('streaming'),
  start: built('start'),
  opening: built('opening'),
  size: ['web/size-check.mjs'],
};

function run(command, args, { shown = true, environment = {} } = {}) {
  const stdio = ['inherit', shown ? 'inherit' : 'ignore', 'inherit'];
  return spawnSync(command, args, { cwd: root, stdio, env: { ...process.env, ...environment } }).status === 0;
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHMARKS);
const unknown = names.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')} is not a benchmark. Known are ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(64);
}
if (!run('npm', ['run', '--silent', 'build'], { shown: false }) || !run('npx', BUILD, { shown: false }))
  process.exit(1);
const environment = names.includes('opening') ? { CHROMIUM_PATH: ensureBrowser() } : {};
const missed = names.filter((name) => {
  console.log(`\n== ${name}`);
  return !run(process.execPath, BENCHMARKS[name], { environment });
});
console.log(missed.length > 0 ? `\nmissed: ${missed.join(', ')}` : '\nall targets met');
process.exitCode = missed.length > 0 ? 1 : 0;
