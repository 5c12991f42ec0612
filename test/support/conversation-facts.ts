import type { ConversationCommand, RunOffer } from '../../src/domain/conversation/conversation.commands.js';
import { conversationDecider } from '../../src/domain/conversation/conversation.decider.js';
import type { ConversationEvent } from '../../src/domain/conversation/conversation.events.js';
import type { ConversationState } from '../../src/domain/conversation/conversation.state.js';
import type { EditsRevision, Mode, RunRepository } from '../../src/domain/conversation/conversation.types.js';

export type Facts = readonly ConversationEvent[];
type Data<Type extends string, Union extends { readonly type: string; readonly data: unknown }> = Extract<
  Union,
  { type: Type }
>['data'];

/** A fact of the conversation. */
export function fact<Type extends ConversationEvent['type']>(
  type: Type,
  data: Data<Type, ConversationEvent>,
): Extract<ConversationEvent, { type: Type }> {
  return { type, data } as unknown as Extract<ConversationEvent, { type: Type }>;
}

/** A command to the conversation. */
export function command<Type extends ConversationCommand['type']>(
  type: Type,
  data: Data<Type, ConversationCommand>,
): Extract<ConversationCommand, { type: Type }> {
  return { type, data } as unknown as Extract<ConversationCommand, { type: Type }>;
}

export function stateAfter(facts: Facts): ConversationState {
  return facts.reduce(conversationDecider.evolve, conversationDecider.initialState);
}

const sha = (digit: string): string => digit.repeat(40);
const blob = (digit: string, mediaType = 'text/x-diff') => ({ digest: digit.repeat(64), size: 1, mediaType });

export const api: RunRepository = {
  repositoryId: 'api',
  name: 'acme-api',
  codeHost: 'local-git',
  baseBranch: 'main',
  baseCommit: sha('a'),
};
export const web: RunRepository = { ...api, repositoryId: 'web', name: 'acme-web', baseCommit: sha('b') };

export const offer = (runId = 'run-1', changes: Partial<RunOffer> = {}): RunOffer => ({
  runId,
  repositories: [api, web],
  model: 'sonnet',
  agent: 'demo',
  ...changes,
});

export const runStarted = (runId = 'run-1', changes: Partial<Data<'RunStarted', ConversationEvent>> = {}) =>
  fact('RunStarted', { ...offer(runId), ticketId: 'ticket', ticketKey: 'ACME-42', seedRevision: null, ...changes });

export const turnQueued = (n: number, changes: Partial<Data<'TurnQueued', ConversationEvent>> = {}) =>
  fact('TurnQueued', {
    turnId: `turn-${n}`,
    turnNumber: n,
    runId: 'run-1',
    mode: 'edits',
    autoOpenDraftPr: false,
    instructions: `Message ${n}.`,
    sentBy: 'ada',
    planVersion: null,
    retryOf: null,
    ...changes,
  });

export const sendMessage = (n: number, changes: Partial<Data<'SendMessage', ConversationCommand>> = {}) =>
  command('SendMessage', {
    ticketId: 'ticket',
    ticketKey: 'ACME-42',
    turnId: `turn-${n}`,
    mode: 'edits',
    autoOpenDraftPr: false,
    instructions: `Message ${n}.`,
    sentBy: 'ada',
    offer: null,
    ...changes,
  });

/** What the owner of turn n at that epoch says of itself; the epoch is the turn's number unless told. */
export const owner = (n: number, epoch = n) => ({ turnId: `turn-${n}`, epoch });

export const claimed = (n: number, epoch = n) => fact('TurnClaimed', { ...owner(n, epoch), owner: 'process-1' });
export const started = (n: number, epoch = n) => fact('TurnStarted', owner(n, epoch));
export const completed = (n: number, epoch = n) => fact('TurnCompleted', owner(n, epoch));
export const interrupted = (n: number, epoch = n) => fact('TurnInterrupted', owner(n, epoch));
export const failed = (n: number, epoch = n) =>
  fact('TurnFailed', { ...owner(n, epoch), code: 'AGENT.CLONE_FAILED', message: 'The clone failed.', details: '' });
export const sessionOpened = (n: number, runId = 'run-1') =>
  fact('AgentSessionOpened', { runId, sessionId: `session-of-${runId}`, budgetCents: 2_000, ...owner(n) });
export const paused = (n: number, budgetCents = 2_000, epoch = n) =>
  fact('BudgetReached', {
    ...owner(n, epoch),
    pauseId: `pause-${budgetCents}`,
    spentCents: budgetCents + 13,
    budgetCents,
  });
export const raised = (n: number | null, budgetCents = 4_000) =>
  fact('BudgetRaised', { runId: 'run-1', turnId: n === null ? null : `turn-${n}`, budgetCents, raisedBy: 'ada' });

export const question = { question: 'Which branch?', options: ['main', 'next'] };
export const asked = (n: number, inputId = 'input-1') => fact('InputRequested', { ...owner(n), inputId, ...question });
export const answered = (n: number, inputId = 'input-1') =>
  fact('InputProvided', { turnId: `turn-${n}`, inputId, answer: 'main', answeredBy: 'ada' });

export const planText = { title: 'Retry', markdown: '1. Retry.' };
export const planned = (n: number, version: number) => fact('PlanProposed', { ...owner(n), version, ...planText });

/** Edits of the chosen repositories; `digit` makes one content differ from another. */
export const edits = (
  digit = '1',
  repositories: readonly RunRepository[] = [api, web],
): Omit<EditsRevision, 'revision'> => ({
  bundle: blob(digit, 'application/x-tar'),
  files: blob('2', 'application/json'),
  summary: 'Retries.',
  pullRequestTitle: 'Retry',
  pullRequestBody: 'Retries.',
  repositories: repositories.map(({ repositoryId, baseCommit }) => ({
    repositoryId,
    baseCommit,
    tree: sha('c'),
    filesChanged: 1,
    additions: 2,
    deletions: 3,
    patch: blob('3'),
  })),
  flags: [],
  flagsTotal: 0,
  leftOut: [],
  leftOutTotal: 0,
});
export const proposed = (n: number, revision: number, content = edits(String(revision)), runId = 'run-1') =>
  fact('EditsProposed', { runId, ...owner(n), ...content, revision });

export const accepted = (n: number, revision: number, automatic = false) =>
  fact('EditsAccepted', { turnId: `turn-${n}`, revision, acceptedBy: 'ada', automatic });
export const publishRequested = (
  n: number,
  revision: number,
  changes: Partial<Data<'PublishRequested', ConversationEvent>> = {},
) =>
  fact('PublishRequested', {
    publishId: `publish-${revision}`,
    turnId: `turn-${n}`,
    revision,
    repositories: [onBranch('api'), onBranch('web')],
    openDraftPr: true,
    requestedBy: 'ada',
    ...changes,
  });
export const onBranch = (repositoryId: string, suffix = '') => ({
  repositoryId,
  branch: `code-runs/ACME-42${suffix}`,
});

const ofPublish = (revision: number, repositoryId: string) => ({
  publishId: `publish-${revision}`,
  turnId: `turn-${revision}`,
  revision,
  repositoryId,
});
export const commitOf = (revision: number): string => sha(String(revision));
export const published = (revision: number, repositoryId: string, suffix = '') =>
  fact('EditsPublished', {
    ...ofPublish(revision, repositoryId),
    branch: onBranch(repositoryId, suffix).branch,
    commit: commitOf(revision),
    unchanged: false,
  });
export const pullRequest = (repositoryId: string, number: number) => ({
  repositoryId,
  number,
  title: 'Retry',
  url: `/pulls/${repositoryId}/${number}`,
  baseBranch: 'main',
  draft: true,
});
export const prOpened = (revision: number, repositoryId: string, number = 1, suffix = '') =>
  fact('PrOpened', {
    ...pullRequest(repositoryId, number),
    ...ofPublish(revision, repositoryId),
    branch: onBranch(repositoryId, suffix).branch,
    commit: commitOf(revision),
  });
export const prUpdated = (revision: number, repositoryId: string, number = 1) =>
  fact('PrUpdated', { ...ofPublish(revision, repositoryId), number, commit: commitOf(revision) });
export const prOpenFailed = (revision: number, repositoryId: string) => {
  const { revision: _revision, ...ids } = ofPublish(revision, repositoryId);
  return fact('PrOpenFailed', { ...ids, code: 'HOST.FORBIDDEN', message: `No access to ${repositoryId}.` });
};
export const prMerged = (repositoryId: string, n = 1, number = 1) =>
  fact('PrMerged', { turnId: `turn-${n}`, repositoryId, number });
export const prClosed = (repositoryId: string, n = 1, number = 1) =>
  fact('PrClosed', { turnId: `turn-${n}`, repositoryId, number });

/** Turn 1 was sent, and waits, works, … in that mode. */
export const sent = (mode: Mode = 'edits', autoOpenDraftPr = false): Facts => [
  runStarted(),
  turnQueued(1, { mode, autoOpenDraftPr }),
];
export const working = (mode: Mode = 'edits', autoOpenDraftPr = false): Facts => [
  ...sent(mode, autoOpenDraftPr),
  claimed(1),
  sessionOpened(1),
  started(1),
];
export const waiting: Facts = [...working(), asked(1)];
export const idle: Facts = [...working(), completed(1)];
export const planOpen: Facts = [...working('plan'), planned(1, 1), completed(1)];
export const editsOpen: Facts = [...working(), proposed(1, 1), completed(1)];
export const publishing: Facts = [...editsOpen, accepted(1, 1), publishRequested(1, 1)];
export const prsOpen: Facts = [
  ...publishing,
  published(1, 'api'),
  prOpened(1, 'api'),
  published(1, 'web'),
  prOpened(1, 'web'),
];
/** A further turn of run 1 that ended well. */
export const nextTurn = (n: number, ...meanwhile: Facts): Facts => [
  turnQueued(n),
  claimed(n),
  started(n),
  ...meanwhile,
  completed(n),
];
