import { streamPrefix } from '../../src/domain/shared/streams.js';
import type { Projection } from '../projection.js';
import { subjectOf } from '../subject-of.js';
import type { ProjectView } from './projects.view.js';

/** The projects of an organization with the repositories linked to them. */
export const projectsProjection: Projection<ProjectView> = {
  name: 'projects',
  version: 1,
  handles: ['ProjectCreated', 'RepositoryLinked', 'RepositoryUnlinked'],
  streamPrefixes: [streamPrefix('project')],
  keys(recorded) {
    const subject = subjectOf(recorded);
    return subject ? [subject.id] : [];
  },
  apply(recorded, current) {
    const subject = subjectOf(recorded);
    if (!subject) return new Map();
    const { orgId, id: projectId } = subject;
    const { event } = recorded;
    if (event.type === 'ProjectCreated') {
      const { key, name } = event.data;
      const createdAt = recorded.metadata.recordedAt;
      return new Map([[projectId, { orgId, projectId, key, name, repositoryIds: [], createdAt }]]);
    }
    const project = current.get(projectId);
    if (!project || (event.type !== 'RepositoryLinked' && event.type !== 'RepositoryUnlinked')) return new Map();
    const { repositoryId } = event.data;
    const others = project.repositoryIds.filter((id) => id !== repositoryId);
    const repositoryIds = event.type === 'RepositoryLinked' ? [...others, repositoryId] : others;
    return new Map([[projectId, { ...project, repositoryIds }]]);
  },
  index(_id, { orgId, key, name }) {
    return { partition: orgId, sort: name.toLowerCase(), search: `${key} ${name}`.toLowerCase() };
  },
};
