/** Something that helps to understand a test that failed: what a server wrote, what a page shows. */
export interface Witness {
  readonly name: string;
  /** Its last words. */
  readonly tell: () => string | Promise<string>;
  /** It has ended: told of a test that fails now, forgotten before the next one. */
  readonly isGone: () => boolean;
  /** Ends it where a test that failed left it running. */
  readonly end?: () => void;
}

/** `telling-environment.mjs` asks them when a test or a hook fails. */
const WITNESSES = Symbol.for('code-runs.witnesses');

export function tellOnFailure(witness: Witness): void {
  const { [WITNESSES]: witnesses } = globalThis as { [WITNESSES]?: Set<Witness> };
  witnesses?.add(witness);
}
