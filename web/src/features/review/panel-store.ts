import * as z from 'zod/mini';
import { create } from 'zustand';

const shape = z.object({
  open: z._default(z.boolean(), true),
  /** Of the width, in percent. */
  share: z._default(z.number(), 54),
  view: z._default(z.enum(['unified', 'split']), 'unified'),
  wrap: z._default(z.boolean(), false),
  hideWhitespace: z._default(z.boolean(), false),
});
type Remembered = z.infer<typeof shape>;

interface Panel extends Remembered {
  /** The file to scroll to; a new object each time it is asked for. */
  readonly target: { readonly repositoryId: string; readonly path: string } | null;
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

/** How this person likes the Changes panel, remembered in this browser, and the file it was last asked to show. */
export const usePanel = create<Panel>()(() => ({ ...stored(), target: null }));

export function setPanel(change: Partial<Panel>): void {
  usePanel.setState(change);
  const { target: _target, ...remembered } = usePanel.getState();
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(remembered));
  } catch {
    // Storage is forbidden or full: it holds until the page is left.
  }
}
