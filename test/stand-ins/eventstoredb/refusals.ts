import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** A failed call as the server sends it: gRPC's number, and the name of its exception in the metadata. */
function refusal(code: status, details: string, metadata: Readonly<Record<string, string>> = {}): ServiceError {
  const trailers = new Metadata();
  for (const [name, value] of Object.entries(metadata)) trailers.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata: trailers });
}

export const unavailable = (): ServiceError => refusal(status.UNAVAILABLE, 'Server Is Not Ready');

export const deniedRights = (): ServiceError =>
  refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const wrongPassword = (): ServiceError => refusal(status.UNAUTHENTICATED, 'Unauthenticated');

export const streamDeleted = (stream: string): ServiceError =>
  refusal(status.FAILED_PRECONDITION, 'Event stream is deleted.', {
    exception: 'stream-deleted',
    'stream-name': encodeURIComponent(stream),
  });

export const appendTooLarge = (limit: number): ServiceError =>
  refusal(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

export const notLeader = (host: string, port: number): ServiceError =>
  refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
