import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/replies.js';
import { projectDecider } from '../../domain/project/project.decider.js';
import { repositoryDecider } from '../../domain/repository/repository.decider.js';
import { streams } from '../../domain/shared/streams.js';
import { metaOf, type CommandCaller } from '../access/caller.js';
import { DecideAndAppend } from '../decide-and-append.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

/** Takes a repository out of the lists and of every project; what was done with it stays readable. */
export class RemoveRepository extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    /** Id or name. */
    readonly repository: string,
  ) {
    super();
  }
}

/** Pre-selects a repository no longer for the tickets of one project. */
export class UnlinkRepository extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly projectKey: string,
    /** Id or name. */
    readonly repository: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveRepository)
export class RemoveRepositoryHandler implements ICommandHandler<RemoveRepository> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
  ) {}

  /** The projects first: a removal that was cut short is asked for again, while the repository can still be found. */
  async execute({ caller, repository }: RemoveRepository): Promise<CommandReply> {
    await this.permissions.require(caller, 'manage');
    const { orgId } = caller;
    const { repositoryId } = await this.directory.repository(orgId, repository);
    for (const { projectId, repositoryIds } of await this.directory.projects(orgId)) {
      if (!repositoryIds.includes(repositoryId)) continue;
      await this.decisions.handle({
        stream: streams.project(orgId, projectId),
        decider: projectDecider,
        command: { type: 'UnlinkRepository', data: { repositoryId } },
        meta: metaOf(caller, `unlink ${projectId}`),
      });
    }
    const { position } = await this.decisions.handle({
      stream: streams.repository(orgId, repositoryId),
      decider: repositoryDecider,
      command: { type: 'RemoveRepository', data: { repositoryId } },
      meta: metaOf(caller),
    });
    return { position };
  }
}

@CommandHandler(UnlinkRepository)
export class UnlinkRepositoryHandler implements ICommandHandler<UnlinkRepository> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
  ) {}

  async execute({ caller, projectKey, repository }: UnlinkRepository): Promise<CommandReply> {
    await this.permissions.require(caller, 'manage');
    const { orgId } = caller;
    const { projectId } = await this.directory.project(orgId, projectKey);
    const { repositoryId } = await this.directory.repository(orgId, repository);
    const { position } = await this.decisions.handle({
      stream: streams.project(orgId, projectId),
      decider: projectDecider,
      command: { type: 'UnlinkRepository', data: { repositoryId } },
      meta: metaOf(caller),
    });
    return { position };
  }
}
