import { SECRET_SIGNS, secretsIn, unfinishedSecret, type SecretRange } from '../../domain/shared/secrets.js';

const REDACTED = '[redacted]';
/** Shorter secrets are not looked for: they would redact ordinary words. */
const MIN_SECRET_LENGTH = 8;

export interface Redactor {
  /** `text` with every known secret and everything that looks like a token replaced by `[redacted]`. */
  readonly redact: (text: string) => string;
  /** False when no string inside this JSON text needs redaction; cheap. */
  readonly suspects: (json: string) => boolean;
}

export interface StreamRedactor {
  /** What may be shown after this piece; the rest is held back. */
  readonly feed: (piece: string) => string;
  /** What was still held back; the text ends here. */
  readonly flush: () => string;
}

/**
 * Replaces every known secret (as it is, base64 at any alignment, URL-encoded, JSON-escaped) and everything that has the form of one
 * (`domain/shared/secret-kinds.ts`). Known secrets shorter than 8 characters are not looked for.
 */
export function redactSecrets(text: string, knownSecrets: readonly string[]): string {
  return createRedactor(knownSecrets).redact(text);
}

/** `redactSecrets` prepared once for many texts. */
export function createRedactor(knownSecrets: readonly string[]): Redactor {
  const forms = formsOf(knownSecrets);
  const inJson = new RegExp([SECRET_SIGNS, ...forms.map((form) => literal(escaped(form)))].join('|'));
  return {
    redact: (text) => replace(text, secretRanges(text, forms)),
    suspects: (json) => inJson.test(json),
  };
}

/**
 * Redacts a text that comes in pieces: all that `feed` and `flush` return, joined, is `redactSecrets` of all pieces joined.
 * Only an ending that could begin a secret or token is held back, so that one cut over pieces never leaks, and half a surrogate pair.
 */
export function createStreamRedactor(knownSecrets: readonly string[]): StreamRedactor {
  const forms = formsOf(knownSecrets);
  let held = '';
  return {
    feed: (piece) => {
      const text = held + piece;
      const ranges = secretRanges(text, forms);
      const cut = safeLength(text, forms, ranges);
      held = text.slice(cut);
      return replace(text.slice(0, cut), ranges);
    },
    flush: () => {
      const text = held;
      held = '';
      return replace(text, secretRanges(text, forms));
    },
  };
}

/** Where the secrets are, in order; overlapping ones are one range. */
function secretRanges(text: string, forms: readonly string[]): readonly SecretRange[] {
  const found: SecretRange[] = [...secretsIn(text)];
  for (const form of forms) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      found.push({ from: start, start, end: start + form.length });
    }
  }
  return merged(found);
}

function merged(ranges: readonly SecretRange[]): readonly SecretRange[] {
  const result: SecretRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start < last.end) {
      const [from, end] = [Math.min(last.from, range.from), Math.max(last.end, range.end)];
      result[result.length - 1] = { from, start: last.start, end };
    } else result.push(range);
  }
  return result;
}

/** Replaces the ranges that lie inside `text`; none may cross its end. */
function replace(text: string, ranges: readonly SecretRange[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of ranges) {
    if (end > text.length) break;
    result += text.slice(done, start) + REDACTED;
    done = end;
  }
  return result + text.slice(done);
}

/** How much of `text` no later piece can turn into a part of a secret. */
function safeLength(text: string, forms: readonly string[], ranges: readonly SecretRange[]): number {
  // Half a character waits for its other half.
  const whole = text.replace(/[\ud800-\udbff]$/, '').length;
  let cut = Math.min(whole, unfinishedSecret(text), ...forms.map((form) => unfinishedForm(text, form)));
  // From the last to the first, because to keep one together may part one before it.
  for (const { from, end } of ranges.toReversed()) if (from < cut && end > cut) cut = from;
  return cut;
}

function unfinishedForm(text: string, form: string): number {
  for (let start = Math.max(0, text.length - form.length + 1); start < text.length; start++) {
    if (form.startsWith(text.slice(start))) return start;
  }
  return text.length;
}

function formsOf(secrets: readonly string[]): readonly string[] {
  const forms = secrets
    .filter((secret) => secret.length >= MIN_SECRET_LENGTH)
    .flatMap((secret) => [secret, escaped(secret), ...urlEncoded(secret), ...base64(secret)]);
  return [...new Set(forms)];
}

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function urlEncoded(secret: string): readonly string[] {
  // Through bytes, because half a surrogate pair cannot be URL-encoded.
  const encoded = encodeURIComponent(Buffer.from(secret).toString());
  return [encoded, encoded.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase())];
}

/** The characters of base64 that the secret alone decides, for each of its three alignments in a longer text. */
function base64(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes]);
    const own = [Math.ceil((before * 8) / 6), Math.floor((all.length * 8) / 6)] as const;
    return [all.toString('base64').slice(...own), all.toString('base64url').slice(...own)];
  });
}
