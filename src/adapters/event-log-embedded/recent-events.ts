import type { StoredRow } from './stored-event.js';

/** The newest events that are kept: enough for everything that follows the log, few enough to cost little memory. */
const KEPT_EVENTS = 2_048;
const KEPT_CHARACTERS = 8 * 1024 * 1024;
/** Streams whose ends are remembered. */
const KEPT_ENDS = 2_000;

interface End {
  /** The revision that the next event of the stream gets, as far as `asOf` goes. */
  readonly next: number;
  readonly asOf: number;
}

/**
 * The newest events of the log without a gap, as this process appended them. Most reading is reading on from a place that was
 * reached before, by many at once: it is answered from here instead of from the file.
 */
export class RecentEvents {
  #rows: StoredRow[] = [];
  #characters = 0;
  /** Position of the event before the first one here. */
  #before: number;
  /** Insertion order is order of use. */
  readonly #ends = new Map<string, End>();

  /** `head` is the position of the newest event; `kept` how many events stay at least, until there are twice as many. */
  constructor(
    head: number,
    private readonly kept = KEPT_EVENTS,
  ) {
    this.#before = head;
  }

  /** Takes what was appended, in the order of the log. */
  add(rows: readonly StoredRow[]): void {
    for (const row of rows) {
      const head = this.#head;
      if (row[0] <= head) continue;
      // Something is missing between: what is here is no longer the end of the log.
      if (row[0] > head + 1) this.#forgetAll(row[0] - 1);
      this.#rows.push(row);
      this.#characters += sizeOf(row);
    }
    if (this.#rows.length > 2 * this.kept || this.#characters > 2 * KEPT_CHARACTERS) this.#forgetOldest();
  }

  /** All events after one position up to another; undefined when not all of them are here. */
  between(after: number, upTo: number): readonly StoredRow[] | undefined {
    if (after < this.#before || upTo > this.#head) return undefined;
    return this.#rows.slice(after - this.#before, Math.max(after, upTo) - this.#before);
  }

  /** The events of a stream from a revision on; undefined when they are not known. */
  ofStream(stream: string, from: number): readonly StoredRow[] | undefined {
    const end = this.#ends.get(stream);
    const since = end && from >= end.next ? this.between(end.asOf, this.#head) : undefined;
    if (!end || !since) return undefined;
    const rows = since.filter(([, name]) => name === stream);
    // Renewed before what came after it is forgotten.
    if (since.length > this.kept / 2)
      this.noteEnd(stream, Math.max(end.next, (rows.at(-1)?.[2] ?? -1) + 1), this.#head);
    return rows.filter(([, , revision]) => revision >= from);
  }

  /** The file was seen to hold no event of the stream from revision `next` on, and everything up to position `asOf`. */
  noteEnd(stream: string, next: number, asOf: number): void {
    this.#ends.delete(stream);
    this.#ends.set(stream, { next, asOf });
    const [oldest] = this.#ends.keys();
    if (this.#ends.size > KEPT_ENDS && oldest !== undefined) this.#ends.delete(oldest);
  }

  /** Someone else may have written to the stream. */
  forgetEnd(stream: string): void {
    this.#ends.delete(stream);
  }

  get #head(): number {
    return this.#before + this.#rows.length;
  }

  #forgetAll(before: number): void {
    this.#rows = [];
    this.#characters = 0;
    this.#before = before;
    this.#ends.clear();
  }

  #forgetOldest(): void {
    let kept = this.#rows.length;
    let [count, characters] = [0, 0];
    while (kept > 0 && count < this.kept && characters < KEPT_CHARACTERS) {
      kept -= 1;
      count += 1;
      characters += sizeOf(this.#rows[kept]);
    }
    this.#rows = this.#rows.slice(kept);
    this.#before += kept;
    this.#characters = characters;
  }
}

const sizeOf = (row: StoredRow | undefined): number => (row ? row[6].length + row[7].length : 0);
