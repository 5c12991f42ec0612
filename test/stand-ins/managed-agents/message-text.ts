import { parseDirectives } from '../../../src/adapters/agent-runtime-demo/parse-directives.js';
import type { Directive } from '../../../src/adapters/agent-runtime-demo/directive.js';

export interface Request {
  readonly directives: readonly Directive[];
  /** `behave: …` lines: how the agent misbehaves or what befalls it. */
  readonly behaviours: readonly string[];
  /** Blocks of commands to run with bash, as they stand; nothing else of such a message counts. */
  readonly commands: readonly string[];
  readonly prose: string;
  /** The line that exports the edits, if the message holds one. */
  readonly exportCommand: string | undefined;
}

/**
 * What the scripted agent makes of a message. A fenced block with the info `bash` is run, when the message is no one's turn. Else the directives of the demo agent
 * are followed: those between `<plan>` tags (an approved plan) before those between `<instructions>` tags, before those between
 * `<ticket>` tags when they are wanted; without tags those of the whole text.
 */
export function readMessage(text: string, system: string, ticketWanted: boolean): Request {
  const behaviours = [...text.matchAll(/^[ \t]*behave:[ \t]*(.+?)[ \t]*$/gm)].map(([, how = '']) => how);
  const instructions = section(text, 'instructions');
  const names = ['plan', 'instructions', ...(ticketWanted || instructions === undefined ? ['ticket'] : [])];
  const sections = names.flatMap((name) => section(text, name) ?? []);
  const parsed = (sections.length > 0 ? sections : [text]).map((part) => parseDirectives(withoutNotes(part)));
  const chosen = parsed.find(({ directives }) => directives.length > 0) ?? parsed[0];
  return {
    directives: chosen?.directives ?? [],
    behaviours,
    commands: commandsIn(text),
    prose: chosen?.prose ?? '',
    exportCommand: exportLine(text) ?? exportLine(system),
  };
}

function commandsIn(text: string): readonly string[] {
  const isTurn = /^<(?:ticket|instructions)[ >]/m.test(text);
  return isTurn ? [] : [...text.matchAll(/^```bash\n([^]*?)\n```$/gm)].map(([, command = '']) => command);
}

function section(text: string, name: string): string | undefined {
  const found = new RegExp(`^<${name}(?: [^>\\n]*)?>\\n([^]*?)^</${name}>[ \\t]*$`, 'm').exec(text);
  return found?.[1];
}

/** Without the adapter's own line and without lines for the stand-in. */
function withoutNotes(text: string): string {
  return text.replace(/^<code-runs [^>\n]*\/>\n?/gm, '').replace(/^[ \t]*behave:.*\n?/gm, '');
}

function exportLine(text: string): string | undefined {
  return /python3 [^\n`]*export_edits\.py[^\n`]*/.exec(text)?.[0].trim();
}
