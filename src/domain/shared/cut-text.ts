import { characterAt } from './characters.js';
import { secretsIn, type SecretRange } from './secrets.js';

/** What people take for one character is shorter. A longer one (marks without end) is cut between code points. */
const LONGEST_CHARACTER = 64;
const WORD = 100;
const CUT = '…';

/**
 * The text, or as much of its beginning as fits with `…`, in at most `limit` UTF-16 units (which are never fewer than the characters
 * that others count). It ends with a whole character as people see it, and holds no half of a surrogate pair, whatever the text held.
 * A token that the limit would part is left out: nobody who redacts the rest would know the half of it.
 */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text.toWellFormed() : begunPart(text, limit - CUT.length) + CUT;
}

/** As `cutText`, and the last word before `…` is whole, if words are not longer than usual. */
export function cutToWord(text: string, limit: number): string {
  if (text.length <= limit) return text.toWellFormed();
  const kept = begunPart(text, limit - CUT.length);
  const word = kept.search(/(?<!\s)\s+\S*$/u);
  return (word > 0 && kept.length - word <= WORD ? begunPart(text, word) : kept) + CUT;
}

/** As `cutText`, of the end of the text, after `…`. */
export function cutToEnd(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  const from = whole.length - limit + CUT.length;
  const { index, segment } = characterAt(whole, from);
  const next = index === from ? from : index + segment.length;
  const start = next - from > LONGEST_CHARACTER ? from + Number(splitsPair(whole, from)) : next;
  const parted = parting(whole, whole.slice(start), start).filter(({ end }) => end > start);
  return CUT + whole.slice(Math.max(start, ...parted.map(({ end }) => end)));
}

/** As `cutText` without `…`: for a text whose rest goes elsewhere. */
export function firstPart(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  const { index } = characterAt(whole, limit);
  return whole.slice(0, limit - index > LONGEST_CHARACTER ? limit - Number(splitsPair(whole, limit)) : index);
}

function begunPart(text: string, limit: number): string {
  const kept = firstPart(text, limit);
  const parted = parting(text, kept, 0).filter(({ start }) => start < kept.length);
  return firstPart(kept, Math.min(kept.length, ...parted.map(({ start }) => start)));
}

/** The tokens in `text` that cannot be told any more in `part`, which begins at `offset` of it. */
function parting(text: string, part: string, offset: number): readonly SecretRange[] {
  const told = secretsIn(part).map(({ start, end }) => `${start + offset}-${end + offset}`);
  return secretsIn(text).filter(({ start, end }) => !told.includes(`${start}-${end}`));
}

const splitsPair = (text: string, index: number): boolean => (text.codePointAt(index - 1) ?? 0) > 0xffff;
