import { create } from 'zustand';
import { connected, type Connection } from './connection.machine.js';

interface LiveState {
  readonly connection: Connection;
  /** What the server said first, and what it says now; a difference means that the page is out of date. */
  readonly firstVersion: string | null;
  readonly version: string | null;
}

/** How the page stands with the server. Kept apart from the socket, so that pages which only look load no socket. */
export const useLiveState = create<LiveState>()(() => ({ connection: connected, firstVersion: null, version: null }));
