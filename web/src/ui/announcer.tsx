import { create } from 'zustand';

export type Urgency = 'polite' | 'assertive';

interface Announcements {
  readonly polite: string;
  readonly assertive: string;
}

const useAnnouncements = create<Announcements>()(() => ({ polite: '', assertive: '' }));

// Two equal messages in a row are only read twice if the text node changes: a no-break space makes the difference.
const NO_BREAK_SPACE = '\u00a0';

/** Has a screen reader say one sentence. `assertive` interrupts: only for what waits for the person. */
export function announce(message: string, urgency: Urgency = 'polite'): void {
  useAnnouncements.setState((now) => ({
    ...now,
    [urgency]: now[urgency] === message ? message + NO_BREAK_SPACE : message,
  }));
}

/** The page's two live regions; rendered once, at the root. */
export function Announcer() {
  const { polite, assertive } = useAnnouncements();
  return (
    <div className="sr-only">
      <div role="status" aria-live="polite">
        {polite}
      </div>
      <div role="alert" aria-live="assertive">
        {assertive}
      </div>
    </div>
  );
}
