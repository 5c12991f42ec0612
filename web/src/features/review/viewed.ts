import * as z from 'zod/mini';
import { create } from 'zustand';
import type { ReviewFile } from './diff/review-file.js';

const marksShape = z.record(z.string(), z.string());
type Marks = z.infer<typeof marksShape>;

const useMarks = create<Readonly<Record<string, Marks>>>()(() => ({}));
const entry = (scope: string): string => `code-runs.viewed.${scope}`;

/** What was marked as viewed in this browser, by file; the value is the fingerprint of what was viewed. `scope` is a ticket key or a PR. */
export function useViewed(scope: string): Marks {
  return useMarks((all) => all[scope]) ?? firstRead(scope);
}

const stored = new Map<string, Marks>();

function firstRead(scope: string): Marks {
  const known = stored.get(scope) ?? read(scope);
  stored.set(scope, known);
  return known;
}

function read(scope: string): Marks {
  try {
    const parsed = marksShape.safeParse(JSON.parse(localStorage.getItem(entry(scope)) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    // No JSON, or storage is forbidden here.
    return {};
  }
}

/** Marks the file as viewed as it is now, or takes the mark back. */
export function setViewed(scope: string, file: ReviewFile, viewed: boolean): void {
  const { [file.id]: _before, ...others } = useMarks.getState()[scope] ?? firstRead(scope);
  const marks = viewed && file.fingerprint !== undefined ? { ...others, [file.id]: file.fingerprint } : others;
  useMarks.setState({ [scope]: marks });
  try {
    localStorage.setItem(entry(scope), JSON.stringify(marks));
  } catch {
    // Storage is forbidden or full: the marks hold until the page is left.
  }
}

/** `changed`: it was viewed, and is another one now. */
export function viewedState(marks: Marks, file: ReviewFile): 'no' | 'yes' | 'changed' {
  const mark = marks[file.id];
  if (mark === undefined || file.fingerprint === undefined) return 'no';
  return mark === file.fingerprint ? 'yes' : 'changed';
}
