// Finds Java and Maven for the MongoDB test server, or installs them where that is possible. Run by hand it says how it ended.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TOOLS = ['java', 'javac', 'mvn'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const missingTools = () =>
  TOOLS.filter((tool) => !(process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, tool))));

function run(command, args) {
  console.error(`$ ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', process.stderr, process.stderr] }).status === 0;
}

function installFromDistribution() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return;
  const install = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends'];
  if (run('apt-get', ['update'])) run('apt-get', [...install, 'default-jdk-headless', 'maven']);
}

/** Throws with a reason where Java and Maven are missing and cannot be had. */
export function ensureJava() {
  if (missingTools().length > 0) installFromDistribution();
  const missing = missingTools();
  if (missing.length > 0)
    throw new Error(`missing, and could not be installed: ${missing.join(', ')} (a JDK and Maven)`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    ensureJava();
    console.log('Java and Maven are here.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
