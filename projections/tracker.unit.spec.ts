import { foldAll } from '../test/support/fold-documents.js';
import { recorded, timeAt, type Recording } from '../test/support/recorded.js';
import { streams } from '../src/domain/shared/streams.js';
import { projections } from './index.js';
import { membersProjection } from './members/members.projection.js';
import { projectsProjection } from './projects/projects.projection.js';
import { repositoriesProjection } from './repositories/repositories.projection.js';
import { ticketsProjection } from './tickets/tickets.projection.js';
import { ticketKeyId } from './tickets/tickets.view.js';

const ticketCreated = (ticketId: string, ticketKey: string, title: string): Recording => ({
  stream: streams.ticket('org', ticketId),
  event: { type: 'TicketCreated', data: { ticketId, ticketKey, projectId: 'p1', title, body: 'Cover 429.' } },
});
const ticketEdited: Recording = {
  stream: streams.ticket('org', 't1'),
  event: {
    type: 'TicketEdited',
    data: { ticketId: 't1', ticketKey: 'ACME-1', title: 'Retry twice', body: 'And log.' },
  },
};
const project = (event: Recording['event']): Recording => ({ stream: streams.project('org', 'p1'), event });
const repository = (event: Recording['event']): Recording => ({ stream: streams.repository('org', 'r1'), event });

const projectCreated = project({ type: 'ProjectCreated', data: { projectId: 'p1', key: 'ACME', name: 'Backend' } });
const linked = (repositoryId: string): Recording => project({ type: 'RepositoryLinked', data: { repositoryId } });
const unlinked = (repositoryId: string): Recording => project({ type: 'RepositoryUnlinked', data: { repositoryId } });
const source = { codeHost: 'local-git', source: '/srv/git/Api.git', defaultBranch: 'main' } as const;
const repositoryAdded = repository({ type: 'RepositoryAdded', data: { repositoryId: 'r1', name: 'Api', ...source } });
const repositoryRemoved = repository({ type: 'RepositoryRemoved', data: { repositoryId: 'r1' } });

describe('The tickets', () => {
  const ticket = {
    kind: 'ticket',
    orgId: 'org',
    ticketId: 't1',
    ticketKey: 'ACME-1',
    projectId: 'p1',
    title: 'Retry',
    body: 'Cover 429.',
    createdAt: timeAt(1),
    updatedAt: timeAt(1),
    createdBy: 'ada',
  };
  const wayToTicket = { kind: 'ticket-key', orgId: 'org', ticketId: 't1', ticketKey: 'ACME-1' };

  it('hold a document for each ticket and one that leads from its key to it', () => {
    const events = recorded([ticketCreated('t1', 'ACME-1', 'Retry')]);
    expect(foldAll(ticketsProjection, events)).toEqual({ t1: ticket, [ticketKeyId('org', 'ACME-1')]: wayToTicket });
  });
  it('name nobody as the author of a ticket that the product created itself', () => {
    const events = recorded([{ ...ticketCreated('t1', 'ACME-1', 'Retry'), actor: { kind: 'system' } }]);
    expect(foldAll(ticketsProjection, events).t1).toEqual({ ...ticket, createdBy: null });
  });
  it('show the newest text and when it was written', () => {
    const events = recorded([ticketCreated('t1', 'ACME-1', 'Retry'), ticketEdited]);
    const edited = { ...ticket, title: 'Retry twice', body: 'And log.', updatedAt: timeAt(2) };
    expect(foldAll(ticketsProjection, events).t1).toEqual(edited);
  });
  it('are listed by organization in the order of creation and found by key and title', () => {
    const { t1 } = foldAll(ticketsProjection, recorded([ticketCreated('t1', 'ACME-1', 'Retry')]));
    expect(t1 && ticketsProjection.index('t1', t1)).toEqual({
      partition: 'org',
      sort: timeAt(1),
      search: 'acme-1 retry',
    });
  });
  it('keep the documents of keys out of the list of tickets', () => {
    const id = ticketKeyId('org', 'ACME-1');
    const way = foldAll(ticketsProjection, recorded([ticketCreated('t1', 'ACME-1', 'Retry')]))[id];
    expect(way && ticketsProjection.index(id, way)).toEqual({ partition: 'org/keys', sort: 'ACME-1', search: '' });
  });
  it('do not mind an edit of a ticket that is not there', () => {
    expect(foldAll(ticketsProjection, recorded([ticketEdited]))).toEqual({});
  });
});

describe('The projects', () => {
  const view = { orgId: 'org', projectId: 'p1', key: 'ACME', name: 'Backend', createdAt: timeAt(1) };

  it('hold the linked repositories in the order they were linked', () => {
    const events = recorded([projectCreated, linked('r2'), linked('r1'), linked('r3'), unlinked('r2')]);
    expect(foldAll(projectsProjection, events)).toEqual({ p1: { ...view, repositoryIds: ['r1', 'r3'] } });
  });
  it('are listed by organization and name and found by key and name', () => {
    const index = projectsProjection.index('p1', { ...view, repositoryIds: [] });
    expect(index).toEqual({ partition: 'org', sort: 'backend', search: 'acme backend' });
  });
  it('do not mind a link to a project that is not there', () => {
    expect(foldAll(projectsProjection, recorded([linked('r1')]))).toEqual({});
  });
});

describe('The repositories', () => {
  const view = { orgId: 'org', repositoryId: 'r1', name: 'Api', ...source, addedAt: timeAt(1) };

  it('hold a repository that was added', () => {
    expect(foldAll(repositoriesProjection, recorded([repositoryAdded]))).toEqual({ r1: { ...view, removed: false } });
  });
  it('keep a removed repository, marked as removed', () => {
    const events = recorded([repositoryAdded, repositoryRemoved]);
    expect(foldAll(repositoriesProjection, events)).toEqual({ r1: { ...view, removed: true } });
  });
  it('show a repository again that was added again', () => {
    const events = recorded([repositoryAdded, repositoryRemoved, repositoryAdded]);
    const again = { ...view, removed: false, addedAt: timeAt(3) };
    expect(foldAll(repositoriesProjection, events)).toEqual({ r1: again });
  });
  it('are listed by organization and name and found by name and source', () => {
    const index = repositoriesProjection.index('r1', { ...view, removed: false });
    expect(index).toEqual({ partition: 'org', sort: 'api', search: 'api /srv/git/api.git' });
  });
  it('do not mind the removal of a repository that is not there', () => {
    expect(foldAll(repositoriesProjection, recorded([repositoryRemoved]))).toEqual({});
  });
});

describe('The members', () => {
  const events = recorded([
    {
      stream: streams.member('org', 'ada'),
      event: { type: 'MemberAdded', data: { memberId: 'ada', role: 'owner' } },
    },
  ]);
  const view = { orgId: 'org', memberId: 'ada', role: 'owner', addedAt: timeAt(1) } as const;

  it('hold who belongs to the organization, in which role, since when', () => {
    expect(foldAll(membersProjection, events)).toEqual({ ada: view });
  });
  it('are listed by organization in the order they were added', () => {
    expect(membersProjection.index('ada', view)).toEqual({ partition: 'org', sort: timeAt(1), search: '' });
  });
});

describe('The registry', () => {
  it('holds every projection under the name the store keeps it by', () => {
    expect(Object.values(projections).map(({ name }) => name)).toEqual(Object.keys(projections));
  });
});
