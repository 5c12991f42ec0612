/** How long one fetch may take, and how long it may print no progress: a large one is slow, a stalled one is silent. */
export const FETCH_MS = 60 * 60_000;
export const FETCH_SILENT_MS = 3 * 60_000;

/** Turns git's progress lines into one step per ten per cent. */
export function progressReader(name: string, progress: ((step: string) => void) | undefined): (text: string) => void {
  let last = '';
  return (text) => {
    for (const [, phase = '', percent = ''] of text.matchAll(/(Receiving objects|Resolving deltas): +(\d+)%/g)) {
      const step = `Copying ${name}: ${phase.toLowerCase()} ${Math.floor(Number(percent) / 10) * 10}%`;
      if (step !== last) progress?.(step);
      last = step;
    }
  };
}
