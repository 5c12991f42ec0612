import { toRunSummary } from '../../projections/run-status/run-status.projection.js';
import type { RunStatusView, RunSummary } from '../../projections/run-status/run-status.view.js';
import { advance, type RunStatuses } from '../application/queries/run-statuses.js';
import { parseStream } from '../domain/shared/streams.js';
import type { OrgId, TicketId } from '../domain/shared/types.js';
import type { RecordedEvent } from '../ports/event-log.port.js';
import type { LiveConnection } from './live-connection.js';

/** Runs whose state is kept at hand; the others are read again when something happens to them. */
const KEPT_RUNS = 1_000;

interface Entry {
  readonly orgId: OrgId;
  view: RunStatusView | undefined;
  /** Facts that came while the view was being read. */
  early: RecordedEvent[] | null;
}

/** The list of runs as open pages follow it: each change of a run as its whole new summary. */
export class RunsTopic {
  /** What came before the page got its list. */
  private readonly followers = new Map<LiveConnection, RunSummary[] | null>();
  private readonly entries = new Map<TicketId, Entry>();

  constructor(
    private readonly statuses: RunStatuses,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Joins first; `read` then gets the list and `answer` sends it, before any change. Throws what `read` throws; then `leave`. */
  async follow(
    connection: LiveConnection,
    read: () => Promise<readonly RunSummary[]>,
    answer: (runs: readonly RunSummary[]) => void,
  ): Promise<void> {
    const held: RunSummary[] = [];
    this.followers.set(connection, held);
    answer(await read());
    if (this.followers.get(connection) !== held) return;
    this.followers.set(connection, null);
    for (const summary of held) connection.run(summary);
  }

  leave(connection: LiveConnection): void {
    this.followers.delete(connection);
    if (this.followers.size === 0) this.entries.clear();
  }

  /** A fact of a ticket or conversation from the tail of the log. */
  take(recorded: RecordedEvent): void {
    const stream = parseStream(recorded.stream);
    const ticketId = stream?.ids[0];
    if (this.followers.size === 0 || !stream || ticketId === undefined) return;
    const entry = this.entries.get(ticketId);
    if (!entry) void this.load(stream.orgId, ticketId, recorded);
    else if (entry.early) entry.early.push(recorded);
    else this.change(entry, [recorded]);
  }

  private async load(orgId: OrgId, ticketId: TicketId, first: RecordedEvent): Promise<void> {
    const entry: Entry = { orgId, view: undefined, early: [first] };
    this.entries.set(ticketId, entry);
    this.forgetOldest();
    try {
      entry.view = await this.statuses.current(orgId, ticketId);
      const early = entry.early ?? [];
      entry.early = null;
      this.change(entry, early);
    } catch (error) {
      this.entries.delete(ticketId);
      this.failed(error);
    }
  }

  private change(entry: Entry, facts: readonly RecordedEvent[]): void {
    entry.view = facts.reduce(advance, entry.view);
    if (!entry.view || entry.view.startedAt === null) return;
    const summary = toRunSummary(entry.view);
    for (const [connection, held] of this.followers) {
      if (connection.caller.orgId !== entry.orgId) continue;
      if (held) held.push(summary);
      else connection.run(summary);
    }
  }

  private forgetOldest(): void {
    const [oldest] = this.entries;
    if (this.entries.size > KEPT_RUNS && oldest && !oldest[1].early) this.entries.delete(oldest[0]);
  }
}
