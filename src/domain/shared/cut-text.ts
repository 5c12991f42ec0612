/** What people take for one character is shorter. A longer one (marks without end) is cut between code points. */
const LONGEST_CHARACTER = 64;
const WORD = 100;
const CUT = '…';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text, or as much of its beginning as fits with `…`, in at most `limit` UTF-16 units (which are never fewer than the characters
 * that others count). It ends with a whole character as people see it, and holds no half of a surrogate pair, whatever the text held.
 */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text.toWellFormed() : firstPart(text, limit - CUT.length) + CUT;
}

/** As `cutText`, and the last word before `…` is whole, if words are not longer than usual. */
export function cutToWord(text: string, limit: number): string {
  if (text.length <= limit) return text.toWellFormed();
  const kept = firstPart(text, limit - CUT.length);
  const word = kept.search(/(?<!\s)\s+\S*$/u);
  return (word > 0 && kept.length - word <= WORD ? firstPart(kept, word) : kept) + CUT;
}

/** As `cutText`, of the end of the text, after `…`. */
export function cutToEnd(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  const from = whole.length - limit + CUT.length;
  const { index, segment } = characterAt(whole, from);
  const start = index === from ? from : index + segment.length;
  return CUT + whole.slice(start - from > LONGEST_CHARACTER ? from + Number(splitsPair(whole, from)) : start);
}

/** As `cutText` without `…`: for a text whose rest goes elsewhere. */
export function firstPart(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  const { index } = characterAt(whole, limit);
  return whole.slice(0, limit - index > LONGEST_CHARACTER ? limit - Number(splitsPair(whole, limit)) : index);
}

/** Characters as people see them. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The character that the unit at `index`, which the text has, belongs to. */
function characterAt(text: string, index: number): { readonly index: number; readonly segment: string } {
  return segmenter.segment(text).containing(index) ?? { index, segment: '' };
}

const splitsPair = (text: string, index: number): boolean => (text.codePointAt(index - 1) ?? 0) > 0xffff;
