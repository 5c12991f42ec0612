import { git, refSha, tryGit } from './git-routes.js';
import type { Context, Reply, Route } from './replies.js';
import { created, invalid, notFound, ok, page } from './replies.js';
import { showRepository } from './app-routes.js';
import type { StandInPull, StandInRepository, StandInState } from './state.js';

const at = (path: string): string => `/repos/:owner/:repo${path}`;
const READ = ['pull_requests', 'read'] as const;
const WRITE = ['pull_requests', 'write'] as const;

/** The repository itself and its pull requests. */
export const PULL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/:owner/:repo',
    auth: 'token',
    needs: ['metadata', 'read'],
    handle: ({ state, repository }) => ok(showRepository(state, repository)),
  },
  { method: 'POST', path: at('/pulls'), auth: 'token', needs: WRITE, handle: open },
  { method: 'GET', path: at('/pulls'), auth: 'token', needs: READ, handle: list },
  {
    method: 'GET',
    path: at('/pulls/:number'),
    auth: 'token',
    needs: READ,
    handle: ({ state, repository, params }) => {
      const pull = repository.pulls.find(({ number }) => `${number}` === params['number']);
      return pull ? ok(show(state, repository, pull)) : notFound();
    },
  },
  {
    method: 'GET',
    path: at('/commits/:sha/check-runs'),
    auth: 'token',
    needs: ['checks', 'read'],
    handle: ({ repository, params }) => {
      const runs = repository.checks.get(params['sha'] ?? '')?.runs ?? [];
      return ok({ total_count: runs.length, check_runs: runs });
    },
  },
  {
    method: 'GET',
    path: at('/commits/:sha/status'),
    auth: 'token',
    needs: ['statuses', 'read'],
    handle: ({ repository, params }) => {
      const statuses = repository.checks.get(params['sha'] ?? '')?.statuses ?? [];
      return ok({ state: 'pending', total_count: statuses.length, statuses });
    },
  },
  { method: 'PATCH', path: at('/pulls/:number'), auth: 'token', needs: WRITE, handle: change },
];

function open({ state, repository, body }: Context): Reply {
  const [head, base, title] = [String(body['head']), String(body['base']), String(body['title'])];
  const refused = tooLong(body);
  if (refused) return refused;
  const headSha = refSha(repository, `heads/${head}`);
  const baseSha = refSha(repository, `heads/${base}`);
  if (headSha === undefined || baseSha === undefined) return invalid('PullRequest', 'head or base is invalid');
  if (body['draft'] === true && !state.draftsSupported) {
    return invalid('PullRequest', 'Draft pull requests are not supported in this repository.');
  }
  repository.pulls.forEach((pull) => refresh(repository, pull));
  if (repository.pulls.some((pull) => pull.branch === head && pull.state === 'open')) {
    return invalid('PullRequest', `A pull request already exists for ${repository.owner}:${head}.`);
  }
  if (tryGit(repository, ['merge-base', '--is-ancestor', headSha, baseSha]) !== undefined) {
    return invalid('PullRequest', `No commits between ${base} and ${head}`);
  }
  const pull: StandInPull = {
    number: repository.pulls.length + 1,
    title,
    body: typeof body['body'] === 'string' ? body['body'] : null,
    draft: body['draft'] === true,
    branch: head,
    base,
    baseSha,
    headSha,
    state: 'open',
    mergedAt: null,
    createdAt: '2026-01-02T03:04:05Z',
  };
  repository.pulls.push(pull);
  return created(show(state, repository, pull));
}

function list(context: Context): Reply {
  const { state, repository, query } = context;
  const wanted = query.get('state') ?? 'open';
  const head = query.get('head');
  const found = repository.pulls
    .map((pull) => refresh(repository, pull))
    .filter((pull) => wanted === 'all' || pull.state === wanted)
    .filter(({ branch }) => head === null || head === `${repository.owner}:${branch}`)
    .toReversed();
  const shown = found.map((pull) => show(state, repository, pull));
  return page(context, `/repos/${repository.owner}/${repository.name}/pulls`, shown);
}

function change({ state, repository, params, body }: Context): Reply {
  const pull = repository.pulls.find(({ number }) => `${number}` === params['number']);
  if (!pull) return notFound();
  const refused = tooLong(body);
  if (refused) return refused;
  if (typeof body['title'] === 'string') pull.title = body['title'];
  if (typeof body['body'] === 'string') pull.body = body['body'];
  if (body['state'] === 'closed' || body['state'] === 'open') pull.state = body['state'];
  return ok(show(state, repository, pull));
}

const MOST = { title: 256, body: 65_536 };

/** GitHub counts code points. */
function tooLong(body: Context['body']): Reply | undefined {
  const lengthOf = (value: unknown): number => (typeof value === 'string' ? [...value].length : 0);
  const field = (['title', 'body'] as const).find((name) => lengthOf(body[name]) > MOST[name]);
  return field && invalid('PullRequest', `${field} is too long (maximum is ${MOST[field]} characters)`);
}

/** GitHub follows the branch while a pull request is open, and keeps its commits in `refs/pull/` forever. */
function refresh(repository: StandInRepository, pull: StandInPull): StandInPull {
  if (pull.state === 'closed') return pull;
  const head = refSha(repository, `heads/${pull.branch}`);
  if (head === undefined) pull.state = 'closed';
  else pull.headSha = head;
  git(repository, ['update-ref', `refs/pull/${pull.number}/head`, pull.headSha]);
  if (tryGit(repository, ['merge-base', '--is-ancestor', pull.headSha, `refs/heads/${pull.base}`]) !== undefined) {
    pull.state = 'closed';
    pull.mergedAt = '2026-01-03T03:04:05Z';
  }
  return pull;
}

function show(state: StandInState, repository: StandInRepository, pull: StandInPull): object {
  const { number, title, body, draft, branch, base, baseSha, headSha, mergedAt, createdAt } = refresh(repository, pull);
  return {
    id: repository.id * 1000 + number,
    node_id: `PR_${repository.id}_${number}`,
    number,
    title,
    body,
    draft,
    state: pull.state,
    merged_at: mergedAt,
    created_at: createdAt,
    html_url: `${state.url}/${repository.owner}/${repository.name}/pull/${number}`,
    head: { ref: branch, label: `${repository.owner}:${branch}`, sha: headSha },
    base: { ref: base, sha: baseSha },
  };
}
