import { useEffect, useState } from 'react';

const ROWS = '[cmdk-item]:not([aria-disabled="true"])';

/**
 * The selected row of a list whose rows the caller narrows: the first one until the person moves, so that Enter always
 * has a row. cmdk selects the first row when the text changes, and such rows change only after that.
 */
export function useFirstRow() {
  const [value, setValue] = useState('');
  const [list, setList] = useState<HTMLElement | null>(null);

  useEffect(() => {
    if (list === null) return undefined;
    let first: string | undefined;
    const follow = () => {
      const rows = Array.from(list.querySelectorAll<HTMLElement>(ROWS), (row) => row.dataset['value'] ?? '');
      const wasFirst = first;
      first = rows[0];
      setValue((now) => (now !== wasFirst && rows.includes(now) ? now : (rows[0] ?? '')));
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(list, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [list]);

  return [{ value, onValueChange: setValue }, setList] as const;
}
