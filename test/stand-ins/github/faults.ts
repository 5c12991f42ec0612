import type { Reply } from './replies.js';
import { refuse, SILENCE } from './replies.js';

/** Something that goes wrong at a request: `before` answers in its place, `after` answers when the effect has happened. */
export interface Fault {
  /** `METHOD /path` as in the table of routes, `git`, or `*`. */
  readonly on: string;
  readonly when: 'before' | 'after';
  /** How many requests it still spoils. */
  times: number;
  /** Without one the request goes on as if nothing was. */
  readonly reply?: Reply;
  readonly act?: () => void;
}

const PULLS = 'POST /repos/:owner/:repo/pulls';
export const CREATE_REF = 'POST /repos/:owner/:repo/git/refs';
export const UPDATE_REF = 'PATCH /repos/:owner/:repo/git/refs/:ref';
const TREES = 'POST /repos/:owner/:repo/git/trees';
const BAD_GATEWAY = refuse(502, 'Server Error');

/** The switches that tests turn. */
export const faults = {
  lostPullAnswer: (): Fault => ({ on: PULLS, when: 'after', times: 1, reply: BAD_GATEWAY }),
  failedPull: (): Fault => ({ on: PULLS, when: 'before', times: 1, reply: BAD_GATEWAY }),
  refusedDescription: (): Fault => ({
    on: 'PATCH /repos/:owner/:repo/pulls/:number',
    when: 'before',
    times: 1,
    reply: refuse(403, 'Resource not accessible by integration'),
  }),
  lostRefAnswer: (on: typeof CREATE_REF | typeof UPDATE_REF): Fault => ({
    on,
    when: 'after',
    times: 1,
    reply: BAD_GATEWAY,
  }),
  /** `after`: the effect has happened, and nobody hears of it. */
  silence: (on: string, when: Fault['when'], times = 1): Fault => ({ on, when, times, reply: SILENCE }),
  secondaryLimit: (seconds: number): Fault => ({
    on: TREES,
    when: 'before',
    times: 1,
    reply: refuse(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', {
      'retry-after': `${seconds}`,
    }),
  }),
  primaryLimit: (resetAt: number): Fault => ({
    on: '*',
    when: 'before',
    times: 1,
    reply: refuse(403, 'API rate limit exceeded for installation.', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': `${Math.ceil(resetAt / 1000)}`,
    }),
  }),
  /** Just before the branch would be made or moved, or a tree be made. */
  meanwhile: (on: string, act: () => void): Fault => ({ on, when: 'before', times: 1, act }),
} as const;

/** The reply that a fault puts in a request's place, if one does. */
export function spoil(list: readonly Fault[], route: string, when: Fault['when']): Reply | undefined {
  const fault = list.find((f) => f.when === when && f.times > 0 && (f.on === route || f.on === '*'));
  if (!fault) return undefined;
  fault.times -= 1;
  fault.act?.();
  return fault.reply;
}
