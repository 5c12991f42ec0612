import type { ChangedFileView } from '../../../../src/contracts/replies.js';
import type { RepositoryEdits } from '../../../../src/domain/conversation/conversation.types.js';
import type { PullRequestState } from '../../../../src/domain/conversation/conversation.state.js';
import { acceptWords } from '../conversation/changes/accept-words.js';
import { SLICE_ROWS, heightOf, slices, splitRows, unifiedRows } from './diff/diff-rows.js';
import { filesInOrder, treeKey, treeOf, visibleNodes } from './tree/file-tree.model.js';
import { withoutWhitespace } from './diff/hide-whitespace.js';
import { languageOfPath } from '../code/languages.js';
import { notesOf } from './diff/file-notes.js';
import { linkTarget, parseDiff, type DiffHunk } from './diff/parse-diff.js';
import { cutMiddle } from './tree/cut-middle.js';
import { isLarge, toReviewFiles, type ReviewFile } from './diff/review-file.js';
import { nextReading } from '../conversation/changes/shown-edits.js';
import { flagWords } from '../../../../src/domain/conversation/flag-words.js';
import { viewedState } from './viewed.js';
import { hidesSomething, visibleText } from '../../../../src/domain/shared/visible-text.js';

const PATCH = `diff --git a/src/a.ts b/src/a.ts
index 1111111..2222222 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -1,4 +1,5 @@ head
 one
-two
+TWO
+--- not a header
 three
@@ -20,2 +21,2 @@
-x
+y
\\ No newline at end of file
diff --git a/run.sh b/run.sh
old mode 100644
new mode 100755
diff --git a/new name.txt b/new name.txt
new file mode 100644
index 0000000..3333333
--- /dev/null
+++ b/new name.txt\t
@@ -0,0 +1 @@
+hi
diff --git a/gone.txt b/gone.txt
deleted file mode 100644
index 3333333..0000000
--- a/gone.txt
+++ /dev/null
@@ -1 +0,0 @@
-bye
diff --git "a/caf\\303\\251 \\"q\\".txt" "b/caf\\303\\251 \\"q\\".txt"
index 1..2 100644
GIT binary patch
literal 3
KcmZQ%00IF5

diff --git a/old/x.ts b/new/x.ts
similarity index 100%
rename from old/x.ts
rename to new/x.ts
`;
const parsed = parseDiff(PATCH);
const at = (index: number) => {
  const file = parsed[index];
  if (!file) throw new Error(`The patch has a file ${index}.`);
  return file;
};

describe('a patch', () => {
  it('gives its files with their paths, also unusual, new, deleted and renamed ones', () => {
    expect(parsed.map(({ oldPath, path }) => [oldPath, path])).toEqual([
      ['src/a.ts', 'src/a.ts'],
      ['run.sh', 'run.sh'],
      ['new name.txt', 'new name.txt'],
      ['gone.txt', 'gone.txt'],
      ['café "q".txt', 'café "q".txt'],
      ['old/x.ts', 'new/x.ts'],
    ]);
  });
  it('numbers the lines of both sides', () => {
    expect(
      at(0).hunks[0]?.lines.map(({ kind, oldNumber, newNumber, text }) => [kind, oldNumber, newNumber, text]),
    ).toEqual([
      ['context', 1, 1, 'one'],
      ['removed', 2, null, 'two'],
      ['added', null, 2, 'TWO'],
      ['added', null, 3, '--- not a header'],
      ['context', 3, 4, 'three'],
    ]);
  });
  it('tells a missing line break at the end', () => {
    expect(at(0).hunks[1]?.lines.map(({ endsOpen }) => endsOpen)).toEqual([false, true]);
  });
  it('tells modes and binary content', () => {
    expect([at(1).oldMode, at(1).newMode, at(2).newMode, at(4).binary, at(0).binary]).toEqual([
      '100644',
      '100755',
      '100644',
      true,
      false,
    ]);
  });
  it('that is none gives no files', () => {
    expect([parseDiff(''), parseDiff('hello\n')]).toEqual([[], []]);
  });
});

describe('rows', () => {
  it('stand one below the other, or removed beside added', () => {
    expect(unifiedRows(at(0).hunks)).toHaveLength(9);
    const pairs = splitRows(at(0).hunks).filter((row) => row.kind === 'pair');
    expect(pairs.map((row) => [row.old?.text ?? null, row.new?.text ?? null])).toEqual([
      ['one', 'one'],
      ['two', 'TWO'],
      [null, '--- not a header'],
      ['three', 'three'],
      ['x', 'y'],
    ]);
  });
  it('are mounted in slices that hold no more than they may', () => {
    const rows = unifiedRows([
      {
        header: '@@',
        lines: Array.from({ length: 450 }, () => at(0).hunks[0]?.lines[0]).filter((l) => l !== undefined),
      },
    ]);
    expect(slices(rows).map(({ length }) => length)).toEqual([SLICE_ROWS, SLICE_ROWS, 51]);
    expect(heightOf(rows.slice(0, 3))).toBe(28 + 40);
  });
});

describe('without white space', () => {
  const hunkOf = (...lines: string[]): DiffHunk =>
    parseDiff(`diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n${lines.join('\n')}\n`)[0]?.hunks[0] ?? {
      header: '',
      lines: [],
    };

  it('a line that was only indented is context', () => {
    const [hunk] = withoutWhitespace([hunkOf('-if (a)', '-  b', '+if (a)  ', '+    c')]);
    expect(hunk?.lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['context', 'if (a)  '],
      ['removed', '  b'],
      ['added', '    c'],
    ]);
  });
  it('a hunk with no other change is gone', () => {
    expect(withoutWhitespace([hunkOf(' x', '-a', '+  a')])).toHaveLength(0);
  });
});

describe('hidden characters', () => {
  it.each([
    ['a mark that turns the direction', 'a\u202Eb', 'a⟨U+202E⟩b'],
    ['a character of no width', 'a\u200Bb', 'a⟨U+200B⟩b'],
    ['an escape sequence', '\u001b[31m', '␛[31m'],
    ['a return in the middle of a line', 'safe\rbad', 'safe␍bad'],
    ['a joiner between letters', 'pay\u200Dload', 'pay⟨U+200D⟩load'],
    ['a tag character', 'x\u{E0041}', 'x⟨U+E0041⟩'],
  ])('%s is shown', (_what, text, shown) => {
    expect(visibleText(text)).toBe(shown);
    expect(hidesSomething(text)).toBe(true);
  });
  it.each([
    ['tabs and lines', 'a\tb\nc'],
    ['an emoji of several', '👩‍💻'],
    ['Persian with a joiner', 'می\u200Cخواهم'],
    ['line ends of Windows', 'a\r\nb'],
  ])('%s are left alone', (_what, text) => {
    expect(visibleText(text)).toBe(text.replace('\r\n', '\n'));
    expect(hidesSomething(text)).toBe(false);
  });
});

const file = (path: string, more: Partial<ChangedFileView> = {}): ChangedFileView => ({
  repositoryId: 'api',
  path,
  oldPath: null,
  status: 'M',
  additions: 1,
  deletions: 1,
  binary: false,
  oldSize: 1,
  newSize: 1,
  ...more,
});
const reviewed = (files: readonly ChangedFileView[], patch = PATCH) => toReviewFiles(files, { api: parseDiff(patch) });

describe('a changed file', () => {
  it('is found in its patch, also under its old name', () => {
    const [a, gone, missing] = reviewed([file('src/a.ts'), file('gone.txt', { status: 'D' }), file('nowhere')]);
    expect([a?.diff?.path, gone?.diff?.oldPath, missing?.diff]).toEqual(['src/a.ts', 'gone.txt', null]);
  });
  it('waits for a patch that is not loaded', () => {
    const [waiting] = toReviewFiles([file('src/a.ts')], {});
    expect([waiting?.diff, waiting?.fingerprint]).toEqual([undefined, undefined]);
  });
  it('keeps its mark while it stays the same, and loses it when it changes', () => {
    const [same] = reviewed([file('src/a.ts')]);
    const [other] = reviewed([file('src/a.ts')], PATCH.replace('+TWO', '+TOO'));
    if (!same || !other || same.fingerprint === undefined) throw new Error('Both files are there.');
    const marks = { [same.id]: same.fingerprint };
    expect([viewedState(marks, same), viewedState(marks, other), viewedState({}, same)]).toEqual([
      'yes',
      'changed',
      'no',
    ]);
  });
  it('of more than 1,000 changed lines is drawn only when asked for', () => {
    const [small, large] = reviewed([
      file('src/a.ts', { additions: 600, deletions: 400 }),
      file('run.sh', { additions: 1_001 }),
    ]);
    expect([small && isLarge(small), large && isLarge(large)]).toEqual([false, true]);
  });
  it('that hides characters in added lines is marked', () => {
    const [clean] = reviewed([file('src/a.ts')]);
    const [hidden] = reviewed([file('src/a.ts')], PATCH.replace('+TWO', '+T\u202EWO'));
    expect([clean?.hidden, hidden?.hidden]).toEqual([false, true]);
  });
});

describe('a change of kind', () => {
  const removed = (name: string, mode: string, text: string) =>
    `diff --git a/${name} b/${name}\ndeleted file mode ${mode}\nindex 1..0\n--- a/${name}\n+++ /dev/null\n@@ -1 +0,0 @@\n-${text}\n`;
  const added = (name: string, mode: string, text: string) =>
    `diff --git a/${name} b/${name}\nnew file mode ${mode}\nindex 0..1\n--- /dev/null\n+++ b/${name}\n@@ -0,0 +1 @@\n+${text}\n`;
  const kinds: readonly [what: string, before: string, after: string, target: string | undefined][] = [
    ['a file becomes a link', '100644', '120000', 'two'],
    ['a link becomes a file', '120000', '100755', undefined],
    ['a file becomes a submodule', '100644', '160000', undefined],
  ];
  const linesOf = (one: ReviewFile | undefined) =>
    one?.diff?.hunks.flatMap((hunk) => hunk.lines.map(({ kind, text }) => [kind, text]));
  const kindOf = (one: ReviewFile | undefined) =>
    one?.diff ? [one.diff.oldMode, one.diff.newMode, linkTarget(one.diff)] : [];
  it.each(kinds)('is one file with both sections, flagged: %s', (_, before, after, target) => {
    const patch = removed('x', before, 'one') + added('x', after, 'two') + added('y', '100644', 'other');
    const [x, y] = reviewed([file('x'), file('y', { status: 'A' })], patch);
    expect(linesOf(x)).toEqual([
      ['removed', 'one'],
      ['added', 'two'],
    ]);
    expect(kindOf(x)).toEqual([before, after, target]);
    expect(x?.flags).toContain('type-change');
    expect([linesOf(y), y?.flags]).toEqual([[['added', 'other']], []]);
  });
  it('is none for a new link, which shows where it leads', () => {
    const [link] = reviewed([file('l', { status: 'A' })], added('l', '120000', '../../etc/passwd'));
    expect([link?.flags, link?.diff && linkTarget(link.diff)]).toEqual([['symlink'], '../../etc/passwd']);
    expect(link && notesOf(link)).toEqual(['A symbolic link to ../../etc/passwd.']);
  });
  it('is said in the past of a link that was deleted', () => {
    const [link] = reviewed([file('l', { status: 'D' })], removed('l', '120000', 'one'));
    expect(link && notesOf(link)).toEqual(['Was a symbolic link to one.']);
  });
  it.each([
    ['Read.me', 'Same name but for case'],
    ['caf\u00e9.md', 'Same name but for case or how accents are stored'],
    ['cafe\u0301.md', 'Same name but for case or how accents are stored'],
  ])('says in what %s may differ from its twin', (path, words) => {
    expect(flagWords('name-twin', path)).toBe(words);
    expect(flagWords('symlink', path)).toBe('Symbolic link');
  });
});

describe('the tree', () => {
  const files = reviewed([
    file('src/webhooks/worker.ts'),
    file('src/webhooks/deep/er/x.ts'),
    file('readme.md'),
    file('alerts.yml', { repositoryId: 'ops' }),
  ]);
  const nodes = treeOf(files, (id) => `repo-${id}`);
  const shown = (closed: readonly string[]) =>
    visibleNodes(nodes, new Set(closed)).map(({ name, level }) => `${level} ${name}`);

  it('joins folders that hold nothing else', () => {
    expect(shown([])).toEqual([
      '1 repo-api',
      '2 src/webhooks',
      '3 deep/er',
      '4 x.ts',
      '3 worker.ts',
      '2 readme.md',
      '1 repo-ops',
      '2 alerts.yml',
    ]);
  });
  it('hides everything below a closed node', () => {
    expect(shown(['repository:api'])).toEqual(['1 repo-api', '1 repo-ops', '2 alerts.yml']);
  });
  it('gives the files in its own order', () => {
    expect(filesInOrder(nodes).map(({ path }) => path)).toEqual([
      'src/webhooks/deep/er/x.ts',
      'src/webhooks/worker.ts',
      'readme.md',
      'alerts.yml',
    ]);
  });
  it('is walked by arrows', () => {
    const none = new Set<string>();
    const key = (name: string, from: string, closed = none) => treeKey(name, visibleNodes(nodes, closed), from, closed);
    expect(key('ArrowDown', 'repository:api')).toEqual({ focus: 'folder:api/src/webhooks' });
    expect(key('ArrowLeft', 'api/readme.md')).toEqual({ focus: 'repository:api' });
    expect(key('ArrowLeft', 'repository:api')).toEqual({ close: 'repository:api' });
    expect(key('ArrowRight', 'repository:api', new Set(['repository:api']))).toEqual({ open: 'repository:api' });
    expect(key('End', 'repository:api')).toEqual({ focus: 'ops/alerts.yml' });
    expect(key('ArrowRight', 'api/readme.md')).toBeUndefined();
  });
});

describe('languages', () => {
  it('are told by extension, by name, and by the word after a fence', () => {
    expect([languageOfPath('a/b.TSX'), languageOfPath('Dockerfile'), languageOfPath('x.unknown')]).toEqual([
      'tsx',
      'docker',
      undefined,
    ]);
    expect([languageOfPath('js'), languageOfPath('nope')]).toEqual(['javascript', undefined]);
  });
});

describe('the words of accepting', () => {
  const edits = (repositoryId: string, filesChanged = 1) => ({ repositoryId, filesChanged }) as RepositoryEdits;
  const pr = (repositoryId: string, state: PullRequestState['state'] = 'open') =>
    ({ repositoryId, state }) as PullRequestState;
  const words = (repositories: readonly RepositoryEdits[], pullRequests: readonly PullRequestState[]) =>
    acceptWords(repositories, { pullRequests, ticketKey: 'ACME-1' });

  it('offer a draft PR while none is open, and accepting alone', () => {
    expect(words([edits('api')], [])).toEqual({
      publish: 'Accept and open draft PR',
      alone: 'Commits them to code-runs/ACME-1. A draft PR can follow.',
    });
    expect(words([edits('api')], [pr('api', 'merged')]).alone).toMatch('code-runs/ACME-1-2.');
  });
  it('say that open PRs are updated, which accepting alone would do as well', () => {
    expect(words([edits('api'), edits('web', 0)], [pr('api')])).toEqual({
      publish: 'Accept and update PR',
      alone: null,
    });
    expect(words([edits('api'), edits('web')], [pr('api'), pr('web')]).publish).toBe('Accept and update PRs');
  });
  it('say that a PR is updated whose changes were all taken back, and nothing of PRs where there are none', () => {
    expect(words([edits('api', 0)], [pr('api')])).toEqual({ publish: 'Accept and update PR', alone: null });
    expect(words([edits('api'), edits('web', 0)], [pr('api'), pr('web')]).publish).toBe('Accept and update PRs');
    expect(words([edits('api', 0)], [])).toEqual({ publish: 'Accept', alone: null });
  });
  it('say both where both happen', () => {
    const mixed = words([edits('api'), edits('web')], [pr('api'), pr('web', 'closed')]);
    expect(mixed.publish).toBe('Accept, update and open PRs');
    expect(mixed.alone).toBe(
      'Commits them to code-runs/ACME-1 and code-runs/ACME-1-2, which updates the open PR. Others can follow.',
    );
  });
});

describe('the revision in the panel', () => {
  const reading = (revision: number, chosen = false) => ({ revision, chosen, wish: null });

  it('is the newest, and a newer one takes its place once it is decided', () => {
    expect(nextReading({ reading: null, wish: null, newest: 2, isOpen: false }).revision).toBe(2);
    expect(nextReading({ reading: reading(2), wish: null, newest: 3, isOpen: false }).revision).toBe(3);
  });
  it('stays while it is open, or was chosen though replaced', () => {
    expect(nextReading({ reading: reading(2), wish: null, newest: 3, isOpen: true }).revision).toBe(2);
    expect(nextReading({ reading: reading(1, true), wish: null, newest: 3, isOpen: false }).revision).toBe(1);
  });
  it('is the one that was asked for last', () => {
    const wish = { ticketKey: 'ACME-1', revision: 1 };
    const asked = nextReading({ reading: reading(3), wish, newest: 3, isOpen: true });
    expect(asked).toEqual({ revision: 1, chosen: true, wish });
    expect(nextReading({ reading: asked, wish, newest: 3, isOpen: true })).toBe(asked);
    const back = { ticketKey: 'ACME-1', revision: 3 };
    expect(nextReading({ reading: asked, wish: back, newest: 3, isOpen: true }).chosen).toBe(false);
  });
});

it('a name that does not fit keeps its end and as much of its beginning as fits', () => {
  const fits = (most: number) => (part: string) => part.length <= most;
  expect(cutMiddle('retry.ts', fits(12))).toBe('retry.ts');
  expect(cutMiddle('retry-delivery.test.ts', fits(16))).toBe('retry-de…test.ts');
  expect(cutMiddle('retry-delivery.test.ts', fits(3))).toBe('r…test.ts');
});
