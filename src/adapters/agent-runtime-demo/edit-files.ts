import { assertNever } from '../../domain/shared/assert-never.js';
import type { WritingDirective } from './directive.js';
import { applyHunks, lineChange, linesOf, readDiff, type FilePatch, type LineChange } from './line-diff.js';
import { cannot, counted, shownCode } from './shown-text.js';
import type { WorkspaceFiles, WorkspacePath } from './workspace.js';

/** What one directive did. */
export interface Edit extends LineChange {
  /** What was done, one line of Markdown in the past tense. */
  readonly sentence: string;
  /** The files that are other than before. */
  readonly files: readonly WorkspacePath[];
  /** False when the files were as the directive wants them already. */
  readonly changed: boolean;
}

type Of<Kind> = WritingDirective & { readonly kind: Kind };

/** Carries out one directive in the clones. Throws TurnProblem when it cannot be done; the turn then ends and the clones go with it. */
export async function editFiles(files: WorkspaceFiles, directive: WritingDirective): Promise<Edit> {
  switch (directive.kind) {
    case 'write':
      return write(files, directive);
    case 'patch':
      return patch(files, directive);
    case 'replace':
      return replace(files, directive);
    case 'delete':
      return remove(files, directive);
    case 'rename':
      return move(files, directive);
    case 'broken':
      throw cannot(directive.problem);
    default:
      return assertNever(directive);
  }
}

async function write(files: WorkspaceFiles, { path, content }: Of<'write'>): Promise<Edit> {
  const file = await files.locate(path);
  const before = await files.peek(file);
  const name = shownCode(file.shown);
  if (before === content) return edit(`${name} held this content already`, [file], { before, after: content });
  await files.write(file, content);
  const verb = before === undefined ? 'Wrote' : 'Rewrote';
  const sentence = `${verb} ${name} (${counted(linesOf(content).length, 'line')})`;
  return { ...edit(sentence, [file], { before: before ?? '', after: content }), changed: true };
}

function edit(
  sentence: string,
  files: readonly WorkspacePath[],
  text: { readonly before: string; readonly after: string },
): Edit {
  return { sentence, files, changed: text.before !== text.after, ...lineChange(text.before, text.after) };
}

async function replace(files: WorkspaceFiles, { search, replacement, path }: Of<'replace'>): Promise<Edit> {
  const file = await files.locate(path);
  const before = await files.read(file);
  const [name, searched] = [shownCode(file.shown), shownCode(search)];
  if (before === undefined) throw cannot(`${name} does not exist, so nothing can be replaced in it. Check the path.`);
  const parts = before.split(search);
  if (parts.length === 1)
    throw cannot(`${searched} is not in ${name}. Copy the text exactly as it stands there, within one line.`);
  const after = parts.join(replacement);
  await files.write(file, after);
  const times = parts.length === 2 ? 'once' : `${parts.length - 1} times`;
  return edit(`Replaced ${searched} with ${shownCode(replacement)} in ${name} (${times})`, [file], { before, after });
}

async function remove(files: WorkspaceFiles, { path }: Of<'delete'>): Promise<Edit> {
  const file = await files.locate(path, 'remove');
  const before = (await files.peek(file)) ?? '';
  await files.remove(file);
  return { ...edit(`Deleted ${shownCode(file.shown)}`, [file], { before, after: '' }), changed: true };
}

async function move(files: WorkspaceFiles, directive: Of<'rename'>): Promise<Edit> {
  const from = await files.locate(directive.from);
  const to = await files.locate(directive.to);
  await files.move(from, to);
  const sentence = `Renamed ${shownCode(from.shown)} to ${shownCode(to.shown)}`;
  return { sentence, files: [from, to], changed: true, additions: 0, deletions: 0 };
}

/** Applies a unified diff to the clones: all of it, or nothing and a TurnProblem that names the first place that does not fit. */
async function patch(files: WorkspaceFiles, directive: Of<'patch'>): Promise<Edit> {
  const drafts = new Drafts(files);
  const steps: Step[] = [];
  for (const file of readDiff(directive.patch)) steps.push(await drafts.take(file));
  for (const step of steps) await carryOut(files, step);
  const changes = steps.map((step) => lineChange(step.before, step.after));
  const names = steps.map((step) => shownCode((step.target ?? step.source)?.shown ?? ''));
  const more = names.length > 20 ? ` and ${names.length - 20} more` : '';
  return {
    sentence: `Applied a diff to ${names.slice(0, 20).join(', ')}${more}`,
    files: steps.flatMap(({ source, target }) => [source, target].filter((file) => file !== null)),
    changed: true,
    additions: changes.reduce((sum, change) => sum + change.additions, 0),
    deletions: changes.reduce((sum, change) => sum + change.deletions, 0),
  };
}

type Located = Awaited<ReturnType<WorkspaceFiles['locate']>>;

interface Step {
  readonly source: Located | null;
  readonly target: Located | null;
  readonly before: string;
  readonly after: string;
  readonly executable: boolean | null;
}

async function carryOut(files: WorkspaceFiles, { source, target, after, executable }: Step): Promise<void> {
  if (!target) return source ? files.remove(source) : undefined;
  // Moving first keeps whether the file may be run.
  if (source && !isSame(source, target)) await files.move(source, target);
  await files.write(target, after, executable);
}

/** Works the diff out on paper: the texts as they are, then as earlier parts of the same diff leave them. */
class Drafts {
  readonly #texts = new Map<string, string | undefined>();

  constructor(private readonly files: WorkspaceFiles) {}

  async take({ oldPath, newPath, hunks, executable }: FilePatch): Promise<Step> {
    const source = await this.#locate(oldPath);
    const target = await this.#locate(newPath);
    const name = (source ?? target)?.shown ?? '';
    const before = source ? await this.#textOf(source) : '';
    if (target) await this.#expectFree(target, source);
    const after = applyHunks(before, hunks, name);
    if (!target && after !== '') throw cannot(`The diff deletes ${shownCode(name)} but leaves lines of it.`);
    if (source) this.#texts.set(keyOf(source), undefined);
    if (target) this.#texts.set(keyOf(target), after);
    return { source, target, before, after, executable };
  }

  async #locate(path: string | null): Promise<Located | null> {
    return path === null ? null : this.files.locate(path);
  }

  async #textOf(file: Located): Promise<string> {
    const text = await this.#current(file);
    if (text === undefined) throw cannot(`The diff does not apply: ${shownCode(file.shown)} does not exist.`);
    return text;
  }

  async #expectFree(target: Located, source: Located | null): Promise<void> {
    if (isSame(source, target) || (await this.#current(target)) === undefined) return;
    throw cannot(`The diff does not apply: ${shownCode(target.shown)} exists already.`);
  }

  async #current(file: Located): Promise<string | undefined> {
    return this.#texts.has(keyOf(file)) ? this.#texts.get(keyOf(file)) : this.files.read(file);
  }
}

function isSame(one: WorkspacePath | null, other: WorkspacePath): boolean {
  return one !== null && keyOf(one) === keyOf(other);
}

function keyOf(file: WorkspacePath): string {
  return `${file.repository}:${file.path}`;
}
