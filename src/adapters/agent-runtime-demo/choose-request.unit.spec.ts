import type { TurnInput } from '../../ports/agent-runtime.port.js';
import { chooseRequest, mergeSteps } from './choose-request.js';
import { isWriting } from './directive.js';
import { parseDirectives } from './parse-directives.js';

const turn = (more: Partial<TurnInput> & { readonly body?: string }): TurnInput => ({
  turnId: 'turn-1',
  turnNumber: 1,
  mode: 'edits',
  instructions: '',
  ticket: { key: 'ACME-1', title: 'Round money', body: more.body ?? '' },
  plan: null,
  previousPlan: null,
  rejection: null,
  model: 'claude-sonnet-4-6',
  repositories: [],
  workspace: null,
  answers: [],
  ...more,
});
const paths = (input: TurnInput) =>
  chooseRequest(input).directives.map((directive) => (directive.kind === 'delete' ? directive.path : directive.kind));
const revision = new Uint8Array(512);

describe('chooseRequest', () => {
  it.each([
    ['the plan alone', { plan: 'delete `p`', instructions: 'delete `i`', body: 'delete `t`' }, ['p']],
    ['nothing for a plan without directives', { plan: 'Look', instructions: 'delete `i`', body: 'delete `t`' }, []],
    ['the instructions before the ticket', { instructions: 'delete `i`', body: 'delete `t`' }, ['i']],
    ['the ticket without instructions', { body: 'delete `t`' }, ['t']],
    ['the ticket for instructions in prose', { instructions: 'Keep it small', body: 'delete `t`' }, ['t']],
    ['the ticket once', { instructions: 'Thanks', body: 'delete `t`', workspace: revision }, []],
    ['the instructions again', { instructions: 'delete `i`', workspace: revision }, ['i']],
    ['no ticket for a question in Ask', { mode: 'ask', instructions: 'Why?', body: 'delete `t`' }, []],
    ['the ticket for an empty Ask', { mode: 'ask', body: 'delete `t`' }, ['t']],
    [
      'no ticket after a plan',
      { mode: 'plan', instructions: 'No', body: 'delete `t`', previousPlan: 'delete `p`' },
      [],
    ],
    ['the ticket after a plan without steps', { mode: 'plan', body: 'delete `t`', previousPlan: 'Look' }, ['t']],
    ['the ticket for prose in Plan', { mode: 'plan', instructions: 'Think', body: 'delete `t`' }, ['t']],
  ] as const)('follows %s', (_name, input, expected) => {
    expect(paths(turn(input))).toEqual(expected);
  });

  it('searches for the words of the instructions, or of the ticket when there are none', () => {
    expect(chooseRequest(turn({ instructions: 'Find cents', body: 'text' })).prose).toBe('Find cents');
    expect(chooseRequest(turn({ body: 'text\ndelete `t`' })).prose).toBe('Round money\ntext');
    expect(chooseRequest(turn({ plan: 'Look', instructions: 'x', body: 'text' })).prose).toBe('Round money\ntext');
  });

  it('says that the ticket was followed before only where it would have been followed', () => {
    const repeated = { instructions: 'Thanks', body: 'delete `t`', workspace: revision } as const;
    expect(chooseRequest(turn(repeated)).ticketDoneBefore).toBe(true);
    expect(chooseRequest(turn({ ...repeated, mode: 'ask' })).ticketDoneBefore).toBe(false);
    expect(chooseRequest(turn({ ...repeated, body: 'words' })).ticketDoneBefore).toBe(false);
  });
});

const steps = (text: string) => parseDirectives(text).directives.filter(isWriting);
const write = (path: string, content: string) => ['~~~' + path, content, '~~~'].join('\n');

describe('mergeSteps', () => {
  it.each([
    ['adds after the steps that stay', ['delete `a`'], ['delete `b`'], ['delete `a`', 'delete `b`']],
    [
      'replaces a write in its place',
      [write('./a.b', '1'), 'delete `c`'],
      [write('a.b', '2')],
      [write('a.b', '2'), 'delete `c`'],
    ],
    [
      'drops what a write makes pointless',
      ['replace `x` with `y` in `a.b`', 'delete `c`', 'replace `p` with `q` in `a.b`'],
      [write('a.b', '2')],
      [write('a.b', '2'), 'delete `c`'],
    ],
    [
      'keeps another replacement in the same file',
      ['replace `x` with `y` in `a`'],
      ['replace `x` with `z` in `a`', 'replace `p` with `q` in `a`'],
      ['replace `x` with `z` in `a`', 'replace `p` with `q` in `a`'],
    ],
    ['keeps a write before a deletion', [write('a.b', '1')], ['delete `a.b`'], [write('a.b', '1'), 'delete `a.b`']],
    ['takes the same deletion once', ['delete `a`'], ['delete `a`'], ['delete `a`']],
    ['keeps all without a request', ['delete `a`', 'rename `b` to `c`'], [], ['delete `a`', 'rename `b` to `c`']],
  ])('%s', (_name, kept, requested, expected) => {
    expect(mergeSteps(steps(kept.join('\n')), steps(requested.join('\n')))).toEqual(steps(expected.join('\n')));
  });
});
