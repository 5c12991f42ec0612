import fc from 'fast-check';
import { anyText } from '../../../test/support/any-text.js';
import { charactersOf } from './characters.js';
import { cutText, cutToEnd, cutToWord, firstPart } from './cut-text.js';
import { SECRET_KINDS } from './secret-kinds.js';
import { secretsIn } from './secrets.js';

const limits = fc.integer({ min: 2, max: 200 });

/** Whether `part` ends where a character of `text` ends; inside one only if that one is longer than any that people type. */
function endsWhole(part: string, text: string): boolean {
  let end = 0;
  for (const character of charactersOf(text)) {
    if (end === part.length) return true;
    if (end + character.length > part.length) return character.length > 64 && part.length - end > 64;
    end += character.length;
  }
  return end === part.length;
}

const reversed = (text: string): readonly string[] => [...charactersOf(text)].reverse();

describe('a text that was cut', () => {
  it.each([
    ['with …', cutText, '…'],
    ['at a word', cutToWord, '…'],
    ['without a sign', firstPart, ''],
  ])('%s fits, is well formed and ends with a whole character', (_how, cut, sign) => {
    fc.assert(
      fc.property(anyText, limits, (text, limit) => {
        const whole = text.toWellFormed();
        const result = cut(text, limit);
        expect(result.length).toBeLessThanOrEqual(limit);
        expect(result.isWellFormed()).toBe(true);
        if (whole.length <= limit) return expect(result).toBe(whole);
        const kept = sign === '' ? result : result.slice(0, -sign.length);
        expect(result.endsWith(sign)).toBe(true);
        expect(whole.startsWith(kept)).toBe(true);
        expect(endsWhole(kept, whole)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('to its end fits, is well formed and begins with a whole character', () => {
    fc.assert(
      fc.property(anyText, limits, (text, limit) => {
        const whole = text.toWellFormed();
        const result = cutToEnd(text, limit);
        expect(result.length).toBeLessThanOrEqual(limit);
        expect(result.isWellFormed()).toBe(true);
        if (whole.length <= limit) return expect(result).toBe(whole);
        const kept = result.slice(1);
        expect(whole.endsWith(kept)).toBe(true);
        const before = whole.slice(0, whole.length - kept.length);
        const longest = Math.max(...reversed(whole).map(({ length }) => length));
        expect(longest > 64 || endsWhole(before, whole)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps as much as fits', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(cutText(`ab${family}c`, 14)).toBe(`ab${family}c`);
    expect(cutText(`ab${family}c`, 13)).toBe('ab…');
    expect(cutText(`ab${family}cd`, 14)).toBe(`ab${family}…`);
    expect(cutText('cafe\u0301s', 5)).toBe('caf…');
    expect(cutToWord('one two three', 11)).toBe('one two…');
    expect(cutToEnd(`one ${family}`, 12)).toBe(`…${family}`);
    expect(cutText(`a${'\u0301'.repeat(500)}`, 200)).toBe(`a${'\u0301'.repeat(198)}…`);
  });
});

describe('a text that was cut beside a token', () => {
  const samples = SECRET_KINDS.flatMap(({ name, parts }) => {
    const token = parts.map((part) => {
      if (typeof part === 'string') return part;
      const characters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
      const of = (source: string) => characters.find((one) => new RegExp(source).test(one)) ?? '';
      return of(part.with ?? part.of) + of(part.of).repeat(Math.max(part.min, 1) - 1);
    });
    const key = '-----BEGIN PRIVATE KEY-----\nMIIEpAIBAAKCAQEA1c7z5Pad7Oejec\n-----END PRIVATE KEY-----';
    return [[name, `of ${token.join('')} more`] as const, ['private key', `of ${key} more`] as const];
  });
  const redacted = (text: string): string =>
    secretsIn(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

  it.each([...new Map(samples)])('of the kind %s holds no part of it', (_name, text) => {
    const whole = redacted(text);
    expect(whole.length).toBeLessThan(text.length);
    for (let limit = 2; limit < text.length; limit++) {
      for (const cut of [cutText, cutToWord]) {
        expect(whole.startsWith(redacted(cut(text, limit)).slice(0, -1))).toBe(true);
      }
      expect(whole.endsWith(redacted(cutToEnd(text, limit)).slice(1))).toBe(true);
    }
  });
});
