/** What is known of the work of one conversation, from the first fact that may ask for it until nothing is left to do. */
export type PendingWork =
  /** To be looked at as soon as there is room. `wasElsewhere`: the lease is asked for first, and the conversation looked at with it. */
  | { readonly kind: 'idle'; readonly failures: number; readonly wasElsewhere: boolean }
  /** `again`: a fact came meanwhile, which the run may not have seen. */
  | { readonly kind: 'running'; readonly failures: number; readonly again: boolean }
  /** Another process has the lease, and no fact has come since that was seen. */
  | { readonly kind: 'elsewhere' }
  /** It failed so often in a row, and is tried again later. */
  | { readonly kind: 'waiting'; readonly failures: number };

export type WorkEvent =
  /** A fact of the conversation came. */
  | 'fact'
  /** There is room for one more run. */
  | 'room'
  /** The wait is over. */
  | 'due'
  /** How a run ended. */
  | 'done'
  | 'failed'
  | 'taken';

export const FOUND = { kind: 'idle', failures: 0, wasElsewhere: false } as const satisfies PendingWork;

/** What follows; null once nothing is left to do. What cannot happen in a state changes nothing. */
export function next(work: PendingWork, event: WorkEvent): PendingWork | null {
  switch (work.kind) {
    case 'idle':
      if (event === 'fact') return { ...work, wasElsewhere: false };
      return event === 'room' ? { kind: 'running', failures: work.failures, again: false } : work;
    case 'running':
      return afterRunning(work, event);
    case 'elsewhere':
      if (event === 'fact') return FOUND;
      return event === 'due' ? { ...FOUND, wasElsewhere: true } : work;
    case 'waiting':
      // A fact may have put right what made it fail.
      return event === 'fact' || event === 'due' ? { ...FOUND, failures: work.failures } : work;
  }
}

function afterRunning(work: Extract<PendingWork, { kind: 'running' }>, event: WorkEvent): PendingWork | null {
  switch (event) {
    case 'fact':
      return { ...work, again: true };
    case 'done':
      return work.again ? FOUND : null;
    case 'taken':
      return work.again ? FOUND : { kind: 'elsewhere' };
    case 'failed':
      // Also when a fact came: it may be one of the run's own.
      return { kind: 'waiting', failures: work.failures + 1 };
    default:
      return work;
  }
}
