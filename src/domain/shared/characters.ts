const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as people see them. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The character that the unit at `index`, which the text has, belongs to. */
export function characterAt(text: string, index: number): { readonly index: number; readonly segment: string } {
  return segmenter.segment(text).containing(index) ?? { index, segment: '' };
}
