import { keyOf, type ListedEvent, type Preview } from './wire-events.js';

/** The provider's clocks may differ among each other by this much. */
const OVERLAP_MS = 60_000;

/** Which events of a session were read, and from when on its history has to be asked for. */
export class SeenEvents {
  private newest: number | undefined;

  private constructor(private readonly keys: Map<string, number>) {}

  static none(): SeenEvents {
    return new SeenEvents(new Map());
  }

  get count(): number {
    return this.keys.size;
  }

  /** True for an event that was not there yet, which now is. */
  add(event: ListedEvent): boolean {
    const at = Date.parse(event.processed_at ?? '');
    if (!Number.isNaN(at)) this.newest = Math.max(this.newest ?? at, at);
    const key = keyOf(event);
    const isNew = !this.keys.has(key);
    // An event that waits has no time yet; it gets one later, under the same key.
    if (isNew || !Number.isNaN(at)) this.keys.set(key, at);
    return isNew;
  }

  /** A preview of what is already there in full is late. */
  mayGrow(event: Preview): boolean {
    return !this.keys.has(event.type === 'event_start' ? event.event.id : event.event_id);
  }

  since(): { readonly 'created_at[gte]'?: string } {
    return this.newest === undefined ? {} : { 'created_at[gte]': new Date(this.from(this.newest)).toISOString() };
  }

  /** One to go on with, that holds no more than a listing from here brings again. */
  copy(): SeenEvents {
    const { newest } = this;
    const kept = [...this.keys].filter(([, at]) => newest === undefined || !(at < this.from(newest)));
    const copy = new SeenEvents(new Map(kept));
    copy.newest = newest;
    return copy;
  }

  private from(newest: number): number {
    return newest - OVERLAP_MS;
  }
}
