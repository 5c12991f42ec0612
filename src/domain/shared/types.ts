export type NonEmpty<T> = readonly [T, ...T[]];

declare const kind: unique symbol;
/** One kind of id: another kind does not fit in its place. A bare string fits, so that what comes from outside needs no cast. */
export type Id<Kind extends string> = string & { readonly [kind]?: Kind };

export type OrgId = Id<'org'>;
export type MemberId = Id<'member'>;
export type ProjectId = Id<'project'>;
export type RepositoryId = Id<'repository'>;
export type TicketId = Id<'ticket'>;
/** What people see and link to, `ACME-42`. */
export type TicketKey = Id<'ticket-key'>;
export type RunId = Id<'run'>;
export type TurnId = Id<'turn'>;

/** ISO 8601 in UTC with milliseconds. Always an input, never read from a clock inside the domain. */
export type Timestamp = string;

/** Points at content in the blob store; `digest` is the lower-case hex sha-256 of the bytes. */
export interface BlobRef {
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/**
 * Who caused a fact. Only ids: names live in the state store and never enter the log.
 * `agent` = the coding agent of a turn, `system` = the product itself (first start, recovery).
 */
export type Actor =
  { readonly kind: 'member'; readonly memberId: MemberId } | { readonly kind: 'agent' } | { readonly kind: 'system' };

/** A decider: `decide` turns an intent into facts or throws a DomainError; `evolve` folds facts. Both are pure. */
export interface Decider<State, Command, Event> {
  readonly initialState: State;
  readonly decide: (command: Command, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}
