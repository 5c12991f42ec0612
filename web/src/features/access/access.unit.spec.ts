import { ApiError, UnreachableError } from '../../api/api-error.js';
import { safeNext } from './safe-next.js';
import { setUpProblem } from './set-up-problem.js';

describe('where a sign-in leads', () => {
  it.each([
    [undefined, '/code-runs'],
    ['/code-runs/PAY-142?panel=changes', '/code-runs/PAY-142?panel=changes'],
    ['//evil.example', '/code-runs'],
    ['/\\evil.example', '/code-runs'],
    ['https://evil.example', '/code-runs'],
    ['/sign-in?next=/', '/code-runs'],
  ])('from %s is %s', (next, expected) => expect(safeNext(next)).toBe(expected));
});

describe('a refusal of set-up', () => {
  it.each([
    ['MEMBER.NAME_EMPTY', 'name'],
    ['MEMBER.NAME_TOO_LONG', 'name'],
    ['SETUP.BAD_CODE', 'code'],
    ['SETUP.ALREADY_DONE', 'form'],
    ['REQUEST.TOO_MANY', 'form'],
  ])('%s is told of the %s alone', (code, place) => {
    expect(Object.keys(setUpProblem(new ApiError(400, code, 'No.')))).toEqual([place]);
  });
  it('is told of the form where the server could not be reached, and nowhere where there is none', () => {
    expect(setUpProblem(new UnreachableError())).toEqual({ form: 'The server could not be reached.' });
    expect(setUpProblem(null)).toEqual({});
  });
});
