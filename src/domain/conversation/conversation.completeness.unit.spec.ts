import {
  asked,
  claimed,
  command,
  commitOf,
  edits,
  editsOpen,
  fact,
  failed,
  idle,
  offer,
  onBranch,
  paused,
  planOpen,
  planText,
  prOpenFailed,
  prsOpen,
  published,
  publishing,
  pullRequest,
  question,
  sendMessage,
  started,
  stateAfter,
  turnQueued,
  working,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { DomainError } from '../shared/domain-error.js';
import type { ConversationCommand } from './conversation.commands.js';
import { conversationDecider } from './conversation.decider.js';
import type { Mode } from './conversation.types.js';

/** What the conversation is doing when the command comes; `new` = nothing was ever sent. */
type Situation = 'new' | 'none' | 'working' | 'waiting' | 'paused' | 'archived';
/** The types of the facts, in order and joined by spaces (empty: nothing to add), or the code of the refusal. */
type Outcomes = Readonly<Record<Situation, string>>;

interface Row {
  /** What happened before; ends without a turn that goes on. */
  readonly history?: Facts;
  /** Mode of the turn that goes on. */
  readonly mode?: Mode;
  readonly command: ConversationCommand;
  readonly outcomes: Outcomes;
}

const now = { turnId: 'turn-9', epoch: 9 };
const going = (mode: Mode): Facts => [turnQueued(9, { mode }), claimed(9), started(9)];
const leadingTo: Readonly<Record<Exclude<Situation, 'new'>, (mode: Mode) => Facts>> = {
  none: () => [],
  working: going,
  waiting: (mode) => [...going(mode), asked(9)],
  paused: (mode) => [...going(mode), paused(9)],
  archived: () => [fact('ConversationArchived', { by: 'ada' })],
};

const refused = (code: string) => `CONVERSATION.${code}`;
const everywhere = (outcome: string): Outcomes => ({
  new: outcome,
  none: outcome,
  working: outcome,
  waiting: outcome,
  paused: outcome,
  archived: outcome,
});
const byOwner = (outcome: string): Outcomes => ({
  ...everywhere(refused('STALE_EPOCH')),
  working: outcome,
  waiting: outcome,
  paused: outcome,
});
const byPerson = (outcome: string, without: string): Outcomes => ({
  ...everywhere(outcome),
  new: without,
  archived: refused('ARCHIVED'),
});
const byPublisher = (outcome: string, without = refused('UNKNOWN_PUBLISH')): Outcomes => ({
  ...everywhere(outcome),
  new: without,
});

const queued: Facts = [...idle, turnQueued(2)];
const held: Facts = [...working(), turnQueued(2), failed(1)];
const ofPublish = { publishId: 'publish-1', repositoryId: 'web' };
const usage = {
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costUsd: null,
  activeSeconds: 0,
};

/** One row for each command: a new command does not compile without one. */
const TABLE: { readonly [Type in ConversationCommand['type']]: Row & { readonly command: { readonly type: Type } } } = {
  SendMessage: {
    command: sendMessage(10, { offer: offer() }),
    outcomes: {
      new: 'RunStarted TurnQueued',
      none: 'TurnQueued',
      working: 'TurnQueued',
      waiting: 'TurnQueued',
      paused: 'TurnQueued',
      archived: refused('ARCHIVED'),
    },
  },
  RetryTurn: {
    history: [...working(), failed(1)],
    command: command('RetryTurn', { failedTurnId: 'turn-1', turnId: 'turn-10', sentBy: 'ada', offer: offer('run-2') }),
    outcomes: {
      new: refused('NOTHING_TO_RETRY'),
      none: 'RunStarted TurnQueued',
      working: refused('NOTHING_TO_RETRY'),
      waiting: refused('NOTHING_TO_RETRY'),
      paused: refused('NOTHING_TO_RETRY'),
      archived: refused('ARCHIVED'),
    },
  },
  EditQueuedMessage: {
    history: queued,
    command: command('EditQueuedMessage', { turnId: 'turn-2', instructions: 'x', mode: 'ask', autoOpenDraftPr: false }),
    outcomes: byPerson('QueuedMessageEdited', refused('MESSAGE_NOT_QUEUED')),
  },
  RemoveQueuedMessage: {
    history: queued,
    command: command('RemoveQueuedMessage', { turnId: 'turn-2' }),
    outcomes: byPerson('QueuedMessageRemoved', refused('MESSAGE_NOT_QUEUED')),
  },
  ReleaseQueue: {
    history: held,
    command: command('ReleaseQueue', {}),
    outcomes: byPerson('QueueReleased', refused('NOTHING_HELD')),
  },
  AnswerQuestion: {
    command: command('AnswerQuestion', { inputId: 'input-1', answer: 'main', answeredBy: 'ada' }),
    outcomes: { ...everywhere(refused('QUESTION_CLOSED')), waiting: 'InputProvided' },
  },
  RaiseBudget: {
    command: command('RaiseBudget', { budgetCents: 4_000, raisedBy: 'ada' }),
    outcomes: byPerson('BudgetRaised', refused('NOT_STARTED')),
  },
  RequestInterrupt: {
    command: command('RequestInterrupt', { turnId: now.turnId, by: 'ada' }),
    outcomes: {
      ...everywhere(refused('NOTHING_TO_STOP')),
      working: 'InterruptRequested',
      waiting: 'InterruptRequested',
      paused: 'InterruptRequested',
    },
  },
  ApprovePlan: {
    history: planOpen,
    command: command('ApprovePlan', { version: 1, by: 'ada', turnId: 'turn-10', autoOpenDraftPr: false }),
    outcomes: {
      ...everywhere(refused('STALE_PLAN')),
      none: 'TurnQueued PlanApproved',
      archived: refused('ARCHIVED'),
    },
  },
  RequestPlanChanges: {
    history: planOpen,
    command: command('RequestPlanChanges', { version: 1, text: 'Fewer steps.', by: 'ada', turnId: 'turn-10' }),
    outcomes: {
      ...everywhere(refused('STALE_PLAN')),
      none: 'TurnQueued PlanChangesRequested',
      archived: refused('ARCHIVED'),
    },
  },
  RejectPlan: {
    history: planOpen,
    command: command('RejectPlan', { version: 1, by: 'ada' }),
    outcomes: { ...everywhere(refused('STALE_PLAN')), none: 'PlanRejected', archived: refused('ARCHIVED') },
  },
  AcceptEdits: {
    history: editsOpen,
    command: command('AcceptEdits', { revision: 1, acceptedBy: 'ada', openDraftPr: true, publishId: 'publish-1' }),
    outcomes: byPerson('EditsAccepted PublishRequested', refused('STALE_REVISION')),
  },
  RejectEdits: {
    history: editsOpen,
    command: command('RejectEdits', { revision: 1, reason: '', rejectedBy: 'ada' }),
    outcomes: byPerson('EditsRejected', refused('STALE_REVISION')),
  },
  OpenDraftPrs: {
    history: [...publishing, prOpenFailed(1, 'api'), prOpenFailed(1, 'web')],
    command: command('OpenDraftPrs', { publishId: 'publish-2', requestedBy: 'ada', repositoryIds: null }),
    outcomes: byPerson('PublishRequested', refused('NOTHING_TO_PUBLISH')),
  },
  ArchiveConversation: {
    command: command('ArchiveConversation', { by: 'ada' }),
    outcomes: {
      new: refused('NOT_STARTED'),
      none: 'ConversationArchived',
      working: refused('BUSY'),
      waiting: refused('BUSY'),
      paused: refused('BUSY'),
      archived: '',
    },
  },
  RestoreConversation: {
    command: command('RestoreConversation', { by: 'ada' }),
    outcomes: { ...everywhere(''), archived: 'ConversationRestored' },
  },
  ClaimTurn: {
    command: command('ClaimTurn', { owner: 'process-1' }),
    outcomes: {
      ...everywhere(''),
      working: 'TurnClaimed',
      waiting: 'TurnClaimed',
      paused: 'TurnClaimed',
    },
  },
  StartTurn: {
    command: command('StartTurn', { ...now, sessionId: 'another-session', budgetCents: 2_000 }),
    outcomes: byOwner('AgentSessionOpened'),
  },
  ReachBudget: {
    command: command('ReachBudget', { ...now, pauseId: 'pause-9', spentCents: 2_013, budgetCents: 2_000 }),
    outcomes: byOwner('BudgetReached'),
  },
  RequestInput: {
    command: command('RequestInput', { ...now, inputId: 'input-2', ...question }),
    outcomes: byOwner('InputRequested'),
  },
  ProposePlan: {
    mode: 'plan',
    command: command('ProposePlan', { ...now, ...planText }),
    outcomes: byOwner('PlanProposed'),
  },
  ProposeEdits: {
    command: command('ProposeEdits', { ...now, edits: edits() }),
    outcomes: byOwner('EditsProposed'),
  },
  CompleteTurn: {
    command: command('CompleteTurn', { ...now, publishId: 'publish-9' }),
    outcomes: byOwner('TurnCompleted'),
  },
  FailTurn: {
    command: command('FailTurn', { ...now, code: 'AGENT.REJECTED', message: 'No.', details: '' }),
    outcomes: byOwner('TurnFailed'),
  },
  InterruptTurn: {
    command: command('InterruptTurn', now),
    outcomes: byOwner('TurnInterrupted'),
  },
  RecordUsage: {
    command: command('RecordUsage', { ...now, model: 'sonnet', usage }),
    outcomes: byOwner('UsageRecorded'),
  },
  RecordPublished: {
    history: publishing,
    command: command('RecordPublished', { ...ofPublish, branch: onBranch('web').branch, commit: commitOf(1) }),
    outcomes: byPublisher('EditsPublished'),
  },
  RecordPrOpened: {
    history: [...publishing, published(1, 'web')],
    command: command('RecordPrOpened', { ...ofPublish, ...pullRequest('web', 1) }),
    outcomes: byPublisher('PrOpened'),
  },
  RecordPrOpenFailed: {
    history: publishing,
    command: command('RecordPrOpenFailed', { ...ofPublish, code: 'HOST.FORBIDDEN', message: 'No access.' }),
    outcomes: byPublisher('PrOpenFailed'),
  },
  RecordPrState: {
    history: prsOpen,
    command: command('RecordPrState', { repositoryId: 'web', number: 1, state: 'merged', draft: true }),
    outcomes: byPublisher('PrMerged', refused('UNKNOWN_PR')),
  },
  RecordPrStateUnknown: {
    history: prsOpen,
    command: command('RecordPrStateUnknown', {
      ...{ repositoryId: 'web', number: 1, since: '2026-01-02T03:04:05.000Z', message: 'GitHub is away.' },
    }),
    outcomes: byPublisher('PrStateUnknown', refused('UNKNOWN_PR')),
  },
  RecordReview: {
    history: prsOpen,
    command: command('RecordReview', {
      ...{ repositoryId: 'web', number: 1, url: '/pulls/web/1' },
      ...{ verdict: 'commented', text: 'Why?', path: null },
    }),
    outcomes: byPublisher('PrReviewed', refused('UNKNOWN_PR')),
  },
  RecordPrBase: {
    history: prsOpen,
    command: command('RecordPrBase', { repositoryId: 'web', number: 1, replaced: true }),
    outcomes: byPublisher('PrBaseReported', refused('UNKNOWN_PR')),
  },
  RecordChecks: {
    history: prsOpen,
    command: command('RecordChecks', {
      ...{ repositoryId: 'web', number: 1, commit: commitOf(1) },
      ...{ passed: 1, failed: 0, pending: 0 },
    }),
    outcomes: byPublisher('ChecksReported', refused('UNKNOWN_PR')),
  },
};

function outcomeOf({ history = idle, mode = 'edits', command: intent }: Row, situation: Situation): string {
  const facts = situation === 'new' ? [] : [...history, ...leadingTo[situation](mode)];
  try {
    return conversationDecider
      .decide(intent, stateAfter(facts))
      .map(({ type }) => type)
      .join(' ');
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe.each(Object.entries<Row>(TABLE))('%s', (type, row) => {
  it('stands in the row of its name', () => {
    expect(row.command.type).toBe(type);
  });
  it.each(Object.entries(row.outcomes) as [Situation, string][])(
    'when the conversation is %s gives "%s"',
    (situation, expected) => {
      expect(outcomeOf(row, situation)).toBe(expected);
    },
  );
});
