import { v5 } from 'uuid';
import type { DomainEvent } from '../../src/domain/events.js';
import { streams } from '../../src/domain/shared/streams.js';
import type { OrgId, TicketId, TicketKey } from '../../src/domain/shared/types.js';
import type { NewEvent } from '../../src/ports/event-log.port.js';

export interface SampleEvent {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
}

const PIECE = 'The retry loop gives up after the third attempt, because the counter is reset only on success. '.repeat(
  4,
);
const PIECES_PER_TURN = 20;
const TURNS = 4;
const REPOSITORY = { repositoryId: 'api', name: 'acme-api', codeHost: 'local-git', baseBranch: 'main' } as const;

export interface SampleTicket {
  readonly orgId: OrgId;
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
}

/**
 * Conversations of four turns, each streamed in pieces of 380 characters with a few tool calls, as a demo agent writes them;
 * five conversations run at the same time.
 */
export function sampleConversations(atLeast: number): readonly SampleEvent[] {
  const samples: SampleEvent[] = [];
  for (let group = 0; samples.length < atLeast; group += 1) samples.push(...fiveConversations('acme', group));
  return samples;
}

/** Group `group` of them: five conversations at the same time, about 580 events. */
export function fiveConversations(orgId: OrgId, group: number): readonly SampleEvent[] {
  const tickets = [0, 1, 2, 3, 4].map((n) => group * 5 + n);
  return atTheSameTime(
    tickets.map((n) => [...sampleConversation({ orgId, ticketId: `ticket-${n}`, ticketKey: `ACME-${n}` })]),
  );
}

function atTheSameTime(parallel: readonly (readonly SampleEvent[])[]): readonly SampleEvent[] {
  const longest = Math.max(...parallel.map((samples) => samples.length));
  return Array.from({ length: longest }, (_, at) => parallel.flatMap((samples) => samples.slice(at, at + 1))).flat();
}

/**
 * One conversation, which has ended; a turn has 33 events or, with `pieces` of them, a few more than `pieces`. Its words are
 * one block or, when `alternating`, a block of five pieces before each tool call.
 */
export function* sampleConversation(
  { orgId, ticketId, ticketKey }: SampleTicket,
  { turns = TURNS, pieces = PIECES_PER_TURN, alternating = false } = {},
): Generator<SampleEvent> {
  const lengths = new Map<string, number>();
  const sample = (stream: string, event: DomainEvent): SampleEvent => {
    const revision = lengths.get(stream) ?? 0;
    lengths.set(stream, revision + 1);
    return { stream, revision, event: toNewEvent(event, `${stream}/${revision}`) };
  };
  const main = streams.conversation(orgId, ticketId);
  yield sample(main, {
    type: 'RunStarted',
    data: {
      runId: `${ticketId}-run`,
      ticketId,
      ticketKey,
      repositories: [{ ...REPOSITORY, baseCommit: 'a'.repeat(40) }],
      model: 'demo',
      agent: 'demo',
      seedRevision: null,
    },
  });
  for (let turn = 1; turn <= turns; turn += 1) {
    const turnId = `${ticketId}-turn-${turn}`;
    for (const event of before(ticketId, turnId, turn)) yield sample(main, event);
    for (const event of work(turnId, pieces, alternating)) yield sample(streams.turn(orgId, ticketId, turn), event);
    yield sample(main, { type: 'TurnCompleted', data: { turnId, epoch: 1 } });
  }
}

function before(ticketId: string, turnId: string, turnNumber: number): readonly DomainEvent[] {
  return [
    {
      type: 'TurnQueued',
      data: {
        turnId,
        turnNumber,
        runId: `${ticketId}-run`,
        mode: 'ask',
        autoOpenDraftPr: false,
        instructions: 'Why does the upload fail after three attempts? Look at the retry loop and its callers.',
        sentBy: 'ada',
        planVersion: null,
        retryOf: null,
      },
    },
    { type: 'TurnClaimed', data: { turnId, epoch: 1, owner: 'process-1' } },
    { type: 'TurnStarted', data: { turnId, epoch: 1 } },
  ];
}

function* work(turnId: string, pieces: number, alternating: boolean): Generator<DomainEvent> {
  const settled = (block: number): DomainEvent => ({
    type: 'BlockSettled',
    data: { turnId, block, sha256: 'b'.repeat(64), text: null, epoch: 1 },
  });
  for (let piece = 0; piece < pieces; piece += 1) {
    const [block, place] = alternating ? [Math.floor(piece / 5), piece % 5] : [0, piece];
    yield { type: 'TurnStreamed', data: { turnId, block, offset: place * PIECE.length, text: PIECE, epoch: 1 } };
    if (piece % 5 !== 4) continue;
    if (alternating) yield settled(block);
    yield* toolCall(turnId, `call-${piece}`);
  }
  if (!alternating) yield settled(0);
}

function toolCall(turnId: string, callId: string): readonly DomainEvent[] {
  return [
    {
      type: 'ToolCalled',
      data: { turnId, callId, kind: 'read', name: 'read_file', title: 'src/upload/retry.ts', epoch: 1 },
    },
    {
      type: 'ToolReturned',
      data: {
        turnId,
        callId,
        outcome: 'ok',
        output: 'export async function retry() {}\n'.repeat(10),
        blob: null,
        additions: 0,
        deletions: 0,
        durationMs: 12,
        epoch: 1,
      },
    },
  ];
}

function toNewEvent(event: DomainEvent, place: string): NewEvent {
  return {
    id: v5(place, v5.URL),
    event,
    metadata: {
      commandId: place,
      correlationId: 'run',
      causationId: place,
      actor: { kind: 'agent' },
      recordedAt: '2026-01-01T00:00:00.000Z',
    },
  };
}
