import type { AgentEvent } from '../../src/ports/agent-runtime.port.js';

type Kind = AgentEvent['kind'];
type Handler = (event: AgentEvent) => Promise<void>;
const nothing: Handler = () => Promise.resolve();

export function isEnd(event: AgentEvent): boolean {
  return event.kind === 'completed' || event.kind === 'failed' || event.kind === 'interrupted';
}

/** Durations are all that may differ when a turn is told again. */
export function withoutDurations(events: readonly AgentEvent[]): readonly AgentEvent[] {
  return events.map((event) => (event.kind === 'tool-returned' ? { ...event, durationMs: 0 } : event));
}

/** Every event to the end; `handle` is awaited before the next one is asked for. */
export async function collect(events: AsyncIterable<AgentEvent>, handle: Handler = nothing): Promise<AgentEvent[]> {
  const seen: AgentEvent[] = [];
  for await (const event of events) {
    seen.push(event);
    await handle(event);
  }
  return seen;
}

export interface Following {
  /** The next event of this kind, earlier ones included; rejects when the turn ends without one. */
  until<K extends Kind>(kind: K): Promise<AgentEvent & { readonly kind: K }>;
  /** True when no event comes for so long. */
  quietFor(ms: number): Promise<boolean>;
  /** All events, when the turn has ended. */
  rest(): Promise<readonly AgentEvent[]>;
  /** All events, those already seen first. */
  all(): AsyncIterable<AgentEvent>;
}

/** Listens in the background. */
export function follow(events: AsyncIterable<AgentEvent>, handle: Handler = nothing): Following {
  const seen: AgentEvent[] = [];
  const wakers = new Set<() => void>();
  const done = collect(events, async (event) => {
    seen.push(event);
    await handle(event);
    for (const wake of wakers) wake();
  });
  done.catch(() => undefined);
  const woken = () =>
    new Promise<void>((resolve) => {
      wakers.add(resolve);
    });
  return {
    async until<K extends Kind>(kind: K) {
      for (;;) {
        const found = seen.find((event): event is AgentEvent & { readonly kind: K } => event.kind === kind);
        if (found) return found;
        const over = await Promise.race([woken().then(() => false), done.then(() => true)]);
        if (over && !seen.some((event) => event.kind === kind)) throw new Error(`The turn ended without ${kind}.`);
      }
    },
    async quietFor(ms) {
      const before = seen.length;
      await new Promise((resolve) => setTimeout(resolve, ms));
      return seen.length === before;
    },
    rest: () => done,
    async *all() {
      yield* await done;
    },
  };
}
