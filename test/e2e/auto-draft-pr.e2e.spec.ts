import type { Person } from '../support/browser/person.js';
import { Stage, writing } from '../support/browser/stage.js';

let stage: Stage;
let ada: Person;

beforeAll(async () => {
  stage = await Stage.set();
  ada = await stage.person();
});
afterAll(() => stage.strike());

test('Auto open draft PR switched on in one conversation accepts nothing in another, and stays with its own', async () => {
  const one = await stage.sent({ newTicket: { title: 'One' }, instructions: 'say: One.' });
  const other = await stage.sent({ newTicket: { title: 'Other' }, instructions: 'say: Other.' });
  await ada.open(`/code-runs/${other}`);
  await ada.sees('Idle');
  await ada.chooseMode('Edits', true);
  await ada.button('Mode: Edits, auto PR').waitFor();
  // Until then it is this window's alone, and says so.
  await ada.page.getByText('Auto open draft PR is on for your next message.').waitFor();
  const before = await stage.person();
  await before.open(`/code-runs/${other}`);
  await before.button('Mode: Edits', true).waitFor();
  await ada.field.fill(writing('acme-web/other.txt', 'other\n'));
  await ada.page.keyboard.press('Enter');
  await ada.sees('PR opened');
  // What was sent says so to every window of that conversation.
  const window = await stage.person();
  await window.open(`/code-runs/${other}`);
  await window.button('Mode: Edits, auto PR').waitFor();
  await window.log.getByText('Edits, auto PR').waitFor();

  await ada.open(`/code-runs/${one}`);
  await ada.button('Mode: Edits').waitFor();
  await ada.field.fill(writing('acme-web/one.txt', 'one\n'));
  await ada.page.keyboard.press('Enter');
  await ada.page.getByText('Edits are ready for review.').first().waitFor();
  expect((await stage.server.get(`/api/code-runs/${one}`)).body).toMatchObject({ summary: { prs: [] } });
});
