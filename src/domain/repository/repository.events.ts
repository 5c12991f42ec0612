import type { CodeHostKind } from '../conversation/conversation.types.js';
import type { RepositoryId } from '../shared/types.js';

type Fact<Type extends string, Data> = { readonly type: Type; readonly data: Data };

/** The repository may be chosen for runs. `source` is a path on this disk, a clone URL without credentials, or `owner/name` on GitHub. */
export type RepositoryAdded = Fact<
  'RepositoryAdded',
  {
    readonly repositoryId: RepositoryId;
    readonly name: string;
    readonly codeHost: CodeHostKind;
    readonly source: string;
    readonly defaultBranch: string;
  }
>;
/** It is found at another place: the same repository, moved on this disk or behind another clone URL. Recorded by a person's command. */
export type RepositoryMoved = Fact<'RepositoryMoved', { readonly repositoryId: RepositoryId; readonly source: string }>;
/** It can no longer be chosen; conversations that used it stay readable. */
export type RepositoryRemoved = Fact<'RepositoryRemoved', { readonly repositoryId: RepositoryId }>;

export type RepositoryEvent = RepositoryAdded | RepositoryMoved | RepositoryRemoved;
