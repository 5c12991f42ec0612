import type { ConversationEvent } from '../../src/domain/conversation/conversation.events.js';
import type { TurnEvent } from '../../src/domain/conversation/turn.events.js';
import type { ConversationHeader, TurnView } from '../../projections/conversation/conversation.view.js';
import { turnOf, type Envelope } from '../../projections/conversation/envelope.js';
import { applyHeader } from '../../projections/conversation/header.fold.js';
import type { Snapshot } from '../../web/src/live/conversation-feed.reducer.js';
import { applyTurn } from '../../projections/conversation/turn.fold.js';

/** The facts as a server would number them. */
export function envelopes(events: readonly (ConversationEvent | TurnEvent)[]): readonly Envelope[] {
  return events.map((event, index) => ({
    seq: index + 1,
    position: String(index + 1),
    id: `fact-${index + 1}`,
    commandId: `command-${index + 1}`,
    at: new Date(Date.UTC(2026, 0, 1, 9, 0, index + 1)).toISOString(),
    actor: { kind: 'agent' },
    orgId: 'acme',
    ticketId: 'ticket',
    event,
  }));
}

/** What the server's projection makes of the facts, of which there must be one: its snapshot, with whole turns. */
export function snapshotOf(facts: readonly Envelope[]): Snapshot {
  let header: ConversationHeader | undefined;
  const turns = new Map<string, TurnView>();
  for (const fact of facts) {
    header = applyHeader(header, fact);
    const turnId = turnOf(fact.event);
    const turn = turnId === undefined ? undefined : applyTurn(turns.get(turnId), fact, header);
    if (turn) turns.set(turn.turnId, turn);
  }
  if (!header) throw new Error('A snapshot needs a fact.');
  return { header, turns: [...turns.values()], before: null };
}

const repository = {
  repositoryId: 'repo',
  name: 'backend',
  codeHost: 'local-git',
  baseBranch: 'main',
  baseCommit: 'a'.repeat(40),
} as const;

export const runStarted: ConversationEvent = {
  type: 'RunStarted',
  data: {
    runId: 'run',
    ticketId: 'ticket',
    ticketKey: 'ACME-1',
    repositories: [repository],
    model: 'sonnet',
    agent: 'demo',
    seedRevision: null,
  },
};

export function queued(turnNumber: number): ConversationEvent {
  return {
    type: 'TurnQueued',
    data: {
      turnId: `turn-${turnNumber}`,
      turnNumber,
      runId: 'run',
      mode: 'edits',
      autoOpenDraftPr: false,
      instructions: `Do thing ${turnNumber}.`,
      sentBy: 'ada',
      planVersion: null,
      retryOf: null,
    },
  };
}

/** A whole turn: claimed, one tool, one block of text cut into the given pieces, ended. */
export function turnFacts(turnNumber: number, pieces: readonly string[]): readonly (ConversationEvent | TurnEvent)[] {
  const turnId = `turn-${turnNumber}`;
  const epoch = turnNumber;
  let offset = 0;
  const streamed = pieces.map((text): TurnEvent => {
    const piece: TurnEvent = { type: 'TurnStreamed', data: { turnId, block: 0, offset, text, epoch } };
    offset += text.length;
    return piece;
  });
  const call = { turnId, callId: `call-${turnNumber}`, epoch };
  return [
    { type: 'TurnClaimed', data: { turnId, epoch, owner: 'me' } },
    { type: 'TurnStarted', data: { turnId, epoch } },
    { type: 'ToolCalled', data: { ...call, kind: 'read', name: 'Read', title: 'src/a.ts' } },
    {
      type: 'ToolReturned',
      data: { ...call, outcome: 'ok', output: '', blob: null, additions: 0, deletions: 0, durationMs: 5 },
    },
    ...streamed,
    { type: 'BlockSettled', data: { turnId, block: 0, sha256: '', text: null, epoch } },
    { type: 'TurnCompleted', data: { turnId, epoch } },
  ];
}

/** A turn with two items for each of `steps`: words and a call. A first block and a first call stay open to the end. */
export function busyTurn(turnNumber: number, steps: number): readonly (ConversationEvent | TurnEvent)[] {
  const turnId = `turn-${turnNumber}`;
  const of = { turnId, epoch: turnNumber };
  const called = (callId: string): TurnEvent => ({
    type: 'ToolCalled',
    data: { ...of, callId, kind: 'read', name: 'Read', title: `src/${callId}.ts` },
  });
  const result = { outcome: 'ok', output: 'done', blob: null, additions: 0, deletions: 0, durationMs: 5 } as const;
  const returned = (callId: string): TurnEvent => ({ type: 'ToolReturned', data: { ...of, callId, ...result } });
  const said = (block: number, offset: number, text: string): TurnEvent => ({
    type: 'TurnStreamed',
    data: { ...of, block, offset, text },
  });
  const settled = (block: number): TurnEvent => ({
    type: 'BlockSettled',
    data: { ...of, block, sha256: '', text: null },
  });
  const step = (at: number): TurnEvent[] => [
    said(0, at, '.'),
    said(at + 1, 0, `Step ${at}.`),
    settled(at + 1),
    called(`call-${at}`),
    returned(`call-${at}`),
  ];
  return [
    { type: 'TurnClaimed', data: { ...of, owner: 'me' } },
    { type: 'TurnStarted', data: of },
    called('first'),
    ...Array.from({ length: steps }, (_, at) => step(at)).flat(),
    returned('first'),
    settled(0),
    { type: 'TurnCompleted', data: of },
  ];
}

/** Two turns, one after the other. */
export const twoTurns: readonly Envelope[] = envelopes([
  runStarted,
  queued(1),
  ...turnFacts(1, ['Hello ', 'wor', 'ld.']),
  queued(2),
  ...turnFacts(2, ['Second', ' answer']),
]);
