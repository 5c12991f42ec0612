import { join } from 'node:path';
import { gitOutcome } from './run-git.js';

/** What a clone's settings may say of how files lie in its work tree. None of them runs anything. */
const HEEDED: Readonly<Record<string, RegExp>> = {
  'core.filemode': /^(true|false)$/,
  'core.symlinks': /^(true|false)$/,
  'core.autocrlf': /^(true|false|input)$/,
  'core.eol': /^(lf|crlf|native)$/,
};

/**
 * The settings (`name=value`) with which a clone's files were written, from its own configuration alone and only those that are named
 * above: without them a file would differ that nobody touched.
 */
export async function checkoutSettings(
  gitDirectory: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const names = `^(${Object.keys(HEEDED).join('|')})$`.replaceAll('core.', 'core\\.');
  const args = ['config', '--file', join(gitDirectory, 'config'), '--no-includes', '-z', '--get-regexp', names];
  const { stdout } = await gitOutcome({ args, cwd: gitDirectory, signal });
  const found = stdout
    .toString('utf8')
    .split('\0')
    .map((entry) => entry.split('\n', 2))
    .filter(([name = '', value = '']) => HEEDED[name]?.test(value.toLowerCase()));
  return [
    'core.filemode=true',
    'core.symlinks=true',
    ...found.map(([name, value]) => `${name}=${value?.toLowerCase()}`),
  ];
}
