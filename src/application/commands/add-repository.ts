import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/replies.js';
import { organizationDecider } from '../../domain/organization/organization.decider.js';
import { projectDecider } from '../../domain/project/project.decider.js';
import { repositoryDecider } from '../../domain/repository/repository.decider.js';
import type { RepositoryAdded } from '../../domain/repository/repository.events.js';
import { streams } from '../../domain/shared/streams.js';
import type { OrgId, RepositoryId } from '../../domain/shared/types.js';
import { CODE_HOST, type CodeHost } from '../../ports/code-host.port.js';
import { comparePositions } from '../../ports/event-log.port.js';
import { metaOf, type CommandCaller } from '../access/caller.js';
import { DecideAndAppend, deriveId } from '../decide-and-append.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

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
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
  ) {}

  async execute({ caller, input, progress }: AddRepository): Promise<AddedRepository> {
    await this.permissions.require(caller, 'manage');
    const { orgId } = caller;
    const { projectKey } = input;
    const project = projectKey === undefined ? undefined : await this.directory.project(orgId, projectKey);
    const found = await this.codeHost.inspect(input.source, progress, AbortSignal.timeout(INSPECT_MS));
    const repositoryId = await this.idFor(orgId, found.source);
    const added = await this.add(caller, { repositoryId, ...found });
    if (!project) return { repositoryId, position: added };
    const { position: linked } = await this.decisions.handle({
      stream: streams.project(orgId, project.projectId),
      decider: projectDecider,
      command: { type: 'LinkRepository', data: { repositoryId } },
      meta: metaOf(caller, 'link'),
    });
    return { repositoryId, position: comparePositions(added, linked) > 0 ? added : linked };
  }

  /**
   * The repository that is found there now, or was when it was removed; else an id of the place, which one that moved away from it
   * may have taken.
   */
  private async idFor(orgId: OrgId, source: string): Promise<RepositoryId> {
    const known = await this.directory.repositoryAt(orgId, source);
    if (known) return known.repositoryId;
    for (let attempt = 1; ; attempt++) {
      const id = deriveId('repository', orgId, ...(attempt === 1 ? [source] : [source, String(attempt)]));
      const state = await this.decisions.state(streams.repository(orgId, id), repositoryDecider);
      if (state.kind === 'unknown' || state.repository.source === source) return id;
    }
  }

  private async add(caller: CommandCaller, found: RepositoryAdded['data']): Promise<string> {
    const stream = streams.repository(caller.orgId, found.repositoryId);
    const state = await this.decisions.state(stream, repositoryDecider);
    const data = state.kind === 'added' ? state.repository : { ...found, name: await this.allocateName(caller, found) };
    const { position } = await this.decisions.handle({
      stream,
      decider: repositoryDecider,
      command: { type: 'AddRepository', data },
      meta: metaOf(caller),
    });
    return position;
  }

  /** Names are how people and workspaces tell repositories apart; the organization gives each to one, whoever is quicker. */
  private async allocateName(
    caller: CommandCaller,
    { repositoryId, name: wanted }: RepositoryAdded['data'],
  ): Promise<string> {
    const taken = (await this.directory.repositories(caller.orgId)).map(({ name }) => name);
    const { state } = await this.decisions.handle({
      stream: streams.organization(caller.orgId),
      decider: organizationDecider,
      command: { type: 'AllocateRepositoryName', data: { repositoryId, wanted, taken } },
      meta: metaOf(caller, 'allocate name'),
    });
    return state.repositoryNames.get(repositoryId) ?? wanted;
  }
}
