import type { ReviewFlagKind } from './conversation.types.js';

/** Why a file deserves a close look, in two words. */
const FLAG_WORDS: Readonly<Record<ReviewFlagKind, string>> = {
  workflow: 'Workflow file',
  'escaping-link': 'Link leaves the repo',
  'likely-secret': 'Likely secret',
  symlink: 'Symbolic link',
  executable: 'Executable',
  'lfs-pointer': 'LFS pointer',
  'lock-file': 'Lock file',
  'type-change': 'Kind of file changes',
  'name-twin': 'Same name but for case',
  'not-in-lfs': 'Will not be stored by LFS',
};

/** A name without letters that can be stored in two ways (é) differs in case alone. A kind of a newer server is called as it is. */
export function flagWords(kind: string, path: string): string {
  const isPlain = path.normalize('NFD') === path.normalize('NFC');
  if (kind === 'name-twin' && !isPlain) return 'Same name but for case or how accents are stored';
  return Object.entries(FLAG_WORDS).find(([known]) => known === kind)?.[1] ?? kind;
}
