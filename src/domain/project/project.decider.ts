import type { ProjectEvent } from './project.events.js';
import { assertNever } from '../shared/assert-never.js';
import { DomainError } from '../shared/domain-error.js';
import { LIMITS } from '../shared/limits.js';
import type { Decider, ProjectId, RepositoryId, TicketId } from '../shared/types.js';

type Intent<Type extends string, Data> = { readonly type: Type; readonly data: Data };

export type CreateProject = Intent<
  'CreateProject',
  { readonly projectId: ProjectId; readonly key: string; readonly name: string; readonly firstTicketNumber?: number }
>;
/** Gives the ticket its number; asked again for the same ticket, it adds nothing (`ticketNumber` finds the first answer). */
export type AllocateTicketNumber = Intent<'AllocateTicketNumber', { readonly ticketId: TicketId }>;
export type LinkRepository = Intent<'LinkRepository', { readonly repositoryId: RepositoryId }>;
export type UnlinkRepository = Intent<'UnlinkRepository', { readonly repositoryId: RepositoryId }>;
export type ProjectCommand = CreateProject | AllocateTicketNumber | LinkRepository | UnlinkRepository;

/** A chain, newest first: adding to it copies nothing, however many tickets a project has. */
interface Allocation {
  readonly ticketId: TicketId;
  readonly number: number;
  readonly earlier: Allocation | null;
}

export interface ProjectState {
  /** Null before the project exists. */
  readonly key: string | null;
  readonly firstTicketNumber: number;
  readonly newestAllocation: Allocation | null;
  readonly repositoryIds: readonly RepositoryId[];
}

/** 2 to 10 capital letters and digits, a letter first: the part of a ticket key before the dash. */
const PROJECT_KEY = /^[A-Z][A-Z0-9]{1,9}$/;

const refuse = {
  keyInvalid: () =>
    new DomainError(
      'invalid',
      'PROJECT.KEY_INVALID',
      'A project key has 2 to 10 capital letters and digits and begins with a letter, such as ACME.',
    ),
  firstNumberInvalid: () =>
    new DomainError('invalid', 'PROJECT.FIRST_NUMBER_INVALID', 'Ticket numbers begin with a whole number from 1 on.'),
  nameEmpty: () => new DomainError('invalid', 'PROJECT.NAME_EMPTY', 'Give the project a name.'),
  nameTooLong: (count: number, limit: number) =>
    new DomainError('invalid', 'PROJECT.NAME_TOO_LONG', `Shorten the project's name to ${limit} characters.`, {
      count,
      limit,
    }),
  exists: (key: string) =>
    new DomainError('conflict', 'PROJECT.ALREADY_EXISTS', `This project already exists with the key ${key}.`, { key }),
  notFound: () =>
    new DomainError('missing', 'PROJECT.NOT_FOUND', 'There is no such project. Choose another one or create it.'),
};

/** The number this ticket has in the project; undefined when none was given out. */
export function ticketNumber(state: ProjectState, ticketId: TicketId): number | undefined {
  let allocation = state.newestAllocation;
  while (allocation && allocation.ticketId !== ticketId) allocation = allocation.earlier;
  return allocation?.number;
}

function decide(command: ProjectCommand, state: ProjectState): readonly ProjectEvent[] {
  if (command.type === 'CreateProject') return createProject(command.data, state);
  if (state.key === null) throw refuse.notFound();
  switch (command.type) {
    case 'AllocateTicketNumber': {
      const { ticketId } = command.data;
      if (ticketNumber(state, ticketId) !== undefined) return [];
      const number = state.newestAllocation ? state.newestAllocation.number + 1 : state.firstTicketNumber;
      return [{ type: 'TicketNumberAllocated', data: { ticketId, number } }];
    }
    case 'LinkRepository':
      return isLinked(command.data, state) ? [] : [{ type: 'RepositoryLinked', data: command.data }];
    case 'UnlinkRepository':
      return isLinked(command.data, state) ? [{ type: 'RepositoryUnlinked', data: command.data }] : [];
    default:
      return assertNever(command);
  }
}

function createProject(data: CreateProject['data'], state: ProjectState): readonly ProjectEvent[] {
  const { projectId, key, firstTicketNumber } = data;
  if (state.key === key) return [];
  if (state.key !== null) throw refuse.exists(state.key);
  if (!PROJECT_KEY.test(key)) throw refuse.keyInvalid();
  const name = data.name.trim();
  if (name === '') throw refuse.nameEmpty();
  if (name.length > LIMITS.projectName) throw refuse.nameTooLong(name.length, LIMITS.projectName);
  if (firstTicketNumber !== undefined && !(Number.isSafeInteger(firstTicketNumber) && firstTicketNumber > 0))
    throw refuse.firstNumberInvalid();
  const counting = firstTicketNumber === undefined ? {} : { firstTicketNumber };
  return [{ type: 'ProjectCreated', data: { projectId, key, name, ...counting } }];
}

function isLinked({ repositoryId }: LinkRepository['data'], state: ProjectState): boolean {
  return state.repositoryIds.includes(repositoryId);
}

function evolve(state: ProjectState, event: ProjectEvent): ProjectState {
  switch (event.type) {
    case 'ProjectCreated':
      return { ...state, key: event.data.key, firstTicketNumber: event.data.firstTicketNumber ?? 1 };
    case 'TicketNumberAllocated':
      return { ...state, newestAllocation: { ...event.data, earlier: state.newestAllocation } };
    case 'RepositoryLinked':
      return { ...state, repositoryIds: [...state.repositoryIds, event.data.repositoryId] };
    case 'RepositoryUnlinked':
      return { ...state, repositoryIds: state.repositoryIds.filter((id) => id !== event.data.repositoryId) };
    default:
      return assertNever(event);
  }
}

/** The rules of one project: its key and name, its ticket numbers, its pre-selected repositories. */
export const projectDecider: Decider<ProjectState, ProjectCommand, ProjectEvent> = {
  initialState: { key: null, firstTicketNumber: 1, newestAllocation: null, repositoryIds: [] },
  decide,
  evolve,
};
