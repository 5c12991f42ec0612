import {
  MongoBulkWriteError,
  MongoCompatibilityError,
  MongoNetworkError,
  MongoParseError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { PortError } from '../../ports/port-error.js';

const DUPLICATE_KEY = 11_000;
const NO_SPACE = [14_031, 12_501];
const DENIED = [13, 18, 8_000];
const TOO_LARGE = [10_334, 17_280, 17_419];

export const closedError = (): PortError => new PortError('STORE.CLOSED', 'The store is closed.', false);

/** The call cannot be meant: a name, a number or a document that the store does not take. */
export const invalid = (message: string): PortError => new PortError('STORE.INVALID', message, false);

/** True where a key was there already. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** True where a collection was to be dropped that is not there; not every server gives the code (26) for it. */
export function isMissingCollection(error: unknown): boolean {
  return error instanceof MongoServerError && (error.code === 26 || error.message === 'ns not found');
}

/** Where an ordered bulk stopped at a key that was there already; undefined for any other failure. */
export function stoppedAtDuplicate(error: unknown): number | undefined {
  if (!(error instanceof MongoBulkWriteError) || !isDuplicateKey(error)) return undefined;
  // What was written before the stop may not be safe yet.
  if (error.result.getWriteConcernError()) return undefined;
  return error.result.getWriteErrorAt(0)?.index;
}

/** What callers see of a failure below the port; `server` (host names) is for people. What is not known to be final may be tried again. */
export function toPortError(cause: unknown, server: string): PortError {
  if (cause instanceof PortError) return cause;
  if (cause instanceof MongoParseError) return malformedAddress();
  if (isIncompatible(cause)) {
    return refusal(
      `The MongoDB server at ${server} is of a version that cannot be used: 4.4 or newer is needed.`,
      cause,
    );
  }
  const code = cause instanceof MongoServerError ? Number(cause.code) : Number.NaN;
  if (DENIED.includes(code)) {
    return refusal(`The MongoDB server at ${server} refused the user name, the password or the rights.`, cause);
  }
  if (NO_SPACE.includes(code)) {
    return new PortError('STORE.FULL', `The MongoDB server at ${server} has no space left.`, false, { cause });
  }
  if (TOO_LARGE.includes(code)) return invalid('A document is larger than MongoDB takes (16 MiB).');
  const isAway = cause instanceof MongoServerSelectionError || cause instanceof MongoNetworkError;
  const did = isAway ? 'cannot be reached' : 'could not do what it was asked';
  return new PortError('STORE.UNAVAILABLE', `The MongoDB server at ${server} ${did}.`, true, { cause });
}

/** The server is too old, or too new for this program. At the first contact the driver wraps it in the failure to find a server. */
export function isIncompatible(error: unknown): boolean {
  if (error instanceof MongoServerSelectionError) return error.cause instanceof MongoCompatibilityError;
  return error instanceof MongoCompatibilityError;
}

/** The server is there and will not do, however often it is asked. */
export const refusal = (message: string, cause?: unknown): PortError =>
  new PortError('STORE.UNAVAILABLE', message, false, { cause });

/** Without the driver's own words, also as the cause: they may repeat the address with its password. */
export const malformedAddress = (): PortError =>
  invalid('The address of the MongoDB server or one of its options is malformed.');
