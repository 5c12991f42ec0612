import type { WorkerClient } from '../shared-libsql/worker-rpc.js';
import type { LogHead } from './log-head.js';
import type { AppendOutcome, PendingAppend } from './log-writer.js';
import type { LogWriterHandlers } from './log-writer.worker.js';

/** Appends that cross the thread in one message. */
const GROUP_APPENDS = 16;

interface Waiting {
  readonly append: PendingAppend;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Hands appends to the writer in small groups, without waiting for earlier ones: the writer commits together all that reached
 * it meanwhile, and already writes one group while the next is prepared here.
 */
export class AppendQueue {
  readonly #writer: WorkerClient<LogWriterHandlers>;
  readonly #head: LogHead;
  readonly #onTheWay = new Set<Promise<void>>();
  #waiting: Waiting[] = [];

  constructor(writer: WorkerClient<LogWriterHandlers>, head: LogHead) {
    this.#writer = writer;
    this.#head = head;
  }

  add(append: PendingAppend): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      if (this.#waiting.length === 1) queueMicrotask(() => this.#send());
      if (this.#waiting.length >= GROUP_APPENDS) this.#send();
    });
  }

  /** Settles when every append so far has its outcome. */
  async drained(): Promise<void> {
    this.#send();
    await Promise.all(this.#onTheWay);
  }

  #send(): void {
    if (this.#waiting.length === 0) return;
    const sent = this.#write(this.#waiting);
    this.#waiting = [];
    this.#onTheWay.add(sent);
    void sent.then(() => this.#onTheWay.delete(sent));
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
  }
}
