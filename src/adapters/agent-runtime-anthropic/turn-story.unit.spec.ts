import type { Mode } from '../../domain/conversation/conversation.types.js';
import { TurnStory } from './turn-story.js';
import { parseWireEvent } from './wire-events.js';

const TURN = 'turn-1';
let at = 0;
let stopped = false;
const isStopped = (): boolean => stopped;

/** An event as a server sends it. */
function event(type: string, fields: object = {}) {
  at += 1;
  const read = parseWireEvent({ type, id: `sevt_${at}`, processed_at: new Date(at * 1_000).toISOString(), ...fields });
  if (!read) throw new Error(`${type} is not read.`);
  return read;
}

const message = (id = TURN) =>
  event('user.message', { content: [{ type: 'text', text: `<code-runs mode="edits" msg="${id}"/>\nDo it.` }] });
const words = (text: string) => event('agent.message', { content: [{ type: 'text', text }] });
const edit = () => event('agent.tool_use', { name: 'edit', input: {}, evaluated_permission: 'allow' });
const idle = (fields: object = { stop_reason: { type: 'end_turn' } }) => event('session.status_idle', fields);
const error = (fields: object) => event('session.error', { error: fields });
const question = () => event('agent.custom_tool_use', { name: 'ask_user', input: { question: 'Which?' } });

function told(events: readonly ReturnType<typeof event>[], mode: Mode = 'edits') {
  const story = new TurnStory({ turn: { turnId: TURN, mode }, service: 'Anthropic', isStopped });
  const all = events.flatMap((one) => [...story.apply(one)]);
  return { story, all, last: all.at(-1), kinds: all.map(({ kind }) => kind) };
}

beforeEach(() => {
  stopped = false;
});

describe('a turn that was stopped, by our own fact', () => {
  it('ends as interrupted at the next idle, whether or not the provider tells of the interrupt, and is not asked to hand over', () => {
    stopped = true;
    expect(told([message(), edit(), idle()]).kinds.at(-1)).toBe('interrupted');
    expect(told([message(), edit(), event('user.interrupt'), idle()]).kinds.at(-1)).toBe('interrupted');
    expect(told([message(), edit(), idle({})]).kinds).not.toContain('nudge');
  });

  it('leaves a call that the stop broke off without a result, whether the provider tells of one or not', () => {
    const broken = (call: ReturnType<typeof edit>) =>
      event('agent.tool_result', { tool_use_id: 'id' in call ? call.id : '', is_error: true });
    const call = edit();
    const early = edit();
    const interrupted = told([message(), call, event('user.interrupt'), broken(call), idle()]);
    expect(interrupted.kinds).toEqual(['tool-called', 'interrupted']);
    stopped = true;
    expect(told([message(), call, broken(call), idle()]).kinds).toEqual(['tool-called', 'interrupted']);
    expect(told([message(), call, idle()]).kinds).toEqual(['tool-called', 'interrupted']);
    stopped = false;
    // What failed before the stop has failed, and all that comes later keeps its index where the turn is told again.
    const history = [message(), early, broken(early), edit(), event('user.interrupt'), idle()];
    const first = told(history);
    expect(first.all).toMatchObject([{}, { kind: 'tool-returned', outcome: 'failed' }, {}, { kind: 'interrupted' }]);
    stopped = true;
    expect(told(history).last).toEqual(first.last);
  });

  it('is not answered what it hands over or asks', () => {
    stopped = true;
    const call = event('agent.custom_tool_use', { name: 'submit_edits', input: {} });
    expect(
      told([message(), call, question(), event('agent.custom_tool_use', { name: 'dance', input: {} })]).all,
    ).toEqual([]);
  });
});

describe('a session at its budget', () => {
  const budget = (cents: number) => ({ max_list_cost: { amount: String(cents), currency: 'USD' } });
  const usage = (spent: number, cap: number) =>
    event('session.usage', { usage: { list_cost: { amount: String(spent), currency: 'USD' } }, budget: budget(cap) });
  const running = () => event('session.status_running');
  const atBudget = () => idle({ stop_reason: { type: 'budget_reached' } });

  it('pauses a new turn once, also where the session runs for a moment before it says so', () => {
    const { kinds } = told([usage(40, 40), message(), running(), atBudget()]);
    expect(kinds).toEqual(['budget-reached']);
  });

  it('pauses again where what it was raised to is spent too', () => {
    const raised = event('session.updated', { budget: budget(60) });
    const { all } = told([
      usage(40, 40),
      message(),
      running(),
      atBudget(),
      raised,
      running(),
      usage(60, 60),
      atBudget(),
    ]);
    expect(all).toMatchObject([{ spentCents: 40 }, { spentCents: 60, budgetCents: 60 }]);
  });
});

describe('an idle session', () => {
  it.each([
    ['with end_turn', { stop_reason: { type: 'end_turn' } }],
    ['without a reason', {}],
    ['whose reason is null', { stop_reason: null }],
    ['whose reason is a word', { stop_reason: 'end_turn' }],
  ])('%s completes the turn', (_, fields) => {
    expect(told([message(), words('Done.'), idle(fields)]).last).toMatchObject({ kind: 'completed' });
  });

  it.each([
    [{}],
    [{ stop_reason: { type: 'requires_action' } }],
    [{ stop_reason: { type: 'requires_action', event_ids: null } }],
  ])('that waits for an answer waits, also as %j', (fields) => {
    expect(told([message(), question(), idle(fields)]).kinds).toEqual(['question']);
  });

  it.each([
    [{ type: 'model_overloaded_error', message: 'busy' }],
    ['The model cannot be reached.'],
    [{ message: 'no credit' }],
  ])('without a reason after the error %j fails the turn in words', (what) => {
    const { last } = told([message(), event('session.error', { error: what }), idle({})]);
    expect(last).toMatchObject({ kind: 'failed', code: 'AGENT.UNAVAILABLE', sessionLost: false });
    expect(last).toMatchObject({ details: typeof what === 'string' ? what : what.message });
  });

  it('without a reason after an error that passed completes the turn', () => {
    const passed = error({ type: 'model_overloaded_error', message: 'busy' });
    expect(told([message(), passed, words('Back.'), idle({})]).last).toMatchObject({ kind: 'completed' });
  });

  it('for a reason that nobody knows fails the turn and names it', () => {
    const { last } = told([message(), edit(), idle({ stop_reason: { type: 'moon_phase' } })]);
    expect(last).toMatchObject({ kind: 'failed', message: expect.stringContaining('moon_phase') as string });
  });

  it('that waits for a permission is refused it, also for a call that could not be read', () => {
    const foreign = event('agent.mcp_tool_use', { name: 'deploy', input: {}, evaluated_permission: 'ask' });
    const known = told([message(), foreign, idle({ stop_reason: { type: 'requires_action', event_ids: [] } })]);
    expect(known.kinds).toEqual(['tool-called', 'denial']);
    const unknown = told([message(), idle({ stop_reason: { type: 'requires_action', event_ids: ['sevt_x'] } })]);
    expect(unknown.all).toEqual([{ kind: 'denial', callId: 'sevt_x' }]);
  });
});

describe('a session whose history says nothing more', () => {
  const rested = (events: readonly ReturnType<typeof event>[], answered = false, mode: Mode = 'ask') => {
    const { story } = told(events, mode);
    return [...story.rest(() => answered)];
  };

  it('has completed the turn when it said something', () => {
    expect(rested([message(), words('Done.')])).toMatchObject([{ kind: 'completed' }]);
    expect(rested([message(), edit()], false, 'edits')).toMatchObject([{ kind: 'nudge' }]);
  });

  it('has failed when it did nothing, or did not go on after an answer', () => {
    expect(rested([message()])).toMatchObject([{ kind: 'failed', code: 'AGENT.UNAVAILABLE' }]);
    expect(rested([message(), question()], true)).toMatchObject([{ kind: 'failed' }]);
    const asked = question();
    const answer = event('user.custom_tool_result', { custom_tool_use_id: 'id' in asked ? asked.id : '' });
    expect(rested([message(), asked, answer], true)).toMatchObject([{ kind: 'failed' }]);
  });

  it('waits for a person who was asked', () => {
    expect(rested([message(), question()])).toEqual([]);
  });

  it('says nothing of a turn whose message is not there', () => {
    expect(rested([message('another'), words('Done.')])).toEqual([]);
  });
});

describe('a repository that could not be cloned', () => {
  const missing = () =>
    error({ type: 'repository_clone_error', message: 'x', repository_url: 'https://github.com/acme/web' });

  it('fails the turn in whose time it is told', () => {
    expect(told([message(), missing()]).last).toMatchObject({
      kind: 'failed',
      code: 'AGENT.CLONE_FAILED',
      sessionLost: true,
    });
    expect(told([missing(), message()]).last).toMatchObject({ kind: 'failed', code: 'AGENT.CLONE_FAILED' });
  });

  it('before the message ends nothing, and is known to be of an earlier turn', () => {
    const { story, all } = told([message('another'), missing(), idle()]);
    expect({ all, ended: story.ended, had: story.hadAnother, broken: story.broken?.code }).toEqual({
      ...{ all: [], ended: false, had: true },
      broken: 'AGENT.CLONE_FAILED',
    });
  });
});
