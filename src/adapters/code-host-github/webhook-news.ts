import type { GitHubNews, PullRequestRemark } from '../../ports/github-app.port.js';
import type { Payload, WebhookEvent } from './webhook-shapes.js';

const BRANCHES = 'refs/heads/';
const VERDICTS: Readonly<Record<string, PullRequestRemark['verdict']>> = {
  approved: 'approved',
  changes_requested: 'changes-requested',
  commented: 'commented',
};

/** Turns the payload of one event into news; none where the product does not care. */
export const newsOf: { readonly [Event in WebhookEvent]: (payload: Payload<Event>) => readonly GitHubNews[] } = {
  pull_request: ({ pull_request }) => changed(pull_request.head.ref),
  pull_request_review: ({ action, pull_request, review: { state, body, html_url: url } }) => {
    const verdict = VERDICTS[state.toLowerCase()];
    // A review that only gathers comments says nothing by itself; each comment comes on its own.
    const isEmpty = verdict === 'commented' && !body;
    if (action !== 'submitted' || verdict === undefined || isEmpty) return [];
    return [remark(pull_request, { verdict, text: body ?? '', path: null, url })];
  },
  pull_request_review_comment: ({ action, pull_request, comment: { body: text, path, html_url: url } }) =>
    action === 'created' ? [remark(pull_request, { verdict: 'commented', text, path, url })] : [],
  issue_comment: ({ action, issue: { number, pull_request }, comment: { body: text, html_url: url } }) => {
    if (action !== 'created' || !pull_request) return [];
    const place = { branch: null, number, pullRequestUrl: pull_request.html_url };
    return [{ kind: 'pull-request-remarked', ...place, verdict: 'commented', text, path: null, url }];
  },
  check_run: ({ check_run }) => changed(check_run.check_suite.head_branch),
  check_suite: ({ check_suite }) => changed(check_suite.head_branch),
  status: ({ branches }) => branches.flatMap(({ name }) => changed(name)),
  push: ({ ref }) => (ref.startsWith(BRANCHES) ? changed(ref.slice(BRANCHES.length)) : []),
  installation: ({ installation }) => accessChanged(installation),
  installation_repositories: ({ installation }) => accessChanged(installation),
  repository: ({ repository: { owner } }) => accessChanged({ account: owner }),
};

function changed(branch: string | null | undefined): readonly GitHubNews[] {
  return branch ? [{ kind: 'pull-request-changed', branch }] : [];
}

function remark(
  { number, html_url: pullRequestUrl, head }: Payload<'pull_request'>['pull_request'],
  words: Pick<PullRequestRemark, 'verdict' | 'text' | 'path' | 'url'>,
): GitHubNews {
  return { kind: 'pull-request-remarked', branch: head.ref, number, pullRequestUrl, ...words };
}

function accessChanged({ account }: Payload<'installation'>['installation']): readonly GitHubNews[] {
  return [{ kind: 'access-changed', account: account.login }];
}
