import type { AgentRuntime, AgentSession } from '../../ports/agent-runtime.port.js';
import type { TurnId } from '../../domain/shared/types.js';
import { within } from '../../shared/waiting.js';

interface Leaving {
  readonly deps: { readonly runtime: AgentRuntime; readonly warn: (line: string) => void };
  readonly session: AgentSession;
  readonly turnId: TurnId;
}

/** So long a turn that failed waits for its agent to stop. */
const HALT_MS = 30_000;

/** An agent whose turn failed here would work on unwatched, and be paid for. What it cannot be told now, the next turn tells it. */
export async function haltAgent({ deps, session, turnId }: Leaving): Promise<void> {
  try {
    await within(HALT_MS, deps.runtime.interrupt(session, turnId));
  } catch (error) {
    deps.warn(`The agent of the turn ${turnId}, which failed, could not be told to stop: ${String(error)}`);
  }
}

/** One that stays open is swept later. */
export async function closeSession({ deps, session, turnId }: Leaving): Promise<void> {
  try {
    await deps.runtime.close(session);
  } catch (error) {
    deps.warn(`The session of the turn ${turnId} could not be closed: ${String(error)}`);
  }
}
