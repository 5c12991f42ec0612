import type { WorkerClient } from '../shared-libsql/worker-rpc.js';
import type { LogHead } from './log-head.js';
import type { AppendOutcome, PendingAppend } from './log-writer.js';
import type { LogWriterHandlers } from './log-writer.worker.js';

/** Appends that go into one transaction. */
const GROUP_APPENDS = 512;
/** Groups on their way: one is being written while the next is handed over. */
const GROUPS_ON_THE_WAY = 2;

interface Waiting {
  readonly append: PendingAppend;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

/** Group commit: an append goes out at once when the writer is free, else with everything that waits meanwhile. */
export class AppendQueue {
  readonly #writer: WorkerClient<LogWriterHandlers>;
  readonly #head: LogHead;
  #waiting: Waiting[] = [];
  #onTheWay = 0;
  #idle: (() => void) | undefined;

  constructor(writer: WorkerClient<LogWriterHandlers>, head: LogHead) {
    this.#writer = writer;
    this.#head = head;
  }

  add(append: PendingAppend): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      this.#send();
    });
  }

  /** Settles when every append so far has its outcome. */
  async drained(): Promise<void> {
    if (this.#onTheWay > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
  }

  #send(): void {
    while (this.#onTheWay < GROUPS_ON_THE_WAY && this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, GROUP_APPENDS);
      this.#onTheWay++;
      void this.#write(group);
    }
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#writer.call(
        'append',
        group.map(({ append }) => append),
      );
      for (const outcome of outcomes) if (outcome.kind === 'appended') this.#head.advance(outcome.position);
      group.forEach(({ resolve }, index) => resolve(outcomes[index] as AppendOutcome));
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
    this.#onTheWay--;
    this.#send();
    if (this.#onTheWay === 0) this.#idle?.();
  }
}
