import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Caller, CommandCaller } from '../../application/access/caller.js';
import { ChangeConversation, changes } from '../../application/commands/change-conversation.js';
import { ContinuePlan } from '../../application/commands/continue-plan.js';
import { OpenDraftPrs } from '../../application/commands/open-draft-prs.js';
import { GetEdits, GetEditsDiff } from '../../application/queries/get-edits.js';
import { GetPullRequest, GetPullRequestDiff } from '../../application/queries/get-pull-request.js';
import { Endpoint, Input, Reader, Sender } from '../routing/endpoint.js';
import type { InputOf } from '../routing/route.js';
import { routes } from './routes.js';

type In<Name extends keyof typeof routes> = InputOf<(typeof routes)[Name]>;

/** Plans, edits and pull requests: reading and deciding. */
@Controller('api')
export class ReviewController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Endpoint(routes.approvePlan)
  approvePlan(@Sender() sender: CommandCaller, @Input() { params, body }: In<'approvePlan'>) {
    return this.commands.execute(new ContinuePlan(sender, params.key, changes.approvePlan(sender, body)));
  }

  @Endpoint(routes.requestPlanChanges)
  requestPlanChanges(@Sender() sender: CommandCaller, @Input() { params, body }: In<'requestPlanChanges'>) {
    return this.commands.execute(new ContinuePlan(sender, params.key, changes.requestPlanChanges(sender, body)));
  }

  @Endpoint(routes.rejectPlan)
  rejectPlan(@Sender() sender: CommandCaller, @Input() { params, body }: In<'rejectPlan'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.rejectPlan(sender, body)));
  }

  @Endpoint(routes.acceptEdits)
  acceptEdits(@Sender() sender: CommandCaller, @Input() { params, body }: In<'acceptEdits'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.acceptEdits(sender, body)));
  }

  @Endpoint(routes.rejectEdits)
  rejectEdits(@Sender() sender: CommandCaller, @Input() { params, body }: In<'rejectEdits'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.rejectEdits(sender, body)));
  }

  @Endpoint(routes.openDraftPrs)
  openDraftPrs(@Sender() sender: CommandCaller, @Input() { params, body }: In<'openDraftPrs'>) {
    return this.commands.execute(new OpenDraftPrs(sender, params.key, body.repositoryIds ?? null));
  }

  @Endpoint(routes.getEdits)
  edits(@Reader() reader: Caller, @Input() { params }: In<'getEdits'>) {
    return this.queries.execute(new GetEdits(reader, params.key, params.revision));
  }

  @Endpoint(routes.getEditsDiff)
  async editsDiff(@Reader() reader: Caller, @Input() { params, query }: In<'getEditsDiff'>) {
    const { key, revision } = params;
    return diff(await this.queries.execute(new GetEditsDiff(reader, key, revision, query.repositoryId)));
  }

  @Endpoint(routes.getPull)
  pull(@Reader() reader: Caller, @Input() { params }: In<'getPull'>) {
    return this.queries.execute(new GetPullRequest(reader, params.repository, params.number));
  }

  @Endpoint(routes.getPullDiff)
  async pullDiff(@Reader() reader: Caller, @Input() { params }: In<'getPullDiff'>) {
    return diff(await this.queries.execute(new GetPullRequestDiff(reader, params.repository, params.number)));
  }
}

function diff(patch: Uint8Array): StreamableFile {
  return new StreamableFile(patch, { type: 'text/x-diff; charset=utf-8' });
}
