import { applyHunks, lineChange, readDiff } from './line-diff.js';

const patch = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const apply = (before: string, text: string) => applyHunks(before, readDiff(text)[0]?.hunks ?? [], 'x.txt');
const head = ['--- a/x.txt', '+++ b/x.txt'];

describe('readDiff', () => {
  it('reads what git prints for changed, new, deleted, renamed and runnable files', () => {
    const files = readDiff(
      patch(
        'diff --git a/a.txt b/a.txt',
        'index 1234567..89abcde 100644',
        '--- a/a.txt',
        '+++ b/a.txt',
        '@@ -1 +1 @@ somewhere',
        '-old',
        '+new',
        'diff --git a/new.sh b/new.sh',
        'new file mode 100755',
        'index 0000000..89abcde',
        '--- /dev/null',
        '+++ b/new.sh',
        '@@ -0,0 +1 @@',
        '+x',
        'diff --git a/gone b/gone',
        'deleted file mode 100644',
        '--- a/gone',
        '+++ /dev/null',
        '@@ -1 +0,0 @@',
        '-x',
        'diff --git a/from b/to',
        'similarity index 100%',
        'rename from from',
        'rename to to',
      ),
    );
    expect(files.map(({ oldPath, newPath, executable }) => ({ oldPath, newPath, executable }))).toEqual([
      { oldPath: 'a.txt', newPath: 'a.txt', executable: null },
      { oldPath: null, newPath: 'new.sh', executable: true },
      { oldPath: 'gone', newPath: null, executable: null },
      { oldPath: 'from', newPath: 'to', executable: null },
    ]);
  });

  it('reads paths without a/ and b/, and drops the time after a tab', () => {
    const [file] = readDiff(patch('--- acme/a.txt\t2026-01-01', '+++ acme/a.txt', '@@ -1 +1 @@', '-a', '+b'));
    expect([file?.oldPath, file?.newPath]).toEqual(['acme/a.txt', 'acme/a.txt']);
  });

  it('reads quoted paths, and changes that need no hunk', () => {
    const files = readDiff(
      patch(
        ...['--- "a/caf\\303\\251"', '+++ "b/caf\\303\\251"', '@@ -1 +1 @@', '-a', '+b'],
        ...['diff --git a/run.sh b/run.sh', 'old mode 100644', 'new mode 100755'],
        ...['diff --git a/empty b/empty', 'new file mode 100644', 'index 0000000..e69de29'],
        ...['diff --git a/gone b/gone', 'deleted file mode 100644', 'index e69de29..0000000'],
      ),
    );
    expect(files.map(({ oldPath, newPath, executable }) => [oldPath, newPath, executable])).toEqual([
      ['café', 'café', null],
      ['run.sh', 'run.sh', true],
      [null, 'empty', false],
      ['gone', null, null],
    ]);
  });

  it('reads a mail of git format-patch, with its words and its signature', () => {
    const mail = patch(
      'Subject: x',
      '',
      'Words',
      '---',
      ' x | 2 +-',
      '',
      ...head,
      '@@ -1 +1 @@ f',
      '-a',
      '+b',
      '-- ',
      '2.43.0',
    );
    expect(readDiff(mail.repeat(2)).map(({ newPath, hunks }) => [newPath, hunks.length])).toEqual([
      ['x.txt', 1],
      ['x.txt', 1],
    ]);
  });

  it.each([
    ['nothing', 'hello\n', 'holds no change'],
    ['a binary file', patch('diff --git a/x b/x', 'Binary files a/x and b/x differ'), 'binary file'],
    ['a binary patch', patch('diff --git a/x b/x', 'GIT binary patch', 'literal 3', 'KcmZQ%00IF5'), 'binary file'],
    ['a hunk that is too short', patch(...head, '@@ -1,2 +1,2 @@', ' a'), 'The hunk “@@ -1,2 +1,2 @@” does not hold'],
    [
      'a hunk that is too long',
      patch(...head, '@@ -1 +1 @@', '-a', '+b', '+c'),
      'The hunk “@@ -1 +1 @@” does not hold',
    ],
    ['a hunk without numbers', patch(...head, '@@ … @@', ' a'), 'names no lines'],
    ['a header that changes nothing', patch('diff --git a/x b/x', 'index 1..2'), 'holds no change to `x`'],
    ['a copy', patch('diff --git a/x b/y', 'copy from x', 'copy to y'), 'Write the copy as a new file'],
    ['half a header', patch('--- a/x', '@@ -1 +1 @@', '-a', '+b'), 'names no file'],
    ['hunks of no file', patch('@@ -1 +1 @@', '-a', '+b'), 'holds no change'],
    ['a submodule', patch('diff --git a/x b/x', 'new file mode 160000', 'index 0..1'), 'writes files only'],
  ])('refuses %s in clear words', (_name, text, words) => {
    expect(() => readDiff(text)).toThrow(words);
  });
});

describe('applyHunks', () => {
  it('changes, adds and removes lines where the hunks say', () => {
    const text = patch(...head, '@@ -1,3 +1,3 @@', ' a', '-b', '+B', ' c', '@@ -5,2 +5,1 @@', ' e', '-f');
    expect(apply('a\nb\nc\nd\ne\nf\n', text)).toBe('a\nB\nc\nd\ne\n');
  });

  it('takes an empty line for an empty context line', () => {
    expect(apply('a\n\nb\n', patch(...head, '@@ -1,3 +1,3 @@', ' a', '', '-b', '+B'))).toBe('a\n\nB\n');
  });

  it('keeps CRLF line ends when the diff has LF', () => {
    expect(apply('a\r\nb\r\n', patch(...head, '@@ -1,2 +1,3 @@', ' a', '-b', '+B', '+C'))).toBe('a\r\nB\r\nC\r\n');
  });

  it('adds and removes the newline at the end of a file as the diff says', () => {
    const bare = '\\ No newline at end of file';
    expect(apply('a', patch(...head, '@@ -1 +1 @@', '-a', bare, '+a'))).toBe('a\n');
    expect(apply('a\n', patch(...head, '@@ -1 +1 @@', '-a', '+a', bare))).toBe('a');
  });

  it.each([
    [
      'another line',
      'x\n',
      patch(...head, '@@ -1 +1 @@', '-a', '+b'),
      'Line 1 of `x.txt` is `x`; the diff expects `a`.',
    ],
    ['a missing line', '', patch(...head, '@@ -1 +1 @@', '-a', '+b'), 'Line 1 of `x.txt` does not exist'],
    ['a start beyond the end', 'a\n', patch(...head, '@@ -9 +9 @@', '-a', '+b'), 'starts at line 9'],
    ['a bare end', 'a', patch(...head, '@@ -1 +1 @@', '-a', '+b'), 'is `a` (without a newline at its end)'],
    ['overlapping hunks', 'a\nb\n', patch(...head, '@@ -2 +2 @@', '-b', '+B', '@@ -1 +1 @@', '-a', '+A'), 'overlap'],
  ])('refuses %s in clear words', (_name, before, text, words) => {
    expect(() => apply(before, text)).toThrow(words);
  });
});

describe('lineChange', () => {
  const lines = (every: number) =>
    Array.from({ length: 4_000 }, (_, at) => (at % every === 1 ? `new ${at}\n` : `${at}\n`)).join('');

  it('counts each line, up to 1,000 of both sides together', () => {
    expect(lineChange(lines(0), lines(8))).toEqual({ additions: 500, deletions: 500 });
  });

  it('counts the stretch from the first to the last difference beyond that', () => {
    expect(lineChange(lines(0), lines(7))).toEqual({ additions: 3_998, deletions: 3_998 });
  });
});
