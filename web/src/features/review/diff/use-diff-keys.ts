import { useEffect, useRef, type RefObject } from 'react';
import { usePreferences } from '../../../browser/preferences.js';
import { isShortcutPlace } from '../../../browser/single-keys.js';
import type { ReviewFile } from './review-file.js';

interface DiffKeys {
  /** Of the scrolling list; the keys work inside the region around it. */
  readonly box: RefObject<HTMLElement | null>;
  readonly ordered: readonly ReviewFile[];
  readonly selected: string | null;
  readonly show: (file: ReviewFile) => void;
  readonly onToggle: (file: ReviewFile) => void;
}

/** N and P go to the next and the previous file, E marks the file in view as viewed; only while the focus is in the panel. */
export function useDiffKeys(keys: DiffKeys): void {
  const singleKeys = usePreferences((preferences) => preferences.singleKeyShortcuts);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!singleKeys) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { box, show, onToggle } = latest.current;
      if (!isOurs(event, box.current)) return;
      const file = fileFor(event.key.toLowerCase(), latest.current);
      if (!file) return;
      event.preventDefault();
      if (event.key.toLowerCase() === 'e') onToggle(file);
      else show(file);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [singleKeys]);
}

/** A plain key inside the panel, where nobody types. */
function isOurs(event: KeyboardEvent, box: HTMLElement | null): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey || event.altKey || !regionOf(box)?.contains(target)) return false;
  // A checkbox is an input, but nobody types into it.
  return target?.matches('input[type="checkbox"]') === true || isShortcutPlace(target, event.isComposing);
}

function regionOf(box: HTMLElement | null): Element | null {
  return box?.closest('[data-region]') ?? box;
}

const STEPS: Readonly<Record<string, number>> = { n: 1, p: -1, e: 0 };

function fileFor(key: string, { ordered, selected }: DiffKeys): ReviewFile | undefined {
  const step = STEPS[key];
  return step === undefined ? undefined : ordered[ordered.findIndex(({ id }) => id === selected) + step];
}
