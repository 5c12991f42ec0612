/** Long enough to be few, short enough to look like writing. */
const PIECE = 24;

/**
 * The end of the piece that begins at `start`, the same for the same text, or undefined while it may still grow. A pair of code units
 * stays together.
 */
function pieceEnd(text: string, start: number): number | undefined {
  const end = start + PIECE;
  if (end >= text.length) return undefined;
  const high = text.charCodeAt(end - 1);
  return high >= 0xd800 && high <= 0xdbff ? end + 1 : end;
}

/** Cuts a text that grows into pieces that depend on the text alone, however it arrives. */
export class GrowingText {
  private told = '';

  /** The next whole pieces of a beginning of the text. One that contradicts what was told adds nothing. */
  *grow(text: string): Generator<{ readonly offset: number; readonly text: string }, void> {
    if (!text.startsWith(this.told)) return;
    for (let end = pieceEnd(text, this.told.length); end !== undefined; end = pieceEnd(text, this.told.length)) {
      yield this.tell(text, end);
    }
  }

  /** The rest of the final text. */
  *finish(text: string): Generator<{ readonly offset: number; readonly text: string }, void> {
    yield* this.grow(text);
    if (text.startsWith(this.told) && this.told.length < text.length) yield this.tell(text, text.length);
  }

  private tell(text: string, end: number): { readonly offset: number; readonly text: string } {
    const offset = this.told.length;
    this.told = text.slice(0, end);
    return { offset, text: text.slice(offset, end) };
  }
}

/** How many pieces a final text has. */
export function piecesIn(text: string): number {
  return [...new GrowingText().finish(text)].length;
}
