import { MongoCompatibilityError, MongoNetworkError, MongoParseError, MongoServerError } from 'mongodb';
import { PortError } from '../../ports/port-error.js';
import { toPortError } from './port-errors.js';

const server = (code: number) => new MongoServerError({ code, message: 'said the server' });

test.each([
  ['a lost connection', new MongoNetworkError('connection closed'), 'STORE.UNAVAILABLE', true],
  ['a server that changes its primary', server(189), 'STORE.UNAVAILABLE', true],
  ['a write that no majority confirmed in time', server(64), 'STORE.UNAVAILABLE', true],
  ['what nobody foresaw', new Error('odd'), 'STORE.UNAVAILABLE', true],
  ['a wrong password', server(18), 'STORE.UNAVAILABLE', false],
  ['a missing right', server(13), 'STORE.UNAVAILABLE', false],
  ['a server that is too old', new MongoCompatibilityError('wire version'), 'STORE.UNAVAILABLE', false],
  ['a full disk', server(14_031), 'STORE.FULL', false],
  ['a document that is too large', server(10_334), 'STORE.INVALID', false],
  ['a malformed address', new MongoParseError('mongodb://ada:s3cret@x'), 'STORE.INVALID', false],
])('%s is told in the words of the port', (_, cause, code, retryable) => {
  expect(toPortError(cause, 'db.example.org')).toMatchObject({ name: 'PortError', code, retryable });
});

test('what the driver says of an address is not kept, for it may repeat the password', () => {
  expect(toPortError(new MongoParseError('mongodb://ada:s3cret@x'), '').cause).toBeUndefined();
});

test('an error of the port stays as it is', () => {
  const error = new PortError('BLOB.NOT_FOUND', 'There is no such content.', false);
  expect(toPortError(error, '')).toBe(error);
});
