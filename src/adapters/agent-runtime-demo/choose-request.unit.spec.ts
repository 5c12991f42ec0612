import type { TurnInput } from '../../ports/agent-runtime.port.js';
import { chooseRequest } from './choose-request.js';

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
