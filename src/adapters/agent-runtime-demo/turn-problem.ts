/** Ends a turn as `failed`. `message` says what is wrong and what to do, `details` is for a folded block; both are free of secrets. */
export class TurnProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details = '',
  ) {
    super(message);
    this.name = 'TurnProblem';
  }
}

/** A directive cannot be done. */
export function cannot(message: string, details = ''): TurnProblem {
  return new TurnProblem('AGENT.DIRECTIVE_FAILED', message, details);
}
