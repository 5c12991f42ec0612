import { firstPart } from '../../domain/shared/cut-text.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import { matchingLines, search, type FoundFile, type MatchingLine, type SearchResult } from './search.js';
import { codeSpan, counted, oneLine, shownCode } from './shown-text.js';
import type { Stage } from './stage.js';

// A search as a turn shows it: for the words of a request, with the best files read, and what was found in words.

export interface ReadFile {
  readonly shown: string;
  readonly words: readonly string[];
  readonly lines: readonly MatchingLine[];
}

export interface Findings {
  readonly words: readonly string[];
  readonly result: SearchResult;
  /** The best files, read. */
  readonly read: readonly ReadFile[];
}

const FILES_READ = 4;
const FILES_LISTED = 20;

/** Searches the clones for the words of a request and reads the best files, in front of the listener. */
export async function* searchClones(stage: Stage, prose: string): AsyncGenerator<AgentEvent, Findings> {
  const words = searchWords(prose);
  if (words.length === 0)
    return { words, result: { files: [], filesSearched: 0, filesSkipped: 0, stoppedEarly: false }, read: [] };
  const line = { tool: 'search', name: 'search', title: oneLine(words.join(', ')) } as const;
  const result = yield* stage.narrator.call(line, async () => {
    const value = await search(stage.clones, words, stage.work.signal);
    return { value, output: listing(value) };
  });
  const read: ReadFile[] = [];
  for (const file of result.files.slice(0, FILES_READ)) {
    read.push(
      yield* stage.narrator.call({ tool: 'read', name: 'read', title: oneLine(file.shown) }, () => readFile(file)),
    );
  }
  return { words, result, read };
}

async function readFile(file: FoundFile): Promise<{ readonly value: ReadFile; readonly output: string }> {
  const { lineCount, lines } = await matchingLines(file, 3);
  const output = [counted(lineCount, 'line'), ...lines.map((line) => `${line.number}: ${line.text}`)].join('\n');
  return { value: { shown: oneLine(file.shown), words: file.words, lines }, output };
}

function listing(result: SearchResult): string {
  const count = result.files.length;
  const files = result.files.slice(0, FILES_LISTED).map((file) => oneLine(`${file.shown} (${file.words.join(', ')})`));
  const more = count > FILES_LISTED ? [`and ${count - FILES_LISTED} more`] : [];
  return [`${count} of ${result.filesSearched} files match.`, ...files, ...more].join('\n');
}

/** Markdown: what was searched for and what was found. */
export function describeFindings(findings: Findings): string {
  const { words, result, read } = findings;
  if (words.length === 0) return 'The request holds no word to search for.';
  const scope = `${result.filesSearched} files${result.stoppedEarly ? ' (the first part of very large repositories)' : ''}`;
  const searched = `I searched ${scope} for ${words.map((word) => shownCode(word)).join(', ')}`;
  if (read.length === 0) return `${searched} and found nothing.`;
  const count = result.files.length;
  const best = count > read.length ? `; the best ${read.length}` : '';
  return `${searched} and found ${counted(count, 'file')}${best}:\n\n${listFindings(read)}`;
}

/** A Markdown list: each file with its best lines. */
function listFindings(read: readonly ReadFile[]): string {
  return read.map((file) => [`- ${codeSpan(file.shown)}`, ...file.lines.map(lineItem)].join('\n')).join('\n');
}

function lineItem(line: MatchingLine): string {
  return `  - line ${line.number}: ${codeSpan(line.text)}`;
}

const COMMON = new Set(
  `a about add added adding after all also an and any are as at be because been before but by can change code could cover does
  each every file files find first for from get give has have help here how into its just let like look make many may more most must need new
  not now off old only other our out over own path paths please put same see should show so some such take tell than that the their them then there these
  they this those to too under until use used uses using very want was way we well were what when where which while who why will
  with without work would you your`.split(/\s+/),
);
const MOST_WORDS = 12;
const LONGEST_TEXT = 20_000;

/**
 * The words of a request worth searching for, lower case, at most 12: names in backticks first, then the others in order.
 * Common English words and words under three letters are left out.
 */
export function searchWords(text: string): readonly string[] {
  const start = firstPart(text, LONGEST_TEXT);
  const quoted = [...start.matchAll(/`([^`\n]{2,80})`/g)].map((match) => (match[1] ?? '').trim().toLowerCase());
  const plain = [...start.toLowerCase().matchAll(/[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu)].map((match) => match[0]);
  const worth = (word: string) => word.length >= 3 && word.length <= 80 && !COMMON.has(word);
  return [...new Set([...quoted, ...plain].filter(worth))].slice(0, MOST_WORDS);
}
