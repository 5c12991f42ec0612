/**
 * The only error an adapter lets out. `retryable` says whether the same call may succeed later unchanged;
 * `message` is for people and free of secrets; the SDK's own error is `cause` and never shown.
 */
export class PortError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly retryable: boolean,
    options: { readonly cause?: unknown; readonly details?: Readonly<Record<string, string | number | boolean>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PortError';
    this.details = options.details ?? {};
  }
  readonly details: Readonly<Record<string, string | number | boolean>>;
}
