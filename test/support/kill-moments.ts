import { seededRandom } from './seeded-random.js';
import type { KillPlan } from './killable.js';

/**
 * Points of `killable-server.mjs` of which one is taken by chance, how often each comes by in one walk over both processes, and how
 * late after it the kill may strike.
 */
export type Moment = readonly [points: readonly string[], occurrences: number, latestMs: number, repository?: string];

/** Each moment at this many random instants: 1 for every change, KILL_INSTANTS=5 or more for a long run. */
const INSTANTS = Number(process.env['KILL_INSTANTS'] ?? 1);
export const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

/** Defines a test for each instant: the process that comes to it dies, and the other one goes on. */
export function killAtEach(
  moments: readonly Moment[],
  walk: (plan: KillPlan, name: string, repository: string | undefined) => Promise<void>,
): void {
  const random = seededRandom(SEED);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (const [points, occurrences, latestMs, repository] of moments) {
    for (let instant = 1; instant <= INSTANTS; instant++) {
      const point = points[below(points.length)] ?? '';
      const [occurrence, delayMs] = [1 + below(occurrences), below(latestMs + 1)];
      const name = `kill -9 at ${point}, occurrence ${occurrence}, ${delayMs} ms later: the other one goes on`;
      const die = () => walk({ point, occurrence, delayMs }, `${point.replaceAll(' ', '-')}-${instant}`, repository);
      it(name, die);
    }
  }
}
