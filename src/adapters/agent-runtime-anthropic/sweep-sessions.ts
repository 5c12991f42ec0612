import { MANAGED_BY } from './agent-definition.js';
import { translated, type Anthropic } from './anthropic-client.js';
import { noteOf } from './provided-parts.js';
import type { RunSessions } from './run-sessions.js';
import { archiveSession } from './session-care.js';
import { TRIAL } from './trial-session.js';

const HOUR_MS = 3_600_000;
/** A younger session may be one that is being written down at this moment. */
const YOUNG_MS = HOUR_MS;
/** Containers do not last for ever; a run that goes on later gets a new session with its newest revision. */
const OLD_MS = 30 * 24 * HOUR_MS;

export interface SweepOptions {
  readonly client: Anthropic;
  readonly runs: RunSessions;
  /** Only sessions of this installation are looked at. */
  readonly installation: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Archives sessions that no run knows, as crashes leave them, and those that nobody used for a month; returns how many. */
export async function sweepSessions({ client, runs, installation, now }: SweepOptions): Promise<number> {
  const query = { 'created_at[lte]': new Date(now - YOUNG_MS).toISOString() };
  const found: string[] = [];
  await translated('The sessions', async () => {
    for await (const session of client.beta.sessions.list(query)) {
      if (!isSwept(session, installation)) continue;
      const isKnown = (await runs.get(noteOf(session, 'run_id') ?? ''))?.sessionId === session.id;
      if (!isKnown || Date.parse(session.updated_at) < now - OLD_MS) found.push(session.id);
    }
  });
  for (const sessionId of found) await archiveSession({ client, sessionId });
  return found.length;
}

/** Idle ones of this installation, and trials of whatever process. */
function isSwept(session: Parameters<typeof noteOf>[0] & { readonly status: string }, installation: string): boolean {
  if (noteOf(session, 'managed_by') !== MANAGED_BY || session.status !== 'idle') return false;
  return noteOf(session, 'purpose') === TRIAL || noteOf(session, 'installation') === installation;
}
