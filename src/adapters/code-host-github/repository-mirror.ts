import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GitFailed, runGit } from '../../edit-bundles/git/run-git.js';
import { PortError } from '../../ports/port-error.js';
import { sleep } from '../../shared/waiting.js';
import { FETCH_MS, FETCH_SILENT_MS, progressReader } from '../shared-git/fetch-progress.js';
import { CopyTurns } from '../shared-git/copy-turns.js';
import type { GitCopy } from '../shared-git/git-copy.js';
import { hasCommit } from '../shared-git/refs.js';
import { withSizeLimit } from '../shared-git/size-limit.js';
import { pastStaleLocks } from '../shared-git/stale-locks.js';
import type { AppAccess, KnownRepository } from './app-access.js';
import { toHostError } from './github-errors.js';

/** Commits are fetched one by one without their history, and kept by these refs. */
const FETCHED = 'refs/code-runs/fetched/';
const AUTH_PAUSES_MS = [500, 1_500];
const MISSING = /not our ref|couldn't find remote ref|no such remote ref|unadvertised object/i;

// The token reaches git through its environment and a helper without a file; git asks for it only after this server said 401.
const HELPER =
  '!f() { test "$1" = get && printf "username=x-access-token\\npassword=%s\\n" "$CODE_RUNS_GIT_TOKEN"; }; f';

export interface MirrorOptions {
  readonly dataDirectory: string;
  readonly sizeLimitBytes: number;
}

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((step: string) => void) | undefined;
}

/**
 * The product's bare copies of GitHub repositories, one a repository by its number, so that a rename keeps it. A copy holds the
 * commits that were asked for, each whole and without history.
 */
export class RepositoryMirror {
  private readonly root: string;
  private readonly turns: CopyTurns;

  constructor(
    private readonly access: AppAccess,
    private readonly options: MirrorOptions,
  ) {
    this.root = join(options.dataDirectory, 'repositories');
    this.turns = new CopyTurns(this.root);
  }

  /** The copy with that commit in it. Throws PortError HOST.BASE_GONE when GitHub has no such commit, HOST.TOO_LARGE. */
  async copyWith(repository: KnownRepository, commit: string, options: FetchOptions = {}): Promise<GitCopy> {
    const { fullName } = repository;
    const directory = join(this.root, `github-${repository.id}.git`);
    const copy: GitCopy = { name: fullName, directory, sizeLimitBytes: this.options.sizeLimitBytes };
    try {
      await this.turns.run(directory, async () => {
        if (!(await hasCommit(directory, commit))) await this.fetchCommit(repository, copy, commit, options);
      });
      return copy;
    } catch (error) {
      // It may have been renamed or taken away; the next call asks GitHub again.
      this.access.forgetAll();
      throw toHostError(error, fullName);
    }
  }

  private async fetchCommit(
    repository: KnownRepository,
    copy: GitCopy,
    commit: string,
    options: FetchOptions,
  ): Promise<void> {
    if (!/^[0-9a-f]{40}$/.test(commit)) throw gone(copy, commit);
    await mkdir(copy.directory, { recursive: true });
    // Safe to repeat, so that a killed attempt is finished by the next one.
    const init = ['init', '--quiet', '--bare', '--template=', '--', copy.directory];
    await runGit({ args: init, cwd: this.root, signal: options.signal });
    const { token } = await this.access.cloneToken([repository]);
    const limit = { folder: copy.directory, bytes: copy.sizeLimitBytes, name: copy.name };
    await withSizeLimit(limit, options.signal, (signal) =>
      afterPauses(() => this.fetchWith(token, copy, commit, { ...options, signal })),
    );
  }

  private async fetchWith(token: string, copy: GitCopy, commit: string, options: FetchOptions): Promise<void> {
    const flags = ['--depth=1', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--progress'];
    const url = `${this.access.webUrl}/${copy.name}.git`;
    const helper = ['-c', `credential.${this.access.webUrl}.helper=${HELPER}`];
    const refspec = `+${commit}:${FETCHED}${commit}`;
    const args = [...helper, `--git-dir=${copy.directory}`, 'fetch', ...flags, '--', url, refspec];
    const fetchOnce = () =>
      runGit({
        args,
        cwd: copy.directory,
        env: { CODE_RUNS_GIT_TOKEN: token },
        signal: options.signal,
        timeoutMs: FETCH_MS,
        silentMs: FETCH_SILENT_MS,
        onErrorOutput: progressReader(copy.name, options.progress),
      });
    try {
      await pastStaleLocks(fetchOnce, (lock) => lock.startsWith(copy.directory));
    } catch (error) {
      throw error instanceof GitFailed && MISSING.test(error.stderr) ? gone(copy, commit, error) : error;
    }
  }
}

/** A token may be unknown to GitHub's git servers in its first seconds. */
async function afterPauses<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of AUTH_PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      const refused =
        error instanceof GitFailed && /Authentication failed|could not read|error: 40[13]/.test(error.stderr);
      if (!refused) throw error;
      await sleep(wait);
    }
  }
  return work();
}

function gone(copy: GitCopy, commit: string, cause?: unknown): PortError {
  return new PortError('HOST.BASE_GONE', `The commit ${commit} is not in ${copy.name} on GitHub.`, false, { cause });
}
