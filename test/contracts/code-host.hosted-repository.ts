import { basename } from 'node:path';
import type { CodeHostKind } from '../../src/domain/conversation/conversation.types.js';
import type { Files, MadeRepository } from '../support/git/make-repository.js';
import type { HostedRepository } from './code-host.contract.js';

const optional = (read: () => string): string | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** A repository of this disk as the code host's contract looks at it from outside. */
export function hosted(made: MadeRepository, source: string, codeHost: CodeHostKind = 'local-git'): HostedRepository {
  const name = basename(made.directory);
  return {
    ref: { repositoryId: `repository-${name}`, codeHost, name, source },
    branch: 'main',
    commit: (branch, files) => Promise.resolve(commitOn(made, branch, files)),
    head: (branch) =>
      Promise.resolve(optional(() => made.git('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`))),
    tree: (commit) => Promise.resolve(made.git('rev-parse', `${commit}^{tree}`)),
    parents: (commit) => Promise.resolve(made.git('show', '-s', '--format=%P', commit).split(' ')),
    renameDefault: (name) => Promise.resolve(void made.git('branch', '--move', 'main', name)),
    replaceDefault: (files) => Promise.resolve(replaceMain(made, files)),
    merge: (branch) => Promise.resolve(void made.git('merge', '--quiet', '--no-ff', '-m', 'Merge', branch)),
  };
}

function commitOn(made: MadeRepository, branch: string, files: Files): string {
  const known = optional(() => made.git('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`));
  made.git(...['checkout', '--quiet', ...(known === undefined ? ['-b'] : []), branch]);
  const commit = made.commit(files);
  made.git('checkout', '--quiet', 'main');
  return commit;
}

function replaceMain(made: MadeRepository, files: Files): void {
  made.git('checkout', '--quiet', '--orphan', 'another');
  made.git('rm', '-r', '--quiet', '--force', '.');
  made.commit(files);
  made.git('branch', '--quiet', '--move', '--force', 'another', 'main');
}
