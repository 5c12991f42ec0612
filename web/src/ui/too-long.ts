/** What a field says of a text beyond its limit: how long it is, and what to do. Fields take all of it: nothing is cut unseen. */
export function tooLong(length: number, limit: number, mend: string): string | undefined {
  if (length <= limit) return undefined;
  return `${length.toLocaleString('en-US')} / ${limit.toLocaleString('en-US')}. ${mend}`;
}
