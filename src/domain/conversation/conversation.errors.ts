import { DomainError } from '../shared/domain-error.js';
import { dollars } from '../shared/money.js';

/** Every rule a conversation can refuse a command with. The codes are public. */
export const refuse = {
  archived: () =>
    new DomainError('conflict', 'CONVERSATION.ARCHIVED', 'This conversation is archived. Restore it to go on.'),
  notStarted: () =>
    new DomainError(
      'invalid',
      'CONVERSATION.NOT_STARTED',
      'Nothing was sent yet. Choose at least one repository and send the ticket.',
    ),
  noRepositories: () => new DomainError('invalid', 'CONVERSATION.NO_REPOSITORIES', 'Add at least one repo to send.'),
  tooManyRepositories: (count: number, limit: number) =>
    new DomainError('invalid', 'CONVERSATION.TOO_MANY_REPOSITORIES', `Up to ${limit} repos. Remove ${count - limit}.`, {
      count,
      limit,
    }),
  repositoryTwice: (name: string) =>
    new DomainError(
      'invalid',
      'CONVERSATION.REPOSITORY_TWICE',
      `The repo ${name} was chosen twice. Each repo has one base branch.`,
      { name },
    ),
  repositoryNameTwice: (name: string) =>
    new DomainError(
      'invalid',
      'CONVERSATION.REPOSITORY_NAME_TWICE',
      `Two of the chosen repos are named ${name}. Choose one of them; they would share a directory.`,
      { name },
    ),
  baseEnded: () =>
    new DomainError(
      'invalid',
      'CONVERSATION.BASE_ENDED',
      'A draft PR of this run was merged or closed. Choose the repos again to start from their newest state.',
    ),
  instructionsTooLong: (count: number, limit: number) =>
    new DomainError(
      'invalid',
      'CONVERSATION.INSTRUCTIONS_TOO_LONG',
      `${count.toLocaleString('en-US')} / ${limit.toLocaleString('en-US')}. Shorten the instructions to send.`,
      { count, limit },
    ),
  autoPrNeedsEdits: () =>
    new DomainError('invalid', 'CONVERSATION.AUTO_PR_NEEDS_EDITS', 'Auto open draft PR works in Edits mode only.'),
  queueFull: (limit: number) =>
    new DomainError(
      'conflict',
      'CONVERSATION.QUEUE_FULL',
      `${limit} messages are waiting already. Remove one, or wait for a turn to end.`,
      { limit },
    ),
  busyWithOtherRun: () =>
    new DomainError(
      'conflict',
      'CONVERSATION.BUSY',
      'A turn is running with other repos or another model. Wait for it, or stop it, then send again.',
    ),
  busyToArchive: () =>
    new DomainError('conflict', 'CONVERSATION.BUSY', 'A turn is running or queued. Stop or remove it, then archive.'),
  notQueued: () =>
    new DomainError(
      'conflict',
      'CONVERSATION.MESSAGE_NOT_QUEUED',
      'That message is no longer queued: its turn has started or it was removed.',
    ),
  nothingHeld: () => new DomainError('conflict', 'CONVERSATION.NOTHING_HELD', 'No queued message is held back.'),
  noSuchQuestion: () =>
    new DomainError(
      'conflict',
      'CONVERSATION.QUESTION_CLOSED',
      'That question is no longer open: it was answered or the turn ended.',
    ),
  emptyMessage: () => new DomainError('invalid', 'CONVERSATION.EMPTY_MESSAGE', 'Write a message first.'),
  emptyAnswer: () => new DomainError('invalid', 'CONVERSATION.EMPTY_ANSWER', 'Write an answer first.'),
  noBudget: () =>
    new DomainError(
      'conflict',
      'CONVERSATION.NO_BUDGET',
      'This run has no budget: its agent costs nothing, or has not begun yet.',
    ),
  budgetNotRaised: (floor: number) =>
    new DomainError('invalid', 'CONVERSATION.BUDGET_NOT_RAISED', `Give more than ${dollars(floor)}.`, { floor }),
  budgetTooHigh: (limit: number) =>
    new DomainError('invalid', 'CONVERSATION.BUDGET_TOO_HIGH', `A run may cost up to ${dollars(limit)}.`, { limit }),
  nothingToStop: () => new DomainError('conflict', 'CONVERSATION.NOTHING_TO_STOP', 'That turn has ended.'),
  nothingToRetry: () =>
    new DomainError(
      'conflict',
      'CONVERSATION.NOTHING_TO_RETRY',
      'Only a failed or stopped last turn can be tried again.',
    ),
  stalePlan: (version: number) =>
    new DomainError(
      'conflict',
      'CONVERSATION.STALE_PLAN',
      `Plan version ${version} is no longer open for a decision.`,
      {
        version,
      },
    ),
  emptyText: () => new DomainError('invalid', 'CONVERSATION.EMPTY_TEXT', 'Say what should change.'),
  reasonTooLong: (count: number, limit: number) =>
    new DomainError(
      'invalid',
      'CONVERSATION.REASON_TOO_LONG',
      `Shorten the reason to ${limit.toLocaleString('en-US')} characters.`,
      {
        count,
        limit,
      },
    ),
  staleRevision: (revision: number, newest: number) =>
    new DomainError('conflict', 'CONVERSATION.STALE_REVISION', staleReason(revision, newest), { revision, newest }),
  nothingToPublish: () =>
    new DomainError('conflict', 'CONVERSATION.NOTHING_TO_PUBLISH', 'No accepted edits wait for a draft PR.'),
  publishing: () =>
    new DomainError(
      'conflict',
      'CONVERSATION.PUBLISHING',
      'The accepted edits are being published. Try again in a moment.',
    ),
  staleEpoch: (epoch: number, current: number) =>
    new DomainError('conflict', 'CONVERSATION.STALE_EPOCH', 'Another process owns this turn now.', { epoch, current }),
  modeForbids: (mode: string, what: string) =>
    new DomainError(
      'invalid',
      'CONVERSATION.MODE_FORBIDS',
      `${mode === 'ask' ? 'Ask' : mode === 'plan' ? 'Plan' : 'Edits'} turns cannot ${what}.`,
      { mode },
    ),
  unknownPublish: () =>
    new DomainError('invalid', 'CONVERSATION.UNKNOWN_PUBLISH', 'That publish was replaced or never requested.'),
  unknownPr: () => new DomainError('invalid', 'CONVERSATION.UNKNOWN_PR', 'No such pull request in this conversation.'),
  foreignRepository: () =>
    new DomainError(
      'invalid',
      'CONVERSATION.FOREIGN_REPOSITORY',
      'The edits name a repository or base commit that is not part of this run.',
    ),
  repositoryLeftOut: (names: readonly string[]) =>
    new DomainError(
      'invalid',
      'CONVERSATION.REPOSITORY_LEFT_OUT',
      `The edits leave out ${names.join(' and ')}, which the last revision changed. Hand over all repos of the run again, also those that are back at their base.`,
      { names: names.join(', ') },
    ),
} as const;

function staleReason(revision: number, newest: number): string {
  if (revision > newest || revision < 1) return `There is no edits revision ${revision}.`;
  if (revision === newest) return `Edits revision ${revision} was already decided.`;
  return `Edits revision ${revision} was replaced by revision ${newest}. Review the newest one.`;
}
