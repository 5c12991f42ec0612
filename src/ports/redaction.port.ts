export const REDACTION = Symbol('Redaction');

/** Takes known secrets and token patterns out of text before it is stored or shown. */
export interface Redaction {
  redact(text: string): string;
  /** For text that comes in pieces: all that `feed` and `flush` return, joined, is `redact` of all pieces joined. */
  stream(): { feed(piece: string): string; flush(): string };
}
