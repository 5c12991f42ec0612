import { performance } from 'node:perf_hooks';

/** What the work below takes on an idle core of 3 GHz. */
const IDLE_MS = 25;
const ROUNDS = 12_000_000;

/** How many times slower this machine is at this moment than an idle one: 1 or more. Others may keep its cores busy. */
export function slowness(): number {
  const began = performance.now();
  spin();
  return Math.max(1, (performance.now() - began) / IDLE_MS);
}

/**
 * How long `work` takes, in milliseconds of an idle machine. For a rule about what a person waits for: that it holds is a matter of
 * the product, how fast the machine is that tests it is not.
 */
export async function idleMs(work: () => Promise<unknown>): Promise<number> {
  const before = slowness();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  return took / Math.max(before, slowness());
}

/** Milliseconds of processor that `work` takes, however long it waits for one. For a rule about the cost of a computation. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

let spun = 1;

function spin(): void {
  for (let n = 0; n < ROUNDS; n += 1) {
    spun ^= spun << 13;
    spun ^= spun >>> 17;
    spun ^= spun << 5;
  }
}
spin();
