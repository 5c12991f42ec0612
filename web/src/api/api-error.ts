import * as z from 'zod/mini';

/** What the server refuses, as problem+json says it. `code` is stable and public, `message` is for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The server was not reached, so nobody knows whether the request arrived. Sending it again with its key is safe. */
export class UnreachableError extends Error {
  constructor(options?: ErrorOptions) {
    super('The server could not be reached.', options);
    this.name = 'UnreachableError';
  }
}

const problem = z.object({
  code: z.optional(z.string()),
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
});

/** Turns the body of a refused request into an ApiError; a body that is not problem+json gives the code `HTTP.<status>`. */
export function toApiError(status: number, body: unknown): ApiError {
  const { data } = problem.safeParse(body);
  const message = data?.detail ?? data?.title ?? `The server answered with status ${status}.`;
  return new ApiError(status, data?.code ?? `HTTP.${status}`, message);
}

export interface Problem {
  /** Below the field that it is about. */
  readonly field?: string;
  /** Beside the button: no connection, no right, a failure of the server. */
  readonly form?: string;
}

/** What is no text for the field, of forms that have one. */
export const MALFORMED = 'REQUEST.MALFORMED';
/** The codes that speak of a path, a clone URL or `owner/name`. */
export const SOURCE_CODES = ['REPOSITORY.', 'HOST.', MALFORMED] as const;

/** Where the refusal of a form is told. `ofField` are the beginnings of the codes that speak of what stands in its field. */
export function problemOf(error: Error | null, ofField: readonly string[]): Problem {
  if (!error) return {};
  const isOfField = error instanceof ApiError && ofField.some((beginning) => error.code.startsWith(beginning));
  return isOfField ? { field: messageOf(error) } : { form: messageOf(error) };
}

/** One sentence for people about any failure. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.';
}
