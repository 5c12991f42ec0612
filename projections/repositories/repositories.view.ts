import type { CodeHostKind } from '../../src/domain/conversation/conversation.types.js';
import type { OrgId, RepositoryId, Timestamp } from '../../src/domain/shared/types.js';

/** One repository; its document's id is the repository's id. Listed by partition `orgId`, ordered by name; removed ones too. */
export interface RepositoryView {
  readonly orgId: OrgId;
  readonly repositoryId: RepositoryId;
  readonly name: string;
  readonly codeHost: CodeHostKind;
  readonly source: string;
  readonly defaultBranch: string;
  /** It can no longer be chosen. */
  readonly removed: boolean;
  readonly addedAt: Timestamp;
}
