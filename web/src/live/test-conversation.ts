import type { ConversationEvent } from '../../../src/domain/conversation/conversation.events.js';
import type { TurnEvent } from '../../../src/domain/conversation/turn.events.js';
import type { ConversationHeader, TurnView } from '../../../projections/conversation/conversation.view.js';
import { turnOf, type Envelope } from '../../../projections/conversation/envelope.js';
import { applyHeader } from '../../../projections/conversation/header.fold.js';
import { applyTurn } from '../../../projections/conversation/turn.fold.js';

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

/** What the server's projection makes of the facts: its snapshot. */
export function snapshotOf(facts: readonly Envelope[]): {
  header: ConversationHeader | null;
  turns: readonly TurnView[];
} {
  let header: ConversationHeader | undefined;
  const turns = new Map<string, TurnView>();
  for (const fact of facts) {
    header = applyHeader(header, fact);
    const turnId = turnOf(fact.event);
    const turn = turnId === undefined ? undefined : applyTurn(turns.get(turnId), fact, header);
    if (turn) turns.set(turn.turnId, turn);
  }
  return { header: header ?? null, turns: [...turns.values()] };
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

/** Two turns, one after the other. */
export const twoTurns: readonly Envelope[] = envelopes([
  runStarted,
  queued(1),
  ...turnFacts(1, ['Hello ', 'wor', 'ld.']),
  queued(2),
  ...turnFacts(2, ['Second', ' answer']),
]);
