import { DomainError } from '../../domain/shared/domain-error.js';
import type { TurnEnd } from '../../ports/agent-runtime.port.js';
import { PortError } from '../../ports/port-error.js';
import {
  afterBreak,
  askToStop,
  endCommand,
  endToRecord,
  NO_STOP,
  refusedForGood,
  stopWithoutAgent,
  type Stop,
} from './turn-ending.js';

const away = new PortError('AGENT.UNAVAILABLE', 'Away.', true);
const rejected = new PortError('AGENT.REJECTED', 'No credit.', false);
const lost = new PortError('AGENT.SESSION_LOST', 'Gone.', false);
const logAway = new PortError('LOG.UNAVAILABLE', 'The log is away.', true);
const stale = new DomainError('conflict', 'CONVERSATION.STALE_EPOCH', 'Another owner.');

const asked: Stop = { kind: 'asked', why: 'person' };
const silent: Stop = { kind: 'asked', why: 'silence' };
const over = (why: 'person' | 'silence' | PortError): Stop => ({ kind: 'over', why });

const failed = (code: string, message: string, more: Partial<Extract<TurnEnd, { kind: 'failed' }>> = {}): TurnEnd => ({
  kind: 'failed',
  code,
  message,
  details: '',
  sessionLost: false,
  ...more,
});
const interrupted: TurnEnd = { kind: 'interrupted' };
const noCredit = failed('AGENT.REJECTED', 'No credit.');

describe('what stops a turn', () => {
  const silentlyOver = over('silence');
  it.each<[string, Stop, Record<'person' | 'silence' | 'unconfirmed' | 'refused', Stop>]>([
    ['none', NO_STOP, { person: asked, silence: silent, unconfirmed: NO_STOP, refused: over(rejected) }],
    ['a person', asked, { person: asked, silence: asked, unconfirmed: over('person'), refused: over('person') }],
    ['silence', silent, { person: silent, silence: silent, unconfirmed: silentlyOver, refused: silentlyOver }],
    [
      'a refusal, and the turn is over',
      over(away),
      { person: over(away), silence: over(away), unconfirmed: over(away), refused: over(away) },
    ],
  ])('when it was stopped by %s', (_before, stop, after) => {
    expect({
      person: askToStop(stop, 'person'),
      silence: askToStop(stop, 'silence'),
      unconfirmed: stopWithoutAgent(stop),
      refused: refusedForGood(stop, rejected),
    }).toEqual(after);
  });
});

describe('an attempt at a turn that broke off', () => {
  const leave = { kind: 'leave' };
  const ends = (end: TurnEnd) => ({ kind: 'end', end });
  const again = (end: TurnEnd) => ({ kind: 'again', end });
  it.each<[string, unknown, Stop, object]>([
    ['an agent that is away', away, NO_STOP, again(failed('AGENT.UNAVAILABLE', 'Away.'))],
    ['an agent that is away while it is to stop', away, asked, again(interrupted)],
    ['a refusal', rejected, NO_STOP, ends(noCredit)],
    ['a refusal while it is to stop', rejected, asked, ends(interrupted)],
    ['a lost session', lost, NO_STOP, ends(failed('AGENT.SESSION_LOST', 'Gone.', { sessionLost: true }))],
    ['a log that is away', logAway, NO_STOP, leave],
    ['another owner', stale, NO_STOP, leave],
    ['another owner while it is to stop', stale, asked, leave],
    ['anything, when a person stopped it', stale, over('person'), ends(interrupted)],
    ['anything, when the provider refused what it waits for', away, over(rejected), ends(noCredit)],
  ])('by %s', (_what, error, stop, expected) => {
    expect(afterBreak(error, { stop, isLeaving: false })).toEqual(expected);
  });

  it('is left to the next owner when this process stops, unless the end is known', () => {
    const leaving = (error: unknown, stop = NO_STOP) => afterBreak(error, { stop, isLeaving: true });
    for (const error of [away, rejected, stale, new TypeError('x')]) expect(leaving(error)).toEqual(leave);
    expect(leaving(away, asked)).toEqual(leave);
    expect(leaving(away, over('person'))).toEqual(ends(interrupted));
  });

  it.each([
    ['an error of no known type', new TypeError('x is undefined'), 'TypeError: x is undefined', 'x is undefined'],
    ['what is no error', 'oops', 'Error: oops', 'oops'],
  ])('by %s is a defect, which every owner would meet again', (_what, error, defect, details) => {
    const message = 'Something went wrong on the server in this turn. It was logged. Try again.';
    const end = failed('AGENT.DEFECT', message, { details });
    expect(afterBreak(error, { stop: asked, isLeaving: false })).toEqual({ kind: 'end', end, defect });
  });
});

describe('the end that is recorded', () => {
  const isSilent = failed('AGENT.SILENT', 'The agent said nothing for half an hour. Try again.');
  it.each<[string, TurnEnd, Stop, TurnEnd]>([
    ['by a person is a stop', interrupted, asked, interrupted],
    ['that nobody asked for stays one', interrupted, NO_STOP, interrupted],
    ['of a silent agent is a failure', interrupted, silent, isSilent],
    ['of a silent agent that did not confirm it is a failure', interrupted, over('silence'), isSilent],
    ['of a silent agent that got done after all is no failure', { kind: 'completed' }, silent, { kind: 'completed' }],
    ['of a silent agent that failed is its own failure', noCredit, silent, noCredit],
    ['by a refusal stays the failure', noCredit, over(rejected), noCredit],
  ])('%s', (_what, end, stop, recorded) => {
    expect(endToRecord(end, stop)).toEqual(recorded);
  });

  it('is said without secrets and not too long: the start of the message, the end of the details', () => {
    const redaction = { redact: (text: string) => text.replaceAll('s3cret', '[redacted]') };
    const end = failed('AGENT.REJECTED', `s3cret ${'m'.repeat(3_000)}`, { details: `${'d'.repeat(20_000)} s3cret` });
    const { data } = endCommand(end, { turnId: 'turn-1', epoch: 3 }, redaction) as Extract<
      ReturnType<typeof endCommand>,
      { type: 'FailTurn' }
    >;
    expect(data).toMatchObject({ turnId: 'turn-1', epoch: 3, code: 'AGENT.REJECTED' });
    expect(data.message).toMatch(/^\[redacted\] m+/);
    expect(data.details).toMatch(/d \[redacted\]$/);
    expect([data.message.length, data.details.length]).toEqual([2_000, 16_000]);
  });
});
