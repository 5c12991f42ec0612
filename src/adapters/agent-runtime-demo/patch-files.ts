import { codeSpan } from './code-span.js';
import type { Edit } from './edit.js';
import { applyHunks, lineChange, readDiff, type FilePatch } from './line-diff.js';
import { cannot } from './turn-problem.js';
import type { WorkspaceFiles } from './workspace.js';
import type { WorkspacePath } from './workspace-path.js';

type Located = WorkspacePath & { readonly shown: string };

interface Step {
  readonly source: Located | null;
  readonly target: Located | null;
  readonly before: string;
  readonly after: string;
  readonly executable: boolean | null;
}

/** Applies a unified diff to the clones: all of it, or nothing and a TurnProblem that names the first place that does not fit. */
export async function patchFiles(files: WorkspaceFiles, patch: string): Promise<Edit> {
  const drafts = new Drafts(files);
  const steps: Step[] = [];
  for (const file of readDiff(patch)) steps.push(await drafts.take(file));
  for (const step of steps) await carryOut(files, step);
  const changes = steps.map((step) => lineChange(step.before, step.after));
  const names = steps.map((step) => codeSpan((step.target ?? step.source)?.shown ?? ''));
  return {
    sentence: `Applied a diff to ${names.slice(0, 20).join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}`,
    files: steps.flatMap(({ source, target }) => [source, target].filter((file) => file !== null)),
    changed: true,
    additions: changes.reduce((sum, change) => sum + change.additions, 0),
    deletions: changes.reduce((sum, change) => sum + change.deletions, 0),
  };
}

async function carryOut(files: WorkspaceFiles, step: Step): Promise<void> {
  const { source, target } = step;
  if (!target) {
    if (source) await files.remove(source);
    return;
  }
  // Moving first keeps whether the file may be run.
  if (source && keyOf(source) !== keyOf(target)) await files.move(source, target);
  await files.write(target, step.after, step.executable);
}

/** Works the diff out on paper: the texts as they are, then as earlier parts of the same diff leave them. */
class Drafts {
  readonly #texts = new Map<string, string | undefined>();

  constructor(private readonly files: WorkspaceFiles) {}

  async take(patch: FilePatch): Promise<Step> {
    const source = await this.#locate(patch.oldPath);
    const target = await this.#locate(patch.newPath);
    const name = (source ?? target)?.shown ?? '';
    const before = source ? await this.#textOf(source) : '';
    if (target) await this.#expectFree(target, source);
    const after = applyHunks(before, patch.hunks, name);
    if (!target && after !== '') throw cannot(`The diff deletes ${codeSpan(name)} but leaves lines of it.`);
    if (source) this.#texts.set(keyOf(source), undefined);
    if (target) this.#texts.set(keyOf(target), after);
    return { source, target, before, after, executable: patch.executable };
  }

  async #locate(path: string | null): Promise<Located | null> {
    return path === null ? null : this.files.locate(path);
  }

  async #expectFree(target: Located, source: Located | null): Promise<void> {
    if (source && keyOf(source) === keyOf(target)) return;
    if ((await this.#current(target)) === undefined) return;
    throw cannot(`The diff does not apply: ${codeSpan(target.shown)} exists already.`);
  }

  async #textOf(file: Located): Promise<string> {
    const text = await this.#current(file);
    if (text === undefined) throw cannot(`The diff does not apply: ${codeSpan(file.shown)} does not exist.`);
    return text;
  }

  async #current(file: Located): Promise<string | undefined> {
    return this.#texts.has(keyOf(file)) ? this.#texts.get(keyOf(file)) : this.files.read(file);
  }
}

function keyOf(file: WorkspacePath): string {
  return `${file.repository}:${file.path}`;
}
