import type {
  AcceptEdits,
  OpenDraftPrs,
  ProposeEdits,
  RecordPrOpened,
  RecordPrOpenFailed,
  RecordPublished,
  RejectEdits,
} from '../conversation.commands.js';
import { refuse } from '../conversation.errors.js';
import type { ConversationEvent, EditsProposed, PublishRequested } from '../conversation.events.js';
import { repositoryName } from '../conversation.state.js';
import type {
  ConversationState,
  EditsState,
  PublishState,
  PullRequestState,
  QueuedTurn,
} from '../conversation.state.js';
import type { PublishTarget, RepositoryEdits } from '../conversation.types.js';
import type { MemberId, RepositoryId, TurnId } from '../../shared/types.js';
import { LIMITS } from '../../shared/limits.js';
import { branchOf, findPublish, isPublishing, isToPublish, repositoriesToKeep } from '../publishing.js';
import { ownedTurn } from './owner.js';

type Facts = readonly ConversationEvent[];

export function proposeEdits(data: ProposeEdits['data'], state: ConversationState): Facts {
  const turn = ownedTurn(data, state);
  if (turn.mode !== 'edits') throw refuse.modeForbids(turn.mode, 'propose edits');
  const { turnId, epoch, edits } = data;
  const known = edits.repositories.every((mine) =>
    state.run?.repositories.some((r) => r.repositoryId === mine.repositoryId && r.baseCommit === mine.baseCommit),
  );
  if (!known || edits.repositories.length === 0) throw refuse.foreignRepository();
  const leftOut = repositoriesToKeep(state).filter((id) => !edits.repositories.some((r) => r.repositoryId === id));
  if (leftOut.length > 0) throw refuse.repositoryLeftOut(leftOut.map((id) => repositoryName(state, id)));
  if (isKnown(edits.bundle.digest, turn, state)) return [];
  return [
    { type: 'EditsProposed', data: { turnId, runId: turn.runId, epoch, ...edits, revision: state.revisionCount + 1 } },
  ];
}

/** The turn proposed exactly this before, or it was accepted already and nothing changed since. */
function isKnown(digest: string, turn: QueuedTurn, { edits }: ConversationState): boolean {
  const isSame = edits?.proposal.runId === turn.runId && edits.proposal.bundle.digest === digest;
  return isSame && (edits.proposal.turnId === turn.turnId || edits.decision === 'accepted');
}

export function acceptEdits(data: AcceptEdits['data'], state: ConversationState): Facts {
  const { proposal } = openRevision(data.revision, state);
  if (isPublishing(state)) throw refuse.publishing();
  const { publishId, revision, acceptedBy, openDraftPr } = data;
  return [
    { type: 'EditsAccepted', data: { turnId: proposal.turnId, revision, acceptedBy, automatic: false } },
    ...publishRequest({ publishId, proposal, openDraftPr, requestedBy: acceptedBy }, state),
  ];
}

export function rejectEdits(data: RejectEdits['data'], state: ConversationState): Facts {
  const { proposal } = openRevision(data.revision, state);
  if (data.reason.length > LIMITS.reason) throw refuse.reasonTooLong(data.reason.length, LIMITS.reason);
  return [{ type: 'EditsRejected', data: { turnId: proposal.turnId, ...data } }];
}

export function openDraftPrs(data: OpenDraftPrs['data'], state: ConversationState): Facts {
  if (state.archived) throw refuse.archived();
  if (isPublishing(state)) throw refuse.publishing();
  const { edits } = state;
  if (edits?.decision !== 'accepted') throw refuse.nothingToPublish();
  const { proposal } = edits;
  const missing = proposal.repositories
    .filter((r) => isToPublish(r, state) && !isPublished(r, proposal.revision, state))
    .map((r) => r.repositoryId)
    .filter((id) => data.repositoryIds === null || data.repositoryIds.includes(id));
  if (missing.length === 0) throw refuse.nothingToPublish();
  const { publishId, requestedBy } = data;
  return publishRequest({ publishId, proposal, openDraftPr: true, requestedBy, only: missing }, state);
}

/** A pull request shows this revision of the repository; where it changes nothing any more, its branch is enough. */
function isPublished(
  { repositoryId, filesChanged }: Pick<RepositoryEdits, 'repositoryId' | 'filesChanged'>,
  revision: number,
  state: ConversationState,
): boolean {
  const isHere = (it: { readonly repositoryId: RepositoryId; readonly revision: number }): boolean =>
    it.repositoryId === repositoryId && it.revision === revision;
  return state.pullRequests.some(isHere) || (filesChanged === 0 && state.heads.some(isHere));
}

/** The outbox entry for these repositories of a revision, each on its own branch name; none when there is nothing to publish. */
export function publishRequest(
  wanted: {
    readonly publishId: string;
    readonly proposal: EditsProposed['data'];
    readonly openDraftPr: boolean;
    readonly requestedBy: MemberId;
    readonly only?: readonly RepositoryId[];
  },
  state: ConversationState,
): readonly PublishRequested[] {
  const { publishId, proposal, openDraftPr, requestedBy, only } = wanted;
  const repositories = proposal.repositories
    .filter((r) => isToPublish(r, state) && (only === undefined || only.includes(r.repositoryId)))
    .map((r) => ({ repositoryId: r.repositoryId, branch: branchOf(r.repositoryId, state) }));
  if (repositories.length === 0) return [];
  const { turnId, revision } = proposal;
  return [{ type: 'PublishRequested', data: { publishId, turnId, revision, repositories, openDraftPr, requestedBy } }];
}

export function recordPublished(data: RecordPublished['data'], state: ConversationState): Facts {
  const { publishId, repositoryId, branch, commit } = data;
  const { publish, target, turnId } = currentPublish(data, state);
  if (target?.branch !== branch) return [];
  const { revision } = publish;
  const head = state.heads.find((h) => h.repositoryId === repositoryId && h.branch === branch);
  const unchanged = head?.commit === commit;
  const published: ConversationEvent = {
    type: 'EditsPublished',
    data: { publishId, turnId, revision, repositoryId, branch, commit, unchanged },
  };
  const facts = unchanged && head.revision === revision ? [] : [published];
  const open = openPullRequestOn(branch, repositoryId, state);
  if (!open) return facts;
  return [
    ...facts,
    { type: 'PrUpdated', data: { publishId, turnId, revision, repositoryId, number: open.number, commit } },
  ];
}

function openPullRequestOn(
  branch: string,
  repositoryId: RepositoryId,
  state: ConversationState,
): PullRequestState | undefined {
  return state.pullRequests.find(
    (pr) => pr.repositoryId === repositoryId && pr.branch === branch && pr.state === 'open',
  );
}

export function recordPrOpened(data: RecordPrOpened['data'], state: ConversationState): Facts {
  const { publish, target, turnId } = currentPublish(data, state);
  if (!target) return [];
  const { branch } = target;
  const head = state.heads.find((h) => h.repositoryId === data.repositoryId && h.branch === branch);
  if (head?.revision !== publish.revision) throw refuse.unknownPublish();
  return [{ type: 'PrOpened', data: { ...data, turnId, revision: publish.revision, branch, commit: head.commit } }];
}

export function recordPrOpenFailed(data: RecordPrOpenFailed['data'], state: ConversationState): Facts {
  const { target, turnId } = currentPublish(data, state);
  return target ? [{ type: 'PrOpenFailed', data: { ...data, turnId } }] : [];
}

function openRevision(revision: number, state: ConversationState): EditsState {
  if (state.archived) throw refuse.archived();
  const { edits } = state;
  if (edits?.proposal.revision !== revision || edits.decision !== 'open')
    throw refuse.staleRevision(revision, state.revisionCount);
  return edits;
}

/** The publish that is reported on; `target` is undefined when this repository's outcome is already recorded (a repeated report). */
function currentPublish(
  { publishId, repositoryId }: { readonly publishId: string; readonly repositoryId: RepositoryId },
  state: ConversationState,
): { readonly publish: PublishState; readonly target: PublishTarget | undefined; readonly turnId: TurnId } {
  const publish = findPublish(state, publishId);
  if (!publish) throw refuse.unknownPublish();
  const target = publish.pending.find((t) => t.repositoryId === repositoryId);
  return { publish, target, turnId: publish.turnId };
}
