import type { Socket } from 'socket.io-client';
import type { TokenFrame } from '../../src/contracts/live.js';
import { monotonicMs } from './observe-agent.js';
import type { ServerProcess } from './server-process.js';

/** So many connections may one person have open. */
const MOST_SOCKETS = 20;
/** Each may ask to follow something ten times a second. */
const ASKING_PAUSE_MS = 110;

export interface SeenFrame extends Omit<TokenFrame, 'topic'> {
  /** When it arrived, milliseconds, monotonic. */
  readonly at: number;
}

/** Many open pages, as sockets of this process: they follow conversations and note when words arrive. */
export class Viewer {
  private frames: SeenFrame[] = [];
  private readonly talking = new Set<string>();
  private followed = 0;

  private constructor(private readonly sockets: readonly Socket[]) {
    for (const socket of sockets) {
      socket.on('conversation:token', (frame: TokenFrame) => this.see(frame));
    }
  }

  static async open(server: ServerProcess, sockets = MOST_SOCKETS): Promise<Viewer> {
    return new Viewer(await Promise.all(Array.from({ length: sockets }, () => server.socket())));
  }

  /** Follows these conversations, spread over the sockets, and waits until the agent talks in each. */
  async follow(
    conversations: readonly { readonly ticketKey: string; readonly turnId: string | null }[],
  ): Promise<void> {
    for (const { ticketKey } of conversations) {
      const socket = this.sockets[this.followed % this.sockets.length];
      this.followed += 1;
      const topic = `conversation:${ticketKey}`;
      const reply = (await socket?.emitWithAck('subscribe', { topic })) as { readonly ok: boolean } | undefined;
      if (!reply?.ok) throw new Error(`${topic} cannot be followed: ${JSON.stringify(reply)}`);
      if (this.followed % this.sockets.length === 0)
        await new Promise((resolve) => setTimeout(resolve, ASKING_PAUSE_MS));
    }
    const talks = ({ turnId }: { readonly turnId: string | null }) => turnId !== null && this.talking.has(turnId);
    while (!conversations.every(talks)) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** What arrived since the last call. */
  takeFrames(): readonly SeenFrame[] {
    const { frames } = this;
    this.frames = [];
    return frames;
  }

  close(): void {
    for (const socket of this.sockets) socket.disconnect();
  }

  private see({ turnId, block, offset, text }: TokenFrame): void {
    this.frames.push({ turnId, block, offset, text, at: monotonicMs() });
    // Before its first paragraph the agent only says where it looks.
    if (block > 0) this.talking.add(turnId);
  }
}
