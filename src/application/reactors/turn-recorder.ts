import { createHash } from 'node:crypto';
import { cutText, firstPart } from '../../domain/shared/cut-text.js';
import type { TurnEvent } from '../../domain/conversation/turn.events.js';
import { streams } from '../../domain/shared/streams.js';
import type { BlobRef, NonEmpty, OrgId, TicketId, TurnId } from '../../domain/shared/types.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { BlobStore } from '../../ports/blob-store.port.js';
import type { Clock } from '../../ports/clock.port.js';
import type { EventLog, ExpectedRevision, NewEvent } from '../../ports/event-log.port.js';
import type { Redaction } from '../../ports/redaction.port.js';
import type { TokenFeed } from '../../ports/token-feed.port.js';
import { deriveId } from '../decide-and-append.js';

/** A piece is recorded after this time or this many UTF-16 units, whichever comes first. */
const PIECE_MS = 500;
const PIECE_LENGTH = 4 * 1024;
/** Output beyond this is a blob; the fact keeps its first lines. */
const OUTPUT_BYTES = 16 * 1024;
const OUTPUT_HEAD = 2_000;
/** Final words that differ from the pieces are kept up to this length, which fits a fact even if every unit is escaped. */
const REPLACED_TEXT = 40 * 1024;

export interface RecorderDeps {
  readonly log: EventLog;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly feed: TokenFeed;
  readonly redaction: Redaction;
}

export interface RecordedTurn {
  readonly orgId: OrgId;
  readonly ticketId: TicketId;
  readonly turnId: TurnId;
  readonly turnNumber: number;
  readonly epoch: number;
}

/** What the agent did, or its owner in its name, which then has no index. */
type Deed<Kind extends AgentEvent['kind']> = Omit<Extract<AgentEvent, { kind: Kind }>, 'index' | 'kind'>;

interface Block {
  /** Units of the agent's text that went in, before redaction. */
  taken: number;
  /** Units that came out of the redactor, whether recorded already or not. */
  shown: number;
  /** All redacted text that is in the log or waits to be. */
  text: string;
  /** How much of `text` is in the log (or on its way). */
  recorded: number;
  settled: boolean;
  readonly redactor: ReturnType<Redaction['stream']>;
}

/**
 * Writes one turn's stream: text in bounded pieces, tool calls, all redacted. Only the turn's owner has one. What a resumed agent
 * repeats is recognised by block and offset or by call id, and not written again. Errors of the log surface at the next call.
 */
export class TurnRecorder {
  private readonly blocks = new Map<number, Block>();
  private readonly calls = new Map<string, 'called' | 'returned'>();
  private tail: Promise<void> = Promise.resolve();
  private failure: Error | undefined;
  private timer: NodeJS.Timeout | undefined;
  private expected: ExpectedRevision = 'no_stream';

  private constructor(
    private readonly deps: RecorderDeps,
    private readonly turn: RecordedTurn,
  ) {}

  /** Takes up the turn where its stream ends. */
  static async resume(deps: RecorderDeps, turn: RecordedTurn): Promise<TurnRecorder> {
    const recorder = new TurnRecorder(deps, turn);
    const stream = streams.turn(turn.orgId, turn.ticketId, turn.turnNumber);
    for await (const recorded of deps.log.readStream(stream)) {
      recorder.expected = recorded.revision;
      recorder.remember(recorded.event as TurnEvent);
    }
    return recorder;
  }

  delta({ block, offset, text }: Extract<AgentEvent, { kind: 'text-delta' }>): void {
    const state = this.block(block);
    // A piece beyond the known end is left out; the settled text brings it.
    if (state.settled || offset > state.taken) return;
    const fresh = text.slice(state.taken - offset);
    state.taken += fresh.length;
    this.show(block, state, state.redactor.feed(fresh).toWellFormed());
  }

  async settle({ block, text }: Extract<AgentEvent, { kind: 'text-settled' }>): Promise<void> {
    const state = this.block(block);
    if (state.settled) return;
    const final = this.deps.redaction.redact(text).toWellFormed();
    const grows = final.startsWith(state.text);
    if (grows) state.text = final;
    this.pushPieces(block, state);
    state.settled = true;
    const sha256 = createHash('sha256').update(final).digest('hex');
    this.record(['settled', block], {
      type: 'BlockSettled',
      data: { ...this.owner(), block, sha256, text: grows ? null : cutText(final, REPLACED_TEXT) },
    });
    await this.flush();
  }

  async called({ callId, tool: kind, name, title }: Deed<'tool-called'>): Promise<void> {
    if (this.calls.has(callId)) return;
    this.calls.set(callId, 'called');
    this.pushAll();
    this.record([callId, 'called'], {
      type: 'ToolCalled',
      data: { ...this.owner(), callId, kind, name, title },
    });
    await this.flush();
  }

  async returned(event: Deed<'tool-returned'>): Promise<void> {
    const { callId, outcome, additions, deletions, durationMs } = event;
    if (this.calls.get(callId) !== 'called') return;
    this.calls.set(callId, 'returned');
    const { output, blob } = await this.storeOutput(event.output);
    const data = { ...this.owner(), callId, outcome, output, blob, additions, deletions, durationMs };
    this.record([callId, 'returned'], { type: 'ToolReturned', data });
    await this.flush();
  }

  /** Everything shown so far is durable when this settles. Throws what the log threw. */
  async flush(): Promise<void> {
    this.pushAll();
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.tail;
    if (this.failure !== undefined) throw this.failure;
  }

  private owner(): { readonly turnId: TurnId; readonly epoch: number } {
    return { turnId: this.turn.turnId, epoch: this.turn.epoch };
  }

  private remember({ type, data }: TurnEvent): void {
    if (type === 'ToolCalled') this.calls.set(data.callId, 'called');
    else if (type === 'ToolReturned') this.calls.set(data.callId, 'returned');
    else {
      const state = this.block(data.block);
      if (type === 'BlockSettled') state.settled = true;
      else state.text += data.text.slice(Math.max(0, state.text.length - data.offset));
      state.recorded = state.text.length;
    }
  }

  private block(block: number): Block {
    let state = this.blocks.get(block);
    if (!state) {
      state = { taken: 0, shown: 0, text: '', recorded: 0, settled: false, redactor: this.deps.redaction.stream() };
      this.blocks.set(block, state);
    }
    return state;
  }

  private show(block: number, state: Block, safe: string): void {
    const offset = state.shown;
    state.shown += safe.length;
    const fresh = safe.slice(Math.max(0, state.text.length - offset));
    if (fresh === '') return;
    const { orgId, ticketId, turnId } = this.turn;
    this.deps.feed.push({ orgId, ticketId, turnId, block, offset: state.text.length, text: fresh });
    state.text += fresh;
    if (state.text.length - state.recorded >= PIECE_LENGTH) this.pushPieces(block, state);
    else this.timer ??= setTimeout(() => this.onTimer(), PIECE_MS);
  }

  private onTimer(): void {
    this.timer = undefined;
    this.pushAll();
  }

  private pushAll(): void {
    for (const [block, state] of this.blocks) this.pushPieces(block, state);
  }

  private pushPieces(block: number, state: Block): void {
    while (state.recorded < state.text.length) {
      const offset = state.recorded;
      const text = firstPart(state.text.slice(offset), PIECE_LENGTH);
      state.recorded += text.length;
      this.record(['text', block, offset], { type: 'TurnStreamed', data: { ...this.owner(), block, offset, text } });
    }
  }

  /** Appends in order, one at a time, each under an id that the same content has at every retry. */
  private record(idParts: readonly (string | number)[], event: TurnEvent): void {
    const { orgId, ticketId, turnId, turnNumber } = this.turn;
    const id = deriveId(turnId, ...idParts, this.turn.epoch);
    this.tail = this.tail.then(async () => {
      if (this.failure !== undefined) return;
      const recordedAt = new Date(this.deps.clock.now()).toISOString();
      const metadata = {
        commandId: id,
        correlationId: turnId,
        causationId: turnId,
        actor: { kind: 'agent' } as const,
        recordedAt,
      };
      const batch: NonEmpty<NewEvent> = [{ id, event, metadata }];
      try {
        const { revision } = await this.deps.log.append(
          streams.turn(orgId, ticketId, turnNumber),
          batch,
          this.expected,
        );
        this.expected = revision;
      } catch (error) {
        this.failure = error instanceof Error ? error : new Error(String(error));
      }
    });
  }

  private async storeOutput(raw: string): Promise<{ readonly output: string; readonly blob: BlobRef | null }> {
    const output = this.deps.redaction.redact(raw);
    if (Buffer.byteLength(output) <= OUTPUT_BYTES) return { output, blob: null };
    const blob = await this.deps.blobs.put(Buffer.from(output), 'text/plain; charset=utf-8');
    return { output: firstPart(output, OUTPUT_HEAD), blob };
  }
}
