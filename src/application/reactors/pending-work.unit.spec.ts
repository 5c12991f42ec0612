import { FOUND, next, type PendingWork, type WorkEvent } from './pending-work.js';

const idle = (failures = 0): PendingWork => ({ kind: 'idle', failures, wasElsewhere: false });
const takingOver: PendingWork = { kind: 'idle', failures: 0, wasElsewhere: true };
const running = (failures = 0): PendingWork => ({ kind: 'running', failures, again: false });
const runningAgain = (failures = 0): PendingWork => ({ kind: 'running', failures, again: true });
const elsewhere: PendingWork = { kind: 'elsewhere' };
const waiting = (failures: number): PendingWork => ({ kind: 'waiting', failures });

/** Every state, and what each event makes of it. */
const TABLE: readonly (readonly [string, PendingWork, Record<WorkEvent, PendingWork | null | 'same'>])[] = [
  ['found', FOUND, { fact: 'same', room: running(), due: 'same', done: 'same', failed: 'same', taken: 'same' }],
  [
    'to be tried again',
    idle(3),
    { fact: 'same', room: running(3), due: 'same', done: 'same', failed: 'same', taken: 'same' },
  ],
  [
    'to be taken over',
    takingOver,
    { fact: idle(), room: running(), due: 'same', done: 'same', failed: 'same', taken: 'same' },
  ],
  [
    'running',
    running(),
    { fact: runningAgain(), room: 'same', due: 'same', done: null, failed: waiting(1), taken: elsewhere },
  ],
  [
    'running after failures',
    running(3),
    { fact: runningAgain(3), room: 'same', due: 'same', done: null, failed: waiting(4), taken: elsewhere },
  ],
  [
    'running while a fact came',
    runningAgain(3),
    { fact: 'same', room: 'same', due: 'same', done: idle(), failed: waiting(4), taken: idle() },
  ],
  [
    'elsewhere',
    elsewhere,
    { fact: idle(), room: 'same', due: takingOver, done: 'same', failed: 'same', taken: 'same' },
  ],
  ['waiting', waiting(3), { fact: idle(3), room: 'same', due: idle(3), done: 'same', failed: 'same', taken: 'same' }],
];

describe('the work of a conversation', () => {
  const rows = TABLE.flatMap(([name, work, after]) =>
    Object.entries(after).map(([event, expected]) => [name, event as WorkEvent, work, expected] as const),
  );
  it.each(rows)('that is %s, at "%s"', (_name, event, work, expected) => {
    expect(next(work, event)).toEqual(expected === 'same' ? work : expected);
  });
});
