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
  const root: Name = { spelling: '', isFile: false, children: new Map() };
  for (const { path, status } of changes) if (status !== 'deleted') place(root, path);
}

/** A name in the tree of all written paths; its children are found whatever their case and composition. */
interface Name {
  readonly spelling: string;
  isFile: boolean;
  readonly children: Map<string, Name>;
}

function place(root: Name, path: string): void {
  let parent = root;
  for (const segment of path.split('/')) {
    if (parent.isFile) throw fileAndDirectory(path);
    parent = childOf(parent, segment, path);
  }
  if (parent.children.size > 0) throw fileAndDirectory(path);
  parent.isFile = true;
}

function childOf(parent: Name, segment: string, path: string): Name {
  const key = folded(segment);
  const known = parent.children.get(key);
  if (!known) {
    const child: Name = { spelling: segment, isFile: false, children: new Map() };
    parent.children.set(key, child);
    return child;
  }
  if (known.spelling === segment) return known;
  const names = `${shown(known.spelling)} and ${shown(segment)}`;
  const reason = `In ${shown(path)}, ${names} are the same name where case does not count.`;
  throw new BundleRefused('BUNDLE.CONFLICT', reason);
}

function fileAndDirectory(path: string): BundleRefused {
  return new BundleRefused('BUNDLE.CONFLICT', `${shown(path)} needs a name to be a file and a directory at once.`);
}
