/** What of the page an event came from decides whether a single key is a shortcut there. */
export interface KeyTarget {
  readonly closest: (selectors: string) => unknown;
}

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="textbox"]';
const LAYER = '[role="menu"], [role="dialog"], [role="listbox"]';

/** Single keys never fire while someone types, composes with an input method, or is inside an open layer. */
export function isShortcutPlace(target: KeyTarget | null, isComposing: boolean): boolean {
  return !isComposing && !target?.closest(TYPING) && !target?.closest(LAYER);
}

/** The index of the region after (or before) the one that has the focus; from outside all regions it is the first. */
export function nextRegion(current: number, count: number, backwards: boolean): number {
  if (current < 0) return 0;
  return (current + (backwards ? -1 : 1) + count) % count;
}
