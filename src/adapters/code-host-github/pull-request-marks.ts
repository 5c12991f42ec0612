import { cutToWord } from '../../domain/shared/cut-text.js';

const MARK = /<!-- code-runs:publish=([\x21-\x7e]+?) -->/g;
/** GitHub refuses longer descriptions. */
const LONGEST_BODY = 65_536;
/** The product's part stands between these two; everything else in a description is people's. GitHub does not show comments. */
const BEGIN = '<!-- code-runs:begin -->';
const END = '<!-- code-runs:end -->';
const ANY_MARK = /<!-- code-runs:(?:publish=[\x21-\x7e]+?|begin|end) -->/g;

/** The publish ids that a pull request's description carries, oldest first. */
export function marksIn(body: string): readonly string[] {
  return [...body.matchAll(MARK)].map(([, publishId = '']) => publishId);
}

/**
 * A description of the product's words alone, found again by its publish ids. What does not fit into `room` characters is left out:
 * first words, then the oldest ids.
 */
export function markedBody(words: string, publishIds: readonly string[], room = LONGEST_BODY): string {
  const marks = publishIds.map((publishId) => `<!-- code-runs:publish=${publishId} -->`);
  const written = (said: string): string => [BEGIN, said, '', ...marks, END].join('\n');
  const left = room - written('').length;
  if (left < 0 && publishIds.length > 1) return markedBody(words, publishIds.slice(1), room);
  return written(left > 0 ? cutToWord(wordsOf(words), left) : '');
}

/**
 * The description with these words in the product's part, which keeps its publish ids and takes one more. Unchanged where there is no
 * such part, because then all of it is a person's, and where it says so already (GitHub's editor ends lines with CR LF).
 */
export function withWords(body: string, words: string, publishId?: string): string {
  const start = body.indexOf(BEGIN);
  const end = body.indexOf(END, start);
  if (start < 0 || end < 0) return body;
  const part = body.slice(start, end + END.length);
  const others = body.length - part.length;
  const ids = [...marksIn(part), ...(publishId === undefined ? [] : [publishId])];
  const wanted = markedBody(words, ids, LONGEST_BODY - others);
  if (others + wanted.length > LONGEST_BODY) return body;
  if (part.replaceAll('\r\n', '\n') === wanted.replaceAll('\r\n', '\n')) return body;
  return `${body.slice(0, start)}${wanted}${body.slice(end + END.length)}`;
}

/** The description without the marks. */
export function wordsOf(body: string): string {
  return body.replace(ANY_MARK, '').trim();
}
