import type { FileChange } from '../ports/code-host.port.js';
import { BundleRefused, shown } from './bundle-refused.js';
import { folded } from './path-rules.js';

/**
 * Refuses changes that no tree or no file system can hold together: a path twice, two written paths that differ only in case or
 * composition, and a file where another written path needs a directory. Throws BundleRefused BUNDLE.CONFLICT.
 */
export function checkConflicts(changes: readonly FileChange[]): void {
  const exact = new Set<string>();
  for (const { path } of changes) {
    if (exact.has(path)) throw new BundleRefused('BUNDLE.CONFLICT', `The path ${shown(path)} is there twice.`);
    exact.add(path);
  }
  const written = changes.filter(({ status }) => status !== 'deleted').map(({ path }) => path);
  checkSpelling(written);
  checkDirectories(written);
}

function checkSpelling(paths: readonly string[]): void {
  const spellings = new Map<string, string>();
  for (const path of paths) {
    const keys = prefixesOf(folded(path));
    prefixesOf(path).forEach((name, index) => {
      const key = keys[index] ?? '';
      const known = spellings.get(key);
      if (known !== undefined && known !== name) {
        const reason = `${shown(known)} and ${shown(name)} are the same name where case does not count.`;
        throw new BundleRefused('BUNDLE.CONFLICT', reason);
      }
      spellings.set(key, name);
    });
  }
}

function checkDirectories(paths: readonly string[]): void {
  const files = new Set(paths);
  for (const path of paths) {
    const file = prefixesOf(path).find((name) => name !== path && files.has(name));
    if (file !== undefined) {
      throw new BundleRefused(
        'BUNDLE.CONFLICT',
        `${shown(file)} cannot be a file and the directory of ${shown(path)}.`,
      );
    }
  }
}

/** `a/b/c` gives `a`, `a/b` and `a/b/c`. */
function prefixesOf(path: string): readonly string[] {
  const prefixes: string[] = [];
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) prefixes.push(path.slice(0, end));
  return [...prefixes, path];
}
