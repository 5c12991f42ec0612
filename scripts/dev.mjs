// `npm run dev`: recompiles and restarts the server on every change; Vite serves the web with hot reload.
import { spawn, spawnSync } from 'node:child_process';

const run = (command, ...args) => spawn(command, args, { stdio: 'inherit' });

if (spawnSync('npm', ['run', '--silent', 'build:server'], { stdio: 'inherit' }).status !== 0) process.exit(1);
const children = [
  run('npm', 'run', '--silent', 'swc', '--', '--watch'),
  run('node', '--watch', '--enable-source-maps', 'dist/src/main.js', ...process.argv.slice(2)),
  run('npx', '--no-install', 'vite', 'web'),
];

const stop = () => children.forEach((child) => child.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
for (const child of children) child.once('exit', stop);
