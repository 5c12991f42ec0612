import { patchLines, patchesByPath } from './patches-by-path.js';
import { pullBadge, totalLines } from './pull-state.js';
import { safeUrl } from './safe-url.js';

const modified = `diff --git a/src/a.ts b/src/a.ts
index 1..2 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -10,3 +10,3 @@ function a
 kept
-old
+new
\\ No newline at end of file
`;
const deleted = `diff --git a/gone.txt b/gone.txt
deleted file mode 100644
--- a/gone.txt
+++ /dev/null
@@ -1 +0,0 @@
-bye
`;
const renamed = `diff --git a/old name.ts b/new name.ts
similarity index 100%
rename from old name.ts
rename to new name.ts
`;
const binary = `diff --git a/logo.png b/logo.png
index 1..2 100644
Binary files a/logo.png and b/logo.png differ
`;
const quoted = `diff --git "a/caf\\303\\251.txt" "b/caf\\303\\251.txt"
--- "a/caf\\303\\251.txt"
+++ "b/caf\\303\\251.txt"
@@ -1 +1 @@
-diff --git a/x b/x
+1
`;

describe('a diff cut by file', () => {
  it('finds each file by its path, however git wrote it', () => {
    const patches = patchesByPath(modified + deleted + renamed + binary + quoted);
    expect([...patches.keys()]).toEqual(['src/a.ts', 'gone.txt', 'new name.ts', 'logo.png', 'café.txt']);
    expect(patches.get('gone.txt')).toBe(deleted);
  });

  it('is not fooled by a removed line that looks like a header', () => {
    expect(patchesByPath(quoted).size).toBe(1);
  });

  it('of nothing is empty', () => expect(patchesByPath('').size).toBe(0));
});

describe('the lines of a patch', () => {
  it('carry their numbers before and after', () => {
    expect(patchLines(modified)).toEqual([
      { kind: 'hunk', text: '@@ -10,3 +10,3 @@ function a', oldNumber: null, newNumber: null },
      { kind: 'kept', text: 'kept', oldNumber: 10, newNumber: 10 },
      { kind: 'removed', text: 'old', oldNumber: 11, newNumber: null },
      { kind: 'added', text: 'new', oldNumber: null, newNumber: 11 },
      { kind: 'note', text: 'No newline at end of file', oldNumber: null, newNumber: null },
    ]);
  });

  it('of a renamed or binary file are none', () => {
    expect(patchLines(renamed)).toEqual([]);
    expect(patchLines(binary)).toEqual([]);
  });
});

describe('a PR’s badge', () => {
  it.each([
    [{ state: 'open', draft: true }, 'Draft'],
    [{ state: 'open', draft: false }, 'Open'],
    [{ state: 'merged', draft: true }, 'Merged'],
    [{ state: 'closed', draft: true }, 'Closed'],
  ] as const)('%j is %s', (pull, word) => expect(pullBadge(pull).word).toBe(word));

  it('lines are added up over files', () =>
    expect(
      totalLines([
        { additions: 1, deletions: 2 },
        { additions: 3, deletions: 0 },
      ]),
    ).toEqual({ additions: 4, deletions: 2 }));
});

describe('links in written text', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['http://example.org', ''],
    ['javascript:alert(1)', ''],
    [' jAvascript:alert(1)', ''],
    ['/api/session', ''],
  ])('%s leads to "%s"', (address, expected) => expect(safeUrl(address)).toBe(expected));
});
