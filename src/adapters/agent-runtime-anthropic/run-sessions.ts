import { z } from 'zod';
import type { RunId } from '../../domain/shared/types.js';
import type { StateStore } from '../../ports/state-store.port.js';

/** What is known of a run's session. Without an id, one was about to be made and may or may not exist. */
export interface RunSession {
  /** When making it began, ISO 8601. */
  readonly since: string;
  readonly sessionId: string | null;
  /** Its repositories are where the agent looks for them. Left out by earlier versions. */
  readonly isReady?: boolean | undefined;
}

const COLLECTION = 'managed-agents-sessions';
const schema = z.object({ since: z.string(), sessionId: z.string().nullable(), isReady: z.boolean().optional() });

/** Which session belongs to which run. The intent is written before a session is made, so that none is ever lost unseen. */
export class RunSessions {
  constructor(private readonly state: StateStore) {}

  async get(runId: RunId): Promise<(RunSession & { readonly version: number }) | undefined> {
    const entry = await this.state.get(COLLECTION, runId);
    const value = schema.safeParse(entry?.value).data;
    return entry && value ? { ...value, version: entry.version } : undefined;
  }

  /** False when someone else wrote first. */
  put(runId: RunId, value: RunSession, expected: number): Promise<boolean> {
    return this.state.put(COLLECTION, runId, value, expected);
  }

  /** Notes that the session's set-up has ended well. */
  async markReady(runId: RunId, sessionId: string): Promise<void> {
    const known = await this.get(runId);
    if (known?.sessionId !== sessionId) return;
    await this.put(runId, { since: known.since, sessionId, isReady: true }, known.version);
  }

  /** Forgets the session, if it is still this one. */
  async forget(runId: RunId, sessionId: string): Promise<void> {
    const known = await this.get(runId);
    if (known?.sessionId === sessionId) await this.state.remove(COLLECTION, runId, known.version);
  }
}
