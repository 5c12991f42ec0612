import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/replies.js';
import type { RepositoryId } from '../../domain/shared/types.js';
import { CODE_HOST, type CodeHost } from '../../ports/code-host.port.js';
import { comparePositions } from '../../ports/event-log.port.js';
import type { CommandCaller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';
import { RepositoryRecords } from './repository-records.js';

export interface AddedRepository extends CommandReply {
  readonly repositoryId: RepositoryId;
}

export const INSPECT_MS = 15 * 60_000;

/** Adds a repository by path or URL; one that is there already stays as it is. With a project, it is pre-selected there. */
export class AddRepository extends Command<AddedRepository> {
  constructor(
    readonly caller: CommandCaller,
    readonly input: { readonly source: string; readonly projectKey?: string | undefined },
    /** Gets lines for people while the repository is copied. */
    readonly progress: (step: string) => void = () => undefined,
  ) {
    super();
  }
}

@CommandHandler(AddRepository)
export class AddRepositoryHandler implements ICommandHandler<AddRepository> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(RepositoryRecords) private readonly records: RepositoryRecords,
  ) {}

  async execute({ caller, input, progress }: AddRepository): Promise<AddedRepository> {
    await this.permissions.require(caller, 'manage');
    const { orgId } = caller;
    const { projectKey } = input;
    const project = projectKey === undefined ? undefined : await this.directory.project(orgId, projectKey);
    const found = await this.codeHost.inspect(input.source, progress, AbortSignal.timeout(INSPECT_MS));
    const repositoryId = await this.records.idFor(orgId, found.source);
    const added = await this.records.add(caller, { repositoryId, ...found });
    if (!project) return { repositoryId, position: added };
    const linked = await this.records.link(caller, project.projectId, repositoryId);
    return { repositoryId, position: comparePositions(added, linked) > 0 ? added : linked };
  }
}
