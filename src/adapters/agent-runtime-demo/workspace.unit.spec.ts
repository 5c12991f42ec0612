import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolLineOf } from './directive.js';
import { editFiles } from './edit-files.js';
import { WorkspaceFiles } from './workspace.js';

describe('files of a workspace', () => {
  let root: string;
  let web: string;
  let outside: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'code-runs-workspace-'));
    web = join(root, '0');
    outside = join(root, 'outside');
    await mkdir(join(web, 'src'), { recursive: true });
    await mkdir(join(web, '.git'));
    await mkdir(join(root, '1'));
    await mkdir(outside);
    await writeFile(join(outside, 'secret.txt'), 'secret');
    await writeFile(join(web, 'src', 'a.txt'), 'one\r\ntwo one\r\n');
    await writeFile(join(web, 'run.sh'), 'echo\n');
    await chmod(join(web, 'run.sh'), 0o755);
    await writeFile(join(web, 'photo.png'), Buffer.from([0x89, 0x50, 0, 1]));
    await symlink(outside, join(web, 'link'));
    await symlink(join(outside, 'secret.txt'), join(web, 'file-link'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const two = () =>
    new WorkspaceFiles([
      { name: 'web', directory: web },
      { name: 'api', directory: join(root, '1') },
    ]);
  const one = () => new WorkspaceFiles([{ name: 'web', directory: web }]);
  const write = (path: string, content = 'x\n') => editFiles(two(), { kind: 'write', path, content });

  it('removes a name with a backslash, which it would not write', async () => {
    await writeFile(join(web, 'a\\b.txt'), 'x');
    await editFiles(two(), { kind: 'delete', path: 'web/a\\b.txt' });
    expect((await readdir(web)).sort()).toEqual(['.git', 'file-link', 'link', 'photo.png', 'run.sh', 'src']);
  });

  it.each([
    ['an absolute path', '/etc/passwd', 'names none of the chosen repositories'],
    ['an unknown repository', 'other/a.txt', 'Start the path with one of `web/…`, `api/…`'],
    ['a bare file name', 'a.txt', 'names none of the chosen repositories'],
    ['a path that leaves', 'web/../outside/secret.txt', 'leaves the repository'],
    ['a path that leaves later', 'web/src/../../outside/x', 'leaves the repository'],
    ['an absolute path inside', 'web//etc/passwd', 'is absolute'],
    ['a drive', 'web/C:/x', 'is absolute'],
    ['a backslash', 'web/src\\a.txt', 'backslash'],
    ['an empty part', 'web/src//a', 'empty part'],
    ['a trailing slash', 'web/src/', 'empty part'],
    ['a NUL', 'web/a\0b', 'control character'],
    ['the git folder', 'web/.git/config', "git's own folder"],
    ['the git folder in capitals', 'web/src/.GIT/hooks/x', "git's own folder"],
    ['the git folder with a dot', 'web/.git./x', "git's own folder"],
    ['the short name of the git folder', 'web/git~1/x', "git's own folder"],
    ['the git folder with a hidden character', 'web/.g\u200cit/x', "git's own folder"],
    ['a long path', `web/${'a/'.repeat(2100)}b`, 'longer than 4,096 bytes'],
    ['a long name', `web/${'a'.repeat(300)}`, 'longer than the file system allows'],
    ['a folder', 'web/src', 'is a folder'],
    ['a file where a folder is needed', 'web/run.sh/x', 'is a file, not a folder'],
    ['a link to a folder outside', 'web/link/new.txt', 'is a symbolic link'],
    ['a link to a file outside', 'web/file-link', 'is a symbolic link'],
  ])('refuses %s and writes nothing', async (_name, path, words) => {
    await expect(write(path)).rejects.toThrow(words);
    expect(await readdir(outside)).toEqual(['secret.txt']);
    expect(await readFile(join(outside, 'secret.txt'), 'utf8')).toBe('secret');
    expect(await readdir(join(web, '.git'))).toEqual([]);
  });

  it('writes new files into new folders and keeps whether a replaced file may be run', async () => {
    expect((await write('web/a/b/c.txt')).sentence).toBe('Wrote `web/a/b/c.txt` (1 line)');
    expect(await write('web/run.sh', 'exit\n')).toMatchObject({ changed: true, additions: 1, deletions: 1 });
    expect((await stat(join(web, 'run.sh'))).mode & 0o777).toBe(0o755);
    expect(await write('web/run.sh', 'exit\n')).toMatchObject({ changed: false });
  });

  it('replaces every occurrence and leaves all other bytes alone', async () => {
    const edit = await editFiles(two(), { kind: 'replace', search: 'one', replacement: '1', path: 'web/src/a.txt' });
    expect(edit).toMatchObject({
      sentence: 'Replaced `one` with `1` in `web/src/a.txt` (2 times)',
      changed: true,
      additions: 2,
      deletions: 2,
    });
    expect(await readFile(join(web, 'src', 'a.txt'), 'utf8')).toBe('1\r\ntwo 1\r\n');
  });

  it.each([
    ['text that is not there', 'web/src/a.txt', '`three` is not in `web/src/a.txt`'],
    ['a file that is not there', 'web/src/b.txt', '`web/src/b.txt` does not exist'],
    ['a binary file', 'web/photo.png', 'not a text file'],
    ['a link', 'web/file-link', 'is a symbolic link'],
  ])('says in clear words that it cannot replace in %s', async (_name, path, words) => {
    await expect(editFiles(two(), { kind: 'replace', search: 'three', replacement: '', path })).rejects.toThrow(words);
  });

  it('deletes files, and links themselves, with the folders left empty', async () => {
    expect(await editFiles(two(), { kind: 'delete', path: 'web/src/a.txt' })).toMatchObject({ deletions: 2 });
    await editFiles(two(), { kind: 'delete', path: 'web/link' });
    expect((await readdir(web)).sort()).toEqual(['.git', 'file-link', 'photo.png', 'run.sh']);
    expect(await readdir(outside)).toEqual(['secret.txt']);
    await expect(editFiles(two(), { kind: 'delete', path: 'web/src/a.txt' })).rejects.toThrow('does not exist');
  });

  it('renames within one repository to a free place', async () => {
    const rename = (from: string, to: string) => editFiles(two(), { kind: 'rename', from, to });
    await rename('web/src/a.txt', 'web/lib/b.txt');
    expect(await readdir(join(web, 'lib'))).toEqual(['b.txt']);
    await expect(rename('web/lib/b.txt', 'web/run.sh')).rejects.toThrow('exists already');
    await expect(rename('web/lib/b.txt', 'api/b.txt')).rejects.toThrow('within one repository');
    await expect(rename('web/nothing', 'web/x')).rejects.toThrow('does not exist');
  });

  it('applies a diff to all its files or to none', async () => {
    const patch = (second: string) =>
      [
        '--- a/web/run.sh',
        '+++ b/web/run.sh',
        '@@ -1 +1 @@',
        '-echo',
        '+exit',
        'diff --git a/web/new.sh b/web/new.sh',
        'new file mode 100755',
        '--- /dev/null',
        '+++ b/web/new.sh',
        '@@ -0,0 +1 @@',
        '+new',
        '--- a/web/src/a.txt',
        '+++ b/web/src/a.txt',
        '@@ -1,2 +1 @@',
        ` ${second}`,
        '-two one',
        '',
      ].join('\n');
    await expect(editFiles(two(), { kind: 'patch', patch: patch('other') })).rejects.toThrow(
      'the diff expects `other`',
    );
    expect(await readFile(join(web, 'run.sh'), 'utf8')).toBe('echo\n');
    expect(await editFiles(two(), { kind: 'patch', patch: patch('one') })).toMatchObject({
      sentence: 'Applied a diff to `web/run.sh`, `web/new.sh`, `web/src/a.txt`',
      changed: true,
      additions: 2,
      deletions: 2,
    });
    expect(await readFile(join(web, 'src', 'a.txt'), 'utf8')).toBe('one\r\n');
    expect((await stat(join(web, 'new.sh'))).mode & 0o777).toBe(0o755);
  });

  it('makes no link of a diff, and names a file that a diff deletes', async () => {
    const link =
      'diff --git a/web/l b/web/l\nnew file mode 120000\n--- /dev/null\n+++ b/web/l\n@@ -0,0 +1 @@\n+run.sh\n';
    await expect(editFiles(two(), { kind: 'patch', patch: link })).rejects.toThrow('writes files only');
    const gone = '--- a/web/run.sh\n+++ /dev/null\n@@ -1 +0,0 @@\n-echo\n';
    expect(toolLineOf({ kind: 'patch', patch: gone })).toEqual({ tool: 'edit', name: 'delete', title: 'web/run.sh' });
    expect(toolLineOf({ kind: 'patch', patch: gone + link }).title).toBe('web/l');
  });

  it('takes paths without or with the name of the only repository', async () => {
    await editFiles(one(), { kind: 'delete', path: './run.sh' });
    const edit = await editFiles(one(), { kind: 'delete', path: 'web/photo.png' });
    expect(edit.sentence).toBe('Deleted `photo.png`');
    await mkdir(join(web, 'web'));
    await editFiles(one(), { kind: 'write', path: 'web/x.txt', content: '' });
    expect(await readdir(join(web, 'web'))).toEqual(['x.txt']);
  });
});
