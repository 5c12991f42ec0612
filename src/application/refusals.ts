import { DomainError } from '../domain/shared/domain-error.js';

const named = (names: readonly string[]): string =>
  names.length === 0 ? 'There are none yet.' : `There ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`;

/** What use cases refuse before a decider is asked. The codes are public. */
export const refusals = {
  notAllowed: (role: string) =>
    new DomainError(
      'forbidden',
      'MEMBER.NOT_ALLOWED',
      `Your role (${role}) does not allow this. Ask an owner or admin.`,
      { role },
    ),
  notAMember: () => new DomainError('forbidden', 'MEMBER.NOT_ALLOWED', 'You do not belong to this organization.'),
  unknownTicket: (key: string) =>
    new DomainError('missing', 'TICKET.NOT_FOUND', `There is no ticket ${key}. Check the key, or create the ticket.`, {
      key,
    }),
  unknownProject: (key: string, known: readonly string[]) =>
    new DomainError('missing', 'PROJECT.NOT_FOUND', `There is no project ${key}. ${named(known)}`, { key }),
  unknownRepository: (name: string, known: readonly string[]) =>
    new DomainError('missing', 'REPOSITORY.NOT_FOUND', `There is no repo ${name}. ${named(known)}`, { name }),
  sourceTaken: (name: string) =>
    new DomainError(
      'conflict',
      'REPOSITORY.ALREADY_ADDED',
      `That place was added already, as ${name}. Remove that repo first.`,
      { name },
    ),
  repositoriesRemoved: () =>
    new DomainError(
      'invalid',
      'CONVERSATION.NO_REPOSITORIES',
      'All repos of this run were removed. Send the ticket again from the start page, with other repos.',
    ),
  baseReplaced: (repository: string, branch: string) =>
    new DomainError(
      'invalid',
      'CONVERSATION.BASE_REPLACED',
      `${branch} of ${repository} has another history now, which shares nothing with the commit that this run works on, so that its edits could never be merged. Nothing was sent. Put the former history back and send again; or send a new ticket, whose run starts from ${branch} as it is now. Questions in mode Ask can still be sent here.`,
      { repository, branch },
    ),
  unknownBranch: (repository: string, branch: string, known: readonly string[]) =>
    new DomainError('invalid', 'REPOSITORY.UNKNOWN_BRANCH', `${repository} has no branch ${branch}. ${named(known)}`, {
      repository,
      branch,
    }),
  unknownModel: (model: string, known: readonly string[]) =>
    new DomainError('invalid', 'MODEL.UNKNOWN', `There is no model ${model}. ${named(known)}`, { model }),
  whichTicket: () =>
    new DomainError(
      'invalid',
      'TICKET.CHOOSE_ONE',
      'Choose a ticket, or give a title for a new one; not both and not neither.',
    ),
  emptyMessage: () =>
    new DomainError(
      'invalid',
      'CONVERSATION.EMPTY_MESSAGE',
      'Write what Claude Code should do, or give the ticket a description.',
    ),
  unknownConversation: (key: string) =>
    new DomainError('missing', 'CONVERSATION.NOT_FOUND', `Nothing was sent for ${key} yet. Send the ticket first.`, {
      key,
    }),
  unknownRevision: (key: string, revision: number) =>
    new DomainError('missing', 'CONVERSATION.REVISION_NOT_FOUND', `${key} has no edits revision ${revision}.`, {
      key,
      revision,
    }),
  unknownPullRequest: (repository: string, number: number) =>
    new DomainError('missing', 'PULL_REQUEST.NOT_FOUND', `${repository} has no pull request ${number}.`, {
      repository,
      number,
    }),
  unknownBlob: () => new DomainError('missing', 'BLOB.NOT_FOUND', 'This conversation has no such content.'),
  unknownDraft: () =>
    new DomainError(
      'conflict',
      'GITHUB.DRAFT_UNKNOWN',
      'You did not ask for this GitHub App here, or it was more than an hour ago. Start again from GitHub settings, in the account menu.',
    ),
  setUpDone: () =>
    new DomainError(
      'conflict',
      'SETUP.ALREADY_DONE',
      'This server has an owner already. Sign in with an access token instead.',
    ),
  badSetUpCode: () =>
    new DomainError(
      'unauthenticated',
      'SETUP.BAD_CODE',
      "That is not this server's code. Copy it from the line that the server printed when it started, or use the token in cli-token of the data folder.",
    ),
  nameEmpty: () => new DomainError('invalid', 'MEMBER.NAME_EMPTY', 'Write your name.'),
  badToken: () => new DomainError('unauthenticated', 'SESSION.BAD_TOKEN', 'That access token is not valid.'),
} as const;
