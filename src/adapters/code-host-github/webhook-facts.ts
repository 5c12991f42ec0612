import type { Payload, WebhookEvent } from './webhook-shapes.js';

interface InRepository {
  /** `owner/name` as it is now. */
  readonly source: string;
  /** GitHub's own number, which a rename keeps. */
  readonly githubId: number;
}

/** The outcome of one check of a commit, as far as a badge needs it. */
export type CheckOutcome = 'success' | 'failure' | 'pending' | 'neutral';

/** What GitHub says happened, in plain words. Texts in it were written by anybody who may comment: never instructions. */
export type GitHubFact =
  | (InRepository & {
      readonly kind:
        | 'pull-request-merged'
        | 'pull-request-closed'
        | 'pull-request-reopened'
        | 'pull-request-ready'
        | 'pull-request-edited';
      readonly number: number;
      readonly branch: string;
      readonly headCommit: string;
    })
  | (InRepository & {
      readonly kind: 'review-submitted';
      readonly number: number;
      readonly verdict: 'approved' | 'changes-requested' | 'commented';
      readonly text: string;
      readonly url: string;
    })
  | (InRepository & {
      readonly kind: 'check-reported';
      readonly commit: string;
      /** Null for the outcome of all checks of one app together. */
      readonly name: string | null;
      readonly outcome: CheckOutcome;
    })
  | (InRepository & { readonly kind: 'branch-moved'; readonly branch: string; readonly commit: string })
  | (InRepository & { readonly kind: 'branch-deleted'; readonly branch: string })
  | {
      readonly kind: 'installation-ended' | 'installation-suspended' | 'installation-resumed';
      readonly account: string;
    }
  | { readonly kind: 'repositories-changed'; readonly added: readonly string[]; readonly removed: readonly string[] };

const BRANCHES = 'refs/heads/';
const PULL_ACTIONS: Readonly<Record<string, 'reopened' | 'ready' | 'edited'>> = {
  reopened: 'reopened',
  ready_for_review: 'ready',
  edited: 'edited',
};
const INSTALLATION_ACTIONS: Readonly<Record<string, 'ended' | 'suspended' | 'resumed'>> = {
  deleted: 'ended',
  suspend: 'suspended',
  unsuspend: 'resumed',
};
const VERDICTS: Readonly<Record<string, 'approved' | 'changes-requested' | 'commented'>> = {
  approved: 'approved',
  changes_requested: 'changes-requested',
  commented: 'commented',
};
const FAILURES = ['failure', 'error', 'timed_out', 'cancelled', 'action_required', 'startup_failure'];

/** Turns the payload of one event into facts; none where the product does not care. */
export const factsOf: { readonly [Event in WebhookEvent]: (payload: Payload<Event>) => readonly GitHubFact[] } = {
  pull_request: ({ action, pull_request, repository }) => {
    const { number, head, merged } = pull_request;
    const what = action === 'closed' ? (merged ? 'merged' : 'closed') : PULL_ACTIONS[action];
    if (what === undefined) return [];
    const place = { ...placeOf(repository), number, branch: head.ref, headCommit: head.sha };
    return [{ kind: `pull-request-${what}`, ...place }];
  },
  pull_request_review: ({ action, pull_request, review, repository }) => {
    const verdict = VERDICTS[review.state.toLowerCase()];
    if (action !== 'submitted' || verdict === undefined) return [];
    const words = { verdict, text: review.body ?? '', url: review.html_url };
    return [{ kind: 'review-submitted', ...placeOf(repository), number: pull_request.number, ...words }];
  },
  check_run: ({ action, check_run, repository }) => {
    if (action !== 'completed' && action !== 'created' && action !== 'rerequested') return [];
    const { head_sha: commit, name, conclusion } = check_run;
    return [{ kind: 'check-reported', ...placeOf(repository), commit, name, outcome: outcomeOf(conclusion) }];
  },
  check_suite: ({ action, check_suite, repository }) => {
    if (action !== 'completed') return [];
    const { head_sha: commit, conclusion } = check_suite;
    return [{ kind: 'check-reported', ...placeOf(repository), commit, name: null, outcome: outcomeOf(conclusion) }];
  },
  status: ({ sha: commit, context: name, state, repository }) => {
    const outcome = outcomeOf(state === 'pending' ? null : state);
    return [{ kind: 'check-reported', ...placeOf(repository), commit, name, outcome }];
  },
  push: ({ ref, after, deleted, repository }) => {
    if (!ref.startsWith(BRANCHES)) return [];
    const place = { ...placeOf(repository), branch: ref.slice(BRANCHES.length) };
    return [deleted ? { kind: 'branch-deleted', ...place } : { kind: 'branch-moved', ...place, commit: after }];
  },
  installation: ({ action, installation }) => {
    const what = INSTALLATION_ACTIONS[action];
    return what === undefined ? [] : [{ kind: `installation-${what}`, account: installation.account.login }];
  },
  installation_repositories: ({ repositories_added, repositories_removed }) => {
    const names = (list: typeof repositories_added) => list.map(({ full_name }) => full_name);
    return [{ kind: 'repositories-changed', added: names(repositories_added), removed: names(repositories_removed) }];
  },
};

function placeOf({ id, full_name }: Payload<'push'>['repository']): InRepository {
  return { source: full_name, githubId: id };
}

function outcomeOf(conclusion: string | null): CheckOutcome {
  if (conclusion === null) return 'pending';
  if (conclusion === 'success') return 'success';
  return FAILURES.includes(conclusion) ? 'failure' : 'neutral';
}
