import { open, readdir } from 'node:fs/promises';
import { constants } from 'node:fs';
import { oneLine } from './shown-text.js';
import type { Clone } from './workspace.js';

export interface FoundFile {
  /** As bytes: a name need not be text. */
  readonly absolute: Buffer;
  /** `path`, or `repo/path` when there are several repositories. */
  readonly shown: string;
  /** Which of the words it holds, in its path or its text. */
  readonly words: readonly string[];
  /** Higher is better: rare words count more, words in the path twice. */
  readonly score: number;
}

export interface SearchResult {
  /** Best first. */
  readonly files: readonly FoundFile[];
  readonly filesSearched: number;
  /** Larger than 1 MB or binary. */
  readonly filesSkipped: number;
  /** The clones hold more than a search looks at. */
  readonly stoppedEarly: boolean;
}

export interface MatchingLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * A search is bounded by work, never by time, so that it finds the same after a restart; 20,000 files or 64 MB take about
 * two seconds.
 */
const MOST_FILES = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;
const LARGEST_FILE = 1_000_000;
const AT_ONCE = 16;

interface Candidate {
  readonly absolute: Buffer;
  readonly shown: string;
}

interface Hit extends Candidate {
  readonly inPath: readonly boolean[];
  readonly inText: readonly boolean[];
}

/** Looks for words (lower case) in the paths and texts of the clones, case-insensitively. Links, `.git`, large and binary files are passed over. */
export async function search(
  clones: readonly Clone[],
  words: readonly string[],
  signal: AbortSignal,
): Promise<SearchResult> {
  const candidates = await listFiles(clones, signal);
  const hits: Hit[] = [];
  let skipped = 0;
  let bytes = 0;
  let at = 0;
  for (; at < candidates.length && bytes < MOST_BYTES; at += AT_ONCE) {
    signal.throwIfAborted();
    const batch = await Promise.all(candidates.slice(at, at + AT_ONCE).map((candidate) => look(candidate, words)));
    hits.push(...batch.map(({ hit }) => hit).filter(isHit));
    skipped += batch.filter((seen) => seen.bytes === undefined).length;
    bytes += batch.reduce((sum, seen) => sum + (seen.bytes ?? 0), 0);
  }
  const stoppedEarly = at < candidates.length || candidates.length >= MOST_FILES;
  return {
    files: ranked(hits, words),
    filesSearched: Math.min(at, candidates.length) - skipped,
    filesSkipped: skipped,
    stoppedEarly,
  };
}

/** `bytes` is undefined for a file that is passed over; its path still counts. */
async function look(
  candidate: Candidate,
  words: readonly string[],
): Promise<{ readonly hit: Hit; readonly bytes: number | undefined }> {
  const text = await readSmallText(candidate.absolute);
  const inText = found(text?.toLowerCase() ?? '', words);
  return { hit: { ...candidate, inPath: found(candidate.shown.toLowerCase(), words), inText }, bytes: text?.length };
}

function isHit(hit: Hit): boolean {
  return hit.inPath.includes(true) || hit.inText.includes(true);
}

/** The lines of a file that hold the most of the words, at most `limit`, in the order of the file, and how many lines the file has. */
export async function matchingLines(
  file: FoundFile,
  limit: number,
): Promise<{ readonly lineCount: number; readonly lines: readonly MatchingLine[] }> {
  const text = (await readSmallText(file.absolute)) ?? '';
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const scored = lines.map((line, index) => {
    const lower = line.toLowerCase();
    return { index, text: line, score: file.words.filter((word) => lower.includes(word)).length };
  });
  const best = scored.filter((line) => line.score > 0).sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen = best.slice(0, limit).sort((a, b) => a.index - b.index);
  return {
    lineCount: lines.length,
    lines: chosen.map((line) => ({ number: line.index + 1, text: oneLine(line.text.trim()) })),
  };
}

async function listFiles(clones: readonly Clone[], signal: AbortSignal): Promise<readonly Candidate[]> {
  const files: Candidate[] = [];
  for (const clone of clones) {
    const pending: Buffer[] = [NO_BYTES];
    for (let folder = pending.pop(); folder !== undefined && files.length < MOST_FILES; folder = pending.pop()) {
      signal.throwIfAborted();
      const entries = await listFolder(clone, folder);
      pending.push(...entries.folders);
      for (const path of entries.files) {
        const text = path.toString('utf8');
        const shown = clones.length === 1 ? text : `${clone.name}/${text}`;
        files.push({ absolute: inClone(clone, path), shown });
      }
    }
  }
  return files.slice(0, MOST_FILES);
}

const NO_BYTES = Buffer.alloc(0);

function inClone({ directory }: Clone, path: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${directory}/`), path]);
}

/** Paths inside the clone, in an order that does not depend on the file system. */
async function listFolder(
  clone: Clone,
  folder: Buffer,
): Promise<{ readonly folders: readonly Buffer[]; readonly files: readonly Buffer[] }> {
  const read = await readdir(inClone(clone, folder), { withFileTypes: true, encoding: 'buffer' });
  const entries = read.filter(({ name }) => name.toString('latin1') !== '.git');
  entries.sort((a, b) => Buffer.compare(a.name, b.name));
  const path = (name: Buffer) => (folder.length === 0 ? name : Buffer.concat([folder, Buffer.from('/'), name]));
  return {
    folders: entries.filter((entry) => entry.isDirectory()).map((entry) => path(entry.name)),
    files: entries.filter((entry) => entry.isFile()).map((entry) => path(entry.name)),
  };
}

async function readSmallText(absolute: Buffer): Promise<string | undefined> {
  const handle = await open(absolute, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    if ((await handle.stat()).size > LARGEST_FILE) return undefined;
    const bytes = await handle.readFile();
    return bytes.includes(0) ? undefined : bytes.toString('utf8');
  } finally {
    await handle.close();
  }
}

function found(text: string, words: readonly string[]): readonly boolean[] {
  return words.map((word) => text.includes(word));
}

function ranked(hits: readonly Hit[], words: readonly string[]): readonly FoundFile[] {
  const weights = words.map((_, word) => {
    const holders = hits.filter((hit) => hit.inPath[word] || hit.inText[word]).length;
    return holders === 0 ? 0 : Math.log(1 + hits.length / holders);
  });
  const files = hits.map((hit) => ({
    absolute: hit.absolute,
    shown: hit.shown,
    words: words.filter((_, word) => hit.inPath[word] || hit.inText[word]),
    score: weights.reduce(
      (sum, weight, word) => sum + weight * (Number(hit.inText[word]) + 2 * Number(hit.inPath[word])),
      0,
    ),
  }));
  return files.sort((a, b) => b.score - a.score || (a.shown < b.shown ? -1 : 1));
}
