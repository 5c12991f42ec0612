import type { ChangedFileView } from '../../../../../src/contracts/replies.js';
import type { ReviewFlagKind } from '../../../../../src/domain/conversation/conversation.types.js';
import { changesType, type FileDiff } from './parse-diff.js';
import { hidesSomething } from '../../../../../src/domain/shared/visible-text.js';

/** A changed file as it is reviewed: what the server says of it, and its part of the patch. */
export interface ReviewFile extends ChangedFileView {
  /** Unique among the files shown together. */
  readonly id: string;
  readonly flags: readonly ReviewFlagKind[];
  /** Undefined while the patch loads; null when the patch does not hold the file. */
  readonly diff: FileDiff | null | undefined;
  /** Same content, same fingerprint: a mark made on another one is stale. Undefined while the patch loads. */
  readonly fingerprint: string | undefined;
  /** The change holds characters that an editor would not show. */
  readonly hidden: boolean;
}

const LARGE_LINES = 1_000;
const LARGE_CHARACTERS = 400_000;

/** Whether the diff is drawn only when asked for. */
export function isLarge({ additions, deletions, diff }: ReviewFile): boolean {
  return additions + deletions > LARGE_LINES || (diff?.size ?? 0) > LARGE_CHARACTERS;
}

/** Brings the server's list and the parsed patch of each repository together, in the order of the list. */
export function toReviewFiles(
  files: readonly ChangedFileView[],
  diffs: Readonly<Record<string, readonly FileDiff[] | undefined>>,
  flagsOf: (file: ChangedFileView) => readonly ReviewFlagKind[] = () => [],
): readonly ReviewFile[] {
  return files.map((file) => {
    const parsed = diffs[file.repositoryId];
    const diff = parsed && (parsed.find(({ path, oldPath }) => path === file.path || oldPath === file.path) ?? null);
    const id = `${file.repositoryId}/${file.path}`;
    const hidden = hidesSomething(file.path) || (diff?.hunks.some(({ lines }) => lines.some(hidesInLine)) ?? false);
    return {
      ...file,
      id,
      flags: [...new Set([...flagsOf(file), ...flagsOfDiff(diff)])],
      diff,
      fingerprint: diff === undefined ? undefined : fingerprint(file, diff),
      hidden,
    };
  });
}

/** What the diff itself shows: a pull request's page has nothing else. */
function flagsOfDiff(diff: FileDiff | null | undefined): readonly ReviewFlagKind[] {
  if (!diff) return [];
  const link: readonly ReviewFlagKind[] = diff.newMode === '120000' ? ['symlink'] : [];
  return changesType(diff) ? [...link, 'type-change'] : link;
}

function hidesInLine({ kind, text }: { readonly kind: string; readonly text: string }): boolean {
  return kind === 'added' && hidesSomething(text.replace(/\r$/, ''));
}

function fingerprint(file: ChangedFileView, diff: FileDiff | null): string {
  const lines = diff?.hunks.flatMap((hunk) => hunk.lines.map(({ kind, text }) => `${kind}${text}`)) ?? [];
  return hash([file.status, file.oldSize, file.newSize, diff?.newMode ?? '', ...lines].join('\n'));
}

/** 53 bits, for telling versions of one file apart; nothing depends on it being hard to forge. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
