import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LocalGitCodeHost } from '../../src/adapters/code-host-local-git/local-git.code-host.js';
import { startGitHttpServer } from '../stand-ins/git-http/git-http-server.js';
import { makeRepository, runPlainGit } from '../support/git/make-repository.js';
import type { CodeHostFixture } from './code-host.contract.js';
import { describeCodeHost } from './code-host.contract.js';
import { hosted } from './code-host.hosted-repository.js';

const clock = { now: () => Date.UTC(2026, 0, 2, 3, 4, 5) };
const SECRET = 's3cr3t-t0ken';

async function makeFixture(overHttp: boolean): Promise<CodeHostFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'local-git-'));
  const server = await startGitHttpServer({ root: folder, push: true });
  const secured = await startGitHttpServer({ root: folder, credentials: `user:${SECRET}` });
  const host = new LocalGitCodeHost({ dataDirectory: join(folder, 'data'), clock });
  const empty = makeRepository(join(folder, 'empty'), {});
  let count = 0;
  return {
    host,
    makeRepository: async (files) => {
      const made = makeRepository(join(folder, `repository-${++count}`), files);
      const source = overHttp ? `${server.url}/${basename(made.directory)}/.git` : made.directory;
      return Promise.resolve(hosted(made, source));
    },
    badSources: [
      { source: join(folder, 'nothing-here'), code: 'HOST.REPOSITORY_NOT_FOUND' },
      { source: folder, code: 'HOST.NOT_A_REPOSITORY' },
      { source: empty.directory, code: 'HOST.EMPTY_REPOSITORY' },
      { source: `${server.url}/nothing-here`, code: 'HOST.REPOSITORY_NOT_FOUND' },
      { source: `${server.url}/empty/.git`, code: 'HOST.EMPTY_REPOSITORY' },
      { source: `${secured.url}/empty/.git`, code: 'HOST.FORBIDDEN' },
      { source: `http://user:${SECRET}@127.0.0.1/a`, code: 'HOST.REFUSED_SOURCE' },
      { source: 'http://127.0.0.1:1/a', code: 'HOST.UNAVAILABLE' },
      { source: 'ext::sh -c true', code: 'HOST.REFUSED_SOURCE' },
    ],
    secrets: [SECRET],
    close: async () => {
      await Promise.all([server.close(), secured.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test('the machine has git', () => {
  expect(runPlainGit(tmpdir(), ['--version'])).toMatch(/^git version/);
});

describeCodeHost('local git, repositories on this disk', () => makeFixture(false));
describeCodeHost('local git, clone URLs that take pushes', () => makeFixture(true));
