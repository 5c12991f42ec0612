import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ZodMiniType } from 'zod/mini';
import type { output } from 'zod/v4/core';
import { Permissions } from '../application/permissions.js';
import { Directory } from '../application/queries/directory.js';
import { ListRuns } from '../application/queries/list-runs.js';
import { subscribeMessage, unsubscribeMessage, type SubscribeMessage } from '../contracts/live.js';
import { answerTo } from '../http/problem.filter.js';
import { RequestProblem } from '../http/request-problem.js';
import type { LiveConnection } from './live-connection.js';
import type { Reply } from './live-types.js';
import { Topics } from './topics.js';

const MOST_TOPICS = 50;
const SUBSCRIBES = { points: 10, duration: 1 };
const RUNS_LISTED = 100;

type Answer = (reply: Reply) => void;

/** What pages say over their socket. Everything is checked, and every refusal is an acknowledgement with a code. */
@Injectable()
export class LiveMessages {
  private readonly subscribes = new RateLimiterMemory(SUBSCRIBES);

  constructor(
    @Inject(Topics) private readonly topics: Topics,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** Takes over a socket's messages. `failed` gets what is nobody's mistake but the server's. */
  listen(connection: LiveConnection, failed: (error: unknown) => void): void {
    connection.socket.onAny((name: string, ...args: readonly unknown[]) => {
      const answer = acknowledgement(args);
      this.handle(connection, name, args[0], answer).catch((error: unknown) => {
        const { status, code, detail } = answerTo(error);
        if (status === 500) failed(error);
        answer({ ok: false, code, detail });
      });
    });
  }

  private async handle(connection: LiveConnection, name: string, body: unknown, answer: Answer): Promise<void> {
    if (name === 'subscribe') return this.subscribe(connection, parse(subscribeMessage, body), answer);
    if (name === 'unsubscribe') {
      connection.leave(parse(unsubscribeMessage, body).topic);
      return (answer as (reply: { readonly ok: true }) => void)({ ok: true });
    }
    throw new RequestProblem(400, 'LIVE.UNKNOWN_MESSAGE', 'Known messages are subscribe and unsubscribe.');
  }

  /** The right to read is checked at every subscription, for the organization that the server knows. */
  private async subscribe(connection: LiveConnection, message: SubscribeMessage, answer: Answer): Promise<void> {
    await this.spend(connection);
    const { caller } = connection;
    const { topic } = message;
    await this.permissions.require(caller, 'read');
    const ticketKey = topic === 'runs' ? undefined : topic.replace('conversation:', '');
    const ticket = ticketKey && (await this.directory.ticketRef(caller.orgId, ticketKey));
    // After everything that is waited for: nobody would ever leave for a socket that has gone meanwhile.
    if (connection.socket.disconnected) return;
    refuseTooMany(connection, topic);
    if (ticket) return this.topics.followConversation(connection, ticket, message, answer);
    const read = async () => (await this.queries.execute(new ListRuns(caller, { limit: RUNS_LISTED }))).items;
    return this.topics.followRuns(connection, read, (runs) => answer({ ok: true, kind: 'runs', runs }));
  }

  private async spend({ socket }: LiveConnection): Promise<void> {
    try {
      await this.subscribes.consume(socket.id);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new RequestProblem(
        429,
        'LIVE.TOO_MANY_SUBSCRIBES',
        'A page may subscribe 10 times a second. Wait a moment.',
      );
    }
  }
}

function refuseTooMany({ topics }: LiveConnection, topic: string): void {
  if (topics.has(topic) || topics.size < MOST_TOPICS) return;
  throw new RequestProblem(429, 'LIVE.TOO_MANY_TOPICS', `A page may follow ${MOST_TOPICS} topics. Leave one first.`);
}

/** The last argument, when it is the acknowledgement; a message without one gets no answer. */
function acknowledgement(args: readonly unknown[]): Answer {
  const last = args.at(-1);
  return typeof last === 'function' ? (last as Answer) : () => undefined;
}

function parse<Schema extends ZodMiniType>(schema: Schema, body: unknown): output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map(String).join('.') || 'message';
  throw new RequestProblem(400, 'LIVE.MALFORMED', `${path}: ${issue?.message ?? 'is not valid'}`);
}
