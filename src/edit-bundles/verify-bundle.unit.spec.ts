import { BASE, change, craftBundle, craftTar, deleted, idOf } from '../../test/support/edit-bundles/craft-bundle.js';
import type { CraftedBundle } from '../../test/support/edit-bundles/craft-bundle.js';
import { BUNDLE_LIMITS } from './bundle-limits.js';
import { BundleRefused } from './bundle-refused.js';
import { verifyBundle } from './verify-bundle.js';
import type { VerifiedBundle } from './verify-bundle.js';
import { processorMs } from '../../test/support/pace.js';

const EXPECTED = [
  { repositoryId: 'r-1', mount: 'app', baseCommit: BASE },
  { repositoryId: 'r-2', mount: 'web', baseCommit: BASE },
];
const verify = (bytes: Uint8Array, limits = BUNDLE_LIMITS): VerifiedBundle => verifyBundle(bytes, EXPECTED, limits);

function refusal(bytes: Uint8Array, limits = BUNDLE_LIMITS): BundleRefused | undefined {
  try {
    verify(bytes, limits);
    return undefined;
  } catch (error) {
    if (error instanceof BundleRefused) return error;
    throw error;
  }
}

describe('a path of a bundle is refused when', () => {
  const long = 'x'.repeat(200);
  const paths: readonly [why: string, path: string, says: string][] = [
    ['it is empty', '', 'is empty'],
    ['it is absolute', '/etc/passwd', 'is absolute'],
    ['it starts with two slashes', '//server/share', 'is absolute'],
    ['it climbs out', '../outside', 'has the part ".."'],
    ['it climbs out from inside', 'a/../../outside', 'has the part ".."'],
    ['it ends in ..', 'a/..', 'has the part ".."'],
    ['it is .', '.', 'has the part "."'],
    ['it holds .', 'a/./b', 'has the part "."'],
    ['it starts with ./', './a', 'has the part "."'],
    ['it holds an empty part', 'a//b', 'has an empty part'],
    ['it ends in a slash', 'a/', 'has an empty part'],
    ['it holds a backslash', 'a\\b', 'holds a backslash'],
    ['it climbs out with backslashes', '..\\..\\x', 'holds a backslash'],
    ['it is a UNC path', '\\\\server\\share', 'holds a backslash'],
    ['it has a drive letter', 'C:/x', 'starts with a drive letter'],
    ['it is relative to a drive', 'c:x', 'starts with a drive letter'],
    ['it holds NUL', 'a\u0000b', 'holds a control character'],
    ['it holds NUL and an ending', 'a.txt\u0000.png', 'holds a control character'],
    ['it holds a line feed', 'a\nb', 'holds a control character'],
    ['it holds a carriage return', 'a\rb', 'holds a control character'],
    ['it holds a tab', 'a\tb', 'holds a control character'],
    ['it holds an escape', 'a\u001b[31m', 'holds a control character'],
    ['it holds DEL', 'a\u007f', 'holds a control character'],
    ['it holds a C1 control', 'a\u009bx', 'holds a control character'],
    ['it holds half a surrogate pair', 'a\ud800', 'is not well-formed text'],
    ['it is longer than 4,096 bytes', Array(21).fill(long).join('/'), 'is longer than 4096 bytes'],
    [
      'it is longer than 4,096 bytes though fewer characters',
      Array(21).fill('ä'.repeat(100)).join('/'),
      'is longer than',
    ],
    ['a part is longer than 255 bytes', `a/${'x'.repeat(256)}`, 'longer than 255 bytes'],
    ['it is deeper than 100 parts', Array(101).fill('d').join('/'), 'is deeper than'],
    ...[
      ...[
        '.git',
        '.git/config',
        '.git/hooks/pre-commit',
        'a/.git/config',
        '.GIT/config',
        '.Git',
        '.gIt/HEAD',
        'sub/.GIT',
      ],
      ...[
        '.git./config',
        '.git.',
        '.git /config',
        '.git. . /x',
        '.git...',
        'git~1',
        'GIT~1/config',
        'git~2',
        'a/git~1/x',
      ],
      ...['.git::$INDEX_ALLOCATION/config', '.git:stream', '.git::$DATA', 'git~1:x'],
      ...[
        '.g\u200cit/config',
        '.\u200dgit',
        '.git\u200e',
        '\u200f.git/x',
        '.g\u202ait',
        '.gi\u202et',
        '.g\u206ait',
        '\ufeff.git',
      ],
      ...['.ｇｉｔ/config', '．git', '.git\uff0e/x', '.ⓖit', '.gi\u200c\u200dt. '],
    ].map((path): [string, string, string] => [`it is spelled ${JSON.stringify(path)}`, path, 'stands for ".git"']),
    ...['.gitmodules', '.GITMODULES', '.gitmodules.', '.git\u200cmodules', 'gitmod~1', 'GI7EBA~1', '.gitmodules:x'].map(
      (path): [string, string, string] => [`it is spelled ${JSON.stringify(path)}`, path, 'is about submodules'],
    ),
  ];
  test.each(paths)('%s', (_, path, says) => {
    const added = refusal(craftBundle({ changes: [change(path)] }));
    expect([added?.code, added?.reason]).toEqual(['BUNDLE.PATH', expect.stringContaining(says)]);
    const isDeletable = /backslash|drive|control/.test(says) && !path.includes('\0');
    const removed = refusal(craftBundle({ changes: [deleted(path)], contents: [] }))?.code;
    expect(removed).toBe(isDeletable ? undefined : 'BUNDLE.PATH');
  });
  test('the reason is one line without control or invisible characters', () => {
    for (const [, path] of paths) {
      const reason = refusal(craftBundle({ changes: [change(path)] }))?.reason ?? '';
      expect(reason).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(reason.length).toBeLessThan(250);
    }
  });
});

describe('a path of a bundle is let in when', () => {
  const paths = [
    ...[
      'a',
      'a b/c d',
      'ä/ö ü.txt',
      '.gitignore',
      '.gitattributes',
      '.github/dependabot.yml',
      'git',
      'git~',
      '.gitx',
      'x.git/config',
    ],
    ...[
      '..a',
      'a..',
      '...',
      '~',
      '~root',
      '-rf',
      '--option',
      'ab:c',
      '日本/語',
      '🙂',
      'CON',
      'a~1',
      'it"s',
      "it's",
      '$(x)',
      '%2e%2e/x',
    ],
  ];
  test.each(paths)('it is %s', (path) => {
    expect(refusal(craftBundle({ changes: [change(path)] }))).toBeUndefined();
  });
});

describe('a bundle is refused as no plain tar when', () => {
  const right = craftBundle({});
  const manifest = { name: 'manifest.json', content: '{}' };
  const tars: readonly [why: string, bytes: Uint8Array][] = [
    ['it is empty', new Uint8Array()],
    ['it is not a multiple of 512', right.subarray(0, right.length - 1)],
    ['it is gzipped', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(508)])],
    ['it is random', Buffer.alloc(1024, 0x41)],
    ['it has no end', right.subarray(0, 512 * 2)],
    ['it ends inside an entry', craftTar([{ ...manifest, size: '00000077777\0' }])],
    ['data follows its end', Buffer.concat([right, craftTar([manifest])])],
    ['a checksum is wrong', craftTar([{ ...manifest, checksum: '000000\0 ' }])],
    ['a checksum is not a number', craftTar([{ ...manifest, checksum: 'zzzzzz\0 ' }])],
    ['a size is negative', craftTar([{ ...manifest, size: '-0000000002\0' }])],
    ['a size is binary', craftTar([{ ...manifest, size: '\x80\0\0\0\0\0\0\0\0\0\0\x02' }])],
    ['a size is empty', craftTar([{ ...manifest, size: '\0\0\0\0\0\0\0\0\0\0\0\0' }])],
    ['a size is not a number', craftTar([{ ...manifest, size: '12x00000000\0' }])],
    ['a header is older than ustar', craftTar([{ ...manifest, magic: '\0\0\0\0\0\0\0\0' }])],
  ];
  test.each(tars)('%s', (_, bytes) => expect(refusal(bytes)?.code).toBe('BUNDLE.NOT_A_TAR'));
});

describe('an entry of a bundle is refused when', () => {
  const id = idOf('x');
  const names: readonly string[] = [
    ...[
      '',
      'other.txt',
      './manifest.json',
      '/manifest.json',
      'manifest.json/',
      '../manifest.json',
      'MANIFEST.JSON',
      'x/manifest.json',
    ],
    ...[
      'patches/a.patch',
      'patches/00.patch',
      'patches/-1.patch',
      'patches/10000.patch',
      'patches/0.PATCH',
      'patches/../x',
      'patches/',
    ],
    ...[
      `blobs/${id.toUpperCase()}`,
      `blobs/${id}0`,
      `blobs/${id.slice(1)}`,
      `blobs/${id}/x`,
      `blobs/../blobs/${id}`,
      `blobs//${id}`,
    ],
    ...['blobs/', 'blobs', '.git/config', 'C:\\x', `\nblobs/${id}`, `blobs/${id}\n`],
  ];
  test.each(names.map((name) => [JSON.stringify(name), name]))('its name is %s', (_, name) => {
    expect(refusal(craftBundle({ entries: [{ name, content: 'x' }] }))?.code).toBe('BUNDLE.ENTRY');
  });
  const types: readonly [what: string, type: string][] = [
    ['a hard link', '1'],
    ['a symbolic link', '2'],
    ['a character device', '3'],
    ['a block device', '4'],
    ['a directory', '5'],
    ['a pipe', '6'],
    ['a contiguous file', '7'],
    ['an extended header', 'x'],
    ['a global extended header', 'g'],
    ['a long name', 'L'],
    ['a long link', 'K'],
    ['a sparse file', 'S'],
    ['of an unknown type', 'Z'],
  ];
  test.each(types)('it is %s', (_, type) => {
    const entry = {
      name: `blobs/${id}`,
      type,
      link: '/etc/passwd',
      content: type === 'x' ? '20 path=/etc/passwd\n' : '',
    };
    expect(refusal(craftBundle({ entries: [entry] }))?.code).toBe('BUNDLE.ENTRY');
  });
  test('a prefix would make its name longer', () => {
    expect(refusal(craftBundle({ entries: [{ name: `blobs/${id}`, prefix: '..', content: 'x' }] }))?.code).toBe(
      'BUNDLE.ENTRY',
    );
  });
  test('it is there twice', () => {
    const twice = craftBundle({ entries: [{ name: `blobs/${idOf('new\n')}`, content: 'new\n' }] });
    expect(refusal(twice)?.code).toBe('BUNDLE.ENTRY');
  });
  test('no change names it', () => {
    expect(refusal(craftBundle({ entries: [{ name: `blobs/${id}`, content: 'x' }] }))?.reason).toContain(
      'No change refers to',
    );
    expect(refusal(craftBundle({ entries: [{ name: 'patches/0.patch', content: 'x' }] }))?.code).toBe('BUNDLE.ENTRY');
  });
});

describe('a manifest is refused when', () => {
  const cases: readonly [why: string, bundle: CraftedBundle][] = [
    ['its version is another', { manifest: { version: 2 } }],
    ['its version is text', { manifest: { version: '1' } }],
    ['it has an unknown field', { manifest: { extra: true } }],
    ['repos is not a list', { manifest: { repos: {} } }],
    ['it has no repository', { manifest: { repos: [] }, contents: [] }],
    ['a repository has an unknown field', { repository: { url: 'https://example.invalid' } }],
    ['the tree is not an object id', { repository: { tree: 'HEAD' } }],
    ['the tree is upper case', { repository: { tree: 'C'.repeat(40) } }],
    ['the base is an option', { repository: { base: '--upload-pack=x' } }],
    ['the mount is empty', { repository: { mount: '' } }],
    ['a patch has no digest', { repository: { patch: 'patches/0.patch' } }],
    ['a digest has no patch', { repository: { patch_sha256: 'a'.repeat(64) } }],
    ['a patch lies elsewhere', { repository: { patch: '../x', patch_sha256: 'a'.repeat(64) } }],
    ['a patch is missing', { repository: { patch: 'patches/0.patch', patch_sha256: 'a'.repeat(64) } }],
    ['a change is not an object', { repository: { changes: ['a.txt'] } }],
    ['a path is not text', { changes: [change('a', 'new\n', { path: 7 })] }],
    ['a status is unknown', { changes: [change('a', 'new\n', { status: 'R' })] }],
    ['a blob id is short', { changes: [change('a', 'new\n', { sha: 'abc' })] }],
    ['an old blob id is missing', { changes: [change('a', 'new\n', { old_sha: undefined })] }],
    ['a size is negative', { changes: [change('a', 'new\n', { size: -1 })] }],
    ['a size is a fraction', { changes: [change('a', 'new\n', { size: 0.5 })] }],
    ['a mode is a number', { changes: [change('a', 'new\n', { mode: 100644 })] }],
    ['a deleted file keeps a mode', { changes: [deleted('a', { mode: '100644' })], contents: [] }],
    ['a deleted file keeps content', { changes: [deleted('a', { sha: idOf('new\n') })], contents: [] }],
  ];
  test.each(cases)('%s', (_, bundle) => expect(refusal(craftBundle(bundle))?.code).toBe('BUNDLE.MANIFEST'));
  test.each([
    ['it is missing', craftTar([{ name: `blobs/${idOf('x')}`, content: 'x' }])],
    ['it is not JSON', craftTar([{ name: 'manifest.json', content: '{' }])],
    ['it is not UTF-8', craftTar([{ name: 'manifest.json', content: new Uint8Array([0x22, 0xff, 0x22]) }])],
    ['it starts with a byte order mark', craftTar([{ name: 'manifest.json', content: '\ufeff{}' }])],
    ['it is null', craftTar([{ name: 'manifest.json', content: 'null' }])],
    ['it nests deep', craftTar([{ name: 'manifest.json', content: '['.repeat(5_000) + ']'.repeat(5_000) }])],
  ])('%s', (_, bytes) => expect(refusal(bytes)?.code).toBe('BUNDLE.MANIFEST'));
});

describe('edits are refused when', () => {
  const link = (target: string) => change('l', target, { mode: '120000' });
  const cases: readonly [why: string, code: string, bundle: CraftedBundle][] = [
    ['the repository is not of this run', 'BUNDLE.REPOSITORY', { repository: { mount: 'other' } }],
    ['the mount is spelled in another case', 'BUNDLE.REPOSITORY', { repository: { mount: 'APP' } }],
    ['the base is not the recorded one', 'BUNDLE.REPOSITORY', { repository: { base: 'd'.repeat(40) } }],
    ['a file is a submodule', 'BUNDLE.SUBMODULE', { changes: [change('m', 'new\n', { mode: '160000' })] }],
    ['a file is a directory', 'BUNDLE.MODE', { changes: [change('d', 'new\n', { mode: '040000' })] }],
    ['a file is setuid', 'BUNDLE.MODE', { changes: [change('s', 'new\n', { mode: '104755' })] }],
    ['a file is group-writable', 'BUNDLE.MODE', { changes: [change('g', 'new\n', { mode: '100664' })] }],
    ['a written file has no mode', 'BUNDLE.MODE', { changes: [change('z', 'new\n', { mode: '000000' })] }],
    ['its content is missing', 'BUNDLE.CONTENT', { contents: [] }],
    ['its size is a lie', 'BUNDLE.CONTENT', { changes: [change('a', 'new\n', { size: 5 })] }],
    ['a link has no target', 'BUNDLE.CONTENT', { changes: [link('')], contents: [''] }],
    ['a link holds NUL', 'BUNDLE.CONTENT', { changes: [link('a\0b')], contents: ['a\0b'] }],
    ['a link is too long', 'BUNDLE.CONTENT', { changes: [link('x'.repeat(5000))], contents: ['x'.repeat(5000)] }],
    ['a path is there twice', 'BUNDLE.CONFLICT', { changes: [change('a'), change('a')] }],
    ['a path is written and deleted', 'BUNDLE.CONFLICT', { changes: [change('a'), deleted('a')] }],
    ['paths differ only in case', 'BUNDLE.CONFLICT', { changes: [change('Read.me'), change('READ.ME')] }],
    ['paths differ only in composition', 'BUNDLE.CONFLICT', { changes: [change('\u00e9'), change('e\u0301')] }],
    ['paths differ only in the case of ß', 'BUNDLE.CONFLICT', { changes: [change('straße'), change('STRASSE')] }],
    ['paths differ in the case of a directory', 'BUNDLE.CONFLICT', { changes: [change('Dir/a'), change('dir/a')] }],
    ['a file is a directory too', 'BUNDLE.CONFLICT', { changes: [change('a'), change('a/b')] }],
    ['a file is a distant directory too', 'BUNDLE.CONFLICT', { changes: [change('a/b/c/d'), change('a/b')] }],
    ['a link is a directory too', 'BUNDLE.CONFLICT', { changes: [link('x'), change('l/a')], contents: ['x', 'new\n'] }],
    [
      'a link in other case is a directory too',
      'BUNDLE.CONFLICT',
      { changes: [link('x'), change('L/a')], contents: ['x', 'new\n'] },
    ],
  ];
  test.each(cases)('%s', (_, code, bundle) => expect(refusal(craftBundle(bundle))?.code).toBe(code));

  test('a blob is not what its name says', () => {
    const swapped = craftBundle({ contents: [], entries: [{ name: `blobs/${idOf('new\n')}`, content: 'bad\n' }] });
    expect(refusal(swapped)?.code).toBe('BUNDLE.CONTENT');
  });
  test('a patch is not what its digest says', () => {
    const repository = { patch: 'patches/0.patch', patch_sha256: 'a'.repeat(64) };
    const bundle = craftBundle({ repository, entries: [{ name: 'patches/0.patch', content: 'x' }] });
    expect(refusal(bundle)?.code).toBe('BUNDLE.CONTENT');
  });
  test('a repository is there twice', () => {
    const repository = {
      mount: 'app',
      base: BASE,
      tree: 'c'.repeat(40),
      patch: null,
      patch_sha256: null,
      changes: [change('a')],
    };
    expect(refusal(craftBundle({ manifest: { repos: [repository, repository] } }))?.code).toBe('BUNDLE.REPOSITORY');
  });
  test('there are too many files, too large a file or too much of everything', () => {
    const limits = { files: 2, blobBytes: 100, totalBytes: 2_000 };
    const many = craftBundle({ changes: [change('a'), change('b'), deleted('c')] });
    expect(refusal(many, limits)).toMatchObject({
      code: 'BUNDLE.TOO_LARGE',
      reason: '3 files are changed; at most 2 are allowed.',
    });
    const large = craftBundle({ changes: [change('a', 'x'.repeat(101))], contents: ['x'.repeat(101)] });
    expect(refusal(large, limits)).toMatchObject({
      code: 'BUNDLE.TOO_LARGE',
      reason: expect.stringContaining('101 bytes') as string,
    });
    expect(refusal(craftBundle({ manifest: { padding: 'x'.repeat(3_000) } }), limits)?.code).toBe('BUNDLE.TOO_LARGE');
    expect(refusal(Buffer.alloc(5 * 1024 * 1024), limits)?.code).toBe('BUNDLE.TOO_LARGE');
  });
  test('2,000 deep paths are judged in a few seconds', () => {
    const deep = Array(99).fill('d'.repeat(38)).join('/');
    const changes = Array.from({ length: 2_000 }, (_, n) => change(`${n}/${deep}`));
    expect(processorMs(() => expect(refusal(craftBundle({ changes }))).toBeUndefined())).toBeLessThan(8_000);
  });
});

describe('a right bundle', () => {
  test('gives its changes and contents by repository', () => {
    const bundle = craftBundle({
      changes: [
        change('a'),
        change('b', 'x', { status: 'M', mode: '100755' }),
        deleted('c'),
        change('d', 'a', { status: 'T', mode: '120000' }),
      ],
      contents: ['new\n', 'x', 'a'],
    });
    const { repositories } = verify(bundle);
    expect(repositories).toHaveLength(1);
    expect(repositories[0]).toMatchObject({
      repositoryId: 'r-1',
      mount: 'app',
      edits: { baseCommit: BASE, tree: 'c'.repeat(40) },
    });
    expect(repositories[0]?.edits.changes).toEqual([
      { status: 'added', path: 'a', mode: '100644', blob: idOf('new\n') },
      { status: 'modified', path: 'b', mode: '100755', blob: idOf('x') },
      { status: 'deleted', path: 'c' },
      { status: 'modified', path: 'd', mode: '120000', blob: idOf('a') },
    ]);
    expect(Buffer.from(repositories[0]?.edits.content.get(idOf('x')) ?? []).toString()).toBe('x');
  });
  test('may turn a file into a directory and back, and change the case of a name', () => {
    expect(refusal(craftBundle({ changes: [deleted('a'), change('a/b')] }))).toBeUndefined();
    expect(refusal(craftBundle({ changes: [deleted('a/b'), change('a')] }))).toBeUndefined();
    expect(refusal(craftBundle({ changes: [deleted('Readme'), change('README')] }))).toBeUndefined();
  });
  test.each([
    ['case', 'Read.me', 'READ.ME'],
    ['composition', '\u00e9', 'e\u0301'],
    ['the case of a directory', 'Dir/a', 'dir/a'],
    ['case, one of them a directory', 'dir', 'DIR/a'],
  ])('may edit two files together whose names differ only in %s, when both are there', (_, one, other) => {
    const modified = (path: string) => change(path, 'new\n', { status: 'M' });
    expect(refusal(craftBundle({ changes: [modified(one), modified(other)] }))).toBeUndefined();
  });
  test('may add a name that differs only in case from one that is there, and files to two such directories', () => {
    const modified = change('Read.me', 'new\n', { status: 'M' });
    expect(refusal(craftBundle({ changes: [modified, change('READ.ME')] }))).toBeUndefined();
    expect(refusal(craftBundle({ changes: [change('Dir/a'), change('dir/b')] }))).toBeUndefined();
  });
  test.each(['a\\b', 'C:\\x', 'c:x', 'Icon\r', 'a\nb', 'a\u001b[31m'])(
    'may delete %j, a name that it could not write',
    (path) => {
      expect(refusal(craftBundle({ changes: [deleted(path)], contents: [] }))).toBeUndefined();
      expect(refusal(craftBundle({ changes: [change(path, 'new\n', { status: 'M' })] }))?.code).toBe('BUNDLE.PATH');
    },
  );
  test.each(['../a', '/a', 'a/../b', '.git/config', '.GIT/x', 'a\0b', '.gitmodules', ''])('may not delete %j', (path) =>
    expect(refusal(craftBundle({ changes: [deleted(path)], contents: [] }))?.code).toBe('BUNDLE.PATH'),
  );
});
