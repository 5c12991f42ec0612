import { z } from 'zod/mini';

/** A NUL, or half of a surrogate pair: what no UTF-8 file, path or provider's request can hold. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Any text that people or programs send: without characters that would be lost or refused further on. */
export const sentText = z
  .string()
  .check(
    z.refine(
      (value) => !UNSTORABLE.test(value),
      'may not hold a NUL (U+0000) or half a character (a lone surrogate): take it out, or copy the text again from its source',
    ),
  );
