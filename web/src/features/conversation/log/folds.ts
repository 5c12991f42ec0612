import { create } from 'zustand';
import type { RowOf } from './derive-rows.js';

/** What a person opened or closed, by row key; it is forgotten when the page is left. */
const useFolds = create<Readonly<Record<string, boolean>>>()(() => ({}));

/** Whether the row is open, and how to change it. */
export function useFold(key: string, openAtFirst: boolean): readonly [boolean, (open: boolean) => void] {
  const open = useFolds((folds) => folds[key]) ?? openAtFirst;
  return [open, (next) => setFold(key, next)];
}

export function setFold(key: string, open: boolean): void {
  useFolds.setState({ [key]: open });
}

/** Turns the row around; `openAtFirst` is what it was if nobody touched it. */
export function toggleFold(key: string, openAtFirst: boolean): void {
  setFold(key, !(useFolds.getState()[key] ?? openAtFirst));
}

/** The key of a group's fold: that of the call which the group began with when it was touched; older calls may have joined it since. */
export function groupFold({ key, turnId, tools }: RowOf<'work'>): string {
  const folds = useFolds.getState();
  return tools.map(({ callId }) => `${turnId}/work/${callId}`).find((known) => known in folds) ?? key;
}
