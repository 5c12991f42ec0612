import { v5 as uuid5 } from 'uuid';
import type { DomainEvent } from '../domain/events.js';
import type { StreamName } from '../domain/shared/streams.js';
import type { Actor, Decider, NonEmpty } from '../domain/shared/types.js';
import type { Clock } from '../ports/clock.port.js';
import {
  START,
  WrongExpectedRevision,
  type EventLog,
  type ExpectedRevision,
  type NewEvent,
  type Position,
} from '../ports/event-log.port.js';
import { PortError } from '../ports/port-error.js';
import { retrying, type RetryPolicy } from '../shared/retrying.js';

/** Of every id derived in this product; never changes. */
const NAMESPACE = '6f0d3a52-9c6b-5f0e-8d1e-3c6a1c0de000';
const isConflict = (error: unknown): boolean => error instanceof WrongExpectedRevision;
const CONFLICTS: RetryPolicy = { attempts: 12, backoff: { firstMs: 10, longestMs: 2_000 }, mayHelp: isConflict };
const APPENDS: RetryPolicy = { attempts: 3, backoff: { firstMs: 0, longestMs: 0 } };
const CACHED_STREAMS = 1_000;

/** A UUID that is the same for the same parts, in every process and at every retry. */
export function deriveId(...parts: readonly (string | number)[]): string {
  return uuid5(parts.join('\u0000'), NAMESPACE);
}

/** Who asks, and under which id; a command repeated under its id is carried out once. */
export interface CommandMeta {
  readonly commandId: string;
  readonly actor: Actor;
  readonly causationId?: string;
  readonly correlationId?: string;
}

export interface Decided<State> {
  /** Of the newest fact of the stream that the caller may rely on; START for an empty stream. */
  readonly position: Position;
  readonly state: State;
  /** The command was already carried out; `events` are the facts of that time. */
  readonly repeated: boolean;
  readonly events: readonly DomainEvent[];
}

interface Loaded<State> {
  readonly state: State;
  readonly expected: ExpectedRevision;
  readonly position: Position;
  /** Facts by the command that caused them, so that a repeated command is recognised. */
  readonly commands: ReadonlyMap<string, Effect>;
}

interface Effect {
  readonly position: Position;
  readonly events: readonly DomainEvent[];
}

export interface Handling<State, Command, Event extends DomainEvent> {
  readonly stream: StreamName;
  readonly decider: Decider<State, Command, Event>;
  readonly command: Command;
  readonly meta: CommandMeta;
}

/** Load, fold, decide, append at the exact revision; after a conflict and a random wait it is decided again on the new state. */
export class DecideAndAppend {
  /** Folded streams by name; only a cache, every use reads on from its revision. */
  private readonly cache = new Map<StreamName, Loaded<unknown>>();

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Throws DomainError for a broken rule, PortError of the log, LOG.CONTENDED when others kept winning. */
  async handle<State, Command, Event extends DomainEvent>(
    handling: Handling<State, Command, Event>,
  ): Promise<Decided<State>> {
    try {
      return await retrying(() => this.decideOnce(handling), { policy: CONFLICTS });
    } catch (error) {
      throw isConflict(error) ? contended(error) : error;
    }
  }

  private async decideOnce<State, Command, Event extends DomainEvent>(
    handling: Handling<State, Command, Event>,
  ): Promise<Decided<State>> {
    const loaded = await this.load(handling.stream, handling.decider);
    const before = loaded.commands.get(handling.meta.commandId);
    if (before) return { ...before, state: loaded.state, repeated: true };
    const events = handling.decider.decide(handling.command, loaded.state);
    const [first, ...rest] = events;
    if (first === undefined) return { position: loaded.position, state: loaded.state, repeated: false, events };
    const { position } = await this.append(handling, [first, ...rest], loaded.expected);
    const state = events.reduce((folded, event) => handling.decider.evolve(folded, event), loaded.state);
    return { position, state, repeated: false, events };
  }

  /** The folded state of a stream as of now. */
  async state<State, Event extends DomainEvent>(
    stream: StreamName,
    decider: Pick<Decider<State, never, Event>, 'initialState' | 'evolve'>,
  ): Promise<State> {
    return (await this.load(stream, decider)).state;
  }

  private async load<State, Event extends DomainEvent>(
    stream: StreamName,
    decider: Pick<Decider<State, never, Event>, 'initialState' | 'evolve'>,
  ): Promise<Loaded<State>> {
    const known = (this.cache.get(stream) ?? nothing(decider.initialState)) as Loaded<State>;
    let { state, expected, position } = known;
    // Copied once there is something to add: most streams are only looked at.
    let fresh: Map<string, Effect> | undefined;
    const from = expected === 'no_stream' ? 0 : expected + 1;
    for await (const recorded of this.log.readStream(stream, { from })) {
      state = decider.evolve(state, recorded.event as Event);
      ({ revision: expected, position } = recorded);
      fresh ??= new Map(known.commands);
      const { commandId } = recorded.metadata;
      fresh.set(commandId, { position, events: [...(fresh.get(commandId)?.events ?? []), recorded.event] });
    }
    const loaded = { state, expected, position, commands: fresh ?? known.commands };
    this.remember(stream, loaded);
    return loaded;
  }

  private remember(stream: StreamName, loaded: Loaded<unknown>): void {
    this.cache.delete(stream);
    this.cache.set(stream, loaded);
    const [oldest] = this.cache.keys();
    if (this.cache.size > CACHED_STREAMS && oldest !== undefined) this.cache.delete(oldest);
  }

  /** An unknown outcome is resolved by repeating the identical append. */
  private async append<State, Command, Event extends DomainEvent>(
    { stream, meta }: Handling<State, Command, Event>,
    events: NonEmpty<Event>,
    expected: ExpectedRevision,
  ): Promise<{ readonly position: Position }> {
    const recordedAt = new Date(this.clock.now()).toISOString();
    const { commandId, actor, causationId = commandId, correlationId = commandId } = meta;
    const metadata = { commandId, actor, causationId, correlationId, recordedAt };
    const toNew = (event: Event, index: number): NewEvent => ({ id: deriveId(commandId, index), event, metadata });
    const [first, ...rest] = events;
    const batch: NonEmpty<NewEvent> = [toNew(first, 0), ...rest.map((event, index) => toNew(event, index + 1))];
    return retrying(() => this.log.append(stream, batch, expected), { policy: APPENDS });
  }
}

function contended(cause: unknown): PortError {
  return new PortError('LOG.CONTENDED', 'Too many people changed this at the same moment. Try again.', true, { cause });
}

function nothing<State>(state: State): Loaded<State> {
  return { state, expected: 'no_stream', position: START, commands: new Map() };
}
