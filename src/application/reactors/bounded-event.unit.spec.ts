import { LIMITS } from '../../domain/shared/limits.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import { bounded } from './bounded-event.js';

type EventOf<Kind extends AgentEvent['kind']> = Extract<AgentEvent, { kind: Kind }>;

const redact = (text: string): string => text.replaceAll('s3cret', '[redacted]');
const bound = <Event extends AgentEvent>(event: Event): Event => bounded(event, { redact }) as Event;

const called: EventOf<'tool-called'> = {
  index: 1,
  kind: 'tool-called',
  callId: 'c',
  tool: 'read',
  name: 'n',
  title: 't',
};
const returned: EventOf<'tool-returned'> = {
  ...{ index: 2, kind: 'tool-returned', callId: 'c', outcome: 'ok', output: 'text' },
  ...{ additions: 1, deletions: 2, durationMs: 3 },
};
const asked: EventOf<'question'> = { index: 3, kind: 'question', callId: 'q', question: 'Which?', options: ['a'] };
const paused: EventOf<'budget-reached'> = {
  ...{ index: 4, kind: 'budget-reached', pauseId: 'p', spentCents: 2_013, budgetCents: 2_000 },
};
const usage: EventOf<'usage'> = {
  ...{ index: 5, kind: 'usage', inputTokens: 1, outputTokens: 2, cacheReadTokens: 3, cacheWriteTokens: 4 },
  ...{ costUsd: '0.25', activeSeconds: 1.5 },
};

describe('an event of an agent', () => {
  it.each<AgentEvent>([
    called,
    returned,
    asked,
    paused,
    usage,
    { index: 6, kind: 'text-delta', block: 0, offset: 0, text: 'x'.repeat(100_000) },
    { index: 7, kind: 'completed' },
  ])('that fits stays as it is: $kind', (event) => {
    expect(bound(event)).toEqual(event);
  });

  it('has words that fit a fact', () => {
    const long = 'x'.repeat(20_000);
    const { name, title } = bound({ ...called, name: long, title: long });
    expect([name.length, title.length]).toEqual([200, 1_000]);
    const output = 'x'.repeat(8 * 1024 * 1024 + 1);
    expect(bound({ ...returned, output }).output).toHaveLength(8 * 1024 * 1024);
    const { question, options } = bound({ ...asked, question: long, options: Array<string>(100).fill(long) });
    expect(question).toHaveLength(LIMITS.question);
    expect(options.map(({ length }) => length)).toEqual(Array(20).fill(200));
  });

  it('has no secret in its words, not even one that the limit would cut', () => {
    const text = `${'x'.repeat(197)} s3cret`;
    const { name } = bound({ ...called, name: text });
    expect(name).not.toContain('s3');
    expect(bound({ ...returned, output: 's3cret' }).output).toBe('[redacted]');
    expect(bound({ ...asked, question: 's3cret?', options: ['s3cret'] })).toMatchObject({
      question: '[redacted]?',
      options: ['[redacted]'],
    });
  });

  it.each([
    [-5, 0, 0],
    [NaN, 0, 0],
    [Infinity, 0, 0],
    [1.6, 2, 1.6],
    [1e300, Number.MAX_SAFE_INTEGER, 1e300],
  ])('has numbers that a fact can hold: %d', (number, count, amount) => {
    expect(bound({ ...returned, additions: number, deletions: number, durationMs: number })).toMatchObject({
      ...{ additions: count, deletions: count, durationMs: amount },
    });
    expect(bound({ ...usage, inputTokens: number, cacheWriteTokens: number, activeSeconds: number })).toMatchObject({
      ...{ inputTokens: count, cacheWriteTokens: count, activeSeconds: amount },
    });
    expect(bound({ ...paused, spentCents: number, budgetCents: number })).toMatchObject({
      ...{ spentCents: count, budgetCents: count },
    });
  });

  it.each([
    ['0', '0'],
    ['12.000000001', '12.000000001'],
    [null, null],
    ['-1', null],
    ['1e3', null],
    ['12.', null],
    ['1234567890', null],
    ['free', null],
  ])('has a cost that is a number, or none: %s', (costUsd, kept) => {
    expect(bound({ ...usage, costUsd }).costUsd).toBe(kept);
  });
});
