import { useEffect, type RefObject } from 'react';
import { usePreferences } from '../../../browser/preferences.js';
import { isShortcutPlace } from '../../../browser/single-keys.js';
import type { Row } from './derive-rows.js';
import { groupFold, setFold, toggleFold } from './folds.js';
import { isStop, isTurnStart, nextStop } from './row-stops.js';
import { opensAtFirst } from '../rows/work-group.js';

interface LogKeys {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Has the row drawn, wherever it is. */
  readonly draw: (key: string) => void;
  readonly rows: readonly Row[];
  readonly jump: () => void;
  readonly leave: () => void;
}

/** J K, [ ], O, X, A, R and End in the log; 1 to 9 answer the open question from anywhere outside fields. */
export function useLogKeys({ box, draw, rows, jump, leave }: LogKeys): void {
  const singleKeys = usePreferences((preferences) => preferences.singleKeyShortcuts);
  useEffect(() => {
    const go = (index: number) => {
      const row = rows[index];
      if (!row) return;
      leave();
      draw(row.key);
      focusWhenDrawn(() => box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`) ?? null);
    };
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!isPlain(event) || !isShortcutPlace(target, event.isComposing)) return;
      const inLog = box.current?.contains(target) === true || target === document.body;
      if (event.key === 'End' && inLog) jump();
      else if (
        !singleKeys ||
        !press(event.key, { current: currentRow(target, rows), rows, go, inLog, box: box.current })
      )
        return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [box, draw, rows, jump, leave, singleKeys]);
}

/** A row far away is drawn, and then shown, some frames later; the focus brings it into view. */
function focusWhenDrawn(find: () => HTMLElement | null, frames = 30): void {
  requestAnimationFrame(() => {
    const element = find();
    element?.focus();
    if (document.activeElement !== element && frames > 0) focusWhenDrawn(find, frames - 1);
  });
}

/** Nobody took it yet, and no modifier makes it another key. */
function isPlain({ defaultPrevented, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !defaultPrevented && !ctrlKey && !metaKey && !altKey;
}

interface Place {
  readonly rows: readonly Row[];
  /** Index of the row with the focus; -1 for none. */
  readonly current: number;
  readonly go: (index: number) => void;
  readonly inLog: boolean;
  readonly box: HTMLDivElement | null;
}

/** Does what the key means; false when it means nothing here. */
function press(key: string, place: Place): boolean {
  if (/^[1-9]$/.test(key)) return click(place.box, `[data-answer="${key}"]`);
  if (!place.inLog) return false;
  const { rows, current, go } = place;
  switch (key.toLowerCase()) {
    case 'j':
      go(nextStop(rows, current, 1, isStop));
      return true;
    case 'k':
      go(nextStop(rows, current, -1, isStop));
      return true;
    case ']':
      go(nextStop(rows, current, 1, isTurnStart));
      return true;
    case '[':
      go(nextStop(rows, current, -1, isTurnStart));
      return true;
    case 'o':
      return toggleWork(rows[current]);
    case 'x':
      return expandTurn(rows, current);
    case 'a':
      return clickIn(place, '[data-plan="approve"]');
    case 'r':
      return clickIn(place, '[data-plan="changes"]');
    default:
      return false;
  }
}

function currentRow(target: Element | null, rows: readonly Row[]): number {
  const key = target?.closest('[data-row]')?.getAttribute('data-row');
  return key ? rows.findIndex((row) => row.key === key) : -1;
}

function toggleWork(row: Row | undefined): boolean {
  if (row?.kind !== 'work') return false;
  toggleFold(groupFold(row), opensAtFirst(row));
  return true;
}

function expandTurn(rows: readonly Row[], current: number): boolean {
  const turnId = rows[current]?.turnId;
  if (turnId === undefined) return false;
  for (const row of rows) if (row.kind === 'work' && row.turnId === turnId) setFold(groupFold(row), true);
  return true;
}

function clickIn({ box, rows, current }: Place, selector: string): boolean {
  const row = rows[current];
  if (row?.kind !== 'plan') return false;
  return click(box?.querySelector(`[data-row="${CSS.escape(row.key)}"]`) ?? null, selector);
}

function click(within: Element | null, selector: string): boolean {
  const button = within?.querySelector<HTMLElement>(selector);
  button?.click();
  return button !== null && button !== undefined;
}
