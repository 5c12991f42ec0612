// Finds a Chromium for the browser tests, or installs one. Run by hand it prints the path.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function findBrowser() {
  if (process.env.CHROMIUM_PATH) {
    if (isExecutable(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names no program that can be run: ${process.env.CHROMIUM_PATH}`);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find(isExecutable);
}

function run(command, args) {
  console.error(`$ ${command} ${args.join(' ')}`);
  // Output goes to stderr: stdout carries only the path.
  return spawnSync(command, args, { stdio: ['ignore', process.stderr, process.stderr] }).status === 0;
}

function installFromDistribution() {
  return (
    process.getuid?.() === 0 &&
    isExecutable('/usr/bin/apt-get') &&
    run('apt-get', ['update']) &&
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', 'chromium'])
  );
}

function installFromPlaywright() {
  return run('npx', ['--no-install', 'playwright-core', 'install', 'chromium']);
}

/** The path of a browser; throws with a reason where none can be had. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  for (const install of [installFromDistribution, installFromPlaywright]) {
    const path = install() ? findBrowser() : undefined;
    if (path) return path;
  }
  throw new Error('Chromium is missing and could not be installed. Set CHROMIUM_PATH to one.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
