export type NonEmpty<T> = readonly [T, ...T[]];

export type OrgId = string;
export type MemberId = string;
export type ProjectId = string;
export type RepositoryId = string;
export type TicketId = string;
/** What people see and link to, `ACME-42`. */
export type TicketKey = string;
export type RunId = string;
export type TurnId = string;

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
