/** Whose turn it is to say something. */
export type Floor =
  /** The agent works; `since` is when it was last heard, or answered. */
  | { readonly who: 'agent'; readonly since: number }
  /** The agent asked, or paused at its budget, and may be as quiet as it likes. */
  | { readonly who: 'people' };

/** An agent that says nothing for so long while nobody is asked anything has failed. */
export const SILENCE_LIMIT_MS = 30 * 60_000;

/** After the agent said something at `now`; a question stays open through it. */
export function heard(floor: Floor, now: number): Floor {
  return floor.who === 'agent' ? { who: 'agent', since: now } : floor;
}

/** `now` is of the same clock as `since`. */
export function isSilent(floor: Floor, now: number): boolean {
  return floor.who === 'agent' && now - floor.since > SILENCE_LIMIT_MS;
}
