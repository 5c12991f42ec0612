import type { ReviewFlagKind } from './conversation.types.js';

/** Why a file deserves a close look, in two words. */
export const FLAG_WORDS: Readonly<Record<ReviewFlagKind, string>> = {
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
