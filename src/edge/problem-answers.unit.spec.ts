import { DomainError } from '../domain/shared/domain-error.js';
import { endsPublish, endsTurn, PortError, type PortErrorCode } from '../ports/port-error.js';
import { answerTo } from './problem-answers.js';

describe('an error becomes a status by its kind', () => {
  test.each([
    ['invalid', 422],
    ['conflict', 409],
    ['missing', 404],
    ['forbidden', 403],
    ['unauthenticated', 401],
  ] as const)('a command that is %s: %i', (kind, status) => {
    const answer = answerTo(new DomainError(kind, 'TICKET.NEW_RULE', 'Do it otherwise.', { limit: 3 }));
    expect(answer).toEqual({ status, code: 'TICKET.NEW_RULE', detail: 'Do it otherwise.', details: { limit: 3 } });
  });

  test.each<[PortErrorCode, number]>([
    ['LOG.INVALID', 422],
    ['HOST.BRANCH_NOT_FOUND', 422],
    ['BLOB.NOT_FOUND', 404],
    ['LOG.WRONG_EXPECTED_REVISION', 409],
    ['BLOB.TOO_LARGE', 413],
    ['LOG.CORRUPT', 500],
    ['AGENT.UNAVAILABLE', 503],
    ['STORE.FULL', 507],
  ])('%s: %i', (code, status) => {
    expect(answerTo(new PortError(code, 'Said by the adapter.', false))).toMatchObject({ status, code });
  });

  test('what nobody expected says nothing of itself', () => {
    const { status, detail } = answerTo(new Error('the password is hunter2'));
    expect([status, detail]).toEqual([500, 'Something went wrong on the server. It was logged. Try again.']);
  });
});

test.each<[PortErrorCode, boolean, boolean]>([
  ['AGENT.REJECTED', true, false],
  ['HOST.FORBIDDEN', true, true],
  ['BLOB.CORRUPT', true, true],
  ['LOG.TOO_LARGE', true, false],
  ['LOG.UNAVAILABLE', false, false],
  ['STORE.UNAVAILABLE', false, false],
])('%s: ends a turn %s, ends a publish %s', (code, turn, publish) => {
  const error = new PortError(code, 'No.', false);
  expect([endsTurn(error), endsPublish(error)]).toEqual([turn, publish]);
});
