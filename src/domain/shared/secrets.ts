import { PRIVATE_KEY } from './private-key.js';
import { SECRET_KINDS, type SecretKind } from './secret-kinds.js';

/**
 * How a kind is looked for: `whole` matches it as far as it goes (its group, if it has one, is what stands before the secret), `begun`
 * any text that may still become one (anchored at the end; matching more than that is safe), `sign` what every text with one contains,
 * also as JSON.
 */
interface Sought {
  readonly whole: string;
  readonly begun: string;
  readonly sign: string;
}

/** Where a secret is; what it is known by begins at `from`, which is not behind `start`. */
export interface SecretRange {
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** Shorter texts are in everything. */
const TELLING = 3;

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A source for every beginning (one character or more) of a literal text, then `rest` after all of it. */
function beginningOf(text: string, rest: string): string {
  const [first = '', ...others] = text;
  const next = others.length === 0 ? rest : `(?:${beginningOf(others.join(''), rest)})?`;
  return literal(first) + next;
}

function begunOf([part, ...more]: SecretKind['parts']): string {
  if (part === undefined) return '';
  const rest = begunOf(more);
  if (typeof part === 'string') return beginningOf(part, rest);
  const { of, min, max } = part;
  return rest === '' ? `${of}{0,${max}}` : `(?:${of}{${min},${max}}${rest}|${of}{0,${max}})`;
}

function sourceOf(part: SecretKind['parts'][number]): string {
  if (typeof part === 'string') return literal(part);
  const { of, min, max, but } = part;
  const needed = part.with === undefined ? '' : `(?=${of}{0,${max - 1}}?${part.with})`;
  return `${but === undefined ? '' : `(?!${but})`}${needed}${of}{${min},${max}}`;
}

function soughtOf({ parts, hidden }: SecretKind): Sought {
  const sources = parts.map(sourceOf);
  const texts = parts.filter((part) => typeof part === 'string').sort((a, b) => b.length - a.length);
  const [longest = ''] = texts;
  const sign = longest.length >= TELLING ? literal(longest) : sources.join('');
  const begun = begunOf(parts);
  if (hidden === undefined) return { whole: sources.join(''), begun, sign };
  const [before, secret, after] = [sources.slice(0, hidden), sources[hidden] ?? '', sources.slice(hidden + 1)];
  return { whole: `(${before.join('')})${secret}(?=${after.join('')})`, begun, sign };
}

const { whole, header, begun: following } = PRIVATE_KEY;
const privateKey: Sought = { whole, begun: beginningOf(header, following), sign: header };
const sought: readonly Sought[] = [...SECRET_KINDS.map(soughtOf), privateKey];
const expressionOf = (kinds: readonly SecretKind[], ...more: readonly Sought[]): RegExp =>
  new RegExp([...kinds.map(soughtOf), ...more].map(({ whole }) => whole).join('|'), 'g');
/** Apart, because what stands before a hidden part may hold a secret of its own. */
const wholes = [
  expressionOf(
    SECRET_KINDS.filter(({ hidden }) => hidden === undefined),
    privateKey,
  ),
  expressionOf(SECRET_KINDS.filter(({ hidden }) => hidden !== undefined)),
];
const begun = new RegExp(`(?:${sought.map((one) => one.begun).join('|')})$`);

/** Source of an expression that matches wherever a secret may be; JSON escaping does not hide one from it. */
export const SECRET_SIGNS = [...new Set(sought.map(({ sign }) => sign))].join('|');
const signs = new RegExp(SECRET_SIGNS);

/** Where whole secrets are; they may overlap. */
export function secretsIn(text: string): readonly SecretRange[] {
  if (!signs.test(text)) return [];
  return wholes.flatMap((whole) =>
    Array.from(text.matchAll(whole), (match) => {
      const { index: from } = match;
      // Of the groups one at most took part: that of the kind that matched.
      const [found, ...before] = match;
      const start = from + (before.find((one) => one !== undefined)?.length ?? 0);
      return { from, start, end: from + found.length };
    }),
  );
}

/** Where the ending begins that may still become a secret; the text's length if there is none. */
export function unfinishedSecret(text: string): number {
  return begun.exec(text)?.index ?? text.length;
}
