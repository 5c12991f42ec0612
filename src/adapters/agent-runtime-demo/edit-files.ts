import { assertNever } from '../../domain/shared/assert-never.js';
import { codeSpan, oneLine } from './code-span.js';
import type { WritingDirective } from './directive.types.js';
import type { Edit } from './edit.js';
import { lineChange, linesOf } from './line-diff.js';
import { patchFiles } from './patch-files.js';
import { cannot } from './turn-problem.js';
import type { WorkspaceFiles } from './workspace.js';

/** Carries out one directive in the clones. Throws TurnProblem when it cannot be done; the turn then ends and the clones go with it. */
export async function editFiles(files: WorkspaceFiles, directive: WritingDirective): Promise<Edit> {
  switch (directive.kind) {
    case 'write':
      return write(files, directive);
    case 'patch':
      return patchFiles(files, directive.patch);
    case 'replace':
      return replace(files, directive);
    case 'delete':
      return remove(files, directive.path);
    case 'rename':
      return move(files, directive);
    case 'broken':
      throw cannot(directive.problem);
    default:
      return assertNever(directive);
  }
}

/** The first file that is written; where all are deleted, the first of those. */
function patchLine(patch: string): { readonly tool: 'edit'; readonly name: string; readonly title: string } {
  const named = (pattern: RegExp): string | undefined =>
    [...patch.matchAll(pattern)].map(([, path = '']) => path.trimEnd()).find((path) => path !== '/dev/null');
  const written = named(/^\+\+\+ (?:b\/)?(.+)$/gm);
  if (written !== undefined) return { tool: 'edit', name: 'patch', title: oneLine(written) };
  const deleted = named(/^--- (?:a\/)?(.+)$/gm);
  return { tool: 'edit', name: deleted === undefined ? 'patch' : 'delete', title: oneLine(deleted ?? 'diff') };
}

/** The tool line of a directive: what it is called and which file it is about. */
export function toolLineOf(directive: WritingDirective): {
  readonly tool: 'edit';
  readonly name: string;
  readonly title: string;
} {
  const line = (name: string, title: string) => ({ tool: 'edit', name, title: oneLine(title) }) as const;
  switch (directive.kind) {
    case 'write':
    case 'replace':
    case 'delete':
      return line(directive.kind, directive.path);
    case 'patch':
      return patchLine(directive.patch);
    case 'rename':
      return line('rename', `${directive.from} → ${directive.to}`);
    case 'broken':
      return line('write', 'unfinished block');
    default:
      return assertNever(directive);
  }
}

async function write(files: WorkspaceFiles, directive: WritingDirective & { readonly kind: 'write' }): Promise<Edit> {
  const file = await files.locate(directive.path);
  const before = await files.peek(file);
  const { content } = directive;
  if (before === content)
    return {
      sentence: `${codeSpan(file.shown)} held this content already`,
      files: [file],
      changed: false,
      additions: 0,
      deletions: 0,
    };
  await files.write(file, content);
  const count = linesOf(content).length;
  const verb = before === undefined ? 'Wrote' : 'Rewrote';
  return {
    sentence: `${verb} ${codeSpan(file.shown)} (${count} ${count === 1 ? 'line' : 'lines'})`,
    files: [file],
    changed: true,
    ...lineChange(before ?? '', content),
  };
}

async function replace(
  files: WorkspaceFiles,
  directive: WritingDirective & { readonly kind: 'replace' },
): Promise<Edit> {
  const file = await files.locate(directive.path);
  const before = await files.read(file);
  const { search, replacement } = directive;
  const [searched, replaced] = [codeSpan(oneLine(search)), codeSpan(oneLine(replacement))];
  if (before === undefined)
    throw cannot(`${codeSpan(file.shown)} does not exist, so nothing can be replaced in it. Check the path.`);
  const parts = before.split(search);
  if (parts.length === 1)
    throw cannot(
      `${searched} is not in ${codeSpan(file.shown)}. Copy the text exactly as it stands there, within one line.`,
    );
  const after = parts.join(replacement);
  await files.write(file, after);
  const times = parts.length === 2 ? 'once' : `${parts.length - 1} times`;
  return {
    sentence: `Replaced ${searched} with ${replaced} in ${codeSpan(file.shown)} (${times})`,
    files: [file],
    changed: after !== before,
    ...lineChange(before, after),
  };
}

async function remove(files: WorkspaceFiles, path: string): Promise<Edit> {
  const file = await files.locate(path, 'remove');
  const before = await files.peek(file);
  await files.remove(file);
  return { sentence: `Deleted ${codeSpan(file.shown)}`, files: [file], changed: true, ...lineChange(before ?? '', '') };
}

async function move(files: WorkspaceFiles, directive: WritingDirective & { readonly kind: 'rename' }): Promise<Edit> {
  const from = await files.locate(directive.from);
  const to = await files.locate(directive.to);
  await files.move(from, to);
  return {
    sentence: `Renamed ${codeSpan(from.shown)} to ${codeSpan(to.shown)}`,
    files: [from, to],
    changed: true,
    additions: 0,
    deletions: 0,
  };
}
