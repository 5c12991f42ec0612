const MARK = /<!-- code-runs:publish=([\x21-\x7e]+?) -->/g;
/** The product's part stands between these two; everything else in a description is people's. GitHub does not show comments. */
const BEGIN = '<!-- code-runs:begin -->';
const END = '<!-- code-runs:end -->';
const ANY_MARK = /<!-- code-runs:(?:publish=[\x21-\x7e]+?|begin|end) -->/g;

/** The publish ids that a pull request's description carries, oldest first. */
export function marksIn(body: string): readonly string[] {
  return [...body.matchAll(MARK)].map(([, publishId = '']) => publishId);
}

/** A description of the product's words alone, found again by its publish ids. */
export function markedBody(words: string, publishIds: readonly string[]): string {
  const marks = publishIds.map((publishId) => `<!-- code-runs:publish=${publishId} -->`);
  return [BEGIN, wordsOf(words), '', ...marks, END].join('\n');
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
  const wanted = markedBody(words, [...marksIn(part), ...(publishId === undefined ? [] : [publishId])]);
  if (part.replaceAll('\r\n', '\n') === wanted.replaceAll('\r\n', '\n')) return body;
  return `${body.slice(0, start)}${wanted}${body.slice(end + END.length)}`;
}

/** The description without the marks. */
export function wordsOf(body: string): string {
  return body.replace(ANY_MARK, '').trim();
}
