/** The value below which the given part of `values` lies; NaN when there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** Prints one measure against what it may be at most, and lets the program end with 1 when it is missed. */
export function judge(what: string, value: number, atMost: number, unit = ''): void {
  const missed = !(value <= atMost);
  console.log(`${what}: ${value.toFixed(2)}${unit} (target at most ${atMost}${unit})${missed ? ' MISSED' : ''}`);
  if (missed) process.exitCode = 1;
}
