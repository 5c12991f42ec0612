import { charactersOf } from '../../../../../src/domain/shared/characters.js';

/** What a name ends with tells files apart: `retry-delivery.test.ts` is cut to `retry-de…test.ts`. */
const TAIL = 7;

/** The text if it fits, else as much of its beginning as fits before `…` and its last characters. */
export function cutMiddle(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const letters = charactersOf(text);
  const cut = (head: number): string => `${letters.slice(0, head).join('')}…${letters.slice(-TAIL).join('')}`;
  let [short, long] = [1, Math.max(1, letters.length - TAIL - 1)];
  while (short < long) {
    const middle = Math.ceil((short + long) / 2);
    if (fits(cut(middle))) short = middle;
    else long = middle - 1;
  }
  return cut(short);
}
