import type { ServerResponse } from 'node:http';
import type { BetaManagedAgentsSessionEvent } from '@anthropic-ai/sdk/resources/beta/sessions';
import type { World } from './world.js';

export type WireEvent = { readonly id: string; readonly type: string; readonly processed_at?: string | null };

type WithoutStamp<E> = E extends unknown ? Omit<E, 'id' | 'processed_at'> : never;
/** An event before it gets its id and its time. */
export type NewEvent = WithoutStamp<BetaManagedAgentsSessionEvent>;
/** What a person sends; its id stays when it is processed. */
export type UserEvent = WireEvent & { readonly type: `user.${string}` };

interface Listener {
  readonly response: ServerResponse;
  readonly previews: ReadonlySet<string>;
}

const HEARTBEAT_MS = 15_000;

/** The events of one session, and the streams that listen to it. Streams have no replay: what comes before they open is not sent. */
export class SessionLog {
  #processed: WireEvent[] = [];
  #queued: UserEvent[] = [];
  readonly #listeners = new Set<Listener>();
  readonly #since = new WeakMap<WireEvent, number>();
  #streamsOpened = 0;
  #closed = false;

  constructor(private readonly world: World) {}

  /** In the order of processing; what waits comes last. */
  get events(): readonly WireEvent[] {
    return [...this.#processed, ...this.#queued];
  }

  /** What lists show by now. */
  get listed(): readonly WireEvent[] {
    const until = Date.now() - this.world.control.listLagMs;
    return this.events.filter((event) => (this.#since.get(event) ?? 0) <= until);
  }

  get queued(): readonly UserEvent[] {
    return this.#queued;
  }

  /** How often a stream was opened. */
  get streamsOpened(): number {
    return this.#streamsOpened;
  }

  find(id: string): WireEvent | undefined {
    return this.events.find((event) => event.id === id);
  }

  append(event: NewEvent | { readonly type: string }, id = this.world.newId('sevt')): WireEvent {
    const stamped = { ...event, id, processed_at: this.world.now() };
    this.#since.set(stamped, this.#since.get(event as WireEvent) ?? Date.now());
    this.#processed.push(stamped);
    this.#broadcast(stamped);
    return stamped;
  }

  enqueue(event: UserEvent): void {
    this.#since.set(event, Date.now());
    this.#queued.push(event);
    this.#broadcast(event);
  }

  /** Takes an event from the queue: the same id again, now with a time. */
  process(event: UserEvent): void {
    this.#queued = this.#queued.filter(({ id }) => id !== event.id);
    const isNameless = event.type === 'user.interrupt' && this.world.control.interruptsWithoutId;
    this.append(event, isNameless ? '' : event.id);
  }

  dropQueue(): void {
    for (const event of this.#queued) this.process(event);
  }

  /** For streams that asked for previews of this type; never in the list. */
  preview(of: string, frame: { readonly type: 'event_start' | 'event_delta' }): void {
    for (const listener of this.#listeners) if (listener.previews.has(of)) write(listener.response, frame);
  }

  open(response: ServerResponse, previews: ReadonlySet<string>): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache',
      'request-id': this.world.newId('req'),
    });
    response.flushHeaders();
    this.#streamsOpened += 1;
    if (this.#closed) return void response.end();
    const listener = { response, previews };
    this.#listeners.add(listener);
    const heartbeat = setInterval(() => response.write('event: ping\ndata: {"type":"ping"}\n\n'), HEARTBEAT_MS);
    const cut = this.#cutLater(response, this.#streamsOpened);
    response.on('close', () => {
      this.#listeners.delete(listener);
      clearInterval(heartbeat);
      clearTimeout(cut);
    });
  }

  /** After `session.deleted` or when the stand-in stops. */
  close(): void {
    this.#closed = true;
    for (const { response } of this.#listeners) response.end();
  }

  #cutLater(response: ServerResponse, count: number): NodeJS.Timeout | undefined {
    const { cutStreamsAfterMs, cutHow } = this.world.control;
    if (cutStreamsAfterMs === null) return undefined;
    const reset = cutHow === 'reset' || (cutHow === 'both' && count % 2 === 0);
    return setTimeout(() => (reset ? response.destroy() : response.end()), cutStreamsAfterMs);
  }

  #unknownFrame(): WireEvent & { readonly outlook: string } {
    return { type: 'session.weather', id: this.world.newId('sevt'), outlook: 'fair' };
  }

  #broadcast(event: WireEvent): void {
    const { framesTwice, unknownFrames } = this.world.control;
    for (const { response } of this.#listeners) {
      if (unknownFrames) write(response, this.#unknownFrame());
      write(response, event);
      if (framesTwice) write(response, event);
    }
  }
}

function write(response: ServerResponse, frame: { readonly type: string }): void {
  response.write(`event: ${frame.type}\ndata: ${JSON.stringify(frame)}\n\n`);
}
