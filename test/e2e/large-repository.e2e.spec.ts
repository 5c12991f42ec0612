import { join } from 'node:path';
import { makeLargeRepository } from '../support/git/make-repository.js';
import type { Person } from '../support/browser/person.js';
import { Stage } from '../support/browser/stage.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { slowness } from '../support/pace.js';

let stage: Stage;
let ada: Person;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const [made] = await Promise.all([
    Stage.set(),
    makeLargeRepository(join(folder.path, 'large'), { files: 5_000, commits: 20_000 }),
  ]);
  stage = made;
  ada = await stage.person();
});
afterAll(async () => {
  await stage.strike();
  await folder.remove();
});

test('5,000 files and 20,000 commits: added by path, the first words within 2 s of sending, then a draft PR', async () => {
  const key = await stage.ticket('Large');
  await ada.open('/code-runs');
  await ada.prepare({ ticket: key, mode: 'Edits', autoOpenDraftPr: true });
  for (const name of ['acme-backend', 'acme-web']) await ada.button(`Remove ${name}`).click();
  await ada.button('Add repos').click();
  await ada.page.getByRole('option', { name: /^Add repository by path/ }).click();
  await ada.page.getByLabel('Path or clone URL').fill(join(folder.path, 'large'));
  const addedAt = performance.now();
  await ada.button('Add repository').click();
  await ada.button('Remove large').waitFor();
  console.info(`Adding took ${Math.round(performance.now() - addedAt)} ms.`);

  await ada.page.keyboard.press('Escape');
  await ada.field.fill('replace `x` with `y` in `src/part-49/module-4999.ts`');
  const sentAt = performance.now();
  await ada.button('Send to Claude Code').click();
  await ada.words.first().waitFor();
  const tookMs = performance.now() - sentAt;
  console.info(`The first words stood on the screen ${Math.round(tookMs)} ms after sending.`);
  expect(tookMs / slowness()).toBeLessThanOrEqual(2_000);
  await ada.sees('PR opened');
  await ada.card('Pull requests').getByText('large#1', { exact: true }).first().waitFor();
  expect(ada.complaints).toEqual([]);
});
