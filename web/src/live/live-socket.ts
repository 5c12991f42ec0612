import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient, SubscribeMessage, SubscribeReply } from '../../../src/contracts/live.js';
import type { ConversationHeader, TurnView } from '../../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../../projections/conversation/envelope.js';
import type { RunSummary } from '../../../projections/run-status/run-status.view.js';
import { dropDeadConnections } from '../api/dead-connections.js';
import { at, connected, lost, nextChangeIn, retryDelay, type Connection } from './connection.machine.js';
import { useLiveState } from './live-state.js';

export type Reply = SubscribeReply<ConversationHeader, TurnView, Envelope, RunSummary>;
type LiveSocket = Socket<ServerToClient<Envelope, RunSummary>, ClientToServer<Reply>>;

/** An answer that does not come in this time means that nobody is at the other end. */
const ACK_TIMEOUT_MS = 5_000;
/** Asleep for longer than this, the page checks whether the connection still lives. */
const DOZE_MS = 10_000;

let socket: LiveSocket | undefined;
let attempt = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let phaseTimer: ReturnType<typeof setTimeout> | undefined;
let hiddenSince: number | null = null;
/** The other end was not heard any more, without anybody closing the connection. */
let fellSilent = false;
const onConnect = new Set<() => void>();

/** The one connection of this page; made on first use and kept until the page is left. */
export function liveSocket(): LiveSocket {
  socket ??= open();
  return socket;
}

/** Calls back after each (re)connection, and when the page wakes up and should ask whether it missed something. */
export function whenConnected(callback: () => void): () => void {
  onConnect.add(callback);
  return () => onConnect.delete(callback);
}

/** Subscribes and gives the server's reply; undefined when there was none in time, and then the connection is made again. */
export async function subscribe(message: SubscribeMessage): Promise<Reply | undefined> {
  const live = liveSocket();
  try {
    return (await live.timeout(ACK_TIMEOUT_MS).emitWithAck('subscribe', message)) as Reply;
  } catch {
    // Half-open: the browser still believes in a connection that no one answers.
    if (live.connected) {
      fellSilent = true;
      live.disconnect().connect();
    }
    return undefined;
  }
}

/** Tries to connect at once, without waiting for the next attempt. */
export function connectNow(): void {
  const live = liveSocket();
  clearTimeout(retryTimer);
  if (!live.connected) live.connect();
}

function open(): LiveSocket {
  const live: LiveSocket = io({ transports: ['websocket'], reconnection: false, autoConnect: false });
  setConnection(lost(connected, Date.now()));
  live.on('connect', () => {
    attempt = 0;
    if (fellSilent) void dropDeadConnections();
    fellSilent = false;
    setConnection(connected);
    for (const callback of onConnect) callback();
  });
  live.on('disconnect', (reason) => {
    fellSilent ||= reason === 'ping timeout';
    comeBack(live);
  });
  live.on('connect_error', () => comeBack(live));
  live.on('server:version', ({ version }) =>
    useLiveState.setState(({ firstVersion }) => ({ version, firstVersion: firstVersion ?? version })),
  );
  window.addEventListener('online', connectNow);
  window.addEventListener('focus', connectNow);
  document.addEventListener('visibilitychange', wake);
  live.connect();
  return live;
}

function comeBack(live: LiveSocket): void {
  setConnection(lost(useLiveState.getState().connection, Date.now()));
  clearTimeout(retryTimer);
  attempt += 1;
  retryTimer = setTimeout(() => live.connect(), retryDelay(attempt, Math.random()));
}

function wake(): void {
  if (document.visibilityState === 'hidden') {
    hiddenSince = Date.now();
    return;
  }
  const slept = hiddenSince === null ? 0 : Date.now() - hiddenSince;
  hiddenSince = null;
  if (!liveSocket().connected) connectNow();
  else if (slept > DOZE_MS) for (const callback of onConnect) callback();
}

function setConnection(connection: Connection): void {
  if (useLiveState.getState().connection !== connection) useLiveState.setState({ connection });
  clearTimeout(phaseTimer);
  const wait = nextChangeIn(connection, Date.now());
  if (wait === undefined) return;
  phaseTimer = setTimeout(() => setConnection(at(useLiveState.getState().connection, Date.now())), wait + 5);
}
