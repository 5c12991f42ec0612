import type { PullRequestPage } from '../../src/contracts/replies.js';
import { sidewaysScroll } from '../support/browser/axe.js';
import { factsOfKind } from '../support/browser/facts.js';
import type { Person } from '../support/browser/person.js';
import { repositoryOf } from '../support/browser/repositories.js';
import { OWNER, Stage, writing } from '../support/browser/stage.js';

let stage: Stage;
let ada: Person;

beforeAll(async () => {
  stage = await Stage.set();
  ada = await stage.person();
});
afterAll(() => stage.strike());

const acmeWeb = () => repositoryOf(stage.server, 'acme-web');
const branchesOf = async (ticketKey: string) => (await acmeWeb()).git('branch', '--list', `code-runs/${ticketKey}*`);

test('why there is no PR stands in full width under its repository at 360 px', async () => {
  const key = await stage.sent({ newTicket: { title: 'Refused' }, instructions: writing('refused.txt', 'refused') });
  const { git } = await acmeWeb();
  const foreign = git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-m', 'Not ours');
  git('branch', `code-runs/${key}`, foreign);
  const narrow = await stage.person({ viewport: { width: 360, height: 740 } });
  await narrow.open(`/code-runs/${key}`);
  await narrow.page.getByRole('tab', { name: 'Changes' }).click();
  await narrow.button('Accept and open draft PR').click();
  await narrow.page.getByRole('tab', { name: 'Conversation' }).click();
  const strip = narrow.page.getByRole('region', { name: 'Pull requests' });
  const refusal = strip.getByRole('alert');
  await refusal.waitFor();
  const [box, whole] = [await refusal.boundingBox(), await strip.boundingBox()];
  expect(box?.width).toBeGreaterThan((whole?.width ?? 0) * 0.85);
  expect(await sidewaysScroll(narrow.page)).toBe(0);
  git('branch', '-D', `code-runs/${key}`);
  await narrow.page.context().close();
});

describe('Edits without Auto open draft PR', () => {
  let key: string;
  beforeAll(async () => {
    key = await stage.ticket('Write the notes');
  });

  test('end Idle, ready for review, with nothing published', async () => {
    await ada.open('/code-runs');
    await ada.send({
      ticket: key,
      repositories: ['acme-web'],
      autoOpenDraftPr: false,
      instructions: writing('NOTES.md', 'One note.'),
    });
    await ada.sees('Idle');
    await ada.page.getByText('Edits are ready for review.', { exact: true }).last().waitFor();
    expect(await branchesOf(key)).toBe('');
  });

  test('are reviewed in the Changes panel, and accepted with a draft PR', async () => {
    await ada.changes.getByText('Revision 1', { exact: true }).waitFor();
    await ada.changes.getByRole('rowheader', { name: 'Added line 1' }).waitFor();
    await ada.changes.getByRole('cell', { name: 'One note.' }).waitFor();
    await ada.changes.getByText('Not accepted yet').waitFor();
    await ada.button('Accept and open draft PR').click();
    await ada.sees('PR opened');
    await ada.changes.getByText(`Accepted by ${OWNER}`).waitFor();
    const { git } = await acmeWeb();
    expect(git('show', `code-runs/${key}:NOTES.md`)).toBe('One note.');
  });

  test('of a second turn update the same PR', async () => {
    await ada.reply(writing('NOTES.md', 'Another note.'));
    await ada.changes.getByText('Revision 2', { exact: true }).waitFor();
    await ada.button('Accept and update PR').click();
    await ada.reads('PR acme-web#1 now shows revision 2.');
    await ada.card('Pull requests').getByRole('link', { name: 'View PR acme-web#1' }).click();
    await ada.page.getByRole('cell', { name: 'Another note.' }).waitFor();
    expect(await factsOfKind(stage.server, key, 'PrOpened')).toHaveLength(1);
    expect(await factsOfKind(stage.server, key, 'PrUpdated')).toHaveLength(1);
    const { body } = await stage.server.get<PullRequestPage>('/api/pulls/acme-web/1');
    const { git } = await acmeWeb();
    expect(body.headCommit).toBe(git('rev-parse', `code-runs/${key}`));
    expect(git('show', `code-runs/${key}:NOTES.md`)).toBe('Another note.');
  });
});

test('an older revision is shown from its own card, says that it was replaced, and leads to the newest', async () => {
  const key = await stage.sent({ newTicket: { title: 'Older' }, instructions: writing('old.md', 'old') });
  await ada.open(`/code-runs/${key}`);
  await ada.changes.getByText('Revision 1', { exact: true }).waitFor();
  await ada.reply(writing('new.md', 'new'));
  await ada.button('Show revision 2').click();
  await ada.changes.getByRole('cell', { name: 'new' }).waitFor();
  await ada.button('Scope: All changes').click();
  await ada.page.getByRole('menuitemradio', { name: /^This turn/ }).click();
  await ada.changes.getByText('0 of 1 viewed').waitFor();
  await ada.button('Scope: This turn').click();
  await ada.page.getByRole('menuitemradio', { name: /^All changes/ }).click();
  await ada.changes.getByText('0 of 2 viewed').waitFor();

  await ada.card('Edits, revision 1').getByRole('button', { name: 'Review changes' }).click();
  await ada.changes.getByText('Revision 2 replaced the one you are looking at.').waitFor();
  await ada.changes.getByText('0 of 1 viewed').waitFor();
  expect(await ada.button('Accept and open draft PR').count()).toBe(0);
  await ada.button('Show revision 2').click();
  await ada.button('Accept and open draft PR').waitFor();
});

test('a revision that a newer one replaced while its acceptance was on the way is refused, and the page says so', async () => {
  const key = await stage.sent({ newTicket: { title: 'Overtaken' }, instructions: writing('a.md', 'first') });
  await ada.open(`/code-runs/${key}`);
  await ada.changes.getByText('Revision 1', { exact: true }).waitFor();
  let letGo = (): void => undefined;
  const newerIsThere = new Promise<void>((resolve) => (letGo = resolve));
  await ada.page.route('**/edits/accept', async (route) => {
    await newerIsThere;
    await route.continue();
  });
  const answer = ada.page.waitForResponse('**/edits/accept');
  await ada.button('Accept and open draft PR').click();
  await stage.server.post(`/api/code-runs/${key}/messages`, { instructions: writing('a.md', 'second') });
  await ada.changes.getByText('Revision 2 replaced the one you are looking at.').waitFor();
  letGo();
  const refused = await answer;
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/revision 2/i) as string });
  await ada.changes.getByText('Revision 1 was replaced. Review revision 2 to accept it.').waitFor();
  expect(await factsOfKind(stage.server, key, 'EditsAccepted')).toEqual([]);

  await ada.page.unroute('**/edits/accept');
  await ada.button('Show revision 2').click();
  await ada.changes.getByRole('cell', { name: 'second' }).waitFor();
  await ada.button('Accept and open draft PR').waitFor();
});

test('edits accepted alone are a commit on the branch; the strip opens the draft PR later', async () => {
  const key = await stage.sent({ newTicket: { title: 'Later' }, instructions: writing('later.md', 'later') });
  await ada.open(`/code-runs/${key}`);
  await ada.button('Other decisions').click();
  await ada.page.getByRole('menuitem', { name: /^Accept edits/ }).click();
  await ada.reads(`Committed to code-runs/${key} in acme-web`);
  await ada.sees('Idle');
  const { git } = await acmeWeb();
  expect(git('show', `code-runs/${key}:later.md`)).toBe('later');
  expect(await factsOfKind(stage.server, key, 'PrOpened')).toEqual([]);

  await ada.card('Pull requests').getByRole('button', { name: 'Open draft PR for acme-web' }).click();
  await ada.sees('PR opened');
  const [opened] = await factsOfKind(stage.server, key, 'PrOpened');
  expect(opened?.commit).toBe(git('rev-parse', `code-runs/${key}`));
});

test('discarded edits are never committed, and the reason is kept', async () => {
  const key = await stage.sent({ newTicket: { title: 'Discarded' }, instructions: writing('no.md', 'no') });
  await ada.open(`/code-runs/${key}`);
  await ada.button('Other decisions').click();
  await ada.page.getByRole('menuitem', { name: 'Discard edits' }).click();
  const dialog = ada.page.getByRole('dialog', { name: 'Discard edits, revision 1?' });
  await dialog.getByLabel('Reason (optional)').fill('Not wanted.');
  await dialog.getByRole('button', { name: 'Discard edits' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await ada.changes.getByText(`Discarded by ${OWNER}`).waitFor();
  await ada.changes.getByText('“Not wanted.”').waitFor();
  await ada.log.getByText('Discarded', { exact: true }).waitFor();
  expect(await branchesOf(key)).toBe('');
});

test('a request for changes quotes the revision in the reply, and the next turn makes a new one', async () => {
  const key = await stage.sent({ newTicket: { title: 'Changed' }, instructions: writing('c.md', 'before') });
  await ada.open(`/code-runs/${key}`);
  await ada.button('Other decisions').click();
  await ada.page.getByRole('menuitem', { name: /^Request changes/ }).click();
  expect(await ada.field.inputValue()).toMatch(/^> Edits revision 1, 1 file changed\./);
  expect(await ada.isWriting()).toBe(true);
  await ada.page.keyboard.press('ControlOrMeta+End');
  await ada.page.keyboard.type('replace `before` with `after` in `c.md`');
  await ada.page.keyboard.press('Enter');
  await ada.button('Show revision 2').click();
  await ada.changes.getByRole('cell', { name: 'after' }).waitFor();
});

test('nothing was refused by the content policy', () => {
  const aboutTheRefusal = /409/;
  expect(ada.complaints.filter((complaint) => !aboutTheRefusal.test(complaint))).toEqual([]);
});
