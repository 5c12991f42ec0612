import { Inject, Injectable } from '@nestjs/common';
import { conversationProjection } from '../../../projections/conversation/conversation.projection.js';
import type {
  ConversationHeader,
  EditsItem,
  TurnItem,
  TurnView,
} from '../../../projections/conversation/conversation.view.js';
import { toEnvelope, turnOf, type Envelope } from '../../../projections/conversation/envelope.js';
import { applyHeader } from '../../../projections/conversation/header.fold.js';
import {
  ITEMS_PER_PAGE,
  newestPage,
  type ConversationPage,
  type Place,
} from '../../../projections/conversation/page.js';
import { applyTurn } from '../../../projections/conversation/turn.fold.js';
import { modelOf } from '../../../projections/projection.js';
import { conversationPrefixes } from '../../domain/shared/streams.js';
import type { OrgId, TicketId } from '../../domain/shared/types.js';
import { comparePositions, EVENT_LOG, type EventLog, type Position } from '../../ports/event-log.port.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';

const model = modelOf(conversationProjection);
/** Long turns are large documents: what a page needs is often in the first one or two. */
const FIRST_TURNS = 2;
const MOST_TURNS = 50;

/** Where the documents of a conversation stand: everything of it up to `position` is numbered up to `seq`. */
export interface Base {
  readonly header: ConversationHeader | undefined;
  readonly seq: number;
  readonly position: Position;
}

interface Ref {
  readonly orgId: OrgId;
  readonly ticketId: TicketId;
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

  /**
   * The newest page of the conversation before `end` (default: all of it), as the log tells it now: the documents, and what
   * the log holds beyond them folded on top. Undefined when there is no such conversation.
   */
  async page(
    { orgId, ticketId }: Ref,
    end?: Place,
  ): Promise<(ConversationPage & { readonly header: ConversationHeader }) | undefined> {
    const base = await this.base(ticketId);
    const { turns, last } = await this.newestTurns(ticketId, end);
    let { header } = base;
    for await (const fact of this.facts(orgId, ticketId, base)) {
      header = applyHeader(header, fact);
      foldTurn(turns, fact, header);
    }
    const newestFirst = [...turns.values()].sort((a, b) => b.turnNumber - a.turnNumber).filter(isBefore(end));
    return header && { header, ...newestPage(newestFirst, { end, last }) };
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

  /** The proposal as the log tells it now; undefined when there is no such revision. */
  async edits(ref: Ref, revision: number): Promise<EditsItem | undefined> {
    for await (const item of this.itemsBackwards(ref))
      if (item.kind === 'edits' && item.revision === revision) return item;
    return undefined;
  }

  /** The media type under which the conversation refers to the content; undefined when it does not. */
  async mediaTypeOf(ref: Ref, digest: string): Promise<string | undefined> {
    for await (const item of this.itemsBackwards(ref)) {
      const found = blobsOf(item).find((blob) => blob.digest === digest);
      if (found) return found.mediaType;
    }
    return undefined;
  }

  /** Page by page, from the newest to the oldest. */
  private async *itemsBackwards(ref: Ref): AsyncGenerator<TurnItem> {
    for (let end: Place | null | undefined; end !== null;) {
      const page: ConversationPage | undefined = await this.page(ref, end);
      for (const { items } of [...(page?.turns ?? [])].reverse()) yield* [...items].reverse();
      end = page?.before ?? null;
    }
  }

  /** Turns from the newest to the oldest, as their documents hold them. */
  private async *turnsBackwards(ticketId: TicketId, end?: Place): AsyncGenerator<TurnView> {
    let sort = end === undefined ? undefined : sortOf(afterLast(end));
    for (let limit = FIRST_TURNS; ; limit = Math.min(2 * limit, MOST_TURNS)) {
      const found = await this.store.list<TurnView>(model, {
        partition: ticketId,
        order: 'descending',
        limit,
        ...(sort !== undefined && { after: { sort, id: '' } }),
      });
      for (const { body } of found) yield body;
      sort = found.at(-1)?.sort;
      if (found.length < limit) return;
    }
  }

  /** Turns enough for a page; `last` when they are all there are. */
  private async newestTurns(ticketId: TicketId, end: Place | undefined) {
    const turns = new Map<string, TurnView>();
    let items = 0;
    for await (const turn of this.turnsBackwards(ticketId, end)) {
      // One more than the page takes tells that there is more.
      if (items > ITEMS_PER_PAGE) return { turns, last: false };
      turns.set(turn.turnId, turn);
      items += turn.items.length;
    }
    return { turns, last: true };
  }
}

function blobsOf(item: TurnItem): readonly { readonly digest: string; readonly mediaType: string }[] {
  if (item.kind === 'tool') return item.blob ? [item.blob] : [];
  if (item.kind === 'edits') return [item.files, ...item.repositories.map(({ patch }) => patch)];
  return [];
}

/** A turn's document may be newer than the header's: what it reflects already is skipped. */
function foldTurn(turns: Map<string, TurnView>, fact: Envelope, header: ConversationHeader): void {
  const turnId = turnOf(fact.event);
  const before = turnId === undefined ? undefined : turns.get(turnId);
  if (turnId === undefined || (before && fact.seq <= before.seq)) return;
  const after = applyTurn(before, fact, header);
  if (after) turns.set(turnId, after);
}

/** The number of the first turn that lies wholly behind the place. */
const afterLast = ({ turn, item }: Place): number => (item > 0 ? turn + 1 : turn);
const isBefore =
  (end: Place | undefined) =>
  ({ turnNumber }: TurnView): boolean =>
    end === undefined || turnNumber < afterLast(end);
const sortOf = (turnNumber: number): string => String(turnNumber).padStart(10, '0');
