import type { LeftOut } from '../../domain/conversation/conversation.types.js';
import { shown } from '../../edit-bundles/bundle-refused.js';
import type { RepositoryId } from '../../domain/shared/types.js';

const WHY: Readonly<Record<LeftOut['why'], string>> = {
  ignored: 'git ignores it',
  submodule: 'a submodule, whose files belong to another repository',
};

/** What the agent is told of what is not part of its edits; empty when that is nothing. */
export function leftOutWords(
  leftOut: readonly LeftOut[],
  total: number,
  nameOf: (repositoryId: RepositoryId) => string,
): string {
  if (leftOut.length === 0) return '';
  const named = leftOut.map(({ repositoryId, path, why }) => `${shown(path)} in ${nameOf(repositoryId)} (${WHY[why]})`);
  const more = total > leftOut.length ? ` and ${total - leftOut.length} more` : '';
  return ` Not part of the edits: ${named.join(', ')}${more}. If you claimed any of it, say that it is left out.`;
}
