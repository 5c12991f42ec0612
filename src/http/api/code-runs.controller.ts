import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Readable } from 'node:stream';
import type { Envelope } from '../../../projections/conversation/envelope.js';
import type { Caller, CommandCaller } from '../../application/access/caller.js';
import { ChangeConversation, changes } from '../../application/commands/change-conversation.js';
import { RetryTurn } from '../../application/commands/retry-turn.js';
import { SendMessage } from '../../application/commands/send-message.js';
import { SendTicket } from '../../application/commands/send-ticket.js';
import { GetBlob } from '../../application/queries/get-blob.js';
import { GetEvents } from '../../application/queries/get-events.js';
import { GetRun } from '../../application/queries/get-run.js';
import { ListRuns } from '../../application/queries/list-runs.js';
import { Endpoint, Input, Reader, Sender } from '../routing/endpoint.js';
import type { InputOf } from '../routing/route.js';
import { routes } from './routes.js';

type In<Name extends keyof typeof routes> = InputOf<(typeof routes)[Name]>;

/** Conversations: sending, answering, the queue, reading. */
@Controller('api')
export class CodeRunsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Endpoint(routes.listRuns)
  list(@Reader() reader: Caller, @Input() { query }: In<'listRuns'>) {
    return this.queries.execute(new ListRuns(reader, query));
  }

  @Endpoint(routes.sendTicket)
  send(@Sender() sender: CommandCaller, @Input() { body }: In<'sendTicket'>) {
    return this.commands.execute(new SendTicket(sender, body));
  }

  @Endpoint(routes.getRun)
  get(@Reader() reader: Caller, @Input() { params, query }: In<'getRun'>) {
    return this.queries.execute(new GetRun(reader, params.key, query.before));
  }

  @Endpoint(routes.getEvents)
  async events(@Reader() reader: Caller, @Input() { params }: In<'getEvents'>) {
    const facts = await this.queries.execute(new GetEvents(reader, params.key));
    return new StreamableFile(Readable.from(await begun(lines(facts))), {
      type: 'application/x-ndjson; charset=utf-8',
    });
  }

  @Endpoint(routes.getBlob)
  async blob(@Reader() reader: Caller, @Input() { params }: In<'getBlob'>) {
    const { bytes, mediaType } = await this.queries.execute(new GetBlob(reader, params.key, params.digest));
    return new StreamableFile(bytes, { type: mediaType, disposition: 'attachment' });
  }

  @Endpoint(routes.sendMessage)
  message(@Sender() sender: CommandCaller, @Input() { params, body }: In<'sendMessage'>) {
    return this.commands.execute(new SendMessage(sender, params.key, body));
  }

  @Endpoint(routes.answerQuestion)
  answer(@Sender() sender: CommandCaller, @Input() { params, body }: In<'answerQuestion'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.answerQuestion(sender, body)));
  }

  @Endpoint(routes.interrupt)
  interrupt(@Sender() sender: CommandCaller, @Input() { params, body }: In<'interrupt'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.requestInterrupt(sender, body)));
  }

  @Endpoint(routes.raiseBudget)
  raiseBudget(@Sender() sender: CommandCaller, @Input() { params, body }: In<'raiseBudget'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.raiseBudget(sender, body)));
  }

  @Endpoint(routes.retry)
  retry(@Sender() sender: CommandCaller, @Input() { params, body }: In<'retry'>) {
    return this.commands.execute(new RetryTurn(sender, params.key, body.turnId));
  }

  @Endpoint(routes.releaseQueue)
  release(@Sender() sender: CommandCaller, @Input() { params }: In<'releaseQueue'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.releaseQueue()));
  }

  @Endpoint(routes.editQueued)
  editQueued(@Sender() sender: CommandCaller, @Input() { params, body }: In<'editQueued'>) {
    return this.commands.execute(
      new ChangeConversation(sender, params.key, changes.editQueuedMessage(sender, params.turnId, body)),
    );
  }

  @Endpoint(routes.removeQueued)
  removeQueued(@Sender() sender: CommandCaller, @Input() { params }: In<'removeQueued'>) {
    return this.commands.execute(
      new ChangeConversation(sender, params.key, changes.removeQueuedMessage(sender, params.turnId)),
    );
  }

  @Endpoint(routes.archive)
  archive(@Sender() sender: CommandCaller, @Input() { params }: In<'archive'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.archive(sender)));
  }

  @Endpoint(routes.restore)
  restore(@Sender() sender: CommandCaller, @Input() { params }: In<'restore'>) {
    return this.commands.execute(new ChangeConversation(sender, params.key, changes.restore(sender)));
  }
}

/** The same lines once the first is there: what hinders it is still an answer of its own, for nothing was sent yet. */
async function begun(all: AsyncGenerator<string>): Promise<AsyncIterable<string>> {
  const first = await all.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* all;
  })();
}

async function* lines(facts: AsyncIterable<Envelope>): AsyncGenerator<string> {
  for await (const fact of facts) yield `${JSON.stringify(fact)}\n`;
}
