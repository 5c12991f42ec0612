import { initialConversation, type ConversationState } from '../../../../src/domain/conversation/conversation.state.js';
import type { TurnItem, TurnView } from '../../../../projections/conversation/conversation.view.js';
import { lateWords, type Decision, type Known } from './standing.js';

const at = { seq: 1, at: '2026-01-01T09:00:00Z' };

function late(decision: Decision, item: object | null, more: Partial<Known> & { readonly by?: string } = {}) {
  const turn = { turnId: 't', retryOf: null, state: 'completed', items: item ? [{ ...at, ...item } as TurnItem] : [] };
  return lateWords(decision, {
    turns: [turn as unknown as TurnView],
    state: initialConversation,
    me: 'me',
    nameOf: (id) => (id === 'jo' ? 'Jo March' : 'A former member'),
    ...more,
  });
}

const stateWith = (change: object): ConversationState => ({ ...initialConversation, ...change });

describe('who decides about a plan too late', () => {
  const wanted = (decision: 'approved' | 'changes-requested' | 'rejected') =>
    ({ kind: 'plan', version: 1, wanted: decision }) as const;
  const stands = (decision: string, decidedBy: string | null = 'jo') => ({
    kind: 'plan',
    version: 1,
    decision,
    decidedBy,
  });

  it('hears who did the same first, and nothing of a loss', () => {
    expect(late(wanted('approved'), stands('approved'))).toBe('Jo March approved this plan first.');
    expect(late(wanted('rejected'), stands('rejected'))).toBe('Jo March rejected this plan first.');
  });
  it('hears of their own decision, made in another window', () =>
    expect(late(wanted('approved'), stands('approved', 'me'))).toBe('You approved this plan already.'));
  it('hears which other decision stands', () => {
    expect(late(wanted('approved'), stands('rejected'))).toBe(
      'Jo March rejected this plan first. Your approval was not taken.',
    );
    expect(late(wanted('rejected'), stands('approved'))).toBe(
      'Jo March approved this plan first. Your rejection was not taken.',
    );
  });
  it('hears that two wishes for changes are two', () =>
    expect(late(wanted('changes-requested'), stands('changes-requested'))).toBe(
      'Jo March asked for changes to this plan first. Your changes were not sent.',
    ));
  it('hears that a message set it aside, which the turn does not know', () =>
    expect(late(wanted('approved'), stands('open', null))).toBe(
      'A newer message set this plan aside. Your approval was not taken.',
    ));
  it('hears nothing while it is open, or where it is not known', () => {
    const state = stateWith({ plan: { version: 1, decision: 'open' } });
    expect(late(wanted('approved'), stands('open', null), { state })).toBeNull();
    expect(late(wanted('approved'), null)).toBeNull();
  });
});

describe('who decides about edits too late', () => {
  const accept = (openDraftPr: boolean) => ({ kind: 'acceptance', revision: 1, openDraftPr }) as const;
  const discard = { kind: 'discard', revision: 1 } as const;
  const stands = (decision: string, more: object = {}) => ({
    ...{ kind: 'edits', revision: 1, decision, decidedBy: 'jo', automatic: false },
    ...more,
  });
  const published = (openDraftPr: boolean) => ({ state: stateWith({ publish: { revision: 1, openDraftPr } }) });

  it('hears who accepted or discarded them first', () => {
    expect(late(accept(true), stands('accepted'), published(true))).toBe('Jo March accepted these edits first.');
    expect(late(discard, stands('rejected'))).toBe('Jo March discarded these edits first.');
    expect(late(accept(true), stands('accepted', { automatic: true }))).toBe(
      'Auto open draft PR accepted these edits first.',
    );
  });
  it('hears where the other one went less far, or further', () => {
    expect(late(accept(true), stands('accepted'), published(false))).toBe(
      'Jo March accepted these edits first, without a draft PR.',
    );
    expect(late(accept(false), stands('accepted'), published(true))).toBe(
      'Jo March accepted these edits first, with a draft PR.',
    );
  });
  it('hears which other decision stands', () => {
    expect(late(accept(true), stands('rejected'))).toBe(
      'Jo March discarded these edits first. You did not accept them.',
    );
    expect(late(discard, stands('accepted'))).toBe('Jo March accepted these edits first. They were not discarded.');
  });
  it('hears that a newer revision replaced them', () => {
    const state = stateWith({ edits: { proposal: { revision: 2 } } });
    expect(late(accept(true), stands('open', { decidedBy: null }), { state })).toBe(
      'Revision 2 replaced these edits first. You did not accept them.',
    );
    expect(late(accept(true), stands('open', { decidedBy: null }))).toBeNull();
  });
});

describe('who answers too late', () => {
  const answer = { kind: 'answer', inputId: 'q', answer: 'Red' } as const;
  const stands = (words: string | null) => ({ kind: 'question', inputId: 'q', answer: words, answeredBy: 'jo' });

  it('hears who gave the same answer', () =>
    expect(late(answer, stands(' Red'))).toBe('Jo March gave this answer first.'));
  it('hears which answer stands, in short and on one line', () => {
    expect(late(answer, stands('Blue'))).toBe('Jo March answered “Blue” first. Your answer was not taken.');
    expect(late(answer, stands(`A\n${'long '.repeat(40)}`))).toMatch(/^Jo March answered “A long .{40,60}…” first\./);
  });
  it('hears that nobody did before the turn ended', () =>
    expect(late(answer, stands(null))).toBe(
      'The turn ended without an answer to this question. Your answer was not taken.',
    ));
  it('hears nothing while it is open', () => {
    const state = stateWith({ activity: { kind: 'waiting', inputId: 'q' } });
    expect(late(answer, stands(null), { state })).toBeNull();
  });
});

describe('who comes too late otherwise', () => {
  const turn = (change: object) => ({
    turns: [{ turnId: 't', items: [], retryOf: null, ...change } as unknown as TurnView],
  });

  it('hears what the budget was raised to', () => {
    const raise = (budgetCents: number) => ({ kind: 'budget', pauseId: 'p', budgetCents }) as const;
    const stands = { kind: 'budget', pauseId: 'p', raisedTo: 4_000, raisedBy: 'jo' };
    expect(late(raise(4_000), stands)).toBe('Jo March raised the budget to $40.00 first.');
    expect(late(raise(3_000), stands)).toBe('Jo March raised the budget to $40.00 first. Your amount was not taken.');
    expect(late(raise(3_000), { ...stands, raisedTo: null })).toBeNull();
  });
  it('hears who tried the turn again', () => {
    const retry = { kind: 'retry', turnId: 'failed' } as const;
    expect(late(retry, null, turn({ retryOf: 'failed', sentBy: 'jo' }))).toBe('Jo March tried this turn again first.');
    expect(late(retry, null)).toBeNull();
  });
  it('hears what became of a queued message', () => {
    const removal = { kind: 'removal', turnId: 't' } as const;
    expect(late(removal, null, turn({ state: 'removed' }))).toBe('That message was removed already.');
    expect(late(removal, null, turn({ state: 'working' }))).toBe(
      'The turn of that message has started. It was not removed.',
    );
    expect(late(removal, null, turn({ state: 'queued' }))).toBeNull();
  });
});
