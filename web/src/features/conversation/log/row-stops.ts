import type { Row } from './derive-rows.js';

/** Rows that a person moves between with J and K; headers and dividers are passed over. */
export function isStop({ kind }: Row): boolean {
  return kind !== 'divider' && kind !== 'claude' && kind !== 'starting';
}

export const isTurnStart = ({ kind }: Row): boolean => kind === 'user';

/** The index of the next row (or the one before) that fits; from nowhere the first step back is the last row. */
export function nextStop(rows: readonly Row[], current: number, step: 1 | -1, fits: (row: Row) => boolean): number {
  const from = current < 0 ? (step === 1 ? -1 : rows.length) : current;
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (row && fits(row)) return index;
  }
  return current;
}
