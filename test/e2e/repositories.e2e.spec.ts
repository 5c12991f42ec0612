import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sidewaysScroll, violationsOf } from '../support/browser/axe.js';
import type { Person } from '../support/browser/person.js';
import { Stage } from '../support/browser/stage.js';
import type { Look } from '../support/browser/test-browser.js';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LOOKS: Readonly<Record<string, Look>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'at 360 px': { colorScheme: 'light', viewport: { width: 360, height: 740 } },
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let stage: Stage;
let ada: Person;
let shop: MadeRepository;
let ticketKey: string;

/** A draft PR is open in `shop`; then its folder is moved away. */
beforeAll(async () => {
  folder = await temporaryFolder();
  stage = await Stage.set();
  ada = await stage.person();
  shop = makeRepository(join(folder.path, 'shop'), { 'greeting.txt': 'hello\n' });
  await stage.server.post('/api/repositories', { source: shop.directory });
  ticketKey = await stage.sent({
    newTicket: { title: 'Greet' },
    repositories: [{ repository: 'shop' }],
    instructions: 'replace `hello` with `good day` in `greeting.txt`',
    autoOpenDraftPr: true,
  });
  await ada.open(`/code-runs/${ticketKey}`);
  await ada.sees('PR opened');
  await rename(shop.directory, `${shop.directory}-moved`);
}, 60_000);
afterAll(async () => {
  await stage.strike();
  await folder.remove();
});

it('a message goes on, and the line of the PR says since when its state is unknown', async () => {
  await ada.reply('What was that?', 'Ask');
  const strip = ada.page.getByRole('region', { name: 'Pull requests' });
  await strip.getByText(/^State unknown since \d\d:\d\d/).waitFor();
  await ada.page.getByText('Claude Code', { exact: false }).first().waitFor();
  expect(await violationsOf(ada.page)).toEqual([]);
});

it.each(Object.entries(LOOKS))('the page says what cannot be read, %s', async (_name, look) => {
  const person = await stage.person(look);
  await person.open('/settings/repositories');
  await person.page.getByText(`There is nothing at ${shop.directory}`).waitFor();
  expect(await violationsOf(person.page)).toEqual([]);
  expect(await sidewaysScroll(person.page)).toBe(0);
  await person.page.context().close();
});

it('the composer says so before anything is sent', async () => {
  await ada.open('/code-runs');
  await ada.chooseRepositories(['shop']);
  await ada.page.getByText(`shop: There is nothing at ${shop.directory}`).waitFor();
});

it('a new path brings it back, with its PR', async () => {
  await ada.open('/settings/repositories');
  await ada.button('Change path of shop').click();
  const place = ada.page.getByLabel('Path or clone URL');
  await place.fill(join(folder.path, 'nowhere'));
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Change path' }).click();
  await ada.page.getByRole('alert').getByText('There is nothing at').waitFor();
  await place.fill(`${shop.directory}-moved`);
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Change path' }).click();
  await ada.page.getByText(`${shop.directory}-moved`).waitFor();
  await ada.open(`/code-runs/${ticketKey}`);
  await ada.reply('And now?', 'Ask');
  await ada.page.getByText('State unknown since').waitFor({ state: 'detached' });
});

it('removing says first what ends, and takes it from the list', async () => {
  await ada.open('/settings/repositories');
  await ada.button('Remove shop').click();
  await ada.page.getByRole('dialog').getByText('goes on without it', { exact: false }).waitFor();
  expect(await violationsOf(ada.page)).toEqual([]);
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await ada.button('Remove shop').waitFor({ state: 'detached' });
});

it('a PR of a removed repo keeps its name, says so, and leads to no page that is not there', async () => {
  await ada.open(`/code-runs/${ticketKey}`);
  const strip = ada.page.getByRole('region', { name: 'Pull requests' });
  await strip.getByText('Repo removed').waitFor();
  await strip.getByText('shop#1').waitFor();
  await ada.page.getByText('shop#1 (repo removed)').waitFor();
  expect(await ada.page.getByRole('link', { name: 'shop#1' }).count()).toBe(0);
  expect(await violationsOf(ada.page)).toEqual([]);
  await ada.open('/pulls/shop/1');
  await ada.page.getByText('PRs of a repository that was removed have no page', { exact: false }).waitFor();
});
