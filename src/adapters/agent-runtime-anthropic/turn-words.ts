import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import { GrowingText, piecesIn } from './message-text.js';
import { textOf, type Preview } from './wire-events.js';

interface Writing {
  readonly id: string;
  readonly text: GrowingText;
  readonly content: Map<number, string>;
  /** Index of the first piece. */
  readonly base: number;
}

/** What the agent says in one turn, block by block, with previews of what it is writing. */
export class TurnWords {
  last: { readonly id: string; readonly text: string } | undefined;
  private block = 0;
  private writing: Writing | undefined;

  /** `index` gives the next one; `settle` may take some back. */
  constructor(private readonly index: { next: number }) {}

  *preview(event: Preview): Generator<AgentEvent, void> {
    if (event.type === 'event_start') {
      if (event.event.type !== 'agent.message') return;
      this.writing = { id: event.event.id, text: new GrowingText(), content: new Map(), base: this.index.next };
      return;
    }
    const { writing, block } = this;
    if (writing?.id !== event.event_id) return;
    const { index = 0, content } = event.delta;
    writing.content.set(index, (writing.content.get(index) ?? '') + (content.text ?? ''));
    const parts = [...writing.content].sort(([a], [b]) => a - b).map(([, text]) => ({ type: 'text', text }));
    for (const piece of writing.text.grow(textOf(parts))) yield this.tell({ kind: 'text-delta', block, ...piece });
  }

  *settle(id: string, text: string): Generator<AgentEvent, void> {
    const { block } = this;
    const begun = { text: new GrowingText(), base: this.index.next };
    const { text: growing, base } = this.writing?.id === id ? this.writing : begun;
    this.writing = undefined;
    if (text === '') return;
    for (const piece of growing.finish(text)) yield this.tell({ kind: 'text-delta', block, ...piece });
    // A preview that was not the beginning of the final text must not shift what follows.
    this.index.next = base + piecesIn(text);
    yield this.tell({ kind: 'text-settled', block, text });
    this.block += 1;
    this.last = { id, text };
  }

  /** The request is over: what was begun and has no final form will have none. */
  drop(): void {
    this.writing = undefined;
  }

  private tell(
    body:
      | { readonly kind: 'text-delta'; readonly block: number; readonly offset: number; readonly text: string }
      | { readonly kind: 'text-settled'; readonly block: number; readonly text: string },
  ): AgentEvent {
    return { ...body, index: this.index.next++ };
  }
}
