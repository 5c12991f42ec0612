import type { LineChange } from './line-change.js';

/** What one directive did. */
export interface Edit extends LineChange {
  /** What was done, one line of Markdown in the past tense. */
  readonly sentence: string;
  /** False when the files were as the directive wants them already. */
  readonly changed: boolean;
}
