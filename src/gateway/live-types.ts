import type { ConversationHeader, TurnView } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import type { RunSummary } from '../../projections/run-status/run-status.view.js';
import type { ClientToServer, ServerToClient, SubscribeReply } from '../contracts/live.js';

export type Reply = SubscribeReply<ConversationHeader, TurnView, Envelope, RunSummary>;
export type Incoming = ClientToServer<Reply>;
export type Outgoing = ServerToClient<Envelope, RunSummary>;
