import { PortError } from '../ports/port-error.js';
import { describeError, messageOf } from './describe-error.js';

const secret = 'the words of a person';

describe('what is told of an error', () => {
  it('is its name, its code and its place, never its message', () => {
    const told = describeError(new PortError('LOG.UNAVAILABLE', secret, true));
    expect(told).toEqual({
      error: 'PortError',
      code: 'LOG.UNAVAILABLE',
      at: expect.stringContaining('describe-error.unit.spec') as string,
    });
    expect(JSON.stringify(told)).not.toContain(secret);
  });

  it('has no place where the error has none', () => {
    expect(describeError(Object.assign(new TypeError(secret), { stack: undefined }))).toEqual({ error: 'TypeError' });
  });

  it.each([[secret], [{ secret }], [null], [undefined]])('of what is no error is only its type: %p', (thrown) => {
    expect(describeError(thrown)).toEqual({ error: typeof thrown });
  });
});

it('the words of an error are its message, or what was thrown', () => {
  expect([new Error('Away.'), 'Away.', undefined].map(messageOf)).toEqual(['Away.', 'Away.', 'undefined']);
});
