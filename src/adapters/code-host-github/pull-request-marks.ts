const MARK = /<!-- code-runs:publish=([\x21-\x7e]+?) -->/g;

/** The publish ids that a pull request's description carries, oldest first. */
export function marksIn(body: string): readonly string[] {
  return [...body.matchAll(MARK)].map(([, publishId = '']) => publishId);
}

/** A description that is found again by its publish ids, in comments that GitHub does not show. */
export function markedBody(words: string, publishIds: readonly string[]): string {
  const marks = publishIds.map((publishId) => `<!-- code-runs:publish=${publishId} -->`);
  return `${wordsOf(words)}\n\n${marks.join('\n')}`.trim();
}

/** The description without the marks. */
export function wordsOf(body: string): string {
  return body.replace(MARK, '').trim();
}
