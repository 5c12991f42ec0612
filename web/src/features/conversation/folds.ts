import { create } from 'zustand';

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
