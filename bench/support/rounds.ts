export interface Contender {
  readonly name: string;
  /** One measured run; returns what happened per second. */
  run(round: number): Promise<number>;
}

export interface Measured {
  readonly name: string;
  readonly perSecond: readonly number[];
}

/** Runs all contenders in turn, round after round, so that a slow moment of the machine hits each of them. */
export async function interleaved(contenders: readonly Contender[], rounds: number): Promise<readonly Measured[]> {
  const measured = contenders.map(({ name }) => ({ name, perSecond: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, contender] of contenders.entries()) measured[at]?.perSecond.push(await contender.run(round));
  }
  return measured;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
