import { PortError } from '../../ports/port-error.js';
import { sqlFailure } from '../shared-libsql/database.js';

export const closedError = (): PortError => new PortError('LOG.CLOSED', 'The event log is closed.', false);

export const invalid = (message: string): PortError => new PortError('LOG.INVALID', message, false);

export const corrupt = (message: string, cause?: unknown): PortError =>
  new PortError('LOG.CORRUPT', message, false, { cause });

/** What callers see of a failure below the port. */
export function toPortError(cause: unknown): PortError {
  if (cause instanceof PortError) return cause;
  switch (sqlFailure(cause)) {
    case 'full':
      return new PortError('LOG.FULL', 'The disk is full: nothing was written. Free some space and try again.', false, {
        cause,
      });
    case 'corrupt':
      return corrupt('The event log file is damaged. Restore it from a backup.', cause);
    case 'other':
      return new PortError('LOG.UNAVAILABLE', 'The event log did not answer; the outcome is unknown.', true, { cause });
  }
}
