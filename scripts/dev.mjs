// `npm run dev`: recompiles and restarts the server on every change; Vite serves the web with hot reload.
// The programs are started without npm between, so that they end with this one.
import { spawn, spawnSync } from 'node:child_process';

const run = (command, ...args) => spawn(command, args, { stdio: 'inherit' });

if (spawnSync('npm', ['run', '--silent', 'build:server'], { stdio: 'inherit' }).status !== 0) process.exit(1);
const children = [
  run('swc', 'src', 'projections', '--out-dir', 'dist', '--ignore', '**/*.spec.ts', '--watch'),
  run('node', '--watch', '--enable-source-maps', 'dist/src/cli.js', 'serve', ...process.argv.slice(2)),
  run('vite', 'web'),
];

const stop = () => children.forEach((child) => child.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
for (const child of children) child.once('exit', stop);
