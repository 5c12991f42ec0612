import type { MemberId, OrgId, ProjectId, RepositoryId, TicketId } from './types.js';

/** `cr_<category>-<orgId>_<id>`: the category is everything before the first dash. Ids hold `[A-Za-z0-9-]` only. */
export type StreamName = string;

/** What the name of each of our streams begins with. */
export const STREAM_ROOT = 'cr_';

const name = (category: string, orgId: OrgId, ...ids: readonly (string | number)[]): StreamName =>
  [`${STREAM_ROOT}${category}-${orgId}`, ...ids].join('_');

export const streams = {
  organization: (orgId: OrgId): StreamName => name('organization', orgId),
  member: (orgId: OrgId, id: MemberId): StreamName => name('member', orgId, id),
  project: (orgId: OrgId, id: ProjectId): StreamName => name('project', orgId, id),
  repository: (orgId: OrgId, id: RepositoryId): StreamName => name('repository', orgId, id),
  ticket: (orgId: OrgId, id: TicketId): StreamName => name('ticket', orgId, id),
  conversation: (orgId: OrgId, id: TicketId): StreamName => name('conversation', orgId, id),
  turn: (orgId: OrgId, id: TicketId, turnNumber: number): StreamName => name('turn', orgId, id, turnNumber),
} as const;

/** Begins the names of all streams of one category. */
export const streamPrefix = (category: keyof typeof streams): string => `${STREAM_ROOT}${category}-`;

/** Prefixes (complete up to and including a separator) of everything that belongs to one conversation, in one total order. */
export function conversationPrefixes(orgId: OrgId, id: TicketId): readonly string[] {
  return [streams.conversation(orgId, id), `${name('turn', orgId, id)}_`];
}

export interface ParsedStream {
  readonly category: string;
  readonly orgId: OrgId;
  /** The ids after the organization, in order; a turn stream has two: ticket id and turn number. */
  readonly ids: readonly string[];
}

const FORM = /^cr_([a-z]+)-([A-Za-z0-9-]+)((?:_[A-Za-z0-9-]+)*)$/;

/** Has the name the form of our streams? */
export const isStreamName = (name: string): boolean => FORM.test(name);

export function parseStream(stream: StreamName): ParsedStream | undefined {
  const match = FORM.exec(stream);
  if (!match) return undefined;
  const [, category = '', orgId = '', rest = ''] = match;
  return { category, orgId, ids: rest === '' ? [] : rest.slice(1).split('_') };
}
