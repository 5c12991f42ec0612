import {
  initialConversation,
  type ConversationState,
} from '../../../../../src/domain/conversation/conversation.state.js';
import { emptyDraft, withText, type Draft, type Occasion } from '../../composer/draft-store.js';
import { occasionOf, replyTarget } from './reply-target.js';

const now: Occasion = { question: null, plan: null, mode: 'edits', autoOpenDraftPr: null };
const asked = (question: string): Occasion => ({ ...now, mode: 'ask', question });
const planned = (plan: number): Occasion => ({ ...now, mode: 'plan', plan });
const begunAt = (occasion: Occasion | null): Draft => withText(emptyDraft, 'Also fix the footer.', occasion);

describe('what a reply does', () => {
  it('is a message while nothing is asked', () =>
    expect(replyTarget(begunAt(now), now)).toMatchObject({ answers: null, askedMeanwhile: false, gone: null }));
  it('answers the open question where nothing is written yet', () =>
    expect(replyTarget({ ...emptyDraft, occasion: now }, asked('q1'))).toMatchObject({ answers: 'q1', gone: null }));
  it('answers the question that it was begun for', () =>
    expect(replyTarget(begunAt(asked('q1')), asked('q1'))).toMatchObject({ answers: 'q1', gone: null }));
  it('stays a message where the question came later, and says so', () =>
    expect(replyTarget(begunAt(now), asked('q1'))).toMatchObject({ answers: null, askedMeanwhile: true, gone: null }));
  it('stays a message where what it was begun for is not known', () =>
    expect(replyTarget(begunAt(null), asked('q1'))).toMatchObject({ answers: null, askedMeanwhile: true }));
});

describe('a text whose purpose is gone is sent for nothing else', () => {
  const question = { kind: 'question', inputId: 'q1' };

  it.each([
    ['another question is open', asked('q2')],
    ['no question is open', now],
    ['a plan is open', planned(1)],
  ])('an answer, when %s', (_when, later) =>
    expect(replyTarget(begunAt(asked('q1')), later)).toMatchObject({
      answers: null,
      askedMeanwhile: false,
      gone: question,
    }),
  );
  it.each([
    ['the plan is decided', now],
    ['another version is open', planned(2)],
    ['a question is open', asked('q1')],
  ])('changes to a plan, when %s', (_when, later) =>
    expect(replyTarget(begunAt(planned(1)), later)).toMatchObject({
      answers: null,
      gone: { kind: 'plan', version: 1 },
    }),
  );
  it('but a message beside an open plan, in a mode that its writer chose, stays a message', () =>
    expect(replyTarget({ ...begunAt(planned(1)), mode: 'edits' }, now).gone).toBeNull());
  it('until its writer says what it is for now', () => {
    const draft = begunAt(asked('q1'));
    expect(replyTarget({ ...draft, occasion: asked('q2') }, asked('q2'))).toMatchObject({ answers: 'q2', gone: null });
    const message = { ...asked('q2'), question: null };
    expect(replyTarget({ ...draft, occasion: message }, asked('q2'))).toMatchObject({ answers: null, gone: null });
  });
  it('and the words that are put in again are for what is open then', () => {
    const emptied = withText(begunAt(asked('q1')), '', asked('q2'));
    expect(replyTarget(withText(emptied, 'New', asked('q2')), asked('q2'))).toMatchObject({ answers: 'q2' });
  });
});

describe('the mode and the switch of a text', () => {
  it('stay as they were when it was begun, whatever others send', () =>
    expect(replyTarget(begunAt({ ...now, mode: 'ask' }), { ...now, autoOpenDraftPr: true })).toMatchObject({
      mode: 'ask',
      autoOpenDraftPr: null,
    }));
  it('are those of the conversation while nothing is written', () =>
    expect(replyTarget({ ...emptyDraft, occasion: now }, { ...now, mode: 'ask', autoOpenDraftPr: true })).toMatchObject(
      {
        mode: 'ask',
        autoOpenDraftPr: true,
      },
    ));
  it('are Plan beside an open plan, so that nobody sets it aside unawares', () =>
    expect(replyTarget(begunAt(now), planned(1)).mode).toBe('plan'));
});

describe('what a text that is begun now is for', () => {
  const turn = { turnId: 't', turnNumber: 1, runId: 'r', mode: 'ask', autoOpenDraftPr: false } as const;
  const queued = { ...turn, instructions: '', sentBy: 'ada', planVersion: null, held: false };
  const plan = { turnId: 't', version: 2, title: '', markdown: '', decision: 'open' } as const;
  const waiting = {
    kind: 'waiting',
    turn: queued,
    interrupting: false,
    inputId: 'q1',
    question: '?',
    options: [],
  } as const;

  it.each<[string, Partial<ConversationState>, Occasion]>([
    ['nothing', {}, now],
    ['the open question', { activity: waiting }, { ...now, mode: 'ask', question: 'q1' }],
    ['the open plan', { plan }, { ...now, mode: 'plan', plan: 2 }],
    ['no plan that is decided', { plan: { ...plan, decision: 'approved' } }, now],
  ])('is %s', (_what, change, expected) => expect(occasionOf({ ...initialConversation, ...change })).toEqual(expected));
});
