import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EditsItem } from '../../../projections/conversation/conversation.view.js';
import type { ChangedFileView, EditsView } from '../../contracts/replies.js';
import type { RepositoryId, TicketKey } from '../../domain/shared/types.js';
import { BLOB_STORE, type BlobStore } from '../../ports/blob-store.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { refusals } from '../refusals.js';
import { Conversations } from './conversations.js';
import { Directory } from '../directory/directory.js';

/** The changed files of an edits revision. */
export class GetEdits extends Query<EditsView> {
  constructor(
    readonly caller: Caller,
    readonly ticketKey: TicketKey,
    readonly revision: number,
  ) {
    super();
  }
}

/** The diff of one repository of an edits revision (default: of all, one after the other), as git prints it. */
export class GetEditsDiff extends Query<Uint8Array> {
  constructor(
    readonly caller: Caller,
    readonly ticketKey: TicketKey,
    readonly revision: number,
    readonly repositoryId?: RepositoryId,
  ) {
    super();
  }
}

@QueryHandler(GetEdits)
export class GetEditsHandler implements IQueryHandler<GetEdits> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Conversations) private readonly conversations: Conversations,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  async execute({ caller, ticketKey, revision }: GetEdits): Promise<EditsView> {
    await this.permissions.require(caller, 'read');
    const ref = await this.directory.ticketRef(caller.orgId, ticketKey);
    const edits = await found(this.conversations.edits(ref, revision), ticketKey, revision);
    // Written by this program itself, content-addressed and checked on reading.
    const files = JSON.parse(
      Buffer.from(await this.blobs.get(edits.files.digest)).toString('utf8'),
    ) as ChangedFileView[];
    return { revision, files };
  }
}

@QueryHandler(GetEditsDiff)
export class GetEditsDiffHandler implements IQueryHandler<GetEditsDiff> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Conversations) private readonly conversations: Conversations,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  async execute({ caller, ticketKey, revision, repositoryId }: GetEditsDiff): Promise<Uint8Array> {
    await this.permissions.require(caller, 'read');
    const ref = await this.directory.ticketRef(caller.orgId, ticketKey);
    const { repositories } = await found(this.conversations.edits(ref, revision), ticketKey, revision);
    const wanted = repositories.filter((r) => repositoryId === undefined || r.repositoryId === repositoryId);
    if (wanted.length === 0)
      throw refusals.unknownRepository(
        repositoryId ?? '',
        repositories.map((r) => r.repositoryId),
      );
    return Buffer.concat(await Promise.all(wanted.map(({ patch }) => this.blobs.get(patch.digest))));
  }
}

async function found(
  edits: Promise<EditsItem | undefined>,
  ticketKey: TicketKey,
  revision: number,
): Promise<EditsItem> {
  const item = await edits;
  if (!item) throw refusals.unknownRevision(ticketKey, revision);
  return item;
}
