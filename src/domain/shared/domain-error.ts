/**
 * Why a command was refused. `invalid`: what was sent breaks a rule, and would at any time. `conflict`: the state of things does
 * not allow it now, so look again. `missing`: what it names is not there. `forbidden`: this person may not. `unauthenticated`:
 * nobody knows who asks.
 */
export type RefusalKind = 'invalid' | 'conflict' | 'missing' | 'forbidden' | 'unauthenticated';

/** A rule of the domain was broken. `code` is stable and public (`CONVERSATION.TURN_NOT_QUEUED`); `details` is plain data, free of secrets. */
export class DomainError extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, string | number | boolean>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
