import type { ToolItem } from '../../../../projections/conversation/conversation.view.js';
import { dollars } from '../../../../src/domain/shared/money.js';
import { HAND_OVER_CALL, type ToolKind } from '../../../../src/domain/conversation/turn.events.js';

const number = (value: number): string => value.toLocaleString('en-US');
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

interface ToolWords {
  /** What was meant to be done, when it was not. */
  readonly name: string;
  readonly doing: string;
  readonly done: string;
  /** What a number of calls was about: `9 files`. */
  readonly objects: (tools: readonly ToolItem[]) => string;
}

function files(tools: readonly ToolItem[]): string {
  const count = new Set(tools.map(({ title }) => title)).size;
  return counted(count, 'file', 'files') + (count < tools.length ? ` in ${number(tools.length)} calls` : '');
}
const count =
  (one: string, many: string) =>
  (tools: readonly ToolItem[]): string =>
    counted(tools.length, one, many);

const EDIT_WORDS = { name: 'Edit', doing: 'Editing', done: 'Edited', objects: files } as const;

const TOOL_WORDS: Readonly<Record<ToolKind, ToolWords>> = {
  clone: { name: 'Clone', doing: 'Cloning', done: 'Cloned', objects: count('repo', 'repos') },
  read: { name: 'Read', doing: 'Reading', done: 'Read', objects: files },
  search: { name: 'Search', doing: 'Searching', done: 'Searched', objects: count('time', 'times') },
  edit: EDIT_WORDS,
  command: { name: 'Run', doing: 'Running', done: 'Ran', objects: count('command', 'commands') },
  other: { name: 'Use', doing: 'Using', done: 'Used', objects: count('tool', 'tools') },
};

/** Tools that change files without writing into them. */
const OTHER_EDITS: Readonly<Record<string, ToolWords>> = {
  delete: { name: 'Delete', doing: 'Deleting', done: 'Deleted', objects: files },
  rename: { name: 'Rename', doing: 'Renaming', done: 'Renamed', objects: files },
};
const HAND_OVER: ToolWords = {
  name: 'Hand over the edits',
  doing: 'Handing over the edits',
  done: 'Handed over the edits',
  objects: (tools) => (tools.length > 1 ? count('time', 'times')(tools) : ''),
};

type Call = Pick<ToolItem, 'tool' | 'name'>;

/** Whether a call hands the edits over: its command is ours, and only a detail. */
export const isHandOver = ({ tool, name }: Call): boolean => tool === 'command' && name === HAND_OVER_CALL;

/** What a call is called, while it runs and afterwards. */
export function toolWords({ tool, name }: Call): ToolWords {
  if (tool === 'edit') return OTHER_EDITS[name] ?? EDIT_WORDS;
  if (isHandOver({ tool, name })) return HAND_OVER;
  return TOOL_WORDS[tool];
}

const ORDER: readonly ToolWords[] = [
  ...[TOOL_WORDS.clone, TOOL_WORDS.read, TOOL_WORDS.search, EDIT_WORDS, ...Object.values(OTHER_EDITS)],
  ...[TOOL_WORDS.command, HAND_OVER, TOOL_WORDS.other],
];

/** Whether a call is a step of preparing the session, before the agent's own work. */
export const isSetUp = ({ tool, name }: Call): boolean => tool === 'other' && name === 'set-up';

/** What a group of calls did, in one line: `Read 9 files, searched 4 times`. Calls that did not succeed are not among it. */
export function workSummary(tools: readonly ToolItem[]): string {
  if (tools.every(isSetUp)) return setUpSummary(tools);
  const succeeded = tools.filter(({ outcome }) => outcome === 'ok');
  const parts = (some: readonly ToolItem[], verb: 'name' | 'done') =>
    ORDER.flatMap((words) => {
      const same = some.filter((tool) => toolWords(tool) === words);
      return same.length === 0 ? [] : [`${words[verb].toLowerCase()} ${words.objects(same)}`.trimEnd()];
    }).join(', ');
  const line = succeeded.length > 0 ? parts(succeeded, 'done') : `tried to ${parts(tools, 'name')}`;
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function setUpSummary(tools: readonly ToolItem[]): string {
  if (tools.some(({ outcome }) => outcome !== 'ok')) return 'Tried to set up the repos';
  return `Set up the repos${tools.length > 1 ? ` in ${counted(tools.length, 'step', 'steps')}` : ''}`;
}

/** `0.4s`, `6.2s`, `41s`, `2m 14s`, `1h 05m`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1)}s`;
  return elapsedText(milliseconds);
}

/** As `durationText`, in whole seconds: for what is still counting. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}m ${String(seconds % 60).padStart(2, '0')}s`;
  return `${Math.floor(seconds / 3_600)}h ${String(Math.floor((seconds % 3_600) / 60)).padStart(2, '0')}m`;
}

/** `184k tokens`; undefined when none were reported. */
export function tokensText(tokens: number): string | undefined {
  if (tokens === 0) return undefined;
  if (tokens < 1_000) return `${tokens} tokens`;
  const thousands = tokens / 1_000;
  if (thousands < 1_000) return `${thousands < 10 ? thousands.toFixed(1) : Math.round(thousands)}k tokens`;
  return `${(thousands / 1_000).toFixed(1)}M tokens`;
}

/** `$0.42`; undefined when the provider reported no cost. */
export function costText(costUsd: string | null): string | undefined {
  if (costUsd === null) return undefined;
  const cost = Number(costUsd);
  return cost > 0 && cost < 0.01 ? 'under $0.01' : `$${cost.toFixed(2)}`;
}

/** `$0.42 / $20.00`: what a run cost so far and may cost. */
export function spentText(spentCents: number | null, budgetCents: number): string {
  return `${dollars(spentCents ?? 0)} / ${dollars(budgetCents)}`;
}

/** `14:30` today, `23 Nov 14:30` otherwise, in the reader's time zone. */
export function clockText(at: string, now: Date): string {
  const time = new Date(at);
  const clock = time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (time.toDateString() === now.toDateString()) return clock;
  return `${time.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })} ${clock}`;
}

/** `1 file changed`, `5 files changed`. */
export function filesChangedText(count: number): string {
  return `${counted(count, 'file', 'files')} changed`;
}
