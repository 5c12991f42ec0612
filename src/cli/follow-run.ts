import { io, type Socket } from 'socket.io-client';
import type * as z from 'zod/mini';
import type { ConversationHeader } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { applyHeader } from '../../projections/conversation/header.fold.js';
import type { ApiClient } from './api-client.js';
import { CliError, EXIT, unreachable } from './cli-error.js';
import { appended, live } from './replies.js';
import type { TicketKey } from '../domain/shared/types.js';

/** The server may be away for this long (a restart) before the command line gives up. */
const PATIENCE_MS = 30_000;
const ACK_MS = 10_000;

type Delta = z.output<typeof appended>['deltas'][number];

export interface Follower {
  /** Where the conversation stands when the following begins. */
  readonly opened?: (header: ConversationHeader) => void;
  /** Every fact from the moment of following on, in order, without a hole. */
  readonly fact: (envelope: Envelope, header: ConversationHeader) => void;
  /** After each change; true ends the following. */
  readonly isDone: (header: ConversationHeader) => boolean;
}

/** Follows a conversation live over breaks of the connection; settles with its state when `isDone` says so. */
export function followRun(api: ApiClient, ticketKey: TicketKey, follower: Follower): Promise<ConversationHeader> {
  return new FollowedRun(api, `conversation:${ticketKey}`, follower).done;
}

class FollowedRun {
  readonly done: Promise<ConversationHeader>;
  private readonly socket: Socket;
  private header: ConversationHeader | undefined;
  private settle!: (outcome: { readonly header: ConversationHeader } | { readonly error: Error }) => void;
  private giveUp: NodeJS.Timeout | undefined;
  private asking = false;
  /** What came while a reply was awaited: a fact in the same breath as the reply is heard before it. */
  private early: Delta[] = [];

  constructor(
    private readonly api: ApiClient,
    private readonly topic: string,
    private readonly follower: Follower,
  ) {
    this.socket = io(api.url, { transports: ['websocket'], auth: { token: api.token }, reconnectionDelayMax: 1_000 });
    this.done = new Promise((resolve, reject) => {
      this.settle = (outcome) => {
        clearTimeout(this.giveUp);
        this.socket.off().disconnect();
        if ('header' in outcome) resolve(outcome.header);
        else reject(outcome.error);
      };
    });
    this.listen();
  }

  private listen(): void {
    const { socket } = this;
    this.waitForServer();
    socket.on('connect', () => {
      clearTimeout(this.giveUp);
      this.ask();
    });
    socket.on('disconnect', (reason) => {
      this.waitForServer();
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.on('connect_error', (error: Error & { readonly data?: { readonly detail?: string } }) => {
      const detail = error.data?.detail;
      if (detail !== undefined) this.settle({ error: new CliError(detail, EXIT.failed, 'CLI.NOT_ADMITTED') });
    });
    socket.on('conversation:appended', (message: unknown) => {
      const { topic, deltas } = appended.parse(message);
      if (topic !== this.topic) return;
      if (this.asking) this.early.push(...deltas);
      else this.take(deltas);
    });
    socket.on('topic:resync', () => this.ask());
  }

  private waitForServer(): void {
    clearTimeout(this.giveUp);
    this.giveUp = setTimeout(() => this.settle({ error: unreachable(this.api.url) }), PATIENCE_MS);
  }

  private ask(): void {
    this.subscribe().catch((error: Error) => this.settle({ error }));
  }

  private async subscribe(): Promise<void> {
    const after = this.header && { seq: this.header.seq, position: this.header.position };
    this.asking = true;
    const answer: unknown = await this.socket
      .timeout(ACK_MS)
      .emitWithAck('subscribe', { topic: this.topic, ...(after && { after }) })
      .catch(() => undefined);
    this.asking = false;
    // The connection broke meanwhile; it is asked again once it is back.
    if (answer === undefined) return void (this.socket.connected && this.ask());
    const reply = live.parse(answer);
    if (!reply.ok) throw new CliError(reply.detail, EXIT.failed, reply.code);
    if (reply.kind === 'snapshot') this.open(reply.header as unknown as ConversationHeader);
    this.take([...reply.deltas, ...this.early.splice(0)]);
  }

  private open(header: ConversationHeader): void {
    const isFirst = this.header === undefined;
    this.header = header;
    if (isFirst) this.follower.opened?.(header);
  }

  private take(deltas: readonly Delta[]): void {
    for (const delta of deltas) {
      const seq = this.header?.seq ?? 0;
      if (delta.seq <= seq) continue;
      if (delta.seq > seq + 1) return this.ask();
      const envelope = delta as unknown as Envelope;
      this.header = applyHeader(this.header, envelope);
      this.follower.fact(envelope, this.header);
    }
    if (this.header && this.follower.isDone(this.header)) this.settle({ header: this.header });
  }
}
