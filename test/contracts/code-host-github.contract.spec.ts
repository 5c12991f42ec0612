import type { CodeHostFixture } from './code-host.contract.js';
import { describeCodeHost } from './code-host.contract.js';
import { makeGitHub } from './code-host-github.fixture.js';

const SECRET = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';

describeCodeHost('GitHub App, against the stand-in', async (): Promise<CodeHostFixture> => {
  const fixture = await makeGitHub();
  const { github, host } = fixture;
  github.addRepository('acme', 'empty', {});
  github.addRepository('elsewhere', 'not-installed', { a: 'a' });
  return {
    host,
    makeRepository: async (files) => fixture.makeRepository(files).hosted,
    badSources: [
      { source: 'acme/nothing-here', code: 'HOST.REPOSITORY_NOT_FOUND' },
      { source: 'elsewhere/not-installed', code: 'HOST.REPOSITORY_NOT_FOUND' },
      { source: 'acme/empty', code: 'HOST.EMPTY_REPOSITORY' },
      { source: 'acme', code: 'HOST.REFUSED_SOURCE' },
      { source: 'acme/../x', code: 'HOST.REFUSED_SOURCE' },
      { source: '-acme/x', code: 'HOST.REFUSED_SOURCE' },
      { source: '/etc/passwd', code: 'HOST.REFUSED_SOURCE' },
      { source: `https://x:${SECRET}@github.com/acme/x`, code: 'HOST.REFUSED_SOURCE' },
      { source: 'https://gitlab.example/acme/x', code: 'HOST.REFUSED_SOURCE' },
    ],
    secrets: [SECRET, 'ghs_', 'PRIVATE KEY'],
    close: () => fixture.close(),
  };
});
