import { givenFor } from '../../../test/support/given-when-then.js';
import { projectDecider, ticketNumber, type ProjectCommand } from './project.decider.js';
import type { ProjectEvent } from './project.events.js';

const given = givenFor(projectDecider);
const create = (key: string, name = 'Backend'): ProjectCommand => ({
  type: 'CreateProject',
  data: { projectId: 'project', key, name },
});
const allocate = (ticketId: string): ProjectCommand => ({ type: 'AllocateTicketNumber', data: { ticketId } });
const link = (repositoryId: string): ProjectCommand => ({ type: 'LinkRepository', data: { repositoryId } });
const unlink = (repositoryId: string): ProjectCommand => ({ type: 'UnlinkRepository', data: { repositoryId } });

const created: ProjectEvent = { type: 'ProjectCreated', data: { projectId: 'project', key: 'ACME', name: 'Backend' } };
const allocated = (ticketId: string, number: number): ProjectEvent => ({
  type: 'TicketNumberAllocated',
  data: { ticketId, number },
});
const linked = (repositoryId: string): ProjectEvent => ({ type: 'RepositoryLinked', data: { repositoryId } });
const unlinked = (repositoryId: string): ProjectEvent => ({ type: 'RepositoryUnlinked', data: { repositoryId } });

describe('A project', () => {
  it('exists once it is created, under its name without the space around it', () => {
    given([]).when(create('ACME', ' Backend ')).then([created]);
  });
  it('is created once, and keeps its key', () => {
    given([created]).when(create('ACME')).then([]);
    given([created]).when(create('OTHER')).thenRejects('PROJECT.ALREADY_EXISTS');
  });
  it.each(['AB', 'A1', 'ABCDEFGHIJ'])('may have the key %s', (key) => {
    given([])
      .when(create(key))
      .then([{ type: 'ProjectCreated', data: { projectId: 'project', key, name: 'Backend' } }]);
  });
  it.each(['', 'A', '1A', 'acme', 'AC-ME', 'ABCDEFGHIJK', 'ACME\n'])('cannot have the key %j', (key) => {
    given([]).when(create(key)).thenRejects('PROJECT.KEY_INVALID');
  });
  it('has a name of 1 to 80 characters', () => {
    given([]).when(create('ACME', '  ')).thenRejects('PROJECT.NAME_EMPTY');
    given([])
      .when(create('ACME', 'x'.repeat(81)))
      .thenRejects('PROJECT.NAME_TOO_LONG');
  });
  it.each([allocate('t1'), link('r1'), unlink('r1')])('that does not exist refuses $type', (command) => {
    given([]).when(command).thenRejects('PROJECT.NOT_FOUND');
  });
});

describe('Ticket numbers', () => {
  it('count 1, 2, 3 within the project', () => {
    given([created])
      .when(allocate('t1'))
      .then([allocated('t1', 1)]);
    given([created, allocated('t1', 1), linked('r1'), allocated('t2', 2)])
      .when(allocate('t3'))
      .then([allocated('t3', 3)]);
  });
  it('begin where the project says', () => {
    const from42: ProjectEvent = {
      type: 'ProjectCreated',
      data: { projectId: 'project', key: 'ACME', name: 'Backend', firstTicketNumber: 42 },
    };
    given([])
      .when({
        type: 'CreateProject',
        data: { projectId: 'project', key: 'ACME', name: 'Backend', firstTicketNumber: 42 },
      })
      .then([from42]);
    given([from42])
      .when(allocate('t1'))
      .then([allocated('t1', 42)]);
    given([from42, allocated('t1', 42)])
      .when(allocate('t2'))
      .then([allocated('t2', 43)]);
  });
  it.each([0, -1, 1.5, Number.NaN])('cannot begin with %p', (firstTicketNumber) => {
    given([])
      .when({ type: 'CreateProject', data: { projectId: 'project', key: 'ACME', name: 'Backend', firstTicketNumber } })
      .thenRejects('PROJECT.FIRST_NUMBER_INVALID');
  });
  it('are given out once for a ticket', () => {
    given([created, allocated('t1', 1), allocated('t2', 2)])
      .when(allocate('t1'))
      .then([]);
  });
  it('are found again by the ticket', () => {
    const state = [created, allocated('t1', 1), allocated('t2', 2)].reduce(
      projectDecider.evolve,
      projectDecider.initialState,
    );
    expect([ticketNumber(state, 't1'), ticketNumber(state, 't2'), ticketNumber(state, 't3')]).toEqual([
      1,
      2,
      undefined,
    ]);
  });
});

describe('Repositories of a project', () => {
  it('are linked and unlinked', () => {
    given([created])
      .when(link('r1'))
      .then([linked('r1')]);
    given([created, linked('r1'), linked('r2')])
      .when(unlink('r1'))
      .then([unlinked('r1')]);
  });
  it('are linked and unlinked once', () => {
    given([created, linked('r1')])
      .when(link('r1'))
      .then([]);
    given([created, linked('r1'), unlinked('r1')])
      .when(unlink('r1'))
      .then([]);
  });
  it('can be linked again', () => {
    given([created, linked('r1'), unlinked('r1')])
      .when(link('r1'))
      .then([linked('r1')]);
  });
});
