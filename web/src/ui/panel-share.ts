export interface ShareBounds {
  readonly min: number;
  readonly max: number;
}

const STEP = 2;

/** Keeps a share (percent) inside its bounds. */
export function clampShare(share: number, { min, max }: ShareBounds): number {
  return Math.min(max, Math.max(min, share));
}

/** The right panel's share after a key on the separator; undefined if the key does not resize. */
export function nextShare(key: string, share: number, bounds: ShareBounds): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return clampShare(share + STEP, bounds);
    case 'ArrowRight':
      return clampShare(share - STEP, bounds);
    case 'Home':
      return bounds.max;
    case 'End':
      return bounds.min;
    default:
      return undefined;
  }
}
