import { assertNever } from '../../domain/shared/assert-never.js';
import { cannot, oneLine, shownCode, codeSpan, unusedRun } from './shown-text.js';

/** A directive: its kinds, how it is written, what it is called before people, and how an answer gets into it. */

export type WritingDirective =
  | { readonly kind: 'write'; readonly path: string; readonly content: string }
  | { readonly kind: 'patch'; readonly patch: string }
  | { readonly kind: 'replace'; readonly search: string; readonly replacement: string; readonly path: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** Meant to write, but cannot be followed; `problem` says why and what to do. */
  | { readonly kind: 'broken'; readonly problem: string };

export type TalkingDirective =
  | { readonly kind: 'ask'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'fail'; readonly message: string }
  | { readonly kind: 'wait'; readonly milliseconds: number };

export type Directive = WritingDirective | TalkingDirective;

export function isWriting(directive: Directive): directive is WritingDirective {
  return !['ask', 'say', 'fail', 'wait'].includes(directive.kind);
}

/** Tells a person how to have files changed. Every example is inside a block or goes on in prose, so that none is a directive. */
export const HOW_TO_WRITE_DIRECTIVES = `I do what directives say. Each of these stands on a line of its own:

~~~text
replace \`old words\` with \`new words\` in \`src/file.js\`
rename \`src/old.js\` to \`src/new.js\`
delete \`src/unused.js\`
ask: Which rounding? [half-even | half-up]
~~~

A fenced block with a path in place of a language writes that file, and a block marked \`diff\` is applied:

~~~text
\`\`\`src/new-file.js
the whole content
\`\`\`
~~~

With several repositories a path begins with the name of its repository.`;

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
      throw cannot(directive.problem);
    default:
      return assertNever(directive);
  }
}

/** The path that the info string of a fence names: quoted, or one word with a slash or a dot (`js` and `Dockerfile` are languages). */
export function pathOf(info: string): string | undefined {
  if (info.length > 2 && info.startsWith('"') && info.endsWith('"')) return info.slice(1, -1);
  return /^[^\s"{][^\s]*$/.test(info) && /[/.]/.test(info) ? info : undefined;
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

const LONGEST_PATH = 4096;

/**
 * One line that says in words what the directive does and to which file, for the block after it shows no path on a page.
 * It is prose to `parseDirectives`: no word for a directive is followed by a code span.
 */
export function describeDirective(directive: WritingDirective): string {
  const shown = (path: string): string => shownCode(path, LONGEST_PATH);
  switch (directive.kind) {
    case 'write':
      return `Write ${shown(directive.path)}${directive.content === '' ? ' as an empty file' : ''}:`;
    case 'patch': {
      const paths = [...new Set(pathsOfDiff(directive.patch, /(?:---|\+\+\+) (?:[ab]\/)?|rename (?:from|to) /))];
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

interface EditLine {
  readonly tool: 'edit';
  readonly name: string;
  readonly title: string;
}

/** The tool line of a directive: what it is called and which file it is about. */
export function toolLineOf(directive: WritingDirective): EditLine {
  const line = (name: string, title: string): EditLine => ({ tool: 'edit', name, title: oneLine(title) });
  switch (directive.kind) {
    case 'write':
    case 'replace':
    case 'delete':
      return line(directive.kind, directive.path);
    case 'patch': {
      // The first file that is written; where all are deleted, the first of those.
      const [written] = pathsOfDiff(directive.patch, /\+\+\+ (?:b\/)?/);
      const [deleted] = pathsOfDiff(directive.patch, /--- (?:a\/)?/);
      return line(written === undefined && deleted !== undefined ? 'delete' : 'patch', written ?? deleted ?? 'diff');
    }
    case 'rename':
      return line('rename', `${directive.from} → ${directive.to}`);
    case 'broken':
      return line('write', 'unfinished block');
    default:
      return assertNever(directive);
  }
}

/**
 * The paths on lines of a diff that begin so. It is read by its lines, because it may be one that cannot be applied; a line of a
 * hunk that looks like a header counts too, rather than that a path is left out.
 */
function pathsOfDiff(patch: string, beginning: RegExp): readonly string[] {
  const found = patch.matchAll(new RegExp(`^(?:${beginning.source})([^\\t\\r\\n]+)`, 'gm'));
  return [...found].map(([, path = '']) => path.trimEnd()).filter((path) => path !== '/dev/null');
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
  if (text.length + (parts.length - 1) * answer.length > LONGEST_TEXT)
    throw cannot('With the answer in it, the directive is longer than 1 MiB. Use {answer} fewer times.');
  return parts.join(answer);
}
