import { useEffect } from 'react';
import { setPanel, usePanel } from '../review/panel-store.js';

/** ⌘\ opens and closes the Changes panel, ⌥1 goes to it. */
export function usePanelKeys(showTab: (tab: 'conversation' | 'changes') => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wish = wishOf(event);
      if (!wish) return;
      event.preventDefault();
      const open = wish === 'go' || !usePanel.getState().open;
      setPanel({ open });
      showTab(open ? 'changes' : 'conversation');
      if (wish === 'go') requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-changes]')?.focus());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [showTab]);
}

function wishOf({ metaKey, ctrlKey, altKey, key, code }: KeyboardEvent): 'toggle' | 'go' | undefined {
  const command = metaKey || ctrlKey;
  if (command && key === '\\') return 'toggle';
  return altKey && !command && code === 'Digit1' ? 'go' : undefined;
}
