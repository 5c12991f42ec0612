import type { BlobRef, TurnId } from '../shared/types.js';

type Fact<Type extends string, Data> = { readonly type: Type; readonly data: Data };

/**
 * A bounded piece of the agent's words (500 ms or 4 KiB). `offset` counts UTF-16 code units from the start of the
 * block, so that a repeated piece is recognised. These pieces are the text of record.
 */
export type TurnStreamed = Fact<
  'TurnStreamed',
  {
    readonly turnId: TurnId;
    readonly block: number;
    readonly offset: number;
    readonly text: string;
    readonly epoch: number;
  }
>;
/** The block is final. `sha256` is of its UTF-8 bytes; `text` is present only where the final words differ from the pieces. */
export type BlockSettled = Fact<
  'BlockSettled',
  {
    readonly turnId: TurnId;
    readonly block: number;
    readonly sha256: string;
    readonly text: string | null;
    readonly epoch: number;
  }
>;

/** What a tool call does, in the words of the work group ("Read", "Searched", "Edited", "Ran"). */
export type ToolKind = 'read' | 'search' | 'edit' | 'command' | 'clone' | 'other';

/** The name of the command that hands the edits of a turn over: the product's own words, not the agent's. */
export const HAND_OVER_CALL = 'hand-over';

export type ToolCalled = Fact<
  'ToolCalled',
  {
    readonly turnId: TurnId;
    readonly callId: string;
    readonly kind: ToolKind;
    readonly name: string;
    /** One line for people: a path, a pattern, a command. */
    readonly title: string;
    readonly epoch: number;
  }
>;
export type ToolReturned = Fact<
  'ToolReturned',
  {
    readonly turnId: TurnId;
    readonly callId: string;
    readonly outcome: 'ok' | 'failed' | 'denied';
    /** Output up to 16 KiB; longer output is in `blob` and this holds its first lines. */
    readonly output: string;
    readonly blob: BlobRef | null;
    readonly additions: number;
    readonly deletions: number;
    readonly durationMs: number;
    readonly epoch: number;
  }
>;

export type TurnEvent = TurnStreamed | BlockSettled | ToolCalled | ToolReturned;
