/** The pickers and menus of a composer; at most one is open. */
export type ComposerLayer = 'ticket' | 'repos' | 'mode' | 'model';
