import { factsOfKind } from '../support/browser/facts.js';
import type { Person } from '../support/browser/person.js';
import { repositoryOf } from '../support/browser/repositories.js';
import { OWNER, Stage } from '../support/browser/stage.js';

let stage: Stage;
let ada: Person;

beforeAll(async () => {
  stage = await Stage.set();
  ada = await stage.person();
});
afterAll(() => stage.strike());

const WRITE = 'replace `return label;` with `return label.trim();` in `src/delivery-status.js`';

/** Commit, branches and work tree of the repository: what a mode that only reads must leave alone. */
async function acmeWeb(): Promise<string> {
  const { git } = await repositoryOf(stage.server, 'acme-web');
  return [git('for-each-ref'), git('status', '--porcelain', '--branch'), git('stash', 'list')].join('\n');
}

test('Ask answers, refuses a directive that writes, and changes nothing', async () => {
  const before = await acmeWeb();
  const key = await stage.ticket('Only asked');
  await ada.open('/code-runs');
  await ada.send({ ticket: key, repositories: ['acme-web'], mode: 'Ask', instructions: WRITE });
  await ada.sees('Idle');
  await ada.hears(/^Ask changes no file, so I refused/);
  expect(await acmeWeb()).toBe(before);
  expect(await factsOfKind(stage.server, key, 'EditsProposed')).toEqual([]);
  await ada.changes.getByText('No changes yet.').waitFor();
});

describe('Plan', () => {
  let key: string;
  let before: string;
  beforeAll(async () => {
    key = await stage.ticket('Planned');
    before = await acmeWeb();
  });

  test('proposes a plan on a card and waits, with nothing changed', async () => {
    await ada.open('/code-runs');
    await ada.send({ ticket: key, repositories: ['acme-web'], mode: 'Plan', instructions: WRITE });
    await ada.sees('Needs input');
    await ada.card('Plan, version 1, Needs approval').getByText('src/delivery-status.js').first().waitFor();
    await ada.page
      .getByRole('region', { name: 'Needs you' })
      .getByRole('link', { name: /Planned/ })
      .waitFor();
    expect(await ada.page.title()).toMatch(/^Needs input: /);
    expect(await acmeWeb()).toBe(before);
    expect(await factsOfKind(stage.server, key, 'EditsProposed')).toEqual([]);
  });

  test('makes version 2 when changes are requested', async () => {
    await ada.card('Plan, version 1, Needs approval').getByRole('button', { name: 'Request changes' }).click();
    await ada.button('Mode: Plan').waitFor();
    expect(await ada.isWriting()).toBe(true);
    await ada.page.keyboard.type('replace `return label;` with `return label.trimEnd();` in `src/delivery-status.js`');
    await ada.page.keyboard.press('Enter');
    await ada.card('Plan, version 2, Needs approval').waitFor();
    await ada.card('Plan, version 1, Changes requested').waitFor();
    await ada.sees('Needs input');
    expect(await acmeWeb()).toBe(before);
  });

  test('is carried out by an Edits turn once it is approved', async () => {
    await ada.card('Plan, version 2, Needs approval').getByRole('button', { name: 'Approve plan' }).click();
    await ada.reads('Carry out plan version 2.');
    const card = ada.card('Plan, version 2, Approved');
    await card.getByText(new RegExp(`^${OWNER}, `)).waitFor();
    await ada.sees('Idle');
    await ada.changes.getByRole('cell', { name: 'return label.trimEnd();' }).waitFor();
    const turns = await factsOfKind(stage.server, key, 'TurnQueued');
    expect(turns.at(-1)).toMatchObject({ mode: 'edits', planVersion: 2 });
    expect(await acmeWeb()).toBe(before);
  });

  test('that is rejected starts nothing', async () => {
    const rejected = await stage.sent({ newTicket: { title: 'Rejected' }, mode: 'plan', instructions: WRITE });
    await ada.open(`/code-runs/${rejected}`);
    await ada.button('Reject plan').click();
    await ada
      .card('Plan, version 1, Rejected')
      .getByText(new RegExp(`^${OWNER}, `))
      .waitFor();
    await ada.sees('Idle');
    expect(await factsOfKind(stage.server, rejected, 'TurnQueued')).toHaveLength(1);
    expect(await acmeWeb()).toBe(before);
  });
});

test('the console stayed clean', () => {
  expect(ada.complaints).toEqual([]);
});
