import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TicketKey } from '../../domain/shared/types.js';
import { BLOB_STORE, type BlobStore } from '../../ports/blob-store.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { refusals } from '../refusals.js';
import { Conversations } from './conversations.js';
import { Directory } from '../directory/directory.js';

export interface BlobContent {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Content that a conversation shows; a digest that it does not refer to is not found. */
export class GetBlob extends Query<BlobContent> {
  constructor(
    readonly caller: Caller,
    readonly ticketKey: TicketKey,
    readonly digest: string,
  ) {
    super();
  }
}

@QueryHandler(GetBlob)
export class GetBlobHandler implements IQueryHandler<GetBlob> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Conversations) private readonly conversations: Conversations,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  async execute({ caller, ticketKey, digest }: GetBlob): Promise<BlobContent> {
    await this.permissions.require(caller, 'read');
    const ref = await this.directory.ticketRef(caller.orgId, ticketKey);
    const mediaType = await this.conversations.mediaTypeOf(ref, digest);
    if (mediaType === undefined) throw refusals.unknownBlob();
    return { bytes: await this.blobs.get(digest), mediaType };
  }
}
