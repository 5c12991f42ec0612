import { create } from 'zustand';

interface ShellLayers {
  /** The navigation drawer of narrow screens. */
  readonly drawer: boolean;
  readonly palette: boolean;
  readonly shortcuts: boolean;
}

/** Which layers of the shell are open. */
export const useShellLayers = create<ShellLayers>()(() => ({ drawer: false, palette: false, shortcuts: false }));

export function setShellLayer(layer: keyof ShellLayers, open: boolean): void {
  useShellLayers.setState({ [layer]: open });
}

/** Opens the ticket picker of the page's composer, once that page is drawn. */
export function openTicketPicker(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-ticket-pill]')?.click());
}

/** Puts the cursor into the reply of a conversation as soon as it is there, unless something else has the focus by then. */
export function focusReply(frames = 600): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const field = document.querySelector<HTMLElement>('form[aria-label="Reply"] [data-composer-field]');
    if (field) field.focus();
    else if (frames > 0) focusReply(frames - 1);
  });
}

/** Puts the cursor into the composer of the page, once that page is drawn. */
export function focusComposer(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-composer-field]')?.focus());
}
