/** One line of a hunk. Numbers count from 1; null where the side has no such line. */
export interface DiffLine {
  readonly kind: 'context' | 'added' | 'removed';
  readonly oldNumber: number | null;
  readonly newNumber: number | null;
  readonly text: string;
  /** The file ends here without a line break. */
  readonly endsOpen: boolean;
}

export interface DiffHunk {
  /** `@@ -31,14 +31,22 @@ deliver` */
  readonly header: string;
  readonly lines: readonly DiffLine[];
}

export interface FileDiff {
  /** The path after the change; before it for a deleted file. */
  readonly path: string;
  readonly oldPath: string;
  /** Six octal digits; null when the patch does not say, and where there is no file on that side. */
  readonly oldMode: string | null;
  readonly newMode: string | null;
  readonly binary: boolean;
  readonly hunks: readonly DiffHunk[];
  /** UTF-16 units of this file's part of the patch. */
  readonly size: number;
}

const HUNK = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** Reads what `git diff` prints (also with `--binary`), file by file. Lines that it does not know are passed over. */
export function parseDiff(patch: string): readonly FileDiff[] {
  const files: FileDiff[] = [];
  let start = patch.startsWith('diff --git ') ? 0 : patch.indexOf('\ndiff --git ') + 1;
  if (!patch.startsWith('diff --git ', start)) return files;
  while (start < patch.length) {
    const next = patch.indexOf('\ndiff --git ', start);
    const end = next < 0 ? patch.length : next + 1;
    files.push(parseFile(patch.slice(start, end)));
    start = end;
  }
  return withTypeChanges(files);
}

/** A file that becomes a link or a submodule, or was one, is two sections of the patch under one name: gone, and new. */
function withTypeChanges(sections: readonly FileDiff[]): readonly FileDiff[] {
  const files: FileDiff[] = [];
  for (const section of sections) {
    const before = files.at(-1);
    if (before?.path === section.path && before.newMode === null && section.oldMode === null) {
      files[files.length - 1] = {
        ...section,
        oldMode: before.oldMode,
        binary: before.binary || section.binary,
        hunks: [...before.hunks, ...section.hunks],
        size: before.size + section.size,
      };
    } else files.push(section);
  }
  return files;
}

/** Where a symbolic link leads after the change, or led before; undefined for what is not a link. */
export function linkTarget({ oldMode, newMode, hunks }: FileDiff): string | undefined {
  const kind = newMode === LINK ? 'added' : oldMode === LINK && newMode === null ? 'removed' : undefined;
  if (kind === undefined) return undefined;
  const lines = hunks.flatMap((hunk) => hunk.lines).filter((line) => line.kind === kind);
  return lines.length === 0 ? undefined : lines.map(({ text }) => text).join('\n');
}

const LINK = '120000';

/** Whether a file is another kind of thing now: file, link, submodule. */
export function changesType({ oldMode, newMode }: FileDiff): boolean {
  return oldMode !== null && newMode !== null && oldMode.slice(0, 3) !== newMode.slice(0, 3);
}

function parseFile(text: string): FileDiff {
  const lines = text.split('\n');
  const firstHunk = lines.findIndex((line) => HUNK.test(line));
  const head = firstHunk < 0 ? lines : lines.slice(0, firstHunk);
  return {
    ...pathsOf(head),
    ...modesOf(head),
    binary: head.some((line) => line.startsWith('Binary files ') || line === 'GIT binary patch'),
    hunks: firstHunk < 0 ? [] : parseHunks(lines.slice(firstHunk)),
    size: text.length,
  };
}

/** The rest of the first line of the head that begins with one of the prefixes, in their order. */
function after(head: readonly string[], ...prefixes: readonly string[]): string | undefined {
  for (const prefix of prefixes) {
    const found = head.find((line) => line.startsWith(prefix));
    if (found !== undefined) return found.slice(prefix.length);
  }
  return undefined;
}

function pathsOf(head: readonly string[]): Pick<FileDiff, 'path' | 'oldPath'> {
  const [headOld, headNew] = pathsOfHead(head[0] ?? '');
  return {
    oldPath: named(after(head, 'rename from ', 'copy from ')) ?? sidePath(after(head, '--- ')) ?? headOld,
    path: named(after(head, 'rename to ', 'copy to ')) ?? sidePath(after(head, '+++ ')) ?? headNew,
  };
}

function modesOf(head: readonly string[]): Pick<FileDiff, 'oldMode' | 'newMode'> {
  const both = / (\d{6})$/.exec(after(head, 'index ') ?? '')?.[1] ?? null;
  return {
    oldMode: after(head, 'old mode ', 'deleted file mode ') ?? both,
    newMode: after(head, 'new mode ', 'new file mode ') ?? both,
  };
}

function parseHunks(lines: readonly string[]): readonly DiffHunk[] {
  const hunks: { header: string; lines: DiffLine[] }[] = [];
  const next = { old: 0, new: 0 };
  for (const line of lines) {
    const begin = HUNK.exec(line);
    const hunk = hunks.at(-1);
    if (begin) {
      next.old = Number(begin[1]);
      next.new = Number(begin[2]);
      hunks.push({ header: line, lines: [] });
    } else if (line.startsWith('\\')) {
      const last = hunk?.lines.pop();
      if (last) hunk?.lines.push({ ...last, endsOpen: true });
    } else if (/^[ +-]/.test(line)) hunk?.lines.push(toLine(line, next));
  }
  return hunks;
}

const KINDS: Readonly<Record<string, DiffLine['kind']>> = { '+': 'added', '-': 'removed' };

function toLine(line: string, next: { old: number; new: number }): DiffLine {
  const kind = KINDS[line.charAt(0)] ?? 'context';
  return {
    kind,
    oldNumber: kind === 'added' ? null : next.old++,
    newNumber: kind === 'removed' ? null : next.new++,
    text: line.slice(1),
    endsOpen: false,
  };
}

/** `diff --git a/x b/x`: only used where nothing else names the file, and then both names are the same. */
function pathsOfHead(line: string): readonly [string, string] {
  const rest = line.slice('diff --git '.length);
  const quoted = /^"((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"$/.exec(rest);
  if (quoted) return [unquote(`"${quoted[1]}"`).slice(2), unquote(`"${quoted[2]}"`).slice(2)];
  const half = (rest.length - 1) / 2;
  return [rest.slice(2, half), rest.slice(half + 3)];
}

function sidePath(side: string | undefined): string | undefined {
  const path = named(side?.replace(/\t$/, ''));
  return path === undefined || path === '/dev/null' ? undefined : path.slice(2);
}

function named(path: string | undefined): string | undefined {
  return path === undefined ? undefined : unquote(path);
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/** Undoes git's quoting of unusual paths: `"a\303\251.txt"` is `aé.txt`. */
function unquote(path: string): string {
  if (!path.startsWith('"') || !path.endsWith('"')) return path;
  const bytes: number[] = [];
  for (const [part] of path.slice(1, -1).matchAll(/\\[0-7]{3}|\\.|[^\\]+/gsu)) {
    if (!part.startsWith('\\')) bytes.push(...new TextEncoder().encode(part));
    else bytes.push(ESCAPES[part.slice(1)] ?? Number.parseInt(part.slice(1), 8));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
