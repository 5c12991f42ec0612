export interface ShortcutGroup {
  readonly place: string;
  readonly keys: readonly { readonly combination: string; readonly action: string; readonly writes?: true }[];
}

/** What the list behind `?` says. A combination stands here only if something answers to it. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    place: 'Everywhere',
    keys: [
      { combination: '$mod+K', action: 'Search runs, tickets and actions' },
      { combination: 'Shift+N', action: 'New Code Run', writes: true },
      { combination: 'g h', action: 'Go to Code Runs' },
      { combination: 'F6', action: 'Move to the next region' },
      { combination: '?', action: 'Show this list' },
    ],
  },
  {
    place: 'Composer',
    keys: [
      { combination: 'Enter', action: 'Send (if Enter sends)' },
      { combination: 'Shift+Enter', action: 'New line' },
      { combination: '$mod+Enter', action: 'Send' },
      { combination: 'Alt+KeyM', action: 'Next mode: Ask, Edits, Plan' },
      { combination: 'Alt+KeyP', action: 'Choose a model' },
      { combination: 'Alt+KeyT', action: 'Choose a ticket' },
      { combination: 'Alt+KeyR', action: 'Choose repos' },
      { combination: 'Escape', action: 'Stop the running turn, after asking once' },
    ],
  },
  {
    place: 'Conversation',
    keys: [
      { combination: '$mod+\\', action: 'Open or close the changes' },
      { combination: 'Alt+Digit1', action: 'Go to the changes' },
      { combination: 'j', action: 'Next row' },
      { combination: 'k', action: 'Previous row' },
      { combination: ']', action: 'Next turn' },
      { combination: '[', action: 'Previous turn' },
      { combination: 'o', action: 'Open or close a group of work' },
      { combination: 'x', action: 'Open all work of a turn' },
      { combination: '1', action: 'Give the first answer, and so on to 9', writes: true },
      { combination: 'a', action: 'Approve the plan in focus', writes: true },
      { combination: 'r', action: 'Request changes of the plan in focus', writes: true },
      { combination: 'End', action: 'Jump to the latest row' },
    ],
  },
  {
    place: 'Changes',
    keys: [
      { combination: 'n', action: 'Next file' },
      { combination: 'p', action: 'Previous file' },
      { combination: 'e', action: 'Mark the file as viewed, or take the mark back' },
    ],
  },
];

/** What this person can use: who may only read has no keys for what changes a run. */
export function shortcutsFor(canWrite: boolean): readonly ShortcutGroup[] {
  if (canWrite) return SHORTCUTS;
  return SHORTCUTS.filter(({ place }) => place !== 'Composer').map(({ place, keys }) => ({
    place,
    keys: keys.filter(({ writes }) => writes !== true),
  }));
}
