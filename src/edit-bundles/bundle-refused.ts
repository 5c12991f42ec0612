import { cutText } from '../domain/shared/cut-text.js';

export type BundleRefusalCode =
  | 'BUNDLE.NOT_A_TAR'
  | 'BUNDLE.ENTRY'
  | 'BUNDLE.TOO_LARGE'
  | 'BUNDLE.MANIFEST'
  | 'BUNDLE.REPOSITORY'
  | 'BUNDLE.PATH'
  | 'BUNDLE.MODE'
  | 'BUNDLE.CONTENT'
  | 'BUNDLE.CONFLICT'
  | 'BUNDLE.SUBMODULE'
  | 'BUNDLE.DOES_NOT_FIT';

/** A bundle broke a rule. `reason` is one exact sentence that may be told to the agent and to people; it holds no content of a file. */
export class BundleRefused extends Error {
  constructor(
    readonly code: BundleRefusalCode,
    readonly reason: string,
  ) {
    super(reason);
    this.name = 'BundleRefused';
  }
}

/** Makes a name from outside fit for a sentence: quoted, control and invisible characters escaped, at most 120 characters. */
export function shown(text: string): string {
  const escaped = text.replace(
    /[\p{C}\p{Zl}\p{Zp}"\\]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${cutText(escaped, 118)}"`;
}
