import { ErrorType } from '@eventstore/db-client';
import { PortError } from '../../ports/port-error.js';

export const closedError = (): PortError => new PortError('LOG.CLOSED', 'The event log is closed.', false);

export const invalid = (message: string): PortError => new PortError('LOG.INVALID', message, false);

export const unavailable = (cause?: unknown): PortError =>
  new PortError('LOG.UNAVAILABLE', 'The event store did not answer; the outcome is unknown.', true, { cause });

// gRPC's numbers; some failures come without the client's own type, and the client gives both the same one.
const PERMISSION_DENIED = 7;
const UNAUTHENTICATED = 16;

/** Whether the server does not know the user or the password, which says nothing about rights; also of a PortError made of it. */
export function isUnknownUser(failure: unknown): boolean {
  const cause: unknown = failure instanceof PortError ? failure.cause : failure;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === UNAUTHENTICATED;
}

function denied(cause: unknown): PortError {
  const message = isUnknownUser(cause)
    ? 'The event store does not take this user name and password. Correct them in its connection string.'
    : 'The event store denies this user a right. Let it read $all and write streams whose names begin with cr_.';
  return new PortError('LOG.DENIED', message, false, { cause });
}

/** What callers see of a failure below the port. What is not known to be final is worth another try. */
export function toPortError(cause: unknown): PortError {
  if (cause instanceof PortError) return cause;
  switch (errorType(cause)) {
    case ErrorType.ACCESS_DENIED:
      return denied(cause);
    case ErrorType.STREAM_DELETED:
      return new PortError(
        'LOG.INVALID',
        'The stream was deleted for good on the server, and not by Code Runs.',
        false,
        {
          cause,
        },
      );
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return new PortError('LOG.TOO_LARGE', 'The append is larger than the event store allows.', false, { cause });
    case ErrorType.INVALID_ARGUMENT:
      return new PortError('LOG.INVALID', 'The event store refused a value of the call.', false, { cause });
    default:
      return unavailable(cause);
  }
}

/** The client's name for a failure, also of a raw gRPC error about rights; undefined for any other. */
export function errorType(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  if ('type' in cause && typeof cause.type === 'string' && cause.type !== String(ErrorType.UNKNOWN)) return cause.type;
  if ('code' in cause && (cause.code === PERMISSION_DENIED || cause.code === UNAUTHENTICATED)) {
    return ErrorType.ACCESS_DENIED;
  }
  return undefined;
}
