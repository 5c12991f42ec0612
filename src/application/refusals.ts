import { DomainError } from '../domain/shared/domain-error.js';

const named = (names: readonly string[]): string =>
  names.length === 0 ? 'There are none yet.' : `There ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`;

/** What use cases refuse before a decider is asked. The codes are public. */
export const refusals = {
  notAllowed: (role: string) =>
    new DomainError('MEMBER.NOT_ALLOWED', `Your role (${role}) does not allow this. Ask an owner or admin.`, { role }),
  notAMember: () => new DomainError('MEMBER.NOT_ALLOWED', 'You do not belong to this organization.'),
  unknownTicket: (key: string) =>
    new DomainError('TICKET.NOT_FOUND', `There is no ticket ${key}. Check the key, or create the ticket.`, { key }),
  unknownProject: (key: string, known: readonly string[]) =>
    new DomainError('PROJECT.NOT_FOUND', `There is no project ${key}. ${named(known)}`, { key }),
  unknownRepository: (name: string, known: readonly string[]) =>
    new DomainError('REPOSITORY.NOT_FOUND', `There is no repo ${name}. ${named(known)}`, { name }),
  repositoriesRemoved: () =>
    new DomainError(
      'CONVERSATION.NO_REPOSITORIES',
      'All repos of this run were removed. Send the ticket again from the start page, with other repos.',
    ),
  unknownBranch: (repository: string, branch: string, known: readonly string[]) =>
    new DomainError('REPOSITORY.UNKNOWN_BRANCH', `${repository} has no branch ${branch}. ${named(known)}`, {
      repository,
      branch,
    }),
  unknownModel: (model: string, known: readonly string[]) =>
    new DomainError('MODEL.UNKNOWN', `There is no model ${model}. ${named(known)}`, { model }),
  whichTicket: () =>
    new DomainError('TICKET.CHOOSE_ONE', 'Choose a ticket, or give a title for a new one; not both and not neither.'),
  emptyMessage: () =>
    new DomainError(
      'CONVERSATION.EMPTY_MESSAGE',
      'Write what Claude Code should do, or give the ticket a description.',
    ),
  unknownConversation: (key: string) =>
    new DomainError('CONVERSATION.NOT_FOUND', `Nothing was sent for ${key} yet. Send the ticket first.`, { key }),
  unknownRevision: (key: string, revision: number) =>
    new DomainError('CONVERSATION.REVISION_NOT_FOUND', `${key} has no edits revision ${revision}.`, { key, revision }),
  unknownPullRequest: (repository: string, number: number) =>
    new DomainError('PULL_REQUEST.NOT_FOUND', `${repository} has no pull request ${number}.`, { repository, number }),
  unknownBlob: () => new DomainError('BLOB.NOT_FOUND', 'This conversation refers to no such content.'),
  unknownDraft: () =>
    new DomainError(
      'GITHUB.DRAFT_UNKNOWN',
      'You did not ask for this GitHub App here, or it was more than an hour ago. Start again from GitHub settings, in the account menu.',
    ),
  setUpDone: () =>
    new DomainError('SETUP.ALREADY_DONE', 'This server has an owner already. Sign in with an access token instead.'),
  badSetUpCode: () =>
    new DomainError(
      'SETUP.BAD_CODE',
      'That is not the code of this server. It is in the line that the server printed when it started; the token in cli-token of the data folder does as well.',
    ),
  nameEmpty: () => new DomainError('MEMBER.NAME_EMPTY', 'Write your name.'),
  badToken: () => new DomainError('SESSION.BAD_TOKEN', 'That access token is not valid.'),
} as const;
