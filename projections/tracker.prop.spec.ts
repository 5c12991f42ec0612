import fc from 'fast-check';
import { foldBatch, type Documents } from '../test/support/fold-documents.js';
import { recorded, type Recording } from '../test/support/recorded.js';
import { streams } from '../src/domain/shared/streams.js';
import type { RecordedEvent } from '../src/ports/event-log.port.js';
import { membersProjection } from './members/members.projection.js';
import type { Projection } from './projection.js';
import { projectsProjection } from './projects/projects.projection.js';
import { repositoriesProjection } from './repositories/repositories.projection.js';
import { ticketsProjection } from './tickets/tickets.projection.js';

// Any order of facts, also one that no decider would give: a fold must not depend on what deciders allow.
const orgId = fc.constantFrom('org-a', 'org-b');
const small = fc.constantFrom('1', '2', '3');
const text = fc.string({ maxLength: 5 });

const ticketFact = fc
  .record({ org: orgId, id: small, title: text, body: text, edits: fc.boolean() })
  .map(({ org, id, title, body, edits }): Recording => {
    const ids = { ticketId: id, ticketKey: `ACME-${id}` };
    return {
      stream: streams.ticket(org, `${org}-${id}`),
      event: edits
        ? { type: 'TicketEdited', data: { ...ids, title, body } }
        : { type: 'TicketCreated', data: { ...ids, projectId: 'p', title, body } },
    };
  });
const projectFact = fc
  .record({ org: orgId, id: small, name: text, repositoryId: small, kind: fc.nat(3) })
  .map(({ org, id, name, repositoryId, kind }): Recording => {
    const facts: readonly Recording['event'][] = [
      { type: 'ProjectCreated', data: { projectId: id, key: 'ACME', name } },
      { type: 'RepositoryLinked', data: { repositoryId } },
      { type: 'RepositoryUnlinked', data: { repositoryId } },
      { type: 'TicketNumberAllocated', data: { ticketId: id, number: 1 } },
    ];
    return { stream: streams.project(org, `${org}-${id}`), event: facts[kind] ?? fail(kind) };
  });
const repositoryFact = fc
  .record({ org: orgId, id: small, name: text, removes: fc.boolean() })
  .map(({ org, id, name, removes }): Recording => {
    const data = { repositoryId: id, name, codeHost: 'local-git', source: '/srv', defaultBranch: 'main' } as const;
    return {
      stream: streams.repository(org, `${org}-${id}`),
      event: removes ? { type: 'RepositoryRemoved', data: { repositoryId: id } } : { type: 'RepositoryAdded', data },
    };
  });
const memberFact = fc
  .record({ org: orgId, id: small, role: fc.constantFrom('owner', 'viewer') })
  .map(({ org, id, role }): Recording => ({
    stream: streams.member(org, `${org}-${id}`),
    event: { type: 'MemberAdded', data: { memberId: id, role } },
  }));

const log = fc
  .array(fc.oneof(ticketFact, projectFact, repositoryFact, memberFact), { maxLength: 40 })
  .map((recordings) => recorded(recordings));
const cuts = fc.array(fc.record({ length: fc.integer({ min: 1, max: 15 }), survives: fc.option(fc.nat(6)) }), {
  minLength: 1,
  maxLength: 10,
});

const all: readonly Projection[] = [ticketsProjection, projectsProjection, repositoriesProjection, membersProjection];

describe.each(all.map((projection) => [projection.name, projection] as const))(
  'The documents of %s',
  (_name, projection) => {
    it('are the same however the log is cut into batches, and whichever batch is cut off and comes again', () => {
      fc.assert(
        fc.property(log, cuts, (events, pieces) => {
          const oneByOne = events.reduce((stored, event) => foldBatch(projection, stored, [event]), none);
          let stored = none;
          let piece = 0;
          for (let from = 0; from < events.length; piece += 1) {
            const { length, survives } = pieces[piece % pieces.length] ?? fail(piece);
            const batch: readonly RecordedEvent[] = events.slice(from, from + length);
            if (survives !== null) stored = foldBatch(projection, stored, batch, survives);
            stored = foldBatch(projection, stored, batch);
            from += length;
          }
          expect(sorted(stored)).toEqual(sorted(oneByOne));
        }),
      );
    });
  },
);

const none: Documents<object> = new Map();

function sorted(documents: Documents<object>): readonly unknown[] {
  return [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
}

function fail(what: number): never {
  throw new Error(`No ${what}.`);
}
