export interface MeasuredPart {
  readonly name: string;
  /** kB of 1,000 bytes, gzipped. */
  readonly size: number;
  readonly limit: number;
}

/** What each part of the build in this folder costs, and may cost. */
export function measure(folder: string): readonly MeasuredPart[];
