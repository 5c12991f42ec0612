import { SECRET_KINDS, type SecretKind } from './secret-kinds.js';

/**
 * How a kind is looked for: `whole` matches it as far as it goes, `begun` any text that may still become one (anchored at the end;
 * matching more than that is safe), `sign` what every text with one contains, also as JSON.
 */
interface Sought {
  readonly whole: string;
  readonly begun: string;
  readonly sign: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

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
  return `${part.of}{0,${part.max}}${rest === '' ? '' : `(?:${rest})?`}`;
}

function soughtOf({ parts, hidden }: SecretKind): Sought {
  const sources = parts.map((part) =>
    typeof part === 'string' ? literal(part) : `${part.of}{${part.min},${part.max}}`,
  );
  const [first = ''] = sources;
  const begun = begunOf(parts);
  if (hidden === undefined) return { whole: sources.join(''), begun, sign: first };
  const [before, secret, after] = [sources.slice(0, hidden), sources[hidden] ?? '', sources.slice(hidden + 1)];
  const whole = `(?<before>${before.join('')})${secret}(?=${after.join('')})`;
  return { whole, begun, sign: sources.slice(0, hidden + 2).join('') };
}

const keyName = '[A-Z0-9 ]{0,40}';
const keyEnd = `-----END ${keyName}-----`;
const keyBody = `(?:[\\sA-Za-z0-9+/=\\\\:,]|-(?!----END ${keyName}-----)){0,16384}`;
/** PEM, also cut short and with its line ends escaped. */
const privateKey: Sought = {
  whole: `-----BEGIN ${keyName}PRIVATE KEY(?: BLOCK)?-----${keyBody}(?:${keyEnd})?`,
  begun: beginningOf('-----BEGIN ', `(?:[A-Z0-9 ]{0,60}-{0,4}|${keyName}PRIVATE KEY(?: BLOCK)?-----${keyBody})`),
  sign: '-----BEGIN ',
};

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
export function secretsIn(text: string): readonly Range[] {
  if (!signs.test(text)) return [];
  return wholes.flatMap((whole) =>
    Array.from(text.matchAll(whole), ({ 0: found, index, groups }) => ({
      start: index + (groups?.['before']?.length ?? 0),
      end: index + found.length,
    })),
  );
}

/** Where the ending begins that may still become a secret; the text's length if there is none. */
export function unfinishedSecret(text: string): number {
  return begun.exec(text)?.index ?? text.length;
}
