import { useEffect, useState } from 'react';
import type { CodeLine } from '../../code/highlight.types.js';
import { highlight } from '../../code/highlighter.js';
import { languageOfPath } from '../../code/languages.js';
import type { DiffHunk, DiffLine } from './parse-diff.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';

/** Coloured lines by the line itself; lines that are not in it stay plain. */
export type LineTokens = ReadonlyMap<DiffLine, CodeLine>;

const NOTHING: LineTokens = new Map();

/** Colours for the lines of a file, hunk by hunk and side by side, as they come from the worker. */
export function useLineTokens(path: string, hunks: readonly DiffHunk[], wanted: boolean): LineTokens {
  const language = languageOfPath(path);
  const [done, setDone] = useState<{ readonly hunks: readonly DiffHunk[]; readonly tokens: LineTokens }>();
  useEffect(() => {
    if (!wanted || !language) return undefined;
    let current = true;
    void tokensOf(hunks, language).then((tokens) => {
      if (current) setDone({ hunks, tokens });
    });
    return () => {
      current = false;
    };
  }, [hunks, language, wanted]);
  return done?.hunks === hunks ? done.tokens : NOTHING;
}

async function tokensOf(hunks: readonly DiffHunk[], language: string): Promise<LineTokens> {
  const tokens = new Map<DiffLine, CodeLine>();
  for (const { lines } of hunks) {
    for (const side of ['removed', 'added'] as const) {
      const shown = lines.filter(({ kind }) => kind === 'context' || kind === side);
      const coloured = await highlight(shown.map(({ text }) => visibleText(text)).join('\n'), language);
      shown.forEach((line, index) => {
        const found = coloured?.[index];
        if (found) tokens.set(line, found);
      });
    }
  }
  return tokens;
}
