import { commitMessage, pullRequestBody, type Published } from './publish-text.js';

const run = (repositoryId: string, name: string) => ({
  repositoryId,
  name,
  codeHost: 'local-git' as const,
  baseBranch: 'main',
  baseCommit: 'a'.repeat(40),
});
const changed = (repositoryId: string) => ({
  repositoryId,
  baseCommit: 'a'.repeat(40),
  tree: 'b'.repeat(40),
  filesChanged: 1,
  additions: 1,
  deletions: 0,
  patch: { digest: 'c'.repeat(64), size: 1, mediaType: 'text/x-diff' },
});
const opened = {
  repositoryId: 'w',
  number: 7,
  title: 'T',
  url: '/pulls/web/7',
  branch: 'code-runs/ACME-1',
  baseBranch: 'main',
  commit: 'd'.repeat(40),
  revision: 1,
  draft: true,
  state: 'open' as 'open' | 'merged',
  checks: null,
  baseReplaced: false,
  unknown: null,
};

function published(body: string, more: { ids?: readonly string[]; prs?: readonly (typeof opened)[] } = {}): Published {
  return {
    proposal: {
      revision: 1,
      pullRequestTitle: 'ACME-1: Retry',
      pullRequestBody: body,
      summary: 'Retries both.',
      repositories: (more.ids ?? ['a', 'w']).map(changed),
    },
    repositories: [run('a', 'api'), run('w', 'web')],
    state: { ticketKey: 'ACME-1', pullRequests: more.prs ?? [] },
    target: { repositoryId: 'a', branch: 'code-runs/ACME-1' },
  };
}
const byRepository = 'For ACME-1.\n\n## api\n\n- Wrote `a.js`\n\n## web\n\n- Wrote `w.js`';

describe('the words of one repository', () => {
  it('are what the agent wrote about it, with what it wrote about all', () => {
    expect(pullRequestBody(published(byRepository))).toBe(
      'For ACME-1.\n\n- Wrote `a.js`\n\nAlso part of ACME-1: web (branch `code-runs/ACME-1`).',
    );
    expect(commitMessage(published(byRepository))).toBe('ACME-1: Retry\n\n- Wrote `a.js`');
  });
  it('are all of the words when the agent did not write by repository', () => {
    expect(pullRequestBody(published('All of it.'))).toMatch(/^All of it\.\n\nAlso part of ACME-1/);
    expect(commitMessage(published('All of it.'))).toBe('ACME-1: Retry\n\nRetries both.');
  });
  it('link the pull request of another repository once it is open', () => {
    expect(pullRequestBody(published(byRepository, { prs: [opened] }))).toContain('ACME-1: [web#7](/pulls/web/7).');
  });
  it('are those of the revision that changed it last, with the links of now', () => {
    const newest = published('For ACME-1.\n\n## web\n\n- Wrote `w2.js`', { prs: [opened] });
    expect(pullRequestBody(newest, [published(byRepository)])).toBe(
      'For ACME-1.\n\n- Wrote `a.js`\n\nAlso part of ACME-1: [web#7](/pulls/web/7).',
    );
  });
  it('are followed by what earlier revisions did to it, in a line each', () => {
    const earlier = published('', { ids: ['a'] });
    const second = { ...published('Two.', { ids: ['a'] }) };
    expect(
      pullRequestBody(second, [second, { ...earlier, proposal: { ...earlier.proposal, summary: 'One\nand `x`.' } }]),
    ).toBe('Two.\n\nBefore that:\n\n- Revision 1: One and `x`.');
  });
  it('are followed by what earlier revisions did to it alone, where the agent wrote by repository', () => {
    const second = published('Two.');
    const first = published('## api\n\n- Wrote `a.js`\n- Deleted `b.js`\n\n## web\n\n- Wrote `w.js`');
    expect(pullRequestBody(second, [second, first])).toContain('- Revision 1: Wrote `a.js`; Deleted `b.js`\n\nAlso');
  });
  it('say that nothing is changed any more, and what was', () => {
    const { proposal, ...more } = published('Took it back.', { ids: ['a'] });
    const repositories = proposal.repositories.map((one) => ({ ...one, filesChanged: 0 }));
    const back = { ...more, proposal: { ...proposal, revision: 2, summary: 'Took it back.', repositories } };
    expect(pullRequestBody(back, [back, published('One.', { ids: ['a'] })])).toBe(
      'No changes left: the branch is the same as its base again.\n\nBefore that:\n\n- Revision 1: Retries both.',
    );
  });
  it('name the branch that another repository goes to after a pull request of its that ended', () => {
    expect(pullRequestBody(published('One.', { prs: [{ ...opened, state: 'merged' }] }))).toContain(
      'web (branch `code-runs/ACME-1-2`)',
    );
  });
  it('leave out a repository that the revision holds unchanged, unless it has a pull request', () => {
    const unchanged = (prs: readonly (typeof opened)[] = []): Published => {
      const { proposal, ...more } = published('One.', { prs });
      const repositories = proposal.repositories.map((one) =>
        one.repositoryId === 'a' ? one : { ...one, filesChanged: 0 },
      );
      return { ...more, proposal: { ...proposal, repositories } };
    };
    expect(pullRequestBody(unchanged())).toBe('One.');
    expect(pullRequestBody(unchanged([opened]))).toContain('[web#7](/pulls/web/7)');
  });
  it('speak of no other repository when only this one changed', () => {
    expect(pullRequestBody(published('One.', { ids: ['a'] }))).toBe('One.');
  });
  it('keep headings that name no repository of the revision', () => {
    expect(pullRequestBody(published('## Why\n\nBecause.', { ids: ['a'] }))).toBe('## Why\n\nBecause.');
  });
});
