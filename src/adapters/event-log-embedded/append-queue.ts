import type { WorkerClient } from '../shared-libsql/worker-rpc.js';
import type { LogHead } from './log-head.js';
import type { AppendOutcome, PendingAppend } from './log-writer.js';
import type { LogWriterHandlers } from './log-writer.worker.js';

/** Appends that go into one transaction. */
const GROUP_APPENDS = 512;

interface Waiting {
  readonly append: PendingAppend;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Group commit: an append goes out at the end of the present microtasks when the writer is free, else together with all
 * that arrive until it is. Callers that wake together from one group so meet again in the next.
 */
export class AppendQueue {
  readonly #writer: WorkerClient<LogWriterHandlers>;
  readonly #head: LogHead;
  readonly #waiting: Waiting[] = [];
  #state: 'idle' | 'scheduled' | 'writing' = 'idle';
  #whenIdle: (() => void) | undefined;

  constructor(writer: WorkerClient<LogWriterHandlers>, head: LogHead) {
    this.#writer = writer;
    this.#head = head;
  }

  add(append: PendingAppend): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      if (this.#state === 'idle') this.#schedule();
    });
  }

  /** Settles when every append so far has its outcome. */
  async drained(): Promise<void> {
    if (this.#state !== 'idle') await new Promise<void>((resolve) => (this.#whenIdle = resolve));
  }

  #schedule(): void {
    this.#state = 'scheduled';
    queueMicrotask(() => {
      this.#state = 'writing';
      void this.#write(this.#waiting.splice(0, GROUP_APPENDS));
    });
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const appends = group.map(({ append }) => append);
    try {
      const outcomes = await this.#writer.call('append', appends);
      for (const outcome of outcomes) if (outcome.kind === 'appended') this.#head.advance(outcome.position);
      group.forEach(({ resolve }, index) => resolve(outcomes[index] as AppendOutcome));
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
    if (this.#waiting.length > 0) return this.#schedule();
    this.#state = 'idle';
    this.#whenIdle?.();
  }
}
