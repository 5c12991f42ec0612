/** A piece of a line; `kind` chooses its colour, null is plain. */
export interface CodeToken {
  readonly text: string;
  readonly kind: 'keyword' | 'string' | 'function' | 'comment' | 'number' | null;
}
export type CodeLine = readonly CodeToken[];

export interface HighlightRequest {
  readonly id: number;
  readonly code: string;
  /** One of the worker's languages. */
  readonly language: string;
}
export interface HighlightReply {
  readonly id: number;
  /** Null when it could not be done; the text then stays plain. */
  readonly lines: readonly CodeLine[] | null;
}
