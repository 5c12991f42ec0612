/** A rule of the domain was broken. `code` is stable and public (`CONVERSATION.TURN_NOT_QUEUED`); `details` is plain data, free of secrets. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, string | number | boolean>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
