/** What the page says about its connection. Short breaks are nobody's business. */
export type ConnectionPhase = 'fine' | 'reconnecting' | 'waiting' | 'offline';

export interface Connection {
  /** Milliseconds since the epoch; null while connected. */
  readonly downSince: number | null;
  readonly phase: ConnectionPhase;
}

export const connected: Connection = { downSince: null, phase: 'fine' };

const STEPS = [
  { after: 30_000, phase: 'offline' },
  { after: 5_000, phase: 'waiting' },
  { after: 1_500, phase: 'reconnecting' },
] as const satisfies readonly { readonly after: number; readonly phase: ConnectionPhase }[];

/** The connection was lost, or could not be made; a second loss does not start the clock again. */
export function lost(connection: Connection, now: number): Connection {
  return at({ ...connection, downSince: connection.downSince ?? now }, now);
}

/** The same connection as it is to be shown now. */
export function at(connection: Connection, now: number): Connection {
  if (connection.downSince === null) return connected;
  const down = now - connection.downSince;
  const phase = STEPS.find((step) => down >= step.after)?.phase ?? 'fine';
  return phase === connection.phase ? connection : { ...connection, phase };
}

/** Milliseconds until the phase changes by itself; undefined when it will not. */
export function nextChangeIn({ downSince }: Connection, now: number): number | undefined {
  if (downSince === null) return undefined;
  const waits = STEPS.map(({ after }) => downSince + after - now).filter((wait) => wait > 0);
  return waits.length === 0 ? undefined : Math.min(...waits);
}

/** Milliseconds to wait before the n-th attempt (from 1): doubling from 0.5 s up to 8 s, half of it by chance (`chance` in 0 … 1). */
export function retryDelay(attempt: number, chance: number): number {
  const full = Math.min(8_000, 500 * 2 ** (attempt - 1));
  return full / 2 + (full / 2) * chance;
}
