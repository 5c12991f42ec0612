import { safeNext } from './safe-next.js';

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
