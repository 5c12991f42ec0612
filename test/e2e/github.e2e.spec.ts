import { join } from 'node:path';
import { faults } from '../stand-ins/github/faults.js';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import { sidewaysScroll, violationsOf } from '../support/browser/axe.js';
import type { Person } from '../support/browser/person.js';
import { Stage, writing } from '../support/browser/stage.js';
import type { Look } from '../support/browser/test-browser.js';
import { pullRequestEvent } from '../support/github-server.js';
import { until } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LOOKS: Readonly<Record<string, Look>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'at 360 px': { colorScheme: 'light', viewport: { width: 360, height: 740 } },
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let github: GitHubStandIn;
let stage: Stage;
let ada: Person;

beforeAll(async () => {
  folder = await temporaryFolder();
  github = await GitHubStandIn.start(join(folder.path, 'github'));
  stage = await Stage.set({ env: { GITHUB_URL: github.state.url } });
  ada = await stage.person();
});
afterAll(async () => {
  await stage.strike();
  await github.close();
  await folder.remove();
});

const soundInEveryLook = (name: string, path: () => string, ready: (person: Person) => Promise<void>): void => {
  it.each(Object.entries(LOOKS))(`${name} is readable and usable by everyone, %s`, async (_name, look) => {
    const person = await stage.person(look);
    await person.open(path());
    await ready(person);
    expect(await violationsOf(person.page)).toEqual([]);
    expect(await sidewaysScroll(person.page)).toBe(0);
    expect(person.complaints).toEqual([]);
    await person.page.context().close();
  });
};

soundInEveryLook(
  'the page without an app',
  () => '/settings/github',
  (person) => person.button('Create GitHub App').waitFor(),
);

it('one click goes to GitHub and comes back with the app connected', async () => {
  await ada.open('/code-runs');
  await ada.button('Account').click();
  await ada.page.getByRole('menuitem', { name: 'GitHub settings' }).click();
  await ada.page.getByLabel('Organization (optional)').fill('acme');
  await ada.button('Create GitHub App').click();
  await ada.page.waitForURL('**/settings/github/created?**');
  await ada.page.getByText('code-runs is connected.').waitFor();
  expect(await violationsOf(ada.page)).toEqual([]);
  const install = ada.page.getByRole('link', { name: 'Install on GitHub' });
  expect(await install.getAttribute('href')).toBe(`${github.state.url}/apps/code-runs/installations/new`);
  await ada.open('/settings/github/created?code=forged&state=forged');
  await ada.page.getByText('The app was not connected.').waitFor();
});

it('a repository of an installation is added by choosing it', async () => {
  github.install('acme');
  github.addRepository('acme', 'shop', { 'greeting.txt': 'hello\n' });
  await ada.open('/code-runs');
  await ada.button('Add repos').click();
  await ada.page.getByPlaceholder('Search repos').fill('shop');
  await ada.page.getByRole('option', { name: 'acme/shop' }).click();
  await ada.button('Remove shop').waitFor();
});

it('while GitHub is silent the list of repos says so, and what is known can be chosen', async () => {
  let speak: () => void = () => undefined;
  const silence = new Promise<void>((resolve) => (speak = resolve));
  const person = await stage.person();
  await person.page.route('**/api/github/repositories**', async (route) => {
    await silence;
    await route.continue();
  });
  github.addRepository('acme', 'depot', { 'a.txt': 'a\n' });
  await person.open('/code-runs');
  await person.button('Add repos').click();
  await person.page.getByText('Asking GitHub…').waitFor();
  await person.page.getByText('GitHub has not answered yet.').waitFor();
  await person.page.getByRole('option', { name: 'acme-web' }).click();
  speak();
  await person.page.getByText('GitHub has not answered yet.').waitFor({ state: 'detached' });
  await person.page.keyboard.press('Escape');
  await person.button('Remove acme-web').waitFor();
  await person.page.context().close();
});

soundInEveryLook(
  'the page of the app',
  () => '/settings/github',
  (person) => person.page.getByText('Installed', { exact: true }).waitFor(),
);

describe('a pull request on GitHub', () => {
  let ticketKey: string;
  beforeAll(async () => {
    ticketKey = await stage.sent({
      newTicket: { title: 'Greet' },
      repositories: [{ repository: 'shop' }],
      instructions: 'replace `hello` with `good day` in `greeting.txt`',
      autoOpenDraftPr: true,
    });
    await ada.open(`/code-runs/${ticketKey}`);
    await ada.sees('PR opened');
    const [repository] = github.state.repositories;
    if (!repository) throw new Error('There is a repository.');
    const branch = `code-runs/${ticketKey}`;
    const runs = [{ status: 'completed', conclusion: 'success' }];
    repository.checks.set(repository.made.git('rev-parse', branch), { runs, statuses: [] });
    const tell = (event: string, payload: object) =>
      github.sendWebhook(`${stage.server.url}/api/webhooks/github`, event, payload);
    const about = pullRequestEvent(github.state.url, repository, 'submitted');
    const review = {
      state: 'changes_requested',
      body: 'Say it in French.\nPlease.',
      html_url: `${github.state.url}/r`,
    };
    await tell('pull_request_review', { ...about, review });
    await tell('pull_request', { ...about, action: 'edited' });
    type Run = { readonly header: { readonly state: { readonly pullRequests: readonly { checks: object | null }[] } } };
    await until(
      () => stage.server.get<Run>(`/api/code-runs/${ticketKey}`),
      ({ body }) => body.header.state.pullRequests[0]?.checks !== null,
    );
  });

  soundInEveryLook(
    'its line and its review',
    () => `/code-runs/${ticketKey}`,
    async (person) => {
      await person.page.getByRole('region', { name: 'Pull requests' }).getByText('1 check passed').waitFor();
      await person.reads('Changes requested on');
    },
  );

  it('a review goes to the agent only when a person puts it into a reply, as a quotation', async () => {
    await ada.page.getByRole('button', { name: /^Quote in a reply/ }).click();
    expect(await ada.field.inputValue()).toBe('A reviewer wrote on shop#1:\n> Say it in French.\n> Please.');
  });
});

it('a publish that waits for GitHub says what it waits for', async () => {
  github.state.faults.push(faults.silence('POST /repos/:owner/:repo/pulls', 'before'));
  const key = await stage.sent({
    newTicket: { title: 'Wait' },
    repositories: [{ repository: 'shop' }],
    instructions: writing('wait.txt', 'wait'),
    autoOpenDraftPr: true,
  });
  await ada.open(`/code-runs/${key}`);
  await ada.page.getByText('Opening draft PRs. Still waiting for shop on GitHub.').waitFor();
});
