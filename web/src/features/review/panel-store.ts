import * as z from 'zod/mini';
import { create } from 'zustand';
import type { RepositoryId, TicketKey } from '../../../../src/domain/shared/types.js';

const shape = z.object({
  open: z._default(z.boolean(), true),
  /** Of the width, in percent. */
  share: z._default(z.number(), 54),
  view: z._default(z.enum(['unified', 'split']), 'unified'),
  wrap: z._default(z.boolean(), false),
  hideWhitespace: z._default(z.boolean(), false),
});

/** Which of a revision's files are shown: all, those that its own turn changed, those that were not viewed as they are now. */
export type Scope = 'all' | 'turn' | 'unviewed';

/** A new object each time a revision is asked for. */
export interface RevisionWish {
  readonly ticketKey: TicketKey;
  readonly revision: number;
}
type Remembered = z.infer<typeof shape>;

interface Panel extends Remembered {
  /** The file to scroll to; a new object each time it is asked for. */
  readonly target: { readonly repositoryId: RepositoryId; readonly path: string } | null;
  /** The revision that was last asked for. */
  readonly revision: RevisionWish | null;
  readonly scope: Scope;
}

const STORED_AS = 'code-runs.changes-panel';

function stored(): Remembered {
  try {
    const parsed = shape.safeParse(JSON.parse(localStorage.getItem(STORED_AS) ?? '{}'));
    return parsed.success ? parsed.data : shape.parse({});
  } catch {
    // No JSON, or storage is forbidden here.
    return shape.parse({});
  }
}

/** How this person likes the Changes panel, remembered in this browser, and what it was last asked to show. */
export const usePanel = create<Panel>()(() => ({ ...stored(), target: null, revision: null, scope: 'all' }));

export function setPanel(change: Partial<Panel>): void {
  usePanel.setState(change);
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(shape.parse(usePanel.getState())));
  } catch {
    // Storage is forbidden or full: it holds until the page is left.
  }
}
