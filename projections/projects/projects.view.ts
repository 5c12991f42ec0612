import type { OrgId, ProjectId, RepositoryId, Timestamp } from '../../src/domain/shared/types.js';

/** One project; its document's id is the project's id. Listed by partition `orgId`, ordered by name. */
export interface ProjectView {
  readonly orgId: OrgId;
  readonly projectId: ProjectId;
  readonly key: string;
  readonly name: string;
  /** Pre-selected for the project's tickets, in the order they were linked. */
  readonly repositoryIds: readonly RepositoryId[];
  readonly createdAt: Timestamp;
}
