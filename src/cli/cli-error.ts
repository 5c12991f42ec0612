/** What the process ends with. */
export const EXIT = { done: 0, failed: 1, needsInput: 2, runFailed: 3, usage: 64, unreachable: 69 } as const;

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

export const unreachable = (url: string): CliError =>
  new CliError(
    `The server at ${url} does not answer. Start it with \`npm start\`, or set CODE_RUNS_URL to where it runs.`,
    EXIT.unreachable,
    'CLI.UNREACHABLE',
  );

export const usage = (message: string): CliError => new CliError(message, EXIT.usage, 'CLI.USAGE');
