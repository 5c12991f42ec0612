import { nearNames } from './near-names.js';

test.each([
  ['mian', ['main', 'master', 'release/1.0'], ['main']],
  ['Main', ['main'], ['main']],
  ['release', ['main', 'release/1.0', 'release/2.0'], ['release/1.0', 'release/2.0']],
  ['feature-x', ['main', 'other'], []],
  ['a', [], []],
])('for %s among %j the near names are %j', (wanted, names, near) => {
  expect(nearNames(wanted, names)).toEqual(near);
});

test('many long names are looked through in a moment', () => {
  const started = Date.now();
  nearNames(
    'x'.repeat(200),
    Array.from({ length: 50_000 }, (_, n) => `${'y'.repeat(150)}${n}`),
  );
  expect(Date.now() - started).toBeLessThan(2_000);
});
