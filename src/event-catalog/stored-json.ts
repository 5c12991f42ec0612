import type { z } from 'zod';
import { PortError } from '../ports/port-error.js';

/** The value of stored JSON text. Throws PortError LOG.INVALID, naming `subject`, when it is none. */
export function parseStored(subject: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new PortError('LOG.INVALID', `${subject} is not JSON.`, false, { cause });
  }
}

/** The refusal of a value that its schema does not accept: paths and kinds only, because a value may be a secret. */
export function notOfShape(subject: string, { issues }: z.ZodError): PortError {
  const list = issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ');
  return new PortError('LOG.INVALID', `${subject} does not have the expected shape: ${list}.`, false);
}
