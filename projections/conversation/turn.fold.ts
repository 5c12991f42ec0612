import type { TurnQueued } from '../../src/domain/conversation/conversation.events.js';
import type { TurnEvent } from '../../src/domain/conversation/turn.events.js';
import { noUsage, type ConversationHeader, type PlanItem, type TurnItem, type TurnView } from './conversation.view.js';
import type { Envelope } from './envelope.js';
import { addUsage } from './header.fold.js';

type FactOf<Type extends Envelope['event']['type']> = Extract<Envelope['event'], { type: Type }>;
type Fold<Type extends Envelope['event']['type']> = (turn: TurnView, fact: FactOf<Type>, at: Place) => TurnView;
type Place = { readonly seq: number; readonly at: string };

/**
 * Folds one fact into the turn it belongs to (`turnOf`). `header` is the header after this fact; it tells a turn its model and its ordinal.
 * A fact about a turn that is not loaded (undefined and not TurnQueued) gives undefined.
 */
export function applyTurn(
  turn: TurnView | undefined,
  envelope: Envelope,
  header: ConversationHeader,
): TurnView | undefined {
  const { event, seq, at } = envelope;
  if (event.type === 'TurnQueued') return newTurn(event.data, envelope, header.state.run?.model ?? '');
  if (!turn) return undefined;
  if (event.type === 'TurnClaimed') return { ...claimed(turn, at, header.state.turnsBegun), seq };
  const fold = folds[event.type] as Fold<typeof event.type> | undefined;
  return { ...(fold ? fold(turn, event, { seq, at }) : turn), seq };
}

function newTurn(data: TurnQueued['data'], { ticketId, seq, at }: Envelope, model: string): TurnView {
  return {
    ...data,
    ticketId,
    ordinal: null,
    model,
    sentAt: at,
    state: 'queued',
    startedAt: null,
    endedAt: null,
    failure: null,
    seq,
    items: [],
    usage: noUsage,
  };
}

/** Another owner may claim the turn again: it has begun once. */
function claimed(turn: TurnView, at: string, turnsBegun: number): TurnView {
  const { state, startedAt, ordinal } = turn;
  return {
    ...turn,
    state: state === 'queued' ? 'working' : state,
    startedAt: startedAt ?? at,
    ordinal: ordinal ?? turnsBegun,
  };
}

const ended =
  (state: 'completed' | 'interrupted' | 'failed') =>
  (turn: TurnView, _fact: unknown, { at }: Place): TurnView => ({
    ...turn,
    state,
    endedAt: at,
    items: turn.items.map((item) =>
      item.kind === 'tool' && item.outcome === 'running' ? { ...item, outcome: 'abandoned' } : item,
    ),
  });

const agentFolds: { readonly [Type in TurnEvent['type']]: Fold<Type> } = {
  TurnStreamed: (turn, { data }, place) => streamed(turn, data, place),
  BlockSettled: (turn, { data }) =>
    changeItem(turn, (item) =>
      item.kind === 'text' && item.block === data.block
        ? { ...item, text: data.text ?? item.text, settled: true }
        : item,
    ),
  ToolCalled: (turn, { data: { callId, kind, name, title } }, place) =>
    addItem(turn, {
      ...place,
      kind: 'tool',
      callId,
      tool: kind,
      name,
      title,
      outcome: 'running',
      output: '',
      blob: null,
      additions: 0,
      deletions: 0,
      durationMs: 0,
    }),
  ToolReturned: (turn, { data: { callId, outcome, output, blob, additions, deletions, durationMs } }) =>
    changeItem(turn, (item) =>
      item.kind === 'tool' && item.callId === callId
        ? { ...item, outcome, output, blob, additions, deletions, durationMs }
        : item,
    ),
};

/** Every fact of a turn's own stream. */
export const TURN_FACTS = Object.keys(agentFolds) as readonly TurnEvent['type'][];

/** Facts without an entry change nothing that a turn shows. */
const folds: { readonly [Type in Envelope['event']['type']]?: Fold<Type> } = {
  ...agentFolds,
  QueuedMessageEdited: (turn, { data }) => ({ ...turn, ...data }),
  QueuedMessageRemoved: (turn) => ({ ...turn, state: 'removed' }),
  InputRequested: (turn, { data: { inputId, question, options } }, place) => ({
    ...addItem(turn, {
      ...place,
      kind: 'question',
      inputId,
      question,
      options,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    }),
    state: 'waiting',
  }),
  InputProvided: (turn, { data: { inputId, answer, answeredBy } }, { at }) => ({
    ...changeItem(turn, (item) =>
      item.kind === 'question' && item.inputId === inputId ? { ...item, answer, answeredBy, answeredAt: at } : item,
    ),
    state: 'working',
  }),
  BudgetReached: (turn, { data: { pauseId, spentCents, budgetCents } }, place) => ({
    ...addItem(turn, {
      ...place,
      kind: 'budget',
      pauseId,
      spentCents,
      budgetCents,
      raisedTo: null,
      raisedBy: null,
      raisedAt: null,
    }),
    state: 'paused',
  }),
  BudgetRaised: (turn, { data: { budgetCents: raisedTo, raisedBy } }, { at }) => ({
    ...changeItem(turn, (item) =>
      item.kind === 'budget' && item.raisedTo === null ? { ...item, raisedTo, raisedBy, raisedAt: at } : item,
    ),
    state: 'working',
  }),
  PlanProposed: (turn, { data: { version, title, markdown } }, place) =>
    addItem(turn, {
      ...place,
      kind: 'plan',
      version,
      title,
      markdown,
      decision: 'open',
      decidedBy: null,
      decidedAt: null,
      changes: null,
    }),
  PlanApproved: (turn, { data }, { at }) =>
    decidePlan(turn, data.version, { decision: 'approved', decidedBy: data.by, decidedAt: at }),
  PlanRejected: (turn, { data }, { at }) =>
    decidePlan(turn, data.version, { decision: 'rejected', decidedBy: data.by, decidedAt: at }),
  PlanChangesRequested: (turn, { data }, { at }) =>
    decidePlan(turn, data.version, {
      decision: 'changes-requested',
      decidedBy: data.by,
      decidedAt: at,
      changes: data.text,
    }),
  EditsProposed: (turn, { data }, place) => {
    const { revision, summary, repositories, files, flags, leftOut, leftOutTotal } = data;
    return addItem(turn, {
      ...place,
      kind: 'edits',
      revision,
      summary,
      repositories,
      files,
      flags,
      leftOut,
      leftOutTotal,
      decision: 'open',
      decidedBy: null,
      decidedAt: null,
      automatic: false,
      reason: null,
    });
  },
  EditsAccepted: (turn, { data: { revision, acceptedBy: decidedBy, automatic } }, { at }) =>
    changeItem(turn, (item) =>
      item.kind === 'edits' && item.revision === revision
        ? { ...item, decision: 'accepted', decidedBy, automatic, decidedAt: at }
        : item,
    ),
  EditsRejected: (turn, { data: { revision, rejectedBy: decidedBy, reason } }, { at }) =>
    changeItem(turn, (item) =>
      item.kind === 'edits' && item.revision === revision
        ? { ...item, decision: 'rejected', decidedBy, reason, decidedAt: at }
        : item,
    ),
  EditsPublished: (turn, { data: { repositoryId, branch, commit, unchanged, revision } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'published', repositoryId, branch, commit, unchanged, revision }),
  PrOpened: (turn, { data: { repositoryId, number, title, url } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-opened', repositoryId, number, title, url }),
  PrUpdated: (turn, { data: { repositoryId, number, revision } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-updated', repositoryId, number, revision }),
  PrOpenFailed: (turn, { data: { repositoryId, code, message } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-failed', repositoryId, code, message }),
  PrClosed: (turn, { data: { repositoryId, number } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-closed', repositoryId, number }),
  PrMerged: (turn, { data: { repositoryId, number } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-merged', repositoryId, number }),
  PrReopened: (turn, { data: { repositoryId, number } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-reopened', repositoryId, number }),
  PrMarkedReady: (turn, { data: { repositoryId, number } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-ready', repositoryId, number }),
  PrMarkedDraft: (turn, { data: { repositoryId, number } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-draft', repositoryId, number }),
  PrReviewed: (turn, { data: { repositoryId, number, verdict, text, path, url } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'pr-reviewed', repositoryId, number, verdict, text, path, url }),
  InterruptRequested: (turn, { data: { by } }, place) =>
    addItem(turn, { ...place, kind: 'note', note: 'stop-requested', by }),
  TurnCompleted: ended('completed'),
  TurnInterrupted: ended('interrupted'),
  TurnFailed: (turn, fact, place) => {
    const { code, message, details } = fact.data;
    return { ...ended('failed')(turn, fact, place), failure: { code, message, details } };
  },
  UsageRecorded: (turn, { data }) => ({ ...turn, usage: addUsage(turn.usage, data) }),
};

/**
 * A piece lands at its offset; what overlaps the known text is a repetition and is dropped. A later piece of a block that
 * is not here says nothing new: such a block is settled, and on an older page.
 */
function streamed(turn: TurnView, data: FactOf<'TurnStreamed'>['data'], place: Place): TurnView {
  const { block, offset, text } = data;
  const known = turn.items.some((item) => item.kind === 'text' && item.block === block);
  if (!known) return offset > 0 ? turn : addItem(turn, { ...place, kind: 'text', block, text, settled: false });
  return changeItem(turn, (item) => {
    if (item.kind !== 'text' || item.block !== block || item.settled) return item;
    return { ...item, text: item.text + text.slice(Math.max(0, item.text.length - offset)) };
  });
}

function addItem(turn: TurnView, item: TurnItem): TurnView {
  return { ...turn, items: [...turn.items, item] };
}

function changeItem(turn: TurnView, change: (item: TurnItem) => TurnItem): TurnView {
  return { ...turn, items: turn.items.map(change) };
}

function decidePlan(turn: TurnView, version: number, decision: Partial<PlanItem>): TurnView {
  return changeItem(turn, (item) =>
    item.kind === 'plan' && item.version === version ? { ...item, ...decision } : item,
  );
}
