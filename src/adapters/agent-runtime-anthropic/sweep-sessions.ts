import { MANAGED_BY } from './agent-definition.js';
import { PortError } from '../../ports/port-error.js';
import type { Anthropic } from './anthropic-client.js';
import { noteOf } from './provided-parts.js';
import { itemsOf } from './pages.js';
import type { RunSessions } from './run-sessions.js';
import { archiveSession } from './session-care.js';
import { tidied, whatCameOf } from './tidying.js';
import { TRIAL } from './trial-session.js';

const HOUR_MS = 3_600_000;
/** A younger session may be one that is being written down at this moment. */
const YOUNG_MS = HOUR_MS;
/** Containers do not last forever; a run that goes on later gets a new session with its newest revision. */
const OLD_MS = 30 * 24 * HOUR_MS;
const PAGE = 100;

export interface SweepOptions {
  readonly client: Anthropic;
  readonly runs: RunSessions;
  /** The agent whose sessions are listed; all that the key may see when it is not known. */
  readonly agentId: string | undefined;
  /** Only sessions of this installation are looked at. */
  readonly installation: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Archives sessions that no run knows, as crashes leave them, and those that nobody used for a month; returns how many. */
export async function sweepSessions(options: SweepOptions): Promise<number> {
  const { client } = options;
  let archived = 0;
  for (const sessionId of await unneeded(options)) {
    // The others are looked at all the same.
    if (await tidied(`Archiving session ${sessionId}`, () => archiveSession({ client, sessionId }))) archived += 1;
  }
  return archived;
}

async function unneeded(options: SweepOptions): Promise<readonly string[]> {
  try {
    return await listUnneeded(options);
  } catch (error) {
    throw new PortError('AGENT.UNAVAILABLE', whatCameOf(error), true, { cause: error });
  }
}

async function listUnneeded({ client, runs, agentId, installation, now }: SweepOptions): Promise<readonly string[]> {
  const from = { 'created_at[lte]': new Date(now - YOUNG_MS).toISOString() };
  const query = { ...from, limit: PAGE, ...(agentId === undefined ? {} : { agent_id: agentId }) };
  const found: string[] = [];
  for await (const session of itemsOf(client.beta.sessions.list(query))) {
    if (!isOurs(session, installation) || session.status === 'terminated') continue;
    const isKnown = (await runs.get(noteOf(session, 'run_id') ?? ''))?.sessionId === session.id;
    // One that still works and that nobody listens to costs the most.
    if (!isKnown || isForgotten(session, now)) found.push(session.id);
  }
  return found;
}

function isForgotten(session: { readonly status: string; readonly updated_at: string }, now: number): boolean {
  return session.status === 'idle' && Date.parse(session.updated_at) < now - OLD_MS;
}

/** Those of this installation, and trials of whatever process. */
function isOurs(session: Parameters<typeof noteOf>[0], installation: string): boolean {
  if (noteOf(session, 'managed_by') !== MANAGED_BY) return false;
  return noteOf(session, 'purpose') === TRIAL || noteOf(session, 'installation') === installation;
}
