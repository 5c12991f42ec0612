/** Cuts a unified diff of git into the parts of its files, by the path after the change (before it, if deleted). */
export function patchesByPath(diff: string): ReadonlyMap<string, string> {
  const parts = diff.split(/^(?=diff --git )/m).filter((part) => part.startsWith('diff --git '));
  return new Map(parts.map((part) => [pathOf(part), part]));
}

function pathOf(part: string): string {
  const [head = ''] = part.split(/^@@ /m);
  const line = (start: string): string | undefined =>
    head
      .split('\n')
      .find((candidate) => candidate.startsWith(start))
      ?.slice(start.length);
  const renamed = line('rename to ');
  if (renamed !== undefined) return unquote(renamed);
  const after = unquote((line('+++ ') ?? '').replace(/\t$/, ''));
  if (after.startsWith('b/')) return after.slice(2);
  const before = unquote((line('--- ') ?? '').replace(/\t$/, ''));
  if (before.startsWith('a/')) return before.slice(2);
  return pathOfEmptyChange(head);
}

/** Binary and empty files have no `+++` line; both halves of the first line then name the same path. */
function pathOfEmptyChange(head: string): string {
  const names = head.slice('diff --git '.length).split('\n', 1)[0] ?? '';
  const half = names.slice((names.length + 1) / 2);
  return unquote(half).replace(/^b\//, '');
}

/** Git writes unusual paths in quotes, with bytes as octal escapes of UTF-8. */
function unquote(path: string): string {
  if (!path.startsWith('"') || !path.endsWith('"')) return path;
  const bytes = path
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_whole, escaped: string) => unescapeOne(escaped))
    .split('')
    .map((letter) => letter.charCodeAt(0));
  return bytes.every((byte) => byte < 256) ? new TextDecoder().decode(Uint8Array.from(bytes)) : path;
}

function unescapeOne(escaped: string): string {
  if (/^[0-7]{3}$/.test(escaped)) return String.fromCharCode(parseInt(escaped, 8));
  return { n: '\n', t: '\t', r: '\r' }[escaped] ?? escaped;
}

export interface PatchLine {
  readonly kind: 'hunk' | 'added' | 'removed' | 'kept' | 'note';
  readonly text: string;
  readonly oldNumber: number | null;
  readonly newNumber: number | null;
}

/** The lines of one file's patch with their numbers; header lines are left out. */
export function patchLines(patch: string): readonly PatchLine[] {
  const start = patch.search(/^@@ /m);
  if (start < 0) return [];
  const lines: PatchLine[] = [];
  let [oldNumber, newNumber] = [0, 0];
  for (const raw of patch.slice(start).replace(/\n$/, '').split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(raw);
    if (hunk) {
      [oldNumber, newNumber] = [Number(hunk[1]), Number(hunk[2])];
      lines.push({ kind: 'hunk', text: raw, oldNumber: null, newNumber: null });
    } else if (raw.startsWith('+')) {
      lines.push({ kind: 'added', text: raw.slice(1), oldNumber: null, newNumber: newNumber++ });
    } else if (raw.startsWith('-')) {
      lines.push({ kind: 'removed', text: raw.slice(1), oldNumber: oldNumber++, newNumber: null });
    } else if (raw.startsWith('\\')) {
      lines.push({ kind: 'note', text: raw.slice(2), oldNumber: null, newNumber: null });
    } else {
      lines.push({ kind: 'kept', text: raw.slice(1), oldNumber: oldNumber++, newNumber: newNumber++ });
    }
  }
  return lines;
}
