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

test('of very many long names only the first thousand beginnings are compared', () => {
  const names = Array.from({ length: 50_000 }, (_, n) => `${'y'.repeat(150)}${n}`);
  expect(nearNames('x'.repeat(200), names)).toEqual([]);
  expect(nearNames('main', [...names, 'main'])).toEqual([]);
});
