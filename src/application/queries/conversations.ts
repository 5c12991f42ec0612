import { Inject, Injectable } from '@nestjs/common';
import { conversationProjection } from '../../../projections/conversation/conversation.projection.js';
import type { ConversationHeader, EditsItem, TurnView } from '../../../projections/conversation/conversation.view.js';
import { toEnvelope, type Envelope } from '../../../projections/conversation/envelope.js';
import { modelOf } from '../../../projections/projection.js';
import { conversationPrefixes } from '../../domain/shared/streams.js';
import type { OrgId, TicketId } from '../../domain/shared/types.js';
import { comparePositions, EVENT_LOG, type EventLog, type Position } from '../../ports/event-log.port.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';

const model = modelOf(conversationProjection);
const TURNS_AT_ONCE = 20;
/** A page of turns ends once it holds this many items, so that the first paint of a long conversation stays fast. */
export const ITEMS_PER_PAGE = 50;

export interface TurnsPage {
  /** Oldest first. */
  readonly turns: readonly TurnView[];
  /** There are older turns before the first one. */
  readonly more: boolean;
}

/** Where the documents of a conversation stand: everything of it up to `position` is numbered up to `seq`. */
export interface Base {
  readonly header: ConversationHeader | undefined;
  readonly seq: number;
  readonly position: Position;
}

/** Reads one conversation: its documents, and its facts from the log. */
@Injectable()
export class Conversations {
  constructor(
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  async header(ticketId: TicketId): Promise<ConversationHeader | undefined> {
    return (await this.store.get<ConversationHeader>(model, ticketId))?.body;
  }

  /** The header and the newest place in the log that it surely reflects, so that nobody reads the log from the beginning. */
  async base(ticketId: TicketId): Promise<Base> {
    // The checkpoint first: whatever it covers is in the header that is read after it.
    const checkpoint = await this.store.checkpoint(model);
    const header = await this.header(ticketId);
    const position = header && comparePositions(header.position, checkpoint) > 0 ? header.position : checkpoint;
    return { header, seq: header?.seq ?? 0, position };
  }

  /** The newest turns before turn number `before` (default: of all). */
  async turns(ticketId: TicketId, before?: number): Promise<TurnsPage> {
    const turns: TurnView[] = [];
    let items = 0;
    for (let sort = before === undefined ? undefined : sortOf(before); ;) {
      const found = await this.store.list<TurnView>(model, {
        partition: ticketId,
        order: 'descending',
        limit: TURNS_AT_ONCE,
        ...(sort !== undefined && { after: { sort, id: '' } }),
      });
      for (const { body } of found) {
        if (turns.length > 0 && items + body.items.length > ITEMS_PER_PAGE)
          return { turns: turns.reverse(), more: true };
        turns.push(body);
        items += body.items.length;
      }
      sort = found.at(-1)?.sort;
      if (found.length < TURNS_AT_ONCE) return { turns: turns.reverse(), more: false };
    }
  }

  /** Facts after `position`, numbered from `seq` + 1 on, up to where the log ends now. */
  async *facts(orgId: OrgId, ticketId: TicketId, after: { position: Position; seq: number }): AsyncGenerator<Envelope> {
    let { seq } = after;
    const streamPrefixes = conversationPrefixes(orgId, ticketId);
    for await (const recorded of this.log.readAll({ after: after.position, streamPrefixes })) {
      const envelope = toEnvelope(recorded, seq + 1);
      if (!envelope || envelope.ticketId !== ticketId) continue;
      seq += 1;
      yield envelope;
    }
  }

  /** Turns from the newest to the oldest. */
  async *turnsBackwards(ticketId: TicketId): AsyncGenerator<TurnView> {
    for (let before: number | undefined; ;) {
      const { turns, more } = await this.turns(ticketId, before);
      yield* [...turns].reverse();
      before = turns[0]?.turnNumber;
      if (!more || before === undefined) return;
    }
  }

  /** The proposal as the conversation shows it; undefined when there is no such revision. */
  async edits(ticketId: TicketId, revision: number): Promise<EditsItem | undefined> {
    for await (const { items } of this.turnsBackwards(ticketId)) {
      const found = items.find((item) => item.kind === 'edits' && item.revision === revision);
      if (found?.kind === 'edits') return found;
    }
    return undefined;
  }

  /** The media type under which the conversation refers to the content; undefined when it does not. */
  async mediaTypeOf(ticketId: TicketId, digest: string): Promise<string | undefined> {
    for await (const { items } of this.turnsBackwards(ticketId)) {
      const found = items.flatMap(blobsOf).find((blob) => blob.digest === digest);
      if (found) return found.mediaType;
    }
    return undefined;
  }
}

function blobsOf(item: TurnView['items'][number]): readonly { readonly digest: string; readonly mediaType: string }[] {
  if (item.kind === 'tool') return item.blob ? [item.blob] : [];
  if (item.kind === 'edits') return [item.files, ...item.repositories.map(({ patch }) => patch)];
  return [];
}

const sortOf = (turnNumber: number): string => String(turnNumber).padStart(10, '0');
