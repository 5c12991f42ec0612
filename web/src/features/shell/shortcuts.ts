export interface ShortcutGroup {
  readonly place: string;
  readonly keys: readonly { readonly combination: string; readonly action: string }[];
}

/** What the list behind `?` says. A combination stands here only if something answers to it. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    place: 'Everywhere',
    keys: [
      { combination: '$mod+K', action: 'Search runs, tickets and actions' },
      { combination: 'Shift+N', action: 'New Code Run' },
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
];
