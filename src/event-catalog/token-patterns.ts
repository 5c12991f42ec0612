/**
 * A kind of token: `whole` matches it as far as it goes, `begun` any text that may still become one (anchored at the end by
 * the user of this table; matching more than that is safe), `sign` a literal that every token of the kind contains.
 */
interface TokenKind {
  readonly whole: string;
  readonly begun: string;
  readonly sign: string;
}

/** A regular expression source for every beginning (one character or more) of a literal text, then `rest` after all of it. */
function beginningOf(text: string, rest: string): string {
  const [first = '', ...others] = text;
  const next = others.length === 0 ? rest : `(?:${beginningOf(others.join(''), rest)})?`;
  return first + next;
}

/** `prefix` followed by `characters`, between `min` and `max` of them. */
const prefixed = (prefix: string, characters: string, min: number, max: number): TokenKind => ({
  whole: `${prefix}${characters}{${min},${max}}`,
  begun: beginningOf(prefix, `${characters}{0,${max - 1}}`),
  sign: prefix,
});

const jwtPart = '[A-Za-z0-9_-]';
const jwt: TokenKind = {
  whole: `eyJ${jwtPart}{8,2048}\\.eyJ${jwtPart}{8,4096}\\.${jwtPart}{8,1024}`,
  begun: beginningOf(
    'eyJ',
    `${jwtPart}{0,2048}(?:\\.(?:${beginningOf('eyJ', `${jwtPart}{0,4096}(?:\\.${jwtPart}{0,1023})?`)})?)?`,
  ),
  sign: 'eyJ',
};

const keyName = '[A-Z0-9 ]{0,40}';
const keyEnd = `-----END ${keyName}-----`;
const keyBody = `(?:[\\sA-Za-z0-9+/=\\\\:,]|-(?!----END ${keyName}-----)){0,16384}`;
const privateKey: TokenKind = {
  whole: `-----BEGIN ${keyName}PRIVATE KEY-----${keyBody}(?:${keyEnd})?`,
  begun: beginningOf('-----BEGIN ', `(?:[A-Z0-9 ]{0,60}-{0,4}|${keyName}PRIVATE KEY-----${keyBody})`),
  sign: '-----BEGIN ',
};

const kinds: readonly TokenKind[] = [
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((prefix) => prefixed(prefix, '[A-Za-z0-9]', 20, 255)),
  prefixed('github_pat_', '[A-Za-z0-9_]', 20, 255),
  prefixed('sk-ant-', '[A-Za-z0-9_-]', 16, 255),
  prefixed('AKIA', '[A-Z0-9]', 16, 16),
  // Access tokens of this product, as `Sessions` issues them.
  prefixed('crt_', '[A-Za-z0-9_-]', 43, 43),
  jwt,
  privateKey,
];

/** Finds whole tokens, from left to right. */
export const tokens = new RegExp(kinds.map((kind) => kind.whole).join('|'), 'g');
/** Finds where a text's ending may be the beginning of a token. */
export const unfinishedToken = new RegExp(`(?:${kinds.map((kind) => kind.begun).join('|')})$`);
/** Source of an expression that matches wherever a token may be; JSON escaping does not hide one from it. */
export const suspiciousTokens = kinds.map((kind) => kind.sign).join('|');
