import type { ConversationEventOf, ConversationState, PublishFailure, PullRequestState } from './conversation.state.js';
import { branchOf, changePublish, findPublish, moveTargets, unfinished } from './publishing.js';
import type { RepositoryId } from '../shared/types.js';
import { assertNever } from '../shared/assert-never.js';

type State = ConversationState;

/** Folds what became of publishing: branches, pull requests, failures. */
export function evolvePublish(
  state: State,
  event: ConversationEventOf<'PublishRequested' | 'EditsPublished' | 'PrOpened' | 'PrUpdated' | 'PrOpenFailed'>,
): State {
  switch (event.type) {
    case 'PublishRequested': {
      const { publishId, turnId, revision, openDraftPr, repositories } = event.data;
      const earlier = state.publish && unfinished(state.publish);
      const about = { publishId, turnId, revision, openDraftPr, takenBack: takenBackBy(revision, state) };
      return { ...state, publish: { ...about, pending: repositories, failures: [], earlier } };
    }
    case 'EditsPublished': {
      const { repositoryId, branch, commit, revision, publishId } = event.data;
      const others = state.heads.filter((h) => h.repositoryId !== repositoryId || h.branch !== branch);
      const heads = [...others, { repositoryId, branch, commit, revision }];
      const next = { ...state, heads };
      const publish = findPublish(state, publishId);
      const goesOn = publish?.openDraftPr === true && !publish.takenBack.includes(repositoryId);
      return goesOn ? next : settlePublish(next, publishId, repositoryId);
    }
    case 'PrOpened': {
      const { repositoryId, number, title, url, branch, baseBranch, commit, revision, draft, publishId } = event.data;
      const others = state.pullRequests.filter((pr) => pr.repositoryId !== repositoryId || pr.number !== number);
      const pr: PullRequestState = {
        ...{ repositoryId, number, title, url, branch, baseBranch, commit, revision, draft },
        state: 'open',
        checks: null,
        baseReplaced: false,
        unknown: null,
      };
      return settlePublish({ ...state, pullRequests: [...others, pr] }, publishId, repositoryId);
    }
    case 'PrUpdated': {
      const { commit, revision, publishId, repositoryId } = event.data;
      const next = changePullRequest(state, event.data, (pr) => ({
        ...{ commit, revision },
        checks: pr.commit === commit ? pr.checks : null,
      }));
      return settlePublish(next, publishId, repositoryId);
    }
    case 'PrOpenFailed': {
      const { publishId, repositoryId, code, message } = event.data;
      return settlePublish(state, publishId, repositoryId, { repositoryId, code, message });
    }
    default:
      return assertNever(event);
  }
}

/** Empty for another revision than the newest: only that is ever published. */
function takenBackBy(revision: number, { edits }: State): readonly RepositoryId[] {
  if (edits?.proposal.revision !== revision) return [];
  return edits.proposal.repositories
    .filter(({ filesChanged }) => filesChanged === 0)
    .map(({ repositoryId }) => repositoryId);
}

function settlePublish(state: State, publishId: string, repositoryId: RepositoryId, failure?: PublishFailure): State {
  const publish = changePublish(state.publish, publishId, (current) => ({
    ...current,
    pending: current.pending.filter((target) => target.repositoryId !== repositoryId),
    failures: failure ? [...current.failures, failure] : current.failures,
  }));
  return { ...state, publish };
}

/**
 * A pull request that ends makes the base commits of the present run history, if it is one of its repositories, and its branch:
 * what is still on the way there goes to the next one.
 */
export function pullRequestEnded(
  state: State,
  data: ConversationEventOf<'PrClosed' | 'PrMerged'>['data'],
  how: 'closed' | 'merged',
): State {
  const next = withoutBranch(
    changePullRequest(state, data, () => ({ state: how })),
    data,
  );
  const concernsRun = state.run?.repositories.some((r) => r.repositoryId === data.repositoryId) === true;
  return state.run && concernsRun ? { ...next, run: { ...state.run, pullRequestEnded: true } } : next;
}

function withoutBranch(
  state: State,
  { repositoryId, number }: Pick<PullRequestState, 'repositoryId' | 'number'>,
): State {
  const ended = state.pullRequests.find((pr) => pr.repositoryId === repositoryId && pr.number === number);
  if (!ended) return state;
  const move = { repositoryId, from: ended.branch, to: branchOf(repositoryId, state) };
  return { ...state, publish: moveTargets(state.publish, move) };
}

/** Changes one pull request, if it is known. */
export function changePullRequest(
  state: State,
  { repositoryId, number }: { readonly repositoryId: RepositoryId; readonly number: number },
  change: (pr: PullRequestState) => Partial<PullRequestState>,
): State {
  const pullRequests = state.pullRequests.map((pr) =>
    pr.repositoryId === repositoryId && pr.number === number ? { ...pr, ...change(pr) } : pr,
  );
  return { ...state, pullRequests };
}
