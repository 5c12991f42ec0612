import type { FileChange } from '../ports/code-host.port.js';
import { BundleRefused, shown } from './bundle-refused.js';
import { folded } from './path-rules.js';

/**
 * Refuses changes that no tree or no file system can hold together: a path twice, two added files that differ only in case or
 * composition, and a file where another written path needs a directory, whatever the spelling. Names that exist already may differ in
 * nothing else; they can be edited together. Throws BundleRefused BUNDLE.CONFLICT.
 */
export function checkConflicts(changes: readonly FileChange[]): void {
  const exact = new Set<string>();
  for (const { path } of changes) {
    if (exact.has(path)) throw new BundleRefused('BUNDLE.CONFLICT', `The path ${shown(path)} appears twice.`);
    exact.add(path);
  }
  const written = changes.filter(({ status }) => status !== 'deleted');
  checkAddedTwins(written.filter(({ status }) => status === 'added').map(({ path }) => path));
  checkDirectories(written);
}

function checkAddedTwins(paths: readonly string[]): void {
  const known = new Map<string, string>();
  for (const path of paths) {
    const other = known.get(folded(path));
    if (other !== undefined) {
      const reason = `The new files ${shown(other)} and ${shown(path)} have the same name but for case.`;
      throw new BundleRefused('BUNDLE.CONFLICT', reason);
    }
    known.set(folded(path), path);
  }
}

function checkDirectories(written: readonly FileChange[]): void {
  const files = new Map<string, FileChange[]>();
  for (const change of written) files.set(folded(change.path), [...(files.get(folded(change.path)) ?? []), change]);
  for (const change of written) {
    for (const directory of directoriesOf(change.path)) {
      const inTheWay = files.get(folded(directory))?.find((file) => cannotStand(file, directory, change));
      if (inTheWay) {
        const reason = `${shown(change.path)} needs a name to be a file and a directory at once.`;
        throw new BundleRefused('BUNDLE.CONFLICT', reason);
      }
    }
  }
}

function cannotStand(file: FileChange, directory: string, inside: FileChange): boolean {
  return file.path === directory || file.status === 'added' || inside.status === 'added';
}

function directoriesOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
