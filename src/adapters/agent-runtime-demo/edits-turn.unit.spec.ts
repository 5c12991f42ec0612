import { handedOver, leftOutSentence } from './edits-turn.js';

const leftOut = [
  { mount: 'web', path: 'dist/', why: 'ignored' as const },
  { mount: 'web', path: 'vendor/lib', why: 'submodule' as const },
];
const edit = (...paths: readonly string[]) => ({
  sentence: `Wrote ${paths.join(' and ')}`,
  files: paths.map((path) => ({ repository: 0, path })),
  changed: true,
  additions: 1,
  deletions: 0,
});
const told = (...edits: readonly ReturnType<typeof edit>[]) =>
  handedOver(edits, leftOut, ['web']).map(({ sentence }) => sentence);

test('what is left out is not claimed, and the rest of a diff is', () => {
  expect(told(edit('a.js'), edit('dist/a.js'), edit('vendor/lib/x'), edit('vendor/library'))).toEqual([
    'Wrote a.js',
    'Wrote vendor/library',
  ]);
  expect(told(edit('dist/a.js', 'b.js'))).toEqual(['Changed `b.js`']);
});
test('the same path in another repository is no concern', () => {
  const other = { ...edit('dist/a.js'), files: [{ repository: 1, path: 'dist/a.js' }] };
  expect(handedOver([other], leftOut, ['web', 'api'])).toEqual([other]);
});
test('it is said which and why', () => {
  expect(leftOutSentence(leftOut, ['web'])).toBe(
    'Not part of the changes: `dist/` (git ignores it), `vendor/lib` (a submodule: its files belong to another repository).',
  );
  expect(leftOutSentence([], ['web'])).toBe('');
});
