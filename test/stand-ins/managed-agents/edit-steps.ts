import { assertNever } from '../../../src/domain/shared/assert-never.js';
import type { WritingDirective } from '../../../src/adapters/agent-runtime-demo/directive.js';
import type { Stage } from './stage.js';
import type { ToolOutcome } from './toolset.js';

/** Carries out one directive with the session's own tools. Gives a sentence when it was done; says what went wrong otherwise. */
export async function carryOut(stage: Stage, directive: WritingDirective): Promise<readonly string[]> {
  const { outcome, sentence } = await attempt(stage, directive);
  if (!outcome.isError) return [sentence];
  await stage.say(`That did not work: ${outcome.text}`);
  return [];
}

interface Attempt {
  readonly outcome: ToolOutcome;
  readonly sentence: string;
}

async function attempt(stage: Stage, directive: WritingDirective): Promise<Attempt> {
  const names = await stage.workspaceFolders();
  const at = (path: string) => pathIn(names, path);
  switch (directive.kind) {
    case 'write': {
      const input = { file_path: at(directive.path), content: directive.content };
      return { outcome: await stage.use('write', input), sentence: `Wrote \`${directive.path}\`.` };
    }
    case 'replace': {
      const { search, replacement, path } = directive;
      await stage.use('read', { file_path: at(path) });
      const input = { file_path: at(path), old_string: search, new_string: replacement, replace_all: true };
      return { outcome: await stage.use('edit', input), sentence: `Replaced \`${search}\` in \`${path}\`.` };
    }
    case 'delete': {
      const command = `rm -- ${quoted(at(directive.path))}`;
      return { outcome: await stage.use('bash', { command }), sentence: `Deleted \`${directive.path}\`.` };
    }
    case 'rename': {
      const { from, to } = directive;
      const target = quoted(at(to));
      const command = `mkdir -p -- "$(dirname -- ${target})" && mv -n -- ${quoted(at(from))} ${target}`;
      return { outcome: await stage.use('bash', { command }), sentence: `Renamed \`${from}\` to \`${to}\`.` };
    }
    case 'patch': {
      const command = `cd ${quoted(patchFolder(names, directive.patch))} && git apply <<'END_OF_PATCH'\n${directive.patch}\nEND_OF_PATCH`;
      return { outcome: await stage.use('bash', { command }), sentence: 'Applied a diff.' };
    }
    case 'broken':
      return { outcome: { text: directive.problem, isError: true }, sentence: '' };
    default:
      return assertNever(directive);
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** People write `repo/path`, or only the path when there is one repository. */
function pathIn(names: readonly string[], path: string): string {
  const plain = path.replace(/^\.\//, '');
  const [only] = names;
  const named = names.includes(plain.split('/')[0] ?? '');
  return names.length === 1 && !named ? `/workspace/${only}/${plain}` : `/workspace/${plain}`;
}

function patchFolder(names: readonly string[], patch: string): string {
  const path = /^\+\+\+ (?:b\/)?([^\t\r\n]+)/m.exec(patch)?.[1] ?? '';
  const whole = pathIn(names, path === '/dev/null' ? (/^--- (?:a\/)?([^\t\r\n]+)/m.exec(patch)?.[1] ?? '') : path);
  return whole.slice(0, whole.length - path.length - 1) || '/workspace';
}
