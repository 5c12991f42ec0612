import { streamPrefix } from '../../src/domain/shared/streams.js';
import type { Projection } from '../projection.js';
import { subjectOf } from '../subject-of.js';
import type { RepositoryView } from './repositories.view.js';

/** The repositories of an organization. */
export const repositoriesProjection: Projection<RepositoryView> = {
  name: 'repositories',
  version: 1,
  handles: ['RepositoryAdded', 'RepositoryMoved', 'RepositoryRemoved'],
  streamPrefixes: [streamPrefix('repository')],
  keys(recorded) {
    const subject = subjectOf(recorded);
    return subject ? [subject.id] : [];
  },
  apply(recorded, current) {
    const subject = subjectOf(recorded);
    if (!subject) return new Map();
    const { orgId, id: repositoryId } = subject;
    const { event } = recorded;
    if (event.type === 'RepositoryAdded') {
      const { name, codeHost, source, defaultBranch } = event.data;
      const addedAt = recorded.metadata.recordedAt;
      const view = { orgId, repositoryId, name, codeHost, source, defaultBranch, removed: false, addedAt };
      return new Map([[repositoryId, view]]);
    }
    const repository = current.get(repositoryId);
    if (!repository) return new Map();
    if (event.type === 'RepositoryMoved')
      return new Map([[repositoryId, { ...repository, source: event.data.source }]]);
    if (event.type !== 'RepositoryRemoved') return new Map();
    return new Map([[repositoryId, { ...repository, removed: true }]]);
  },
  index(_id, { orgId, name, source }) {
    return { partition: orgId, sort: name.toLowerCase(), search: `${name} ${source}`.toLowerCase() };
  },
};
