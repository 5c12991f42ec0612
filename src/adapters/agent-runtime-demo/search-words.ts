import { firstPart } from '../../domain/shared/cut-text.js';

const COMMON = new Set(
  `a about add added adding after all also an and any are as at be because been before but by can change code could cover does
  each every file files find first for from get give has have help here how into its just let like look make many may more most must need new
  not now off old only other our out over own path paths please put same see should show so some such take tell than that the their them then there these
  they this those to too under until use used uses using very want was way we well were what when where which while who why will
  with without work would you your`.split(/\s+/),
);
const MOST_WORDS = 12;
const LONGEST_TEXT = 20_000;

/**
 * The words of a request worth searching for, lower case, at most 12: names in backticks first, then the others in order.
 * Common English words and words under three letters are left out.
 */
export function searchWords(text: string): readonly string[] {
  const start = firstPart(text, LONGEST_TEXT);
  const quoted = [...start.matchAll(/`([^`\n]{2,80})`/g)].map((match) => (match[1] ?? '').trim().toLowerCase());
  const plain = [...start.toLowerCase().matchAll(/[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu)].map((match) => match[0]);
  const worth = (word: string) => word.length >= 3 && word.length <= 80 && !COMMON.has(word);
  return [...new Set([...quoted, ...plain].filter(worth))].slice(0, MOST_WORDS);
}
