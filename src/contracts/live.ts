import { z } from 'zod/mini';
import type { TurnId } from '../domain/shared/types.js';

/**
 * The live protocol over Socket.IO (namespace `/`, WebSocket transport), shared by both ends. Topics:
 * `conversation:<ticketKey>` and `runs`. Described in docs/live-protocol.md.
 */

/** Client → server, acknowledged with `SubscribeReply`. Subscribing again replaces the subscription. */
export const subscribeMessage = z.strictObject({
  topic: z.string().check(z.maxLength(100), z.regex(/^(runs|conversation:[A-Za-z0-9-]+)$/)),
  /** What the client already holds: it then gets what came later instead of a snapshot. */
  after: z.optional(
    z.strictObject({
      seq: z.int().check(z.gte(0)),
      position: z.string().check(z.maxLength(60), z.regex(/^\d+(\/\d+)?$/)),
    }),
  ),
});
export const unsubscribeMessage = z.strictObject({ topic: z.string().check(z.maxLength(100)) });
export type SubscribeMessage = z.infer<typeof subscribeMessage>;
export type UnsubscribeMessage = z.infer<typeof unsubscribeMessage>;

/** `Header`, `Turn`, `Delta` and `Summary` are the types of `projections/`; generic here, so that contracts stay free of them. */
export type SubscribeReply<Header, Turn, Delta, Summary> =
  | {
      readonly ok: true;
      readonly kind: 'snapshot';
      readonly header: Header;
      /** Oldest first; the first may lack its older items. */
      readonly turns: readonly Turn[];
      /** Where they begin: pass it to `GET /api/code-runs/:key?before=` for what comes before; null when nothing does. */
      readonly before: string | null;
      readonly deltas: readonly Delta[];
    }
  | { readonly ok: true; readonly kind: 'deltas'; readonly deltas: readonly Delta[] }
  | { readonly ok: true; readonly kind: 'runs'; readonly runs: readonly Summary[] }
  | { readonly ok: false; readonly code: string; readonly detail: string };

/** Text between two durable pieces, from the owner's process only; losing one loses nothing. `offset` counts from the block's start. */
export interface TokenFrame {
  readonly topic: string;
  readonly turnId: TurnId;
  readonly block: number;
  readonly offset: number;
  readonly text: string;
}

export interface ServerToClient<Delta, Summary> {
  /** Consecutive facts of one conversation, in order; a hole means: subscribe again with `after`. */
  'conversation:appended': (message: { readonly topic: string; readonly deltas: readonly Delta[] }) => void;
  'conversation:token': (frame: TokenFrame) => void;
  'run-status:changed': (summary: Summary) => void;
  /** The server dropped deltas for this slow client: subscribe again with `after`. */
  'topic:resync': (message: { readonly topic: string }) => void;
  /** The server runs another build than the page. */
  'server:version': (message: { readonly version: string }) => void;
}

export interface ClientToServer<Reply> {
  subscribe: (message: SubscribeMessage, ack: (reply: Reply) => void) => void;
  unsubscribe: (message: UnsubscribeMessage, ack: (reply: { readonly ok: boolean }) => void) => void;
}
