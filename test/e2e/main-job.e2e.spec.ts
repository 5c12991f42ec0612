import type { PullRequestPage } from '../../src/contracts/replies.js';
import { factsOfKind } from '../support/browser/facts.js';
import type { Person } from '../support/browser/person.js';
import { repositoryOf } from '../support/browser/repositories.js';
import { TestBrowser } from '../support/browser/test-browser.js';
import { TestServer } from '../support/server.js';

const BRANCH = 'code-runs/ACME-42';

let server: TestServer;
let browser: TestBrowser;
let ada: Person;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await TestBrowser.start();
  ada = await browser.person(server.url, { viewport: { width: 1440, height: 4_000 } });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The lines that the page draws, file by file: context, added and removed ones, as they stand in a patch. */
const SHOWN_LINES = `Object.fromEntries([...document.querySelectorAll('section[data-file]')].map((file) => [
  file.getAttribute('aria-label'),
  [...file.querySelectorAll('tr[data-kind]')].map((row) => {
    const code = row.querySelector('.diff-code').cloneNode(true);
    code.querySelector('.diff-open-end')?.remove();
    return { context: ' ', added: '+', removed: '-' }[row.dataset.kind] + code.textContent;
  }),
]))`;

function linesByFile(patch: string): Readonly<Record<string, readonly string[]>> {
  const files = patch.split(/^diff --git /m).slice(1);
  return Object.fromEntries(
    files.map((file) => {
      const lines = file.slice(file.indexOf('\n@@') + 1).split('\n');
      return [/ b\/(.*)$/m.exec(file)?.[1] ?? '', lines.filter((line) => /^[-+ ]/.test(line))];
    }),
  );
}

test('a fresh server is not given to whoever finds it: they are asked for the code that it printed', async () => {
  const eve = await browser.person(server.url);
  await eve.open('/');
  await eve.page.waitForURL('**/setup');
  await eve.page.getByLabel('Your name').fill('Eve');
  await eve.page.getByLabel('Code').fill('AAAA-AAAA-AAAA');
  await eve.button('Continue').click();
  await eve.page.getByText('That is not the code of this server.').waitFor();
  await eve.page.getByRole('heading', { name: 'That code is wrong', level: 1 }).waitFor();
  await eve.page.locator('input[autocomplete="one-time-code"]:focus').waitFor();
  expect(await eve.page.getByLabel('Your name').inputValue()).toBe('Eve');
});

test('a fresh server asks for a name, and then the home page waits for a ticket', async () => {
  await ada.setUp(server.setUpUrl, 'Ada Lovelace');
  await ada.page.getByRole('heading', { name: 'Code Runs', level: 1 }).waitFor();
  await ada.page.getByText('No runs yet. Add a ticket above to start one.').waitFor();
  expect(await ada.isWriting()).toBe(true);
});

test('ACME-42 with two repos and Auto open draft PR: words stream, two draft PRs open, status PR opened', async () => {
  await ada.prepare({ ticket: 'ACME-42', mode: 'Edits', autoOpenDraftPr: true });
  for (const name of ['acme-backend', 'acme-web']) await ada.button(`Remove ${name}`).waitFor();
  await ada.button('Send to Claude Code').click();
  await ada.page.waitForURL('**/code-runs/ACME-42');
  await ada.sees('Running');
  // The caret stands behind words that are still being written.
  await ada.log.locator('.md-streaming').first().waitFor();
  await ada.sees('PR opened');
  const pulls = ada.card('Pull requests');
  await pulls.getByText('acme-backend#1', { exact: true }).first().waitFor();
  await pulls.getByText('acme-web#1', { exact: true }).first().waitFor();
  expect(await pulls.getByText('Draft', { exact: true }).count()).toBe(2);
  expect((await factsOfKind(server, 'ACME-42', 'PrOpened')).map(({ draft }) => draft)).toEqual([true, true]);
});

test.each(['acme-backend', 'acme-web'])(
  'the PR page of %s shows `git diff base..branch` byte for byte, and the branch has the tree of the bundle',
  async (name) => {
    const { repositoryId, git } = await repositoryOf(server, name);
    await ada.open('/code-runs/ACME-42');
    const diff = ada.page.waitForResponse((answer) => answer.url().endsWith(`/api/pulls/${name}/1/diff`));
    await ada.page.getByRole('link', { name: `View PR ${name}#1` }).click();
    await ada.page.waitForURL(`**/pulls/${name}/1`);
    const shown = (await (await diff).body()).toString();
    const pull = await server.get<PullRequestPage>(`/api/pulls/${name}/1`);
    const patch = `${git('diff', '--full-index', `${pull.body.baseBranch}..${BRANCH}`)}\n`;
    expect(shown).toBe(patch);

    const files = ada.page.locator('section[data-file]');
    await files.nth(pull.body.files.length - 1).waitFor();
    await files.locator('tr[data-kind=added]').last().waitFor();
    expect(await ada.page.evaluate(SHOWN_LINES)).toEqual(linesByFile(patch));
    await ada.page.getByText('Draft', { exact: true }).waitFor();
    await ada.page.getByRole('link', { name: 'Open conversation' }).waitFor();

    const [proposed] = await factsOfKind(server, 'ACME-42', 'EditsProposed');
    const reviewed = proposed?.repositories.find((edits) => edits.repositoryId === repositoryId);
    expect(git('rev-parse', `${BRANCH}^{tree}`)).toBe(reviewed?.tree);
    expect(git('rev-parse', BRANCH)).toBe(pull.body.headCommit);
    expect(git('status', '--porcelain', '--branch')).toBe('## main');
  },
);

test('the run stands on the home page and among all runs', async () => {
  for (const path of ['/code-runs', '/code-runs/all']) {
    await ada.open(path);
    const runs = ada.page.getByRole('list', { name: path === '/code-runs' ? 'Recent runs' : 'All runs' });
    await runs.getByRole('link', { name: /PR opened.*ACME-42/ }).waitFor();
  }
});

test('nothing was refused by the content policy, and the console stayed clean', () => {
  expect(ada.complaints).toEqual([]);
});
