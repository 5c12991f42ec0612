import { assertNever } from '../../domain/shared/assert-never.js';
import { codeSpan, oneLine, unusedRun } from './code-span.js';
import type { Directive, WritingDirective } from './directive.types.js';
import { pathOf } from './fences.js';
import { TurnProblem } from './turn-problem.js';

/** Markdown, on lines of its own, that `parseDirectives` reads back as exactly this directive. */
export function renderDirective(directive: WritingDirective): string {
  switch (directive.kind) {
    case 'write':
      return fenced(infoFor(directive.path), directive.content);
    case 'patch':
      return fenced('diff', directive.patch);
    case 'replace':
      return `replace ${codeSpan(directive.search)} with ${codeSpan(directive.replacement)} in ${codeSpan(directive.path)}`;
    case 'delete':
      return `delete ${codeSpan(directive.path)}`;
    case 'rename':
      return `rename ${codeSpan(directive.from)} to ${codeSpan(directive.to)}`;
    case 'broken':
      throw new TurnProblem('AGENT.DIRECTIVE_FAILED', directive.problem);
    default:
      return assertNever(directive);
  }
}

const LONGEST_PATH = 4096;

/**
 * One line that says in words what the directive does and to which file, for the block after it shows no path on a page.
 * It is prose to `parseDirectives`: no word for a directive is followed by a code span.
 */
export function describeDirective(directive: WritingDirective): string {
  const shown = (path: string) => codeSpan(oneLine(path, LONGEST_PATH));
  switch (directive.kind) {
    case 'write':
      return `Write ${shown(directive.path)}${directive.content === '' ? ' as an empty file' : ''}:`;
    case 'patch': {
      const paths = pathsOfDiff(directive.patch);
      return paths.length === 0
        ? 'Apply a diff that names no file:'
        : `Apply a diff to ${paths.map(shown).join(', ')}:`;
    }
    case 'replace':
      return `Replace text in ${shown(directive.path)}:`;
    case 'delete':
      return `Delete the file ${shown(directive.path)}:`;
    case 'rename':
      return `Rename the file ${shown(directive.from)}:`;
    case 'broken':
      return 'Cannot be carried out:';
    default:
      return assertNever(directive);
  }
}

/** Every path in the header lines of a diff; a line of a hunk that looks like one is listed too, rather than a path left out. */
function pathsOfDiff(patch: string): readonly string[] {
  const found = patch.matchAll(/^(?:(?:---|\+\+\+) (?:[ab]\/)?|rename (?:from|to) )([^\t\r\n]+)/gm);
  return [...new Set([...found].map(([, path = '']) => path.trimEnd()))].filter((path) => path !== '/dev/null');
}

function infoFor(path: string): string {
  return pathOf(path) === path && !path.includes('`') ? path : `"${path}"`;
}

/** A fenced block that holds `content` (empty, or ending in a newline) whatever fences it contains. */
function fenced(info: string, content: string): string {
  const character = info.includes('`') ? '~' : '`';
  const fence = character.repeat(unusedRun(content, character));
  return `${fence}${info}\n${content}${fence}`;
}

const PLACE = '{answer}';
const LONGEST_TEXT = 1024 * 1024;

/**
 * Puts the newest answer where a directive says `{answer}`; without an answer yet the words stay as they are. Only the
 * content of a written file keeps the line breaks of an answer. Throws TurnProblem when a text would pass 1 MiB.
 */
export function withAnswer<D extends Directive>(directive: D, answer: string | undefined): D {
  if (answer === undefined) return directive;
  const whole = answer.replace(/\r\n?/g, '\n').trim();
  const single = whole.replace(/\s*\n\s*/g, ' ');
  const fill = (key: string, value: unknown): unknown => {
    if (key === 'kind' || key === 'options' || typeof value !== 'string') return value;
    return insert(value, key === 'content' ? whole : single);
  };
  return Object.fromEntries(Object.entries(directive).map(([key, value]) => [key, fill(key, value)])) as D;
}

function insert(text: string, answer: string): string {
  const parts = text.split(PLACE);
  if (text.length + (parts.length - 1) * answer.length > LONGEST_TEXT) {
    throw new TurnProblem(
      'AGENT.DIRECTIVE_FAILED',
      'With the answer in it, the directive is longer than 1 MiB. Use {answer} fewer times.',
    );
  }
  return parts.join(answer);
}
