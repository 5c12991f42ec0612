import { cpus, loadavg, release } from 'node:os';

/** One line about where and when the numbers were made; the load says what else the machine was doing. */
export function machine(): string {
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Linux ${release()}, Node ${process.version}, load ${load}`;
}
