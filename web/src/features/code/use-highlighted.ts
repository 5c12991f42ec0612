import { useEffect, useState } from 'react';
import type { CodeLine } from './highlight.types.js';
import { highlight } from './highlighter.js';
import { languageOfPath } from './languages.js';

const QUIET_MS = 150;

/** The code in tokens once it has not changed for 150 ms; undefined until then, and when it stays plain. */
export function useHighlighted(code: string, fence: string | undefined): readonly CodeLine[] | undefined {
  const language = fence === undefined ? undefined : languageOfPath(fence);
  const [done, setDone] = useState<{ readonly code: string; readonly lines: readonly CodeLine[] | null }>();
  useEffect(() => {
    if (!language) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void highlight(code, language).then((lines) => {
        if (wanted) setDone({ code, lines });
      });
    }, QUIET_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [code, language]);
  return done?.code === code ? (done.lines ?? undefined) : undefined;
}
