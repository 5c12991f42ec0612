/** The request itself cannot be answered; thrown by the edge only. `status` is HTTP's. */
export class RequestProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: {
      readonly details?: Readonly<Record<string, string | number | boolean>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = 'RequestProblem';
  }
}

/** What the edge refuses. The codes are public. */
export const problems = {
  malformed: (path: string, detail: string) =>
    new RequestProblem(400, 'REQUEST.MALFORMED', detail, { details: { path } }),
  keyMissing: () =>
    new RequestProblem(
      400,
      'REQUEST.IDEMPOTENCY_KEY_MISSING',
      'Send an Idempotency-Key header of 1 to 200 printable characters, a new one for each submission.',
    ),
  keyReused: () =>
    new RequestProblem(
      422,
      'REQUEST.IDEMPOTENCY_KEY_REUSED',
      'This Idempotency-Key was used for another request. Send a new one.',
    ),
  notSignedIn: () =>
    new RequestProblem(401, 'SESSION.REQUIRED', 'Sign in first, or send an access token (Authorization: Bearer …).', {
      headers: { 'WWW-Authenticate': 'Bearer realm="Code Runs"' },
    }),
  foreignHost: () =>
    new RequestProblem(
      403,
      'REQUEST.FOREIGN_HOST',
      'This address is not one the server answers to. Set CODE_RUNS_URL to the address people use.',
    ),
  foreignOrigin: () =>
    new RequestProblem(403, 'REQUEST.FOREIGN_ORIGIN', 'Requests from pages of other sites are not answered.'),
  notJson: () => new RequestProblem(415, 'REQUEST.NOT_JSON', 'Send the body as application/json.'),
  tooMany: (seconds: number) =>
    new RequestProblem(429, 'REQUEST.TOO_MANY', `Too many requests. Try again in ${seconds} s.`, {
      headers: { 'Retry-After': String(seconds) },
    }),
} as const;
