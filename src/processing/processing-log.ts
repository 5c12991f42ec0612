type Details = Readonly<Record<string, string | number | boolean>>;

/** Where background work reports to operators. Details hold names, places and counts, never content. */
export interface ProcessingLog {
  warn(message: string, details: Details): void;
  error(message: string, details: Details): void;
}

/** What may be told of an error whose message can hold content: its name, its code and the line that threw it. */
export function describeError(error: unknown): Details {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const at = /\n\s+at (.*)/.exec(error.stack ?? '')?.[1];
  return { error: error.name, ...code, ...(at === undefined ? {} : { at }) };
}
