import { Inject, Injectable } from '@nestjs/common';
import { organizationDecider } from '../../domain/organization/organization.decider.js';
import { projectDecider } from '../../domain/project/project.decider.js';
import { repositoryDecider } from '../../domain/repository/repository.decider.js';
import type { RepositoryAdded, RepositoryMoved } from '../../domain/repository/repository.events.js';
import { streams } from '../../domain/shared/streams.js';
import type { OrgId, ProjectId, RepositoryId } from '../../domain/shared/types.js';
import { metaOf, type CommandCaller } from '../access/caller.js';
import { DecideAndAppend, deriveId } from '../decide-and-append.js';
import { Directory } from '../directory/directory.js';
import { OpenPullRequests } from '../directory/open-pull-requests.js';
import { PullRequestStates } from '../pull-requests/pull-request-states.js';

/** Records where repositories are found, and has pull requests asked about that could not be before. Answers with positions. */
@Injectable()
export class RepositoryRecords {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
    @Inject(OpenPullRequests) private readonly open: OpenPullRequests,
    @Inject(PullRequestStates) private readonly pullRequests: PullRequestStates,
  ) {}

  /**
   * The repository that is found there now, or was when it was removed; else an id of the place, which one that moved away from it
   * may have taken.
   */
  async idFor(orgId: OrgId, source: string): Promise<RepositoryId> {
    const known = await this.directory.repositoryAt(orgId, source);
    if (known) return known.repositoryId;
    for (let attempt = 1; ; attempt++) {
      const id = deriveId('repository', orgId, ...(attempt === 1 ? [source] : [source, String(attempt)]));
      const state = await this.decisions.state(streams.repository(orgId, id), repositoryDecider);
      if (state.kind === 'unknown' || state.repository.source === source) return id;
    }
  }

  /** Its open pull requests were unknown while it was removed. */
  async add(caller: CommandCaller, found: RepositoryAdded['data']): Promise<string> {
    const stream = streams.repository(caller.orgId, found.repositoryId);
    const state = await this.decisions.state(stream, repositoryDecider);
    const data = state.kind === 'added' ? state.repository : { ...found, name: await this.allocateName(caller, found) };
    const { position } = await this.decisions.handle({
      stream,
      decider: repositoryDecider,
      command: { type: 'AddRepository', data },
      meta: metaOf(caller),
    });
    if (state.kind === 'removed') await this.askAgain(caller.orgId, found.repositoryId);
    return position;
  }

  /** The same repository at another place, where what was unknown meanwhile can be asked. */
  async move(caller: CommandCaller, data: RepositoryMoved['data']): Promise<string> {
    const { position } = await this.decisions.handle({
      stream: streams.repository(caller.orgId, data.repositoryId),
      decider: repositoryDecider,
      command: { type: 'MoveRepository', data },
      meta: metaOf(caller),
    });
    await this.askAgain(caller.orgId, data.repositoryId);
    return position;
  }

  /** Pre-selects it for the tickets of a project. */
  async link(caller: CommandCaller, projectId: ProjectId, repositoryId: RepositoryId): Promise<string> {
    const { position } = await this.decisions.handle({
      stream: streams.project(caller.orgId, projectId),
      decider: projectDecider,
      command: { type: 'LinkRepository', data: { repositoryId } },
      meta: metaOf(caller, 'link'),
    });
    return position;
  }

  private async askAgain(orgId: OrgId, repositoryId: RepositoryId): Promise<void> {
    for (const ticketId of await this.open.ticketsOf(orgId, repositoryId))
      this.pullRequests.refreshSoon(orgId, ticketId);
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
