import { isPreview, keyOf, parseWireEvent, textOf, type ListedEvent } from './wire-events.js';

function read(raw: object): { readonly event: ListedEvent | undefined; readonly odd: readonly string[] } {
  const odd: string[] = [];
  const event = parseWireEvent(raw, (what) => odd.push(what));
  if (event && isPreview(event)) throw new Error('A preview is not an event of the history.');
  return { event, odd };
}

const wordsOf = (raw: object): string => {
  const { event } = read(raw);
  return event && 'content' in event ? textOf(event.content ?? []) : '';
};

const STAMP = { id: 'sevt_1', processed_at: '2026-01-01T00:00:00Z' };

describe('an event of a session', () => {
  const result = { ...STAMP, type: 'agent.tool_result', tool_use_id: 'sevt_0', is_error: false };

  it.each<[how: string, content: unknown, words: string]>([
    ['parts', [{ type: 'text', text: 'done' }], 'done'],
    ['a text', 'done', 'done'],
    ['a list of texts', ['one', 'two'], 'one\n\ntwo'],
    ['a part whose text is null', [{ type: 'text', text: null }], ''],
    ['null', null, ''],
    ['a part that is a number beside a text', [7, { type: 'text', text: 'done' }], 'done'],
    ['a number', 7, ''],
  ])('whose content is %s is read', (_, content, words) => {
    expect(read({ ...result, content }).event).toMatchObject({ type: 'agent.tool_result', tool_use_id: 'sevt_0' });
    expect(wordsOf({ ...result, content })).toBe(words);
  });

  it.each<[what: string, raw: object, expected: object]>([
    ['an error that is a text', { type: 'session.error', error: 'no credit' }, { error: { message: 'no credit' } }],
    [
      'an error without a type',
      { type: 'session.error', error: { message: 'x' } },
      { error: { type: 'unknown_error' } },
    ],
    ['an error that is missing', { type: 'session.error' }, { error: { type: 'unknown_error', message: '' } }],
    ['no stop reason', { type: 'session.status_idle' }, {}],
    ['a stop reason that is null', { type: 'session.status_idle', stop_reason: null }, { stop_reason: null }],
    [
      'a stop reason that is a word',
      { type: 'session.status_idle', stop_reason: 'end_turn' },
      { stop_reason: { type: 'end_turn' } },
    ],
    [
      'no ids of calls',
      { type: 'session.status_idle', stop_reason: { type: 'requires_action' } },
      { stop_reason: { type: 'requires_action' } },
    ],
    [
      'odd ids of calls',
      { type: 'session.status_idle', stop_reason: { type: 'requires_action', event_ids: 'x' } },
      { stop_reason: { type: 'requires_action' } },
    ],
    ['no name of a tool', { type: 'agent.custom_tool_use', input: {} }, { name: 'tool' }],
    [
      'no usage of a model',
      { type: 'span.model_request_end', model_usage: 'much' },
      { model_usage: { input_tokens: 0 } },
    ],
    [
      'a cost that is a number',
      { type: 'session.usage', usage: { list_cost: { amount: 12, currency: 'USD' } } },
      { usage: { list_cost: { amount: '12' } } },
    ],
    ['a flag that is a word', { ...result, is_error: 'no' }, { type: 'agent.tool_result' }],
  ])('with %s is not lost', (_, raw, expected) => {
    expect(read({ ...STAMP, ...raw }).event).toMatchObject(expected);
  });

  it.each([{}, { id: '' }, { id: null }])('without an id (%j) is not lost, and the same one is known again', (id) => {
    const raw = { type: 'user.interrupt', processed_at: STAMP.processed_at, ...id };
    const [once, again, other] = [raw, { ...raw }, { ...raw, processed_at: '2026-01-01T00:00:01Z' }].map((one) => {
      const { event } = read(one);
      return event && keyOf(event);
    });
    expect(once).toBe(again);
    expect(other).not.toBe(once);
  });

  it('that is odd says where, and one that is not says nothing', () => {
    expect(read({ ...result, content: 7 }).odd).toEqual(['agent.tool_result: content']);
    expect(read({ ...result, content: 'words' }).odd).toEqual([]);
  });

  it('of a type that nobody knows is left out in silence', () => {
    expect(read({ ...STAMP, type: 'agent.hummed' })).toEqual({ event: undefined, odd: [] });
  });
});
