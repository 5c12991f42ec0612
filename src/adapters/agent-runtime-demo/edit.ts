import type { LineChange } from './line-diff.js';
import type { WorkspacePath } from './workspace-path.js';

/** What one directive did. */
export interface Edit extends LineChange {
  /** What was done, one line of Markdown in the past tense. */
  readonly sentence: string;
  /** The files that are other than before. */
  readonly files: readonly WorkspacePath[];
  /** False when the files were as the directive wants them already. */
  readonly changed: boolean;
}
