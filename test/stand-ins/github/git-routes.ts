import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allows } from './credentials.js';
import type { Context, Reply, Route } from './replies.js';
import { created, notFound, ok, page, refuse } from './replies.js';
import type { StandInRepository } from './state.js';

const NOBODY = '0'.repeat(40);
const IDENTITY = { name: 'code-runs[bot]', email: '1+code-runs[bot]@users.noreply.github.invalid' };

interface GitOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Git in the repository; its output without the last line feed. Throws when git does not answer with 0. */
export function git({ made }: StandInRepository, args: readonly string[], options: GitOptions = {}): string {
  const output = execFileSync('git', args, {
    cwd: made.directory,
    encoding: 'utf8',
    input: options.input ?? '',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...options.env },
  });
  return output.replace(/\n$/, '');
}

/** Like `git`; undefined where git says no. */
export function tryGit(
  repository: StandInRepository,
  args: readonly string[],
  options: GitOptions = {},
): string | undefined {
  try {
    return git(repository, args, options);
  } catch {
    return undefined;
  }
}

export function refSha(repository: StandInRepository, ref: string): string | undefined {
  return tryGit(repository, ['rev-parse', '--verify', '--quiet', `refs/${ref}`]);
}

const isCommit = (repository: StandInRepository, sha: unknown): sha is string =>
  typeof sha === 'string' && tryGit(repository, ['cat-file', '-e', `${sha}^{commit}`]) !== undefined;

const READ = ['contents', 'read'] as const;
const WRITE = ['contents', 'write'] as const;
const at = (path: string): string => `/repos/:owner/:repo${path}`;

/** Branches, commits and the Git Data API, over a real repository. */
export const GIT_ROUTES: readonly Route[] = [
  { method: 'GET', path: at('/branches'), auth: 'token', needs: READ, handle: branches },
  { method: 'GET', path: at('/git/ref/:ref'), auth: 'token', needs: READ, handle: showRef },
  { method: 'POST', path: at('/git/refs'), auth: 'token', needs: WRITE, handle: createRef },
  { method: 'PATCH', path: at('/git/refs/:ref'), auth: 'token', needs: WRITE, handle: updateRef },
  { method: 'GET', path: at('/git/commits/:sha'), auth: 'token', needs: READ, handle: showCommit },
  { method: 'POST', path: at('/git/commits'), auth: 'token', needs: WRITE, handle: createCommit },
  { method: 'POST', path: at('/git/trees'), auth: 'token', needs: WRITE, handle: createTree },
  { method: 'POST', path: at('/git/blobs'), auth: 'token', needs: WRITE, handle: createBlob },
  { method: 'GET', path: at('/commits'), auth: 'token', needs: READ, handle: commits },
  { method: 'GET', path: at('/compare/:basehead'), auth: 'token', needs: READ, handle: compare },
];

function branches(context: Context): Reply {
  const { repository } = context;
  const lines = git(repository, ['for-each-ref', '--format=%(objectname) %(refname:lstrip=2)', 'refs/heads/']);
  const items = lines.split('\n').filter(Boolean);
  const shown = items.map((line) => ({ name: line.slice(41), commit: { sha: line.slice(0, 40) }, protected: false }));
  return page(context, `/repos/${repository.owner}/${repository.name}/branches`, shown);
}

function showRef({ repository, params }: Context): Reply {
  if (tryGit(repository, ['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined) {
    return refuse(409, 'Git Repository is empty.');
  }
  const sha = refSha(repository, params['ref'] ?? '');
  return sha === undefined ? notFound() : ok(refBody(`refs/${params['ref']}`, sha));
}

const refBody = (ref: string, sha: string): object => ({ ref, object: { type: 'commit', sha } });

function createRef({ repository, body }: Context): Reply {
  const { ref, sha } = body;
  if (typeof ref !== 'string' || !ref.startsWith('refs/'))
    return refuse(422, 'Reference name must start with "refs/".');
  if (!isCommit(repository, sha)) return refuse(422, 'Object does not exist');
  if (refSha(repository, ref.slice('refs/'.length)) !== undefined) return refuse(422, 'Reference already exists');
  git(repository, ['update-ref', ref, sha, NOBODY]);
  return created(refBody(ref, sha));
}

function updateRef({ repository, params, body }: Context): Reply {
  const ref = params['ref'] ?? '';
  const { sha, force } = body;
  const before = refSha(repository, ref);
  if (before === undefined) return refuse(422, 'Reference does not exist');
  if (!isCommit(repository, sha)) return refuse(422, 'Object does not exist');
  const forward = tryGit(repository, ['merge-base', '--is-ancestor', before, sha]) !== undefined;
  if (!forward && force !== true) return refuse(422, 'Update is not a fast forward');
  git(repository, ['update-ref', `refs/${ref}`, sha, before]);
  return ok(refBody(`refs/${ref}`, sha));
}

function showCommit({ repository, params }: Context): Reply {
  const sha = params['sha'] ?? '';
  return isCommit(repository, sha) ? ok(commitBody(repository, sha)) : notFound();
}

function commitBody(repository: StandInRepository, sha: string): object {
  const [tree, parents = '', author = ''] = git(repository, ['show', '-s', '--format=%T%n%P%n%an', sha]).split('\n');
  const message = git(repository, ['show', '-s', '--format=%B', sha]);
  return {
    sha,
    tree: { sha: tree },
    parents: parents
      .split(' ')
      .filter(Boolean)
      .map((parent) => ({ sha: parent })),
    message,
    // GitHub signs what an app makes in its own name.
    verification: { verified: author === IDENTITY.name },
  };
}

function createCommit({ repository, body }: Context): Reply {
  const { message, tree, parents } = body;
  const known = (sha: unknown) => typeof sha === 'string' && tryGit(repository, ['cat-file', '-e', `${sha}^{tree}`]);
  if (known(tree) === undefined) return refuse(422, 'Tree SHA does not exist');
  const list = Array.isArray(parents) ? (parents as readonly unknown[]) : [];
  if (!list.every((parent) => isCommit(repository, parent))) return refuse(422, 'Parent SHA does not exist');
  const author = (body['author'] as typeof IDENTITY | undefined) ?? IDENTITY;
  const args = ['commit-tree', String(tree), ...list.flatMap((parent) => ['-p', String(parent)])];
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@github.invalid',
  };
  return created(commitBody(repository, git(repository, args, { input: String(message), env })));
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** GitHub knows no empty tree that one could build on. */
function readBase(repository: StandInRepository, base = '--empty', env: Readonly<Record<string, string>>): boolean {
  return base !== EMPTY_TREE && tryGit(repository, ['read-tree', base], { env }) !== undefined;
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly sha?: string | null;
  readonly content?: string;
}

function createTree({ repository, body, token }: Context): Reply {
  const entries = body['tree'] as readonly Entry[];
  const workflow = entries.some(({ path }) => path.startsWith('.github/workflows/'));
  if (workflow && !allows(token?.permissions ?? {}, 'workflows', 'write')) {
    return refuse(403, 'Resource not accessible by integration');
  }
  const folder = mkdtempSync(join(tmpdir(), 'github-tree-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    if (!readBase(repository, body['base_tree'] as string | undefined, env)) return notFound();
    for (const entry of entries) {
      const present = git(repository, ['ls-files', '--', `:(literal)${entry.path}`], { env });
      if (entry.sha === null && present === '') return refuse(422, 'GitRPC::BadObjectState');
    }
    const lines = entries.map((entry) => indexLine(repository, entry)).join('');
    const done = tryGit(repository, ['update-index', '-z', '--index-info'], { env, input: lines });
    if (done === undefined) return refuse(422, 'GitRPC::BadObjectState');
    return created({ sha: git(repository, ['write-tree'], { env }), truncated: false });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function indexLine(repository: StandInRepository, { path, mode, sha, content }: Entry): string {
  if (sha === null) return `0 ${NOBODY}\t${path}\0`;
  return `${mode} ${sha ?? writeBlob(repository, Buffer.from(content ?? '', 'utf8'))}\t${path}\0`;
}

function createBlob({ repository, body }: Context): Reply {
  const encoding = body['encoding'] === 'base64' ? 'base64' : 'utf8';
  return created({ sha: writeBlob(repository, Buffer.from(String(body['content']), encoding)) });
}

const writeBlob = (repository: StandInRepository, input: Buffer): string =>
  git(repository, ['hash-object', '-w', '--no-filters', '--stdin'], { input });

function commits(context: Context): Reply {
  const { repository, query } = context;
  const from = query.get('sha') ?? 'main';
  if (!isCommit(repository, from)) return notFound();
  const shas = git(repository, ['log', '--format=%H', from, '--']).split('\n');
  const shown = shas.map((sha) => {
    const { tree, message } = commitBody(repository, sha) as { tree: object; message: string };
    return { sha, commit: { tree, message } };
  });
  return page(context, `/repos/${repository.owner}/${repository.name}/commits`, shown);
}

function compare({ repository, params }: Context): Reply {
  const [base = '', head = ''] = (params['basehead'] ?? '').split('...');
  const found = isCommit(repository, base) && isCommit(repository, head);
  const sha = found ? tryGit(repository, ['merge-base', base, head]) : undefined;
  // GitHub tells the whole diff with it, up to 300 files.
  const files = () => [{ filename: 'a', patch: git(repository, ['diff', base, head]) }];
  return sha === undefined ? notFound() : ok({ merge_base_commit: { sha }, commits: [], files: files() });
}
