import type { ToolItem } from '../../../../../projections/conversation/conversation.view.js';
import { HAND_OVER_CALL, type ToolKind } from '../../../../../src/domain/conversation/turn.events.js';
import { counted, grouped } from '../../text/quantities.js';

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
  return counted(count, 'file', 'files') + (count < tools.length ? ` in ${grouped(tools.length)} calls` : '');
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
