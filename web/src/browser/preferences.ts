import { create } from 'zustand';
import * as z from 'zod/mini';

const shape = z.object({
  /** Single-character shortcuts such as ⇧N and ? (WCAG 2.1.4 asks that they can be switched off). */
  singleKeyShortcuts: z._default(z.boolean(), true),
  /** Enter sends and Shift Enter makes a new line; otherwise the reverse, and only Ctrl or ⌘ Enter sends. */
  enterSends: z._default(z.boolean(), true),
  /** Of messages in Edits whose conversation has none yet. The switch in the mode menu never changes it. */
  autoOpenDraftPrByDefault: z._default(z.boolean(), false),
});
export type Preferences = z.infer<typeof shape>;

const STORED_AS = 'code-runs.preferences';

/** What was stored, with the default for all that is missing or unusable. */
export function parsePreferences(stored: string | null): Preferences {
  const usable = shape.safeParse(toJson(stored ?? '{}'));
  return usable.success ? usable.data : shape.parse({});
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}

export const usePreferences = create<Preferences>()(() => parsePreferences(stored()));

/** Changes some preferences and remembers them in this browser. */
export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(usePreferences.getState()));
  } catch {
    // Storage is forbidden or full: the preference holds until the page is left.
  }
}
