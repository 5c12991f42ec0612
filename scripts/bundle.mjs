// The programs in a few files instead of 1,200 modules: most of a start was finding and reading them. Made of `dist/src`, which tests load
// parts of, so that both are the same code. Paths beside a module (workers, scripts, `../../web`) hold in both places.
// `node scripts/bundle.mjs <name> <file>` bundles a program of the tests around the same code instead, into `dist/bundle/<name>`.
import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

const [name = 'server', program] = process.argv.slice(2);
const FOLDER = join('dist/bundle', name);
const ADAPTERS = 'dist/src/adapters';
const worker = (adapter, kind) => ({ [`${kind}.worker`]: join(ADAPTERS, adapter, `${kind}.worker.js`) });

await build({
  cwd: join(import.meta.dirname, '..'),
  input: {
    ...(program ? { [name]: program } : { cli: 'dist/src/cli.js' }),
    ...worker('event-log-embedded', 'log-reader'),
    ...worker('event-log-embedded', 'log-writer'),
    ...worker('read-model-embedded', 'model-reader'),
    ...worker('read-model-embedded', 'model-writer'),
    ...worker('state-embedded', 'state'),
  },
  platform: 'node',
  // One is native, one must run before every decorator, and Nest does without the others.
  external: ['libsql', 'reflect-metadata', /^@nestjs\/microservices/, 'class-transformer', 'class-validator'],
  output: { dir: FOLDER, cleanDir: true, sourcemap: true, keepNames: true, chunkFileNames: '[name]-[hash].js' },
  logLevel: 'warn',
  onLog: (level, log, show) => show(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
});
copyFileSync(join(ADAPTERS, 'agent-runtime-anthropic/export_edits.py'), join(FOLDER, 'export_edits.py'));
if (!program) chmodSync(join(FOLDER, 'cli.js'), 0o755);
