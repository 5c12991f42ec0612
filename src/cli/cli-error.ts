/** What the process ends with. */
export const EXIT = {
  done: 0,
  failed: 1,
  needsInput: 2,
  runFailed: 3,
  usage: 64,
  unreachable: 69,
  /** What a shell reports of a program that Ctrl-C ended. */
  interrupted: 130,
} as const;

/** Something to tell the person, and the exit code that goes with it. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
    readonly code: string,
  ) {
    super(message);
    this.name = 'CliError';
  }
}

/** `cause` is what the connection broke with; its own words tell a name that is not known from a certificate that is not trusted. */
export const unreachable = (url: string, cause?: unknown): CliError =>
  new CliError(
    `The server at ${url} does not answer${reasonOf(cause)}. Start it with \`npm start\`, or set CODE_RUNS_URL to where it runs.`,
    EXIT.unreachable,
    'CLI.UNREACHABLE',
  );

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  if (!(cause instanceof Error)) return '';
  const words = cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
  return words === '' ? '' : ` (${words})`;
}

export const usage = (message: string): CliError => new CliError(message, EXIT.usage, 'CLI.USAGE');

/** The state of the run does not allow it; the same words wherever it is noticed, here or at the server. */
export const refused = (code: string, message: string): CliError => new CliError(message, EXIT.failed, code);
