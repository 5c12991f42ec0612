import { Inject, UseFilters, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  Ack,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { Directory } from '../application/directory/directory.js';
import { ListRuns } from '../application/queries/list-runs.js';
import { subscribeMessage, unsubscribeMessage } from '../contracts/live.js';
import type * as live from '../contracts/live.js';
import { RequestProblem } from '../edge/request-problem.js';
import type { LiveConnection, LiveServer, LiveSocket } from './live-connection.js';
import { LiveConnections } from './live-connections.js';
import { acknowledgementOf, Connection, LiveFilter, LiveInput } from './live-endpoint.js';
import type { Reply } from './live-types.js';
import { SubscribeGuard } from './subscribe.guard.js';
import { Topics } from './topics.js';

const MOST_TOPICS = 50;
const RUNS_LISTED = 100;
const MESSAGES = ['subscribe', 'unsubscribe'];
const UNKNOWN: Reply = {
  ok: false,
  code: 'LIVE.UNKNOWN_MESSAGE',
  detail: 'Known messages are subscribe and unsubscribe.',
};

/** What open pages and command lines say over their socket. Every refusal is an acknowledgement with a code. */
@WebSocketGateway()
@UseFilters(LiveFilter)
export class LiveGateway implements OnGatewayInit<LiveServer>, OnGatewayConnection<LiveSocket> {
  constructor(
    @Inject(LiveConnections) private readonly connections: LiveConnections,
    @Inject(Topics) private readonly topics: Topics,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  afterInit(server: LiveServer): void {
    server.use((socket, next) => {
      this.connections.admit(socket).then(
        () => next(),
        (error: unknown) => next(toRefusal(error)),
      );
    });
  }

  handleConnection(socket: LiveSocket): void {
    socket.onAny((name: string, ...args: readonly unknown[]) => {
      if (!MESSAGES.includes(name)) acknowledgementOf(args)?.(UNKNOWN);
    });
    this.connections.welcome(socket);
  }

  /** Answers through `acknowledge` itself: what comes after the snapshot may follow it at once. */
  @SubscribeMessage('subscribe')
  @UseGuards(SubscribeGuard)
  async subscribe(
    @Connection() connection: LiveConnection,
    @MessageBody(new LiveInput(subscribeMessage)) message: live.SubscribeMessage,
    @Ack() acknowledge?: (reply: Reply) => void,
  ): Promise<void> {
    const answer = (reply: Reply): void => acknowledge?.(reply);
    const { caller } = connection;
    const { topic } = message;
    const ticketKey = topic === 'runs' ? undefined : topic.replace('conversation:', '');
    const ticket = ticketKey && (await this.directory.ticketRef(caller.orgId, ticketKey));
    // After everything that is waited for: nobody would ever leave for a socket that has gone meanwhile.
    if (connection.socket.disconnected) return;
    refuseTooMany(connection, topic);
    if (ticket) return this.topics.followConversation(connection, ticket, message, answer);
    const read = async () => (await this.queries.execute(new ListRuns(caller, { limit: RUNS_LISTED }))).items;
    return this.topics.followRuns(connection, read, (runs) => answer({ ok: true, kind: 'runs', runs }));
  }

  @SubscribeMessage('unsubscribe')
  unsubscribe(
    @Connection() connection: LiveConnection,
    @MessageBody(new LiveInput(unsubscribeMessage)) { topic }: live.UnsubscribeMessage,
  ): { readonly ok: true } {
    connection.leave(topic);
    return { ok: true };
  }
}

function refuseTooMany({ topics }: LiveConnection, topic: string): void {
  if (topics.has(topic) || topics.size < MOST_TOPICS) return;
  throw new RequestProblem(429, 'LIVE.TOO_MANY_TOPICS', `A page may follow ${MOST_TOPICS} topics. Leave one first.`);
}

function toRefusal(error: unknown): Error {
  const known = error instanceof RequestProblem;
  const refusal = new Error(known ? error.message : 'Something went wrong on the server. Try again.');
  return Object.assign(refusal, { data: { code: known ? error.code : 'SERVER.FAILED', detail: refusal.message } });
}
