type Details = Readonly<Record<string, string | number | boolean>>;

/** Where background work reports to operators. Details hold names, places and counts, never content. */
export interface ProcessingLog {
  warn(message: string, details: Details): void;
  error(message: string, details: Details): void;
}
