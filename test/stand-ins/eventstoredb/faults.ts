/** What goes wrong. Numbers count down; flags stay until they are taken back. */
export class Faults {
  /** Every call fails at once. */
  unavailable = false;
  /** Reads of `$all` and new subscriptions to it fail at once. */
  unavailableAll = false;
  /** So many appends fail before anything is written. */
  failAppends = 0;
  /** So many appends are written, and then their call breaks off: the outcome is unknown to the caller. */
  loseAppendReplies = 0;
  /** Appends are taken and never answered. */
  silentAppends = false;
  /** Reads and subscriptions are taken and never answered. */
  silentReads = false;
  /** Subscriptions go on without sending what is appended. */
  silentLive = false;
  /** So many appends are answered with "not the leader", naming this one. */
  notLeader = { appends: 0, host: 'localhost', port: 0 };
  /** Replies to appends leave out the position. */
  withholdPositions = false;
  /** Sent as a checkpoint to each new filtered subscription, before anything else. */
  falseCheckpoint: bigint | undefined;
  /** Milliseconds by which the server's clock is ahead. */
  clockAheadMs = 0;
}

/** Whether one of the counted ones is left; takes it. */
export function take(faults: Faults, fault: 'failAppends' | 'loseAppendReplies'): boolean {
  if (faults[fault] === 0) return false;
  faults[fault] -= 1;
  return true;
}
