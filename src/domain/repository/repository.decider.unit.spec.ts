import { givenFor } from '../../../test/support/given-when-then.js';
import { repositoryDecider, type RepositoryCommand } from './repository.decider.js';
import type { RepositoryAdded, RepositoryEvent } from './repository.events.js';

const given = givenFor(repositoryDecider);
const data: RepositoryAdded['data'] = {
  repositoryId: 'r1',
  name: 'api',
  codeHost: 'local-git',
  source: '/srv/git/api.git',
  defaultBranch: 'main',
};
const add = (changes: Partial<RepositoryAdded['data']> = {}): RepositoryCommand => ({
  type: 'AddRepository',
  data: { ...data, ...changes },
});
const remove: RepositoryCommand = { type: 'RemoveRepository', data: { repositoryId: 'r1' } };
const added: RepositoryEvent = { type: 'RepositoryAdded', data };
const removed: RepositoryEvent = { type: 'RepositoryRemoved', data: { repositoryId: 'r1' } };

const moved: RepositoryEvent = { type: 'RepositoryMoved', data: { repositoryId: 'r1', source: '/srv/new/api' } };
const move = (source = '/srv/new/api'): RepositoryCommand => ({
  type: 'MoveRepository',
  data: { repositoryId: 'r1', source },
});

describe('A repository that moved', () => {
  it('is found at its new place from then on, under its old name', () => {
    given([added]).when(move()).then([moved]);
    given([added, moved]).when(move()).then([]);
    given([added, moved]).when(add()).thenRejects('REPOSITORY.ALREADY_ADDED');
    given([added, moved])
      .when(add({ source: '/srv/new/api' }))
      .then([]);
  });
  it('must be there, on this disk or behind a URL without credentials', () => {
    given([]).when(move()).thenRejects('REPOSITORY.NOT_FOUND');
    given([added, removed]).when(move()).thenRejects('REPOSITORY.NOT_FOUND');
    given([added]).when(move('https://user:secret@host/api')).thenRejects('REPOSITORY.SOURCE_HAS_CREDENTIALS');
    given([{ type: 'RepositoryAdded', data: { ...data, codeHost: 'github', source: 'acme/api' } }])
      .when(move())
      .thenRejects('REPOSITORY.FOLLOWED_BY_ITSELF');
  });
});

describe('A repository', () => {
  it('is added once', () => {
    given([]).when(add()).then([added]);
    given([added]).when(add()).then([]);
  });
  it('does not change by being added again', () => {
    given([added])
      .when(add({ name: 'web' }))
      .thenRejects('REPOSITORY.ALREADY_ADDED');
    given([added])
      .when(add({ source: '/elsewhere' }))
      .thenRejects('REPOSITORY.ALREADY_ADDED');
  });
  it('is removed once', () => {
    given([added]).when(remove).then([removed]);
    given([added, removed]).when(remove).then([]);
    given([]).when(remove).thenRejects('REPOSITORY.NOT_FOUND');
  });
  it('can be added again after it was removed', () => {
    given([added, removed])
      .when(add({ name: 'api-2' }))
      .then([{ type: 'RepositoryAdded', data: { ...data, name: 'api-2' } }]);
  });
  it('has a default branch', () => {
    given([])
      .when(add({ defaultBranch: '' }))
      .thenRejects('REPOSITORY.NO_DEFAULT_BRANCH');
  });
});

describe('The name of a repository, which is its directory,', () => {
  it.each(['api', 'acme-backend', 'my.site_2', '2048'])('may be %s', (name) => {
    given([])
      .when(add({ name }))
      .then([{ type: 'RepositoryAdded', data: { ...data, name } }]);
  });
  it.each(['', '.', '..', '.git', '-x', 'a/b', 'a b', 'a\n', 'x'.repeat(101)])('cannot be %j', (name) => {
    given([]).when(add({ name })).thenRejects('REPOSITORY.NAME_INVALID');
  });
});

describe('The source of a repository', () => {
  it.each([
    '/srv/git/a@b.git',
    'acme/backend',
    'https://example.org/acme/backend.git',
    'https://example.org/@acme/backend.git',
    'git@example.org:acme/backend.git',
    'ssh://git@example.org:2222/acme/backend.git',
    'git+ssh://git@example.org/acme/backend.git',
  ])('may be %s', (source) => {
    given([])
      .when(add({ source }))
      .then([{ type: 'RepositoryAdded', data: { ...data, source } }]);
  });
  it.each([
    'https://token@example.org/acme/backend.git',
    'https://ada:secret@example.org/acme/backend.git',
    'HTTPS://ada:secret@example.org/acme/backend.git',
    'ssh://git:secret@example.org/acme/backend.git',
  ])('never carries credentials: %s', (source) => {
    given([]).when(add({ source })).thenRejects('REPOSITORY.SOURCE_HAS_CREDENTIALS');
  });
  it.each(['', '/srv\n/git', 'x'.repeat(2_001)])('is one line of up to 2,000 characters, not %j', (source) => {
    given([]).when(add({ source })).thenRejects('REPOSITORY.SOURCE_INVALID');
  });
});
