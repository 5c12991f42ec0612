/** Orders two places in the log: negative when `a` is earlier, 0 when equal. The same order as the log's own `comparePositions`. */
export function comparePositions(a: string, b: string): number {
  const [a0 = '0', a1 = a0] = a.split('/');
  const [b0 = '0', b1 = b0] = b.split('/');
  return compareDecimals(a0, b0) || compareDecimals(a1, b1);
}

function compareDecimals(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
