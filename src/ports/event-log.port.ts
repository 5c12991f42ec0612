import type { DomainEvent } from '../domain/events.js';
import type { StreamName } from '../domain/shared/streams.js';
import type { Actor, NonEmpty, Timestamp } from '../domain/shared/types.js';
import { PortError } from './port-error.js';

export const EVENT_LOG = Symbol('EventLog');

/** Place in one stream; the first event has 0. A safe integer in every adapter (a stream never nears 2^53 events), so it travels in JSON. */
export type Revision = number;
/** The revision the stream must have right now; `no_stream` for a stream without events. There is no "any". */
export type ExpectedRevision = Revision | 'no_stream';

/**
 * Place in the whole log. Opaque: compare only with `comparePositions`. `'0'` lies before the first event.
 * Form: one or two unsigned decimals joined by `/` (embedded: the row; EventStoreDB: commit/prepare).
 */
export type Position = string;
export const START: Position = '0';

/** Negative when `a` is earlier, 0 when equal, positive when later. */
export function comparePositions(a: Position, b: Position): number {
  const byCommit = compareDecimals(commitOf(a), commitOf(b));
  return byCommit === 0 ? compareDecimals(prepareOf(a), prepareOf(b)) : byCommit;
}

/** Every event that is read is compared, so nothing is split. */
function commitOf(position: Position): string {
  const end = position.indexOf('/');
  return end === -1 ? position : position.slice(0, end);
}

const prepareOf = (position: Position): string => position.slice(position.indexOf('/') + 1);

function compareDecimals(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface EventMetadata {
  /** The command (its Idempotency-Key) or effect that caused the event. */
  readonly commandId: string;
  /** The run or request everything here belongs to. */
  readonly correlationId: string;
  /** The command or event that directly caused this one. */
  readonly causationId: string;
  readonly actor: Actor;
  readonly recordedAt: Timestamp;
}

export interface NewEvent<E extends LogEvent = DomainEvent> {
  /** Lower-case UUID, unique within its stream; derived (uuid5), so that a retry carries the same one. */
  readonly id: string;
  readonly event: E;
  readonly metadata: EventMetadata;
}

export interface RecordedEvent<E extends LogEvent = DomainEvent> extends NewEvent<E> {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
}

/** What a log stores: a type name and JSON-plain data. */
export interface LogEvent {
  readonly type: string;
  readonly data: object;
}

export interface AppendResult {
  /** Of the last event appended. */
  readonly revision: Revision;
  /** Of the last event appended. */
  readonly position: Position;
}

/** In band: everything yielded before a `checkpoint` or `caughtUp` has been handed to the consumer. */
export type LogItem<E extends LogEvent = DomainEvent> =
  | { readonly kind: 'event'; readonly event: RecordedEvent<E> }
  | { readonly kind: 'checkpoint'; readonly position: Position }
  | { readonly kind: 'caughtUp'; readonly position: Position };

export interface ReadStreamOptions {
  /** First revision to yield, inclusive. Default: 0. */
  readonly from?: Revision;
}

export interface ReadAllOptions {
  /** Exclusive. Default START. */
  readonly after?: Position;
  /** Only streams whose names start with one of these. Default: all. */
  readonly streamPrefixes?: readonly string[];
}

export interface SubscribeOptions {
  /** Exclusive. Whoever wants only what is appended from now on asks for `head` first. */
  readonly after: Position;
  readonly streamPrefixes?: readonly string[];
  /** Ends the iteration without an error, within 100 ms. */
  readonly signal: AbortSignal;
}

/** Limits checked before any I/O; larger appends throw `LOG.TOO_LARGE`. In bytes of the stored JSON. */
export const LOG_LIMITS = { eventBytes: 256 * 1024, appendBytes: 960 * 1024 } as const;

/**
 * One totally ordered, append-only log. No deletion. A missing stream reads as empty.
 * Reading throws PortError: LOG.UNKNOWN_EVENT, LOG.INVALID (a position of another kind of log, a stored event that is not of its
 * shape), LOG.CORRUPT (the stored bytes are damaged), LOG.UNAVAILABLE (retryable), LOG.CLOSED.
 */
export interface EventLog<E extends LogEvent = DomainEvent> {
  /**
   * Appends all events or none, durably (the promise settles after the data is safe on disk), with contiguous revisions.
   * Throws WrongExpectedRevision (carrying the actual revision) unless the stream is exactly at `expected`.
   * Repeating an append (same ids, same `expected`) writes nothing and returns the original result, also after later
   * appends and restarts; so does repeating only its first k ids (the k-th result). Some ids old and some new is WrongExpectedRevision.
   * Throws PortError: LOG.TOO_LARGE, LOG.INVALID (empty append, an id twice, a malformed name or id), LOG.UNAVAILABLE (retryable;
   * the outcome is unknown: retry the identical append), LOG.FULL (no space left; nothing written), LOG.CLOSED, LOG.DENIED (the
   * store refuses our user or its rights; any call may).
   */
  append(stream: StreamName, events: NonEmpty<NewEvent<E>>, expected: ExpectedRevision): Promise<AppendResult>;
  /** Yields in revision order. A missing stream, or a start beyond the end, yields nothing. */
  readStream(stream: StreamName, options?: ReadStreamOptions): AsyncIterable<RecordedEvent<E>>;
  /** Yields in log order up to the head at the time of the call, then ends. */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent<E>>;
  /**
   * Yields the log in order, no gap and no repeat, then waits for more. `caughtUp` comes whenever the consumer has everything
   * (at least once, also when nothing matched); `checkpoint` advances past events that the filter left out. Never ends by itself:
   * reconnects inside, from the last event handed over.
   */
  subscribe(options: SubscribeOptions): AsyncIterable<LogItem<E>>;
  /** Position of the newest event; START for an empty log. */
  head(): Promise<Position>;
  close(): Promise<void>;
}

export class WrongExpectedRevision extends PortError {
  constructor(
    readonly stream: StreamName,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super('LOG.WRONG_EXPECTED_REVISION', `Stream ${stream} is at ${actual}, expected ${expected}.`, false);
    this.name = 'WrongExpectedRevision';
  }
}

/** Translates between the newest shape of an event and what is stored; injected into every event-log adapter. */
export interface EventCodec<E extends LogEvent = DomainEvent> {
  /** Validates, redacts known secrets and token patterns, returns the stored name, schema version and JSON text. */
  encode(event: E): { readonly type: string; readonly schema: number; readonly json: string };
  /** Upcasts to the newest shape. Throws PortError LOG.UNKNOWN_EVENT for a type or schema newer than this program. */
  decode(stored: { readonly type: string; readonly schema: number; readonly json: string }): E;
}
