import type {
  BudgetItem,
  EditsItem,
  NoteItem,
  PlanItem,
  QuestionItem,
  TextItem,
  ToolItem,
  TurnItem,
  TurnView,
} from '../../../../../projections/conversation/conversation.view.js';
import type { Place } from '../../../../../projections/conversation/page.js';
import type { LiveText } from '../../../live/token-overlay.js';
import { withLiveText } from '../../../live/token-overlay.js';
import { isSetUp } from '../rows/tool-words.js';
import type { RepositoryId, TurnId } from '../../../../../src/domain/shared/types.js';

interface RowBase {
  /** Made of the facts' own identities, never of an index: it stays when rows come before or after. */
  readonly key: string;
  readonly turnId: TurnId;
  /** Space above: rows of one answer stand close together. */
  readonly gap: 'none' | 'close' | 'wide';
}

/** A note that every attempt says again stands once, as it was said last. */
export interface Repeated {
  readonly times: number;
  /** When it was said first. */
  readonly since: string;
}

export type Row = RowBase &
  (
    | { readonly kind: 'divider'; readonly label: string }
    | { readonly kind: 'user'; readonly turn: TurnView }
    | ({ readonly kind: 'claude' } & Pick<TurnView, 'mode' | 'autoOpenDraftPr' | 'model'>)
    | { readonly kind: 'starting' }
    | { readonly kind: 'text'; readonly text: string; readonly streaming: boolean }
    | { readonly kind: 'work'; readonly work: 'set-up' | 'explore' | 'act'; readonly tools: readonly ToolItem[] }
    | { readonly kind: 'live-tool'; readonly tool: ToolItem }
    | { readonly kind: 'question'; readonly item: QuestionItem; readonly live: boolean }
    | { readonly kind: 'budget'; readonly item: BudgetItem; readonly live: boolean }
    | { readonly kind: 'plan'; readonly item: PlanItem }
    | { readonly kind: 'edits'; readonly item: EditsItem }
    | ({ readonly kind: 'note'; readonly item: NoteItem } & Repeated)
    | { readonly kind: 'error'; readonly turn: TurnView }
    | { readonly kind: 'stopped'; readonly by: string | null }
  );

export type RowKind = Row['kind'];
export type RowOf<Kind extends RowKind> = Extract<Row, { kind: Kind }>;
type NewRow = Row extends infer R
  ? R extends Row
    ? Omit<R, 'key' | 'turnId' | 'gap'> & { readonly id: string }
    : never
  : never;

interface Context {
  /** The turn before; undefined for the first that is loaded. */
  readonly previous: TurnView | undefined;
  /** Older items of the turn are not loaded yet, so that its rows do not begin with its message. */
  readonly isCut: boolean;
}
const remembered = new WeakMap<TurnView, { readonly key: string; readonly rows: readonly Row[] }>();

/**
 * The rows of the loaded turns in the order in which they happened: a retry comes before messages that were held back. Waiting turns
 * are not among them: they stand in the queue below. A turn without live words is derived once and remembered by its identity.
 * `before` is where the loaded part begins.
 */
export function deriveRows(
  turns: readonly TurnView[],
  { overlay, before }: { readonly overlay: readonly LiveText[]; readonly before: Place | null },
): readonly Row[] {
  const shown = turns
    .filter(({ state }) => state !== 'queued' && state !== 'removed')
    .sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0));
  return shown.flatMap((turn, index) => {
    const previous = shown[index - 1];
    const isLive = overlay.some(({ turnId }) => turnId === turn.turnId);
    const isCut = before !== null && before.item > 0 && before.turn === turn.turnNumber;
    const key = `${previous?.runId} ${isCut}`;
    const known = remembered.get(turn);
    if (known?.key === key && !isLive) return known.rows;
    const rows = rowsOf(isLive ? withLiveText(turn, overlay) : turn, { previous, isCut });
    if (!isLive) remembered.set(turn, { key, rows });
    return rows;
  });
}

/** Whether two rows show the same: same facts, same words. */
export function sameRow(a: Row, b: Row): boolean {
  const left = a as unknown as Readonly<Record<string, unknown>>;
  const right = b as unknown as Readonly<Record<string, unknown>>;
  return Object.keys(right).every((field) => sameValue(left[field], right[field]));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, index) => entry === b[index]);
  return a === b;
}

function rowsOf(turn: TurnView, { previous, isCut }: Context): readonly Row[] {
  const rows: NewRow[] = [...(isCut ? [] : headRows(turn, previous)), ...itemRows(turn), ...endRows(turn)];
  return rows.map(({ id, ...row }, index): Row => {
    const gap = gapBefore(rows[index - 1]?.kind, row.kind);
    return { ...row, key: `${turn.turnId}/${id}`, turnId: turn.turnId, gap };
  });
}

function headRows(turn: TurnView, previous: TurnView | undefined): NewRow[] {
  return [
    ...(turn.ordinal !== 1 ? [{ id: 'divider', kind: 'divider' as const, label: dividerLabel(turn, previous) }] : []),
    { id: 'user', kind: 'user', turn },
    { id: 'claude', kind: 'claude', mode: turn.mode, autoOpenDraftPr: turn.autoOpenDraftPr, model: turn.model },
  ];
}

function dividerLabel(turn: TurnView, previous: TurnView | undefined): string {
  const newRun = previous !== undefined && previous.runId !== turn.runId;
  if (turn.retryOf !== null) return `Turn ${turn.ordinal}, tried again`;
  return newRun ? `Turn ${turn.ordinal}, fresh clones` : `Turn ${turn.ordinal}`;
}

function itemRows(turn: TurnView): NewRow[] {
  const rows: NewRow[] = [];
  const lastItem = turn.items.at(-1);
  for (const item of turn.items) {
    if (item.kind === 'tool' && item.outcome !== 'running') addTool(rows, item);
    else if (item.kind === 'note' && isSaidAgain(rows, item)) continue;
    else rows.push(rowOf(item, turn, item === lastItem));
  }
  if (turn.state === 'working' && turn.items.length === 0) rows.push({ id: 'starting', kind: 'starting' });
  return rows;
}

function addTool(rows: NewRow[], tool: ToolItem): void {
  const work = workOf(tool);
  const last = rows.at(-1);
  if (last?.kind === 'work' && last.work === work) rows[rows.length - 1] = { ...last, tools: [...last.tools, tool] };
  else rows.push({ id: `work/${tool.callId}`, kind: 'work', work, tools: [tool] });
}

/** Another cause is said, and so is the same one after the pull request was opened or updated. */
function isSaidAgain(rows: NewRow[], item: NoteItem): boolean {
  if (item.note !== 'pr-failed') return false;
  const index = rows.findLastIndex((row) => row.kind === 'note' && isAttempt(row.item, item.repositoryId));
  const last = rows[index];
  if (last?.kind !== 'note' || last.item.note !== 'pr-failed' || last.item.message !== item.message) return false;
  rows[index] = { ...last, item, times: last.times + 1 };
  return true;
}

const ATTEMPTS: readonly NoteItem['note'][] = ['pr-failed', 'pr-opened', 'pr-updated'];
const isAttempt = (item: NoteItem, repositoryId: RepositoryId): boolean =>
  ATTEMPTS.includes(item.note) && 'repositoryId' in item && item.repositoryId === repositoryId;

function workOf(tool: ToolItem): RowOf<'work'>['work'] {
  if (isSetUp(tool)) return 'set-up';
  return tool.tool === 'edit' || tool.tool === 'command' ? 'act' : 'explore';
}

function rowOf(item: TurnItem, turn: TurnView, isLast: boolean): NewRow {
  switch (item.kind) {
    case 'text':
      return { id: `text/${item.block}`, kind: 'text', text: item.text, streaming: isStreaming(item, turn, isLast) };
    case 'tool':
      return { id: `tool/${item.callId}`, kind: 'live-tool', tool: item };
    case 'question':
      return { id: `question/${item.inputId}`, kind: 'question', item, live: turn.state === 'waiting' };
    case 'budget':
      return { id: `budget/${item.pauseId}`, kind: 'budget', item, live: turn.state === 'paused' };
    case 'plan':
      return { id: `plan/${item.version}`, kind: 'plan', item };
    case 'edits':
      return { id: `edits/${item.revision}`, kind: 'edits', item };
    case 'note':
      return { id: `note/${item.seq}`, kind: 'note', item, times: 1, since: item.at };
  }
}

function isStreaming(item: TextItem, turn: TurnView, isLast: boolean): boolean {
  return isLast && !item.settled && turn.state === 'working';
}

function endRows(turn: TurnView): NewRow[] {
  if (turn.state === 'failed') return [{ id: 'error', kind: 'error', turn }];
  if (turn.state !== 'interrupted') return [];
  const request = turn.items.findLast((item) => item.kind === 'note' && item.note === 'stop-requested');
  return [{ id: 'stopped', kind: 'stopped', by: request && 'by' in request ? request.by : null }];
}

const QUIET: readonly (RowKind | undefined)[] = ['work', 'claude', 'note', 'starting'];

function gapBefore(previous: RowKind | undefined, kind: RowKind): Row['gap'] {
  if (previous === undefined) return kind === 'divider' ? 'wide' : 'none';
  if (previous === 'claude') return kind === 'work' || kind === 'starting' ? 'none' : 'close';
  if (QUIET.includes(previous) && QUIET.includes(kind)) return 'none';
  return 'wide';
}
