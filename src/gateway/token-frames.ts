import type { TokenFrame } from '../contracts/live.js';
import type { TicketId } from '../domain/shared/types.js';
import type { TokenFeed } from '../ports/token-feed.port.js';

type Push = Parameters<TokenFeed['push']>[0];
export type Frame = Omit<TokenFrame, 'topic'>;

/** 30 times a second: as smooth as an eye asks for, however fast the agent speaks. */
const EVERY_MS = 33;

/** Gathers words on their way to open pages and hands them over at most 30 times a second for each conversation. */
export class TokenFrames implements TokenFeed {
  private readonly waiting = new Map<TicketId, Frame[]>();
  private timer: NodeJS.Timeout | undefined;
  private deliver: ((ticketId: TicketId, frames: readonly Frame[]) => void) | undefined;

  /** Whoever shows the words; without one they are dropped. */
  connect(deliver: (ticketId: TicketId, frames: readonly Frame[]) => void): void {
    this.deliver = deliver;
  }

  push({ ticketId, turnId, block, offset, text }: Push): void {
    if (!this.deliver) return;
    const frames = this.waiting.get(ticketId) ?? [];
    const last = frames.at(-1);
    if (last?.turnId === turnId && last.block === block && last.offset + last.text.length === offset) {
      frames[frames.length - 1] = { ...last, text: last.text + text };
    } else frames.push({ turnId, block, offset, text });
    this.waiting.set(ticketId, frames);
    this.timer ??= setTimeout(() => this.flush(), EVERY_MS);
  }

  private flush(): void {
    this.timer = undefined;
    const gathered = [...this.waiting];
    this.waiting.clear();
    for (const [ticketId, frames] of gathered) this.deliver?.(ticketId, frames);
  }
}
