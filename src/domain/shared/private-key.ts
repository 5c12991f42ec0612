/** Longer keys than any in use, with what stands before each line. */
const LONGEST = 32_768;

const name = '[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?';
/** Any character up to the next line of the kind `-----BEGIN …` or `-----END …`. */
const inside = '(?:[^-]|-(?!----(?:BEGIN|END) ))';
/**
 * How keys begin in base64 (DER, or OpenSSH), after the header at once but for line ends (also escaped) and marks before a line …
 */
const near = '(?:[^A-Za-z-]|-(?!-)|\\\\[nrt]){0,80}?(?:M[C-I]|b3)[A-Za-z0-9+/=]{14}';
/** … or a line of any key, after names and values of a header, or words before each line. */
const far = `${inside}{0,400}?(?=[^a-z]{0,39}[a-z])(?=[^A-Z]{0,39}[A-Z])(?=[A-Za-z=]{0,39}[0-9+/])[A-Za-z0-9+/=]{40}`;
const body = `(?:${near}|${far})`;
/** What may follow in a key whose end was cut off. */
const open = `(?:[\\sA-Za-z0-9+/=\\\\:,>#*|"'\`;]|-(?!----(?:BEGIN|END) )){0,${LONGEST}}`;

/**
 * A private key in PEM or PGP armour. Between its first and its last line may be anything: a quotation, a diff, comments, numbers of
 * lines, strings that are put together. Without its last line it goes as far as the lines look like those of a key. A header alone, as
 * code that reads keys names it, is none.
 */
export const PRIVATE_KEY = {
  whole: `-----BEGIN ${name}-----${body}(?:${inside}{0,${LONGEST}}-----END ${name}-----|${open})`,
  header: '-----BEGIN ',
  /** Of what may follow the header. */
  begun: `(?:[A-Z0-9 ]{0,60}-{0,4}|${name}-----(?:${inside}{0,440}|(?=${body})${inside}{0,${LONGEST + 480}})(?:-----END [A-Z0-9 ]{0,60}-{0,4})?)`,
} as const;
