import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { linkTarget, type FileDiff } from './parse-diff.js';
import type { ReviewFile } from './review-file.js';
import { sizeText } from './size-text.js';

const MODE_WORDS: Readonly<Record<string, string>> = {
  '100644': 'an ordinary file',
  '100755': 'executable',
  '120000': 'a symbolic link',
  '160000': 'a submodule',
};

/** What the lines do not say: binary content, kind of file, empty files. */
export function notesOf(file: ReviewFile): readonly string[] {
  const notes = [...(file.binary ? [binarySizes(file)] : []), ...modeNotes(file)];
  const hasLines = file.additions + file.deletions > 0 || (file.diff?.hunks.length ?? 1) > 0;
  if (notes.length > 0 || hasLines) return notes;
  return [file.status === 'R' ? 'Moved without changes.' : 'Empty file.'];
}

function modeNotes({ status, diff }: ReviewFile): readonly string[] {
  if (!diff) return [];
  const { oldMode, newMode } = diff;
  const notes = linkNotes(diff);
  if (status === 'A') return newMode === '100755' ? [...notes, 'Executable.'] : notes;
  if (oldMode === newMode || oldMode === null || newMode === null) return notes;
  return [...notes, `Was ${MODE_WORDS[oldMode] ?? oldMode}, is ${MODE_WORDS[newMode] ?? newMode}.`];
}

function linkNotes(diff: FileDiff): readonly string[] {
  const target = linkTarget(diff);
  if (target === undefined) return [];
  return [`${diff.newMode === null ? 'Was a' : 'A'} symbolic link to ${visibleText(target)}.`];
}

function binarySizes({ status, oldSize, newSize }: ReviewFile): string {
  if (status === 'A') return `Binary file, ${sizeText(newSize)}.`;
  if (status === 'D') return `Binary file, ${sizeText(oldSize)}, deleted.`;
  return `Binary file, ${sizeText(oldSize)} to ${sizeText(newSize)}.`;
}
