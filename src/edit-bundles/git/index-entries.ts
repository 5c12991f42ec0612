/** What an index says of a file when git last looked at it. */
export interface IndexEntry {
  readonly sha: string;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  /** The lowest 32 bits. */
  readonly size: bigint;
}

const HEAD = /^[0-7]{6} ([0-9a-f]{40}) 0\t/;
const LOOK =
  /^ {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n {2}dev: \d+\tino: \d+\n {2}uid: \d+\tgid: \d+\n {2}size: (\d+)\tflags: [0-9a-f]+\n/;

/** Reads `git ls-files --stage --debug -z`: the settled entries by name, its bytes as latin1. */
export function parseIndexEntries(output: Buffer): ReadonlyMap<string, IndexEntry> {
  const text = output.toString('latin1');
  const entries = new Map<string, IndexEntry>();
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\0', at);
    const line = text.slice(at, end);
    const [look = '', ...fields] = LOOK.exec(text.slice(end + 1, end + 400)) ?? [];
    if (end < 0 || look === '') throw new Error('git ls-files printed an entry that is not understood');
    const [head, sha] = HEAD.exec(line) ?? [];
    if (head !== undefined && sha !== undefined) entries.set(line.slice(head.length), { sha, ...timesOf(fields) });
    at = end + 1 + look.length;
  }
  return entries;
}

function timesOf(fields: readonly string[]): Omit<IndexEntry, 'sha'> {
  const [cs = 0n, cn = 0n, ms = 0n, mn = 0n, size = 0n] = fields.map(BigInt);
  return { ctimeNs: cs * 1_000_000_000n + cn, mtimeNs: ms * 1_000_000_000n + mn, size };
}
