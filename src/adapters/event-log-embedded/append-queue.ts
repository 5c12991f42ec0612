import type { WorkerClient } from '../shared-libsql/worker-rpc.js';
import type { LogHead } from './log-head.js';
import type { AppendOutcome, PendingAppend } from './log-writer.js';
import type { LogWriterHandlers } from './log-writer.worker.js';
import type { RecentEvents } from './recent-events.js';
import type { StoredRow } from './stored-event.js';

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
  readonly #recent: RecentEvents;
  readonly #onTheWay = new Set<Promise<void>>();
  #waiting: Waiting[] = [];

  constructor(writer: WorkerClient<LogWriterHandlers>, head: LogHead, recent: RecentEvents) {
    this.#writer = writer;
    this.#head = head;
    this.#recent = recent;
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
      group.forEach(({ append }, index) => this.#note(append, outcomes[index] as AppendOutcome));
      group.forEach(({ resolve }, index) => resolve(outcomes[index] as AppendOutcome));
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }
  #note(append: PendingAppend, outcome: AppendOutcome): void {
    if (outcome.kind === 'conflict') return this.#recent.forgetEnd(append.stream);
    this.#recent.add(storedRows(append, outcome));
    this.#head.advance(outcome.position);
  }
}

/** The rows as the writer stored them. */
function storedRows(
  { stream, events }: PendingAppend,
  last: Extract<AppendOutcome, { kind: 'appended' }>,
): readonly StoredRow[] {
  const before = events.length - 1;
  return events.map((event, n) => [last.position - before + n, stream, last.revision - before + n, ...event]);
}
