import { z } from 'zod';
import type { RunId, TurnId } from '../../domain/shared/types.js';
import type { Clock } from '../../ports/clock.port.js';
import type { StateStore } from '../../ports/state-store.port.js';

/** What a run's newest turn sent, as the provider took it (2xx). */
export interface Sent {
  readonly turnId: TurnId;
  readonly sessionId: string;
  /** Our ids of the messages. */
  readonly messages: readonly string[];
}

const COLLECTION = 'managed-agents-sent';
const KEPT_MS = 30 * 24 * 3_600_000;
const WRITES = 5;
const schema = z.object({ turnId: z.string(), sessionId: z.string(), messages: z.array(z.string()) });

/** Our own proof that a message was sent: each one is a run that is paid for, and a history may show it late or never. */
export class SentMessages {
  constructor(
    private readonly state: StateStore,
    private readonly clock: Clock,
  ) {}

  async of(runId: RunId, turnId: TurnId): Promise<Sent | undefined> {
    const entry = await this.state.get(COLLECTION, runId);
    const sent = schema.safeParse(entry?.value).data;
    return sent?.turnId === turnId ? sent : undefined;
  }

  async add(
    runId: RunId,
    message: { readonly turnId: TurnId; readonly sessionId: string; readonly id: string },
  ): Promise<void> {
    const { turnId, sessionId, id } = message;
    for (let write = 1; write <= WRITES; write++) {
      const entry = await this.state.get(COLLECTION, runId);
      const known = schema.safeParse(entry?.value).data;
      const messages = known?.turnId === turnId && known.sessionId === sessionId ? known.messages : [];
      const value: Sent = { turnId, sessionId, messages: [...new Set([...messages, id])] };
      const expiresAt = this.clock.now() + KEPT_MS;
      if (await this.state.put(COLLECTION, runId, value, entry?.version ?? 0, { expiresAt })) return;
    }
  }
}
