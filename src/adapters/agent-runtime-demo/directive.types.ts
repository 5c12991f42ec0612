export type WritingDirective =
  | { readonly kind: 'write'; readonly path: string; readonly content: string }
  | { readonly kind: 'patch'; readonly patch: string }
  | { readonly kind: 'replace'; readonly search: string; readonly replacement: string; readonly path: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** Meant to write, but cannot be followed; `problem` says why and what to do. */
  | { readonly kind: 'broken'; readonly problem: string };

export type TalkingDirective =
  | { readonly kind: 'ask'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'fail'; readonly message: string }
  | { readonly kind: 'wait'; readonly milliseconds: number };

export type Directive = WritingDirective | TalkingDirective;

export function isWriting(directive: Directive): directive is WritingDirective {
  return !['ask', 'say', 'fail', 'wait'].includes(directive.kind);
}
