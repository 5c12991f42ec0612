import type { Server, Socket } from 'socket.io';
import type { ConversationHeader, TurnView } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import type { RunSummary } from '../../projections/run-status/run-status.view.js';
import type { ClientToServer, ServerToClient, SubscribeReply } from '../contracts/live.js';

export type Reply = SubscribeReply<ConversationHeader, TurnView, Envelope, RunSummary>;
type Incoming = ClientToServer<Reply>;
type Outgoing = ServerToClient<Envelope, RunSummary>;

export type LiveServer = Server<Incoming, Outgoing>;
export type LiveSocket = Socket<Incoming, Outgoing>;
