import type { RepositoryAdded, RepositoryEvent, RepositoryMoved } from './repository.events.js';
import { assertNever } from '../shared/assert-never.js';
import { DomainError } from '../shared/domain-error.js';
import { LIMITS } from '../shared/limits.js';
import type { Decider, RepositoryId } from '../shared/types.js';

export type AddRepository = { readonly type: 'AddRepository'; readonly data: RepositoryAdded['data'] };
export type MoveRepository = { readonly type: 'MoveRepository'; readonly data: RepositoryMoved['data'] };
export type RemoveRepository = {
  readonly type: 'RemoveRepository';
  readonly data: { readonly repositoryId: RepositoryId };
};
export type RepositoryCommand = AddRepository | MoveRepository | RemoveRepository;

export type RepositoryState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'added'; readonly repository: RepositoryAdded['data'] }
  /** As it was last known: added again at that place it is the same one. */
  | { readonly kind: 'removed'; readonly repository: RepositoryAdded['data'] };

/** A directory name that is safe on every file system and never reads as an option or as `.git`. */
const REPOSITORY_NAME = /^(?!\.)[A-Za-z0-9._][A-Za-z0-9._-]{0,99}$/;

const refuse = {
  nameInvalid: () =>
    new DomainError(
      'invalid',
      'REPOSITORY.NAME_INVALID',
      'A repo name has up to 100 letters, digits, dots, dashes and underscores, and begins with a letter, a digit or an underscore.',
    ),
  sourceInvalid: (limit: number) =>
    new DomainError(
      'invalid',
      'REPOSITORY.SOURCE_INVALID',
      `Give a path on this disk, a clone URL, or owner/name on GitHub, on one line of up to ${limit} characters.`,
      { limit },
    ),
  sourceHasCredentials: () =>
    new DomainError(
      'invalid',
      'REPOSITORY.SOURCE_HAS_CREDENTIALS',
      'Take the user name and password out of the URL: sources are recorded forever and shown to everyone.',
    ),
  noDefaultBranch: () =>
    new DomainError('invalid', 'REPOSITORY.NO_DEFAULT_BRANCH', 'The repo has no branch yet. Push one first.'),
  exists: (name: string) =>
    new DomainError(
      'conflict',
      'REPOSITORY.ALREADY_ADDED',
      `This repo was already added as ${name}. Remove it first.`,
      { name },
    ),
  followedByItself: (name: string) =>
    new DomainError(
      'invalid',
      'REPOSITORY.FOLLOWED_BY_ITSELF',
      `${name} is on GitHub, which follows renames and transfers by itself. Check that the GitHub App is installed where it is now.`,
      { name },
    ),
  notFound: () => new DomainError('missing', 'REPOSITORY.NOT_FOUND', 'There is no such repo.'),
};

function decide(command: RepositoryCommand, state: RepositoryState): readonly RepositoryEvent[] {
  switch (command.type) {
    case 'AddRepository':
      return addRepository(command.data, state);
    case 'MoveRepository':
      return moveRepository(command.data, state);
    case 'RemoveRepository':
      if (state.kind === 'unknown') throw refuse.notFound();
      return state.kind === 'removed' ? [] : [{ type: 'RepositoryRemoved', data: command.data }];
    default:
      return assertNever(command);
  }
}

function addRepository(data: AddRepository['data'], state: RepositoryState): readonly RepositoryEvent[] {
  if (state.kind === 'added') {
    if (isSame(state.repository, data)) return [];
    throw refuse.exists(state.repository.name);
  }
  if (!REPOSITORY_NAME.test(data.name)) throw refuse.nameInvalid();
  checkSource(data.source);
  if (data.defaultBranch === '') throw refuse.noDefaultBranch();
  return [{ type: 'RepositoryAdded', data }];
}

function moveRepository(data: MoveRepository['data'], state: RepositoryState): readonly RepositoryEvent[] {
  if (state.kind !== 'added') throw refuse.notFound();
  const { codeHost, name, source } = state.repository;
  if (codeHost !== 'local-git') throw refuse.followedByItself(name);
  checkSource(data.source);
  return source === data.source ? [] : [{ type: 'RepositoryMoved', data }];
}

function checkSource(source: string): void {
  const oneLine = source !== '' && source.length <= LIMITS.repositorySource && !/[\r\n\0]/.test(source);
  if (!oneLine) throw refuse.sourceInvalid(LIMITS.repositorySource);
  const userInfo = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(source);
  const isSshUser = userInfo && /ssh$/i.test(userInfo[1] ?? '') && !userInfo[2]?.includes(':');
  if (userInfo && !isSshUser) throw refuse.sourceHasCredentials();
}

function isSame(a: RepositoryAdded['data'], b: RepositoryAdded['data']): boolean {
  return a.name === b.name && a.codeHost === b.codeHost && a.source === b.source && a.defaultBranch === b.defaultBranch;
}

function evolve(state: RepositoryState, event: RepositoryEvent): RepositoryState {
  switch (event.type) {
    case 'RepositoryAdded':
      return { kind: 'added', repository: event.data };
    case 'RepositoryMoved':
      return state.kind === 'added'
        ? { kind: 'added', repository: { ...state.repository, source: event.data.source } }
        : state;
    case 'RepositoryRemoved':
      return state.kind === 'added' ? { ...state, kind: 'removed' } : state;
    default:
      return assertNever(event);
  }
}

/** The rules of one repository. A removed one may be added again. */
export const repositoryDecider: Decider<RepositoryState, RepositoryCommand, RepositoryEvent> = {
  initialState: { kind: 'unknown' },
  decide,
  evolve,
};
