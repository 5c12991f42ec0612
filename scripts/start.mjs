// `npm start`: builds where a source is newer than the last build, then becomes the server,
// in this process, so that arguments and signals reach it.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const SOURCES = ['src', 'projections', 'web', 'package.json', 'package-lock.json', '.swcrc', 'scripts/bundle.mjs'];
const BUILT = ['dist/bundle/server/cli.js', 'dist/web/index.html'];

function changedAt(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

function isBuilt() {
  try {
    const built = Math.min(...BUILT.map((path) => statSync(join(root, path)).mtimeMs));
    return built > Math.max(...SOURCES.map((path) => changedAt(join(root, path))));
  } catch {
    return false;
  }
}

if (!isBuilt()) {
  console.log('Building Code Runs …');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
process.argv.splice(2, 0, 'serve');
await import('../dist/bundle/server/cli.js');
