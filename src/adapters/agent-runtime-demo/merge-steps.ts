import type { WritingDirective } from './directive.types.js';

/**
 * The steps of a plan after a request for changes. A requested step takes the place of the first step that it makes pointless
 * (the others it makes pointless are dropped), or comes after all; every other step stays as it is.
 */
export function mergeSteps(
  kept: readonly WritingDirective[],
  requested: readonly WritingDirective[],
): readonly WritingDirective[] {
  let untouched: readonly WritingDirective[] = kept;
  const placed = new Map<WritingDirective, WritingDirective>();
  const added: WritingDirective[] = [];
  for (const step of requested) {
    const first = untouched.find((old) => supersedes(step, old));
    if (first) placed.set(first, step);
    else added.push(step);
    untouched = untouched.filter((old) => !supersedes(step, old));
  }
  const before = kept.flatMap((old) => placed.get(old) ?? (untouched.includes(old) ? old : []));
  return [...before, ...added];
}

function supersedes(step: WritingDirective, old: WritingDirective): boolean {
  if (step.kind === 'rename' && old.kind === 'rename') return samePath(old.from, step.from);
  if (step.kind === 'patch' && old.kind === 'patch') return old.patch === step.patch;
  return isOfOneFile(step) && isOfOneFile(old) && samePath(old.path, step.path) && supersedesInFile(step, old);
}

/** A deletion does not drop a write before it: without the write there may be no file to delete. */
function supersedesInFile(step: WritingDirective, old: WritingDirective): boolean {
  if (step.kind === 'replace') return old.kind === 'replace' && old.search === step.search;
  return step.kind === 'write' || old.kind !== 'write';
}

function isOfOneFile(step: WritingDirective): step is WritingDirective & { readonly path: string } {
  return 'path' in step;
}

function samePath(one: string, other: string): boolean {
  return one.replace(/^\.\//, '') === other.replace(/^\.\//, '');
}
