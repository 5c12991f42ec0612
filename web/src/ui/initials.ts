import { charactersOf } from '../../../src/domain/shared/characters.js';

/** One or two capital letters: of the first and the last word. An empty name gives `?`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (!first) return '?';
  const [one = '', two = ''] = charactersOf(first);
  const letters = words.length === 1 ? [one, two] : [one, charactersOf(words.at(-1) ?? '')[0]];
  return letters.join('').toUpperCase();
}

/** A stable number from 0 to `count - 1`, from an FNV-1a hash of the text. */
export function colorIndex(text: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % count;
}
