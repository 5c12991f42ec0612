import { charCount, modeLabel, nextMode, fieldWords, sendBlocker, sends } from './composer-rules.js';
import {
  isFull,
  toggleRepository,
  withBaseBranch,
  withTicket,
  withoutRepository,
  withoutTicket,
} from './draft-repositories.js';
import { acknowledged, autoPrOf, emptyDraft, forSubmission, loadDraft, saveDraft } from './draft-store.js';
import type { Draft } from './draft-store.js';

const ticket = { key: 'PAY-142', title: 'Retry webhook deliveries', projectId: 'p1' };
const repository = (n: number) => ({
  repositoryId: `r${n}`,
  name: `repo-${n}`,
  baseBranch: null,
  defaultBranch: 'main',
});
const ready: Draft = { ...emptyDraft, ticket, repositories: [repository(1)] };

function memory() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    size: () => entries.size,
  };
}

describe('the counter', () => {
  it('is silent while there is room', () => expect(charCount(6_999)).toEqual({ text: undefined, over: false }));
  it('shows from 7,000', () => expect(charCount(7_000)).toEqual({ text: '7,000 / 8,000', over: false }));
  it('the limit itself may be sent', () => expect(charCount(8_000).over).toBe(false));
  it('one more may not', () => expect(charCount(8_001)).toEqual({ text: '8,001 / 8,000', over: true }));
});

describe('sending', () => {
  it('needs a ticket first', () => expect(sendBlocker(emptyDraft, 'home')).toBe('Add a ticket to send.'));
  it('then a repo', () =>
    expect(sendBlocker({ ...emptyDraft, ticket }, 'home')).toBe('Add at least one repo to send.'));
  it('needs no instructions on home', () => expect(sendBlocker(ready, 'home')).toBeUndefined());
  it('needs words in a reply, and neither ticket nor repo', () => {
    expect(sendBlocker({ ...emptyDraft, instructions: ' \n' }, 'reply')).toBe('Write a message to send.');
    expect(sendBlocker({ ...emptyDraft, instructions: 'Go on.' }, 'reply')).toBeUndefined();
  });
  it('is refused over the limit, with the numbers', () =>
    expect(sendBlocker({ ...ready, instructions: 'x'.repeat(8_214) }, 'home')).toBe(
      '8,214 / 8,000. Shorten the instructions to send.',
    ));
});

describe('keys in the field', () => {
  const key = { key: 'Enter', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false };

  it('Enter sends and Shift Enter makes a line', () => {
    expect(sends(key, true)).toBe(true);
    expect(sends({ ...key, shiftKey: true }, true)).toBe(false);
  });
  it('with the setting off only Ctrl or Command Enter sends', () => {
    expect(sends(key, false)).toBe(false);
    expect(sends({ ...key, ctrlKey: true }, false)).toBe(true);
    expect(sends({ ...key, metaKey: true }, false)).toBe(true);
  });
  it('an input method keeps its Enter', () => expect(sends({ ...key, isComposing: true }, true)).toBe(false));
  it('modes cycle', () =>
    expect(['ask', 'edits', 'plan'].map((mode) => nextMode(mode as 'ask'))).toEqual(['edits', 'plan', 'ask']));
  it('the field asks for additional instructions until a ticket is set', () => {
    expect(fieldWords('home', false)).toBe('Add additional instructions…');
    expect(fieldWords('home', true)).toBe('Add instructions for Claude Code (optional)');
    expect(fieldWords('reply', false)).toBe('Add instructions for Claude Code (optional)');
  });
});

describe('repositories of a draft', () => {
  it('those linked to the ticket’s project come pre-selected', () =>
    expect(withTicket(emptyDraft, ticket, [repository(1), repository(2)]).repositories).toHaveLength(2));

  it('another ticket replaces pre-selected ones and leaves chosen ones', () => {
    const preselected = withTicket(emptyDraft, ticket, [repository(1)]);
    expect(withTicket(preselected, ticket, [repository(2)]).repositories).toEqual([repository(2)]);
    const chosen = toggleRepository(preselected, repository(3));
    expect(withTicket(chosen, ticket, [repository(2)]).repositories).toEqual([repository(1), repository(3)]);
  });

  it('removing the ticket takes back what came with it', () => {
    expect(withoutTicket(withTicket(emptyDraft, ticket, [repository(1)])).repositories).toEqual([]);
    expect(withoutTicket(toggleRepository(emptyDraft, repository(1))).repositories).toEqual([repository(1)]);
  });

  it('a seventh is not added, also when pre-selected', () => {
    const six = [1, 2, 3, 4, 5, 6].map(repository).reduce(toggleRepository, emptyDraft);
    expect(isFull(six)).toBe(true);
    expect(toggleRepository(six, repository(7))).toBe(six);
    expect(withTicket(emptyDraft, ticket, [1, 2, 3, 4, 5, 6, 7].map(repository)).repositories).toHaveLength(6);
  });

  it('choosing a chosen one takes it out, and its base branch can be changed', () => {
    expect(toggleRepository(ready, repository(1)).repositories).toEqual([]);
    expect(withoutRepository(ready, 'r1').repositories).toEqual([]);
    expect(withBaseBranch(ready, 'r1', 'release').repositories).toEqual([{ ...repository(1), baseBranch: 'release' }]);
  });
});

describe('drafts', () => {
  it('come back as they were left, one per id', () => {
    const storage = memory();
    saveDraft(storage, 'home', ready);
    expect(loadDraft(storage, 'home')).toEqual(ready);
    expect(loadDraft(storage, 'PAY-142')).toEqual(emptyDraft);
  });

  it('leave nothing behind once acknowledged, but mode and model stay', () => {
    const storage = memory();
    saveDraft(storage, 'home', ready);
    const after = acknowledged({ ...ready, mode: 'plan', model: 'm' }, true);
    expect(saveDraft(storage, 'home', after)).toBe(true);
    expect(storage.size()).toBe(0);
    expect(after).toEqual({ ...emptyDraft, mode: 'plan', model: 'm' });
    expect(acknowledged(after, false)).toEqual({ ...emptyDraft, model: 'm' });
  });

  it('keep Auto open draft PR to their own conversation, and a choice goes before what the conversation did last', () => {
    const storage = memory();
    saveDraft(storage, 'ACME-43', { ...emptyDraft, autoOpenDraftPr: true });
    expect(autoPrOf(loadDraft(storage, 'ACME-43'), false)).toBe(true);
    expect(autoPrOf(loadDraft(storage, 'ACME-42'), false)).toBe(false);
    expect(autoPrOf(loadDraft(storage, 'ACME-42'), true)).toBe(true);
    expect(autoPrOf({ ...emptyDraft, autoOpenDraftPr: false }, true)).toBe(false);
    expect(acknowledged(loadDraft(storage, 'ACME-43'), true).autoOpenDraftPr).toBeNull();
  });

  it('of before come back without a choice of Auto open draft PR', () => {
    const { autoOpenDraftPr: _none, ...old } = ready;
    expect(loadDraft({ ...memory(), getItem: () => JSON.stringify(old) }, 'home')).toEqual(ready);
  });

  it.each(['{', '{"instructions":1}', 'null', '[]'])('stored as %s start empty', (text) => {
    expect(loadDraft({ ...memory(), getItem: () => text }, 'home')).toEqual(emptyDraft);
  });

  it('survive a storage that refuses', () => {
    const refuse = () => {
      throw new Error('quota');
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    expect(loadDraft(storage, 'home')).toEqual(emptyDraft);
    expect(saveDraft(storage, 'home', ready)).toBe(false);
  });

  it('sent again unchanged keep the key of their submission, changed they get a new one', () => {
    let count = 0;
    const newKey = () => `key-${(count += 1)}`;
    const first = forSubmission(ready, { text: 'a' }, newKey);
    expect(first.key).toBe('key-1');
    expect(forSubmission(first.draft, { text: 'a' }, newKey).key).toBe('key-1');
    expect(forSubmission(first.draft, { text: 'b' }, newKey).key).toBe('key-2');
  });
});

describe('the mode button', () => {
  it('says in words that a draft PR opens by itself', () => {
    expect(modeLabel('edits', true)).toBe('Edits, auto PR');
    expect(modeLabel('edits', false)).toBe('Edits');
    expect(modeLabel('ask', true)).toBe('Ask');
  });
});
