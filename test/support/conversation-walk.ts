import fc from 'fast-check';
import type { ConversationCommand } from '../../src/domain/conversation/conversation.commands.js';
import { conversationDecider } from '../../src/domain/conversation/conversation.decider.js';
import type { ConversationEvent } from '../../src/domain/conversation/conversation.events.js';
import type { ConversationState, PublishState } from '../../src/domain/conversation/conversation.state.js';
import { BLOCKING_FLAGS, MODES, type Mode } from '../../src/domain/conversation/conversation.types.js';
import { DomainError } from '../../src/domain/shared/domain-error.js';
import { api, edits, offer, planText, question, web } from './conversation-facts.js';

/** What a random world does next; ids and epochs are taken from the state, and sometimes wrong on purpose. */
export interface Move {
  /** What it does if it strays from what is likely. */
  readonly kind: ConversationCommand['type'];
  readonly strays: boolean;
  readonly choice: number;
  readonly mode: Mode;
  readonly flag: boolean;
  readonly other: boolean;
  readonly wrong: boolean;
  readonly pick: number;
}

interface Names {
  readonly n: number;
  readonly state: ConversationState;
  readonly turnId: string;
  readonly epoch: number;
  readonly reported: PublishState | null;
}

type Make = (move: Move, names: Names) => ConversationCommand['data'];
const owned = ({ turnId, epoch }: Names) => ({ turnId, epoch });
const oneRepository = ({ pick }: Move) => (pick % 2 === 0 ? 'api' : 'web');
const target = (move: Move, { reported }: Names) => ({
  publishId: reported?.publishId ?? 'publish-0',
  repositoryId: reported?.pending[move.pick % reported.pending.length]?.repositoryId ?? oneRepository(move),
});
const offerOf = ({ other, flag }: Move, { n }: Names) =>
  offer(`run-${n}`, { repositories: other ? [api] : [api, web], model: other && flag ? 'opus' : 'sonnet' });
const waitingTurn = ({ pick }: Move, { state }: Names) =>
  state.queue[pick % Math.max(1, state.queue.length)]?.turnId ?? '';

const MAKE: { readonly [Type in ConversationCommand['type']]: Make } = {
  SendMessage: (move, names) => ({
    ticketId: 'ticket',
    ticketKey: 'ACME-42',
    turnId: `turn-${names.n}`,
    mode: move.mode,
    autoOpenDraftPr: move.flag && (move.mode === 'edits' || move.wrong),
    instructions: move.wrong ? 'x'.repeat(8_001) : 'Go on.',
    sentBy: 'ada',
    offer: move.other || names.state.run === null ? offerOf(move, names) : null,
  }),
  RetryTurn: (move, names) => ({
    failedTurnId: names.state.lastOutcome?.turn.turnId ?? '',
    turnId: `turn-${names.n}`,
    sentBy: 'ada',
    offer: offerOf(move, names),
  }),
  EditQueuedMessage: (move, names) => ({
    turnId: waitingTurn(move, names),
    instructions: 'Other words.',
    mode: move.mode,
    autoOpenDraftPr: move.flag && move.mode === 'edits',
  }),
  RemoveQueuedMessage: (move, names) => ({ turnId: waitingTurn(move, names) }),
  ReleaseQueue: () => ({}),
  AnswerQuestion: (move, { state }) => ({
    inputId: state.activity.kind === 'waiting' && !move.wrong ? state.activity.inputId : 'input-0',
    answer: 'main',
    answeredBy: 'ada',
  }),
  RequestInterrupt: (_move, { turnId }) => ({ turnId, by: 'ada' }),
  ApprovePlan: (move, { n, state }) => ({
    version: state.planCount,
    by: 'ada',
    turnId: `turn-${n}`,
    autoOpenDraftPr: move.flag,
  }),
  RequestPlanChanges: (_move, { n, state }) => ({
    version: state.planCount,
    text: 'Fewer steps.',
    by: 'ada',
    turnId: `turn-${n}`,
  }),
  RejectPlan: (move, { state }) => ({ version: state.planCount - Number(move.wrong), by: 'ada' }),
  AcceptEdits: (move, { n, state }) => ({
    revision: state.revisionCount - Number(move.wrong),
    acceptedBy: 'ada',
    openDraftPr: move.flag,
    publishId: `publish-${n}`,
  }),
  RejectEdits: (move, { state }) => ({
    revision: state.revisionCount - Number(move.wrong),
    reason: '',
    rejectedBy: 'ada',
  }),
  OpenDraftPrs: (move, { n }) => ({
    publishId: `publish-${n}`,
    requestedBy: 'ada',
    repositoryIds: move.flag ? null : [oneRepository(move)],
  }),
  ArchiveConversation: () => ({ by: 'ada' }),
  RestoreConversation: () => ({ by: 'ada' }),
  ClaimTurn: (_move, { n }) => ({ owner: `process-${n}` }),
  StartTurn: (move, names) => ({
    ...owned(names),
    sessionId: `session-of-${names.state.run?.runId ?? ''}`,
    budgetCents: names.state.run?.budgetCents ?? (move.flag ? 2_000 : null),
  }),
  ReachBudget: (_move, names) => {
    const budgetCents = names.state.run?.budgetCents ?? 2_000;
    return { ...owned(names), pauseId: `pause-${names.n}`, spentCents: budgetCents + 13, budgetCents };
  },
  RaiseBudget: (move, { state }) => ({
    budgetCents: (state.run?.budgetCents ?? 0) + (move.wrong ? 0 : 2_000),
    raisedBy: 'ada',
  }),
  RequestInput: (_move, names) => ({ ...owned(names), inputId: `input-${names.n}`, ...question }),
  ProposePlan: (_move, names) => ({ ...owned(names), ...planText, title: `Plan ${names.n}` }),
  ProposeEdits: (move, names) => ({ ...owned(names), edits: editsOf(move, names) }),
  CompleteTurn: (_move, names) => ({ ...owned(names), publishId: `publish-${names.n}` }),
  FailTurn: (_move, names) => ({ ...owned(names), code: 'AGENT.REJECTED', message: 'No.', details: '' }),
  InterruptTurn: (_move, names) => owned(names),
  RecordUsage: (_move, names) => ({
    ...owned(names),
    model: 'sonnet',
    usage: {
      inputTokens: 1,
      outputTokens: 1,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      costUsd: null,
      activeSeconds: 1,
    },
  }),
  RecordPublished: (move, names) => ({
    ...target(move, names),
    branch: names.reported?.pending[move.pick % names.reported.pending.length]?.branch ?? 'code-runs/ACME-42',
    commit: String(names.n).padStart(40, '0'),
  }),
  RecordPrOpened: (move, names) => ({
    ...target(move, names),
    number: names.n,
    title: 'Retry',
    url: `/pulls/${names.n}`,
    baseBranch: 'main',
    draft: true,
  }),
  RecordPrOpenFailed: (move, names) => ({
    ...target(move, names),
    code: 'HOST.FORBIDDEN',
    message: 'No access.',
  }),
  RecordPrState: (move, { state }) => {
    const { repositoryId = '', number = 0 } =
      state.pullRequests[move.pick % Math.max(1, state.pullRequests.length)] ?? {};
    const states = ['open', 'closed', 'merged'] as const;
    return { repositoryId, number, state: states[move.choice % 3] ?? 'open', draft: move.flag };
  },
  RecordPrStateUnknown: (move, { state }) => {
    const { repositoryId = '', number = 0 } =
      state.pullRequests[move.pick % Math.max(1, state.pullRequests.length)] ?? {};
    return { repositoryId, number, since: '2026-01-02T03:04:05.000Z', message: move.flag ? 'Away.' : 'Gone.' };
  },
  RecordReview: (move, { state }) => {
    const { repositoryId = '', number = 0 } =
      state.pullRequests[move.pick % Math.max(1, state.pullRequests.length)] ?? {};
    return { repositoryId, number, verdict: 'commented', text: 'Why?', path: null, url: `/pulls/${number}` };
  },
  RecordPrBase: ({ pick, flag }, { state }) => {
    const { repositoryId = '', number = 0 } = state.pullRequests[pick % Math.max(1, state.pullRequests.length)] ?? {};
    return { repositoryId, number, replaced: flag };
  },
  RecordChecks: (move, { n, state }) => {
    const {
      repositoryId = '',
      number = 0,
      commit = '',
    } = state.pullRequests[move.pick % Math.max(1, state.pullRequests.length)] ?? {};
    return { repositoryId, number, commit, passed: n % 3, failed: 0, pending: move.flag ? 1 : 0 };
  },
};

function editsOf({ flag, pick }: Move, { n, state }: Names) {
  const [blocking] = BLOCKING_FLAGS;
  const content = edits(String(n % 10), state.run?.repositories ?? [api]);
  if (!flag || blocking === undefined) return content;
  const repositoryId = content.repositories[pick % content.repositories.length]?.repositoryId ?? '';
  return { ...content, flags: [{ kind: blocking, repositoryId, path: 'a' }], flagsTotal: 1 };
}

function toCommand(move: Move, n: number, state: ConversationState): ConversationCommand {
  const likely = likelyIn(state);
  const kind = move.strays ? move.kind : (likely[move.choice % likely.length] ?? move.kind);
  return { type: kind, data: MAKE[kind](move, namesFor(move, n, state)) } as ConversationCommand;
}

function namesFor({ wrong, other, pick }: Move, n: number, state: ConversationState): Names {
  const { activity, lastOutcome, publish } = state;
  const turn = activity.kind === 'none' ? lastOutcome?.turn : activity.turn;
  const reported = (pick % 2 === 0 ? publish?.earlier : null) ?? publish;
  const names = { n, state, epoch: state.epoch, reported };
  if (!turn || (wrong && other)) return { ...names, turnId: 'turn-0' };
  return { ...names, turnId: turn.turnId, epoch: state.epoch - Number(wrong) };
}

/** What people, the owner and the publisher would do now: walks that follow it get far. */
function likelyIn(state: ConversationState): readonly Move['kind'][] {
  const { activity, plan, edits: revision, publish, pullRequests, lastOutcome } = state;
  const likely: Move['kind'][] = ['SendMessage', 'ClaimTurn'];
  const when = (holds: boolean, ...kinds: readonly Move['kind'][]) => holds && likely.push(...kinds);
  when(state.archived, 'RestoreConversation');
  when(
    activity.kind === 'working',
    'StartTurn',
    'CompleteTurn',
    'CompleteTurn',
    'FailTurn',
    'RequestInput',
    'ReachBudget',
  );
  when(activity.kind === 'working' && activity.turn.mode === 'edits', 'ProposeEdits', 'ProposeEdits');
  when(activity.kind === 'working' && activity.turn.mode === 'plan', 'ProposePlan', 'ProposePlan');
  when(activity.kind !== 'none', 'RequestInterrupt', 'InterruptTurn', 'RecordUsage');
  when(activity.kind === 'waiting', 'AnswerQuestion', 'AnswerQuestion');
  when(activity.kind === 'paused', 'RaiseBudget', 'RaiseBudget');
  when(plan?.decision === 'open', 'ApprovePlan', 'RequestPlanChanges', 'RejectPlan');
  when(revision?.decision === 'open', 'AcceptEdits', 'AcceptEdits', 'RejectEdits');
  when(revision?.decision === 'accepted', 'OpenDraftPrs');
  when(
    publish !== null,
    'RecordPublished',
    'RecordPrOpened',
    'RecordPublished',
    'RecordPrOpened',
    'RecordPrOpenFailed',
  );
  when(pullRequests.length > 0, 'RecordPrState', 'RecordPrState', 'RecordPrStateUnknown', 'RecordPrBase');
  when(state.queue.length > 0, 'EditQueuedMessage', 'RemoveQueuedMessage', 'ReleaseQueue');
  when(lastOutcome !== null && lastOutcome.kind !== 'completed', 'RetryTurn');
  return likely;
}

const oneIn = (count: number) => fc.nat(count - 1).map((n) => n === 0);
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...(Object.keys(MAKE) as Move['kind'][])),
  strays: oneIn(5),
  choice: fc.nat(999),
  mode: fc.oneof({ weight: 2, arbitrary: fc.constant<Mode>('edits') }, fc.constantFrom(...MODES)),
  flag: fc.boolean(),
  other: oneIn(10),
  wrong: oneIn(10),
  pick: fc.nat(5),
});
export const walk = fc.array(move, { minLength: 1, maxLength: 100, size: 'max' });

export interface Step {
  readonly command: ConversationCommand;
  readonly before: ConversationState;
  readonly facts: readonly ConversationEvent[];
  readonly after: ConversationState;
}

/** Carries out the moves; a refusal changes nothing, any other error fails the property. */
export function carryOut(moves: readonly Move[]): readonly Step[] {
  const steps: Step[] = [];
  let state = conversationDecider.initialState;
  moves.forEach((next, n) => {
    const command = toCommand(next, n + 1, state);
    const facts = decideOrRefuse(command, state);
    const after = facts.reduce(conversationDecider.evolve, state);
    steps.push({ command, before: state, facts, after });
    state = after;
  });
  return steps;
}

function decideOrRefuse(command: ConversationCommand, state: ConversationState): readonly ConversationEvent[] {
  try {
    return conversationDecider.decide(command, state);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}
