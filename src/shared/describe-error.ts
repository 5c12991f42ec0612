/** What may be told of an error whose message can hold content: its name, its code and the line that threw it. */
export function describeError(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const at = /\n\s+at (.*)/.exec(error.stack ?? '')?.[1];
  return { error: error.name, ...code, ...(at === undefined ? {} : { at }) };
}

/** What an error says, where its words are written for whoever reads them. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
