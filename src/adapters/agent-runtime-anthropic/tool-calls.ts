import { z } from 'zod';
import { HAND_OVER_CALL, type ToolKind } from '../../domain/conversation/turn.events.js';
import { OUTPUTS, WORKSPACE } from './agent-definition.js';
import { isExportCommand } from './shell-commands.js';
import type { TurnId } from '../../domain/shared/types.js';

const KINDS: Readonly<Record<string, ToolKind>> = {
  read: 'read',
  glob: 'search',
  grep: 'search',
  web_search: 'search',
  web_fetch: 'read',
  write: 'edit',
  edit: 'edit',
  bash: 'command',
};

const words = z.string().optional().catch(undefined);
const inputSchema = z
  .object({
    file_path: words,
    path: words,
    pattern: words,
    command: words,
    query: words,
    url: words,
    content: words,
    old_string: words,
    new_string: words,
  })
  .catch({});

interface BuiltInCall {
  readonly name: string;
  readonly input?: unknown;
}

export interface ToolCall {
  readonly tool: ToolKind;
  readonly name: string;
  readonly title: string;
  /** Lines, as far as the input tells them. */
  readonly additions: number;
  readonly deletions: number;
}

/**
 * What a call of a built-in tool in this turn shows to people. Inputs come from the model, so nothing in them is relied on. Our own
 * export command has a name of its own, since nobody but the agent should have to read it.
 */
export function toolCallOf({ name, input: rawInput }: BuiltInCall, turnId: TurnId): ToolCall {
  const input = inputSchema.parse(rawInput);
  const tool = KINDS[name] ?? 'other';
  const isHandOver = name === 'bash' && isExportCommand(input.command ?? '', turnId);
  const subject = [input.command, input.file_path, input.pattern, input.query, input.url, input.path].find(Boolean);
  const [title = name] = (subject ?? name).replaceAll(`${WORKSPACE}/`, '').replaceAll(`${OUTPUTS}/`, '').split('\n', 1);
  return {
    tool,
    name: isHandOver ? HAND_OVER_CALL : name,
    title: title || name,
    additions: lines(input.new_string ?? input.content),
    deletions: lines(input.old_string),
  };
}

function lines(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
