import type { PackedEdits } from '../../edit-bundles/pack-edits.js';
import { codeSpan, oneLine } from './code-span.js';
import type { Edit } from './edit.js';
import type { WorkspacePath } from './workspace-path.js';

type LeftOut = PackedEdits['leftOut'];

const WHY = { ignored: 'git ignores it', submodule: 'a submodule: its files belong to another repository' } as const;
const NAMED = 10;

/** The edits as reviewers may be told of them: of each only what is handed over. */
export function handedOver(edits: readonly Edit[], leftOut: LeftOut, repositories: readonly string[]): readonly Edit[] {
  const isKept = ({ repository, path }: WorkspacePath): boolean =>
    !leftOut.some((one) => one.mount === repositories[repository] && holds(one, path));
  return edits.flatMap((edit) => {
    const files = edit.files.filter(isKept);
    if (files.length === edit.files.length) return [edit];
    const names = files.map(({ repository, path }) =>
      codeSpan(oneLine(repositories.length > 1 ? `${repositories[repository]}/${path}` : path)),
    );
    return files.length === 0 ? [] : [{ ...edit, files, sentence: `Changed ${names.join(', ')}` }];
  });
}

function holds({ path: place }: LeftOut[number], path: string): boolean {
  return path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`);
}

/** A sentence for the conversation; empty when nothing was left out. */
export function leftOutSentence(leftOut: LeftOut, repositories: readonly string[]): string {
  if (leftOut.length === 0) return '';
  const named = leftOut.slice(0, NAMED).map(({ mount, path, why }) => {
    const shown = codeSpan(oneLine(repositories.length > 1 ? `${mount}/${path}` : path));
    return `${shown} (${WHY[why]})`;
  });
  const more = leftOut.length > NAMED ? ` and ${leftOut.length - NAMED} more` : '';
  return `Not part of the changes: ${named.join(', ')}${more}.`;
}
