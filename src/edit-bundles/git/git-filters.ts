import { splitAtNul } from './raw-changes.js';
import { runGit } from './run-git.js';
import type { SnapshotGit } from './snapshot.types.js';

const NONE = ['unspecified', 'set', 'unset'];

/** The name of the filter that each path's attributes name, undefined for none. Filters are looked up, never run. */
export async function filtersOf(
  names: readonly Buffer[],
  git: SnapshotGit,
  options: readonly '--cached'[] = [],
): Promise<readonly (string | undefined)[]> {
  if (names.length === 0) return [];
  const input = Buffer.concat(names.flatMap((name) => [name, Buffer.of(0)]));
  const fields = splitAtNul(await runGit(git(['check-attr', ...options, '-z', '--stdin', 'filter'], { input })));
  return names.map((_, at) => {
    const value = fields[at * 3 + 2]?.toString('utf8') ?? 'unspecified';
    return NONE.includes(value) ? undefined : value;
  });
}
