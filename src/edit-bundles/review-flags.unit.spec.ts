import { idOf } from '../../test/support/edit-bundles/craft-bundle.js';
import { flagsOf } from './review-flags.js';

describe('the reviewer is told of', () => {
  const flags = (path: string, content = 'new\n', mode: '100644' | '100755' | '120000' = '100644'): readonly string[] =>
    flagsOf({ status: 'added', path, mode, blob: idOf(content) }, Buffer.from(content));

  test.each([
    '.github/workflows/ci.yml',
    '.GitHub/Workflows/ci.yml',
    '.github/actions/x/action.yml',
    '.gitlab-ci.yml',
    '.circleci/config.yml',
    'Jenkinsfile',
    'azure-pipelines.yml',
    '.github/CODEOWNERS',
  ])('the workflow file %s', (path) => {
    expect(flags(path)).toContain('workflow');
    expect(flagsOf({ status: 'deleted', path }, null)).toEqual(['workflow']);
  });
  test.each(['package-lock.json', 'web/yarn.lock', 'Cargo.lock', 'go.sum'])('the lock file %s', (path) => {
    expect(flags(path)).toEqual(['lock-file']);
  });
  test.each([
    ['a private key', 'k.txt', `-----BEGIN RSA PRIVATE KEY-----\nMIIE${'pAIBAAKCAQEA7b'.repeat(4)}\n`],
    ['a key of AWS', 'a.js', `const id = "${'AKIA'}ABCDEFGHIJKLMNOP";`],
    ['a token of GitHub', 'a.js', `${'ghp'}_${'a1'.repeat(18)}`],
    ['a key of Anthropic', 'a.py', `${'sk-ant'}-api03-${'x'.repeat(30)}`],
    ['a password in a URL', 'a.yml', 'url: postgres://app:hunter2hunter@db/app'],
    ['a file of settings', '.env', 'A=1'],
    ['a key file', 'deploy/id_ed25519', 'x'],
    ['a key store', 'a.p12', 'x'],
  ])('%s', (_, path, content) => expect(flags(path, content)).toContain('likely-secret'));
  test.each([
    ['a sample of settings', '.env.example', 'TOKEN=\n'],
    ['a URL with a placeholder', 'a.yml', 'postgres://app:${PASSWORD}@db/app'],
    ['a public key', 'k.pub', '-----BEGIN PUBLIC KEY-----\n'],
    ['code that looks for keys', 'a.ts', "text.includes('-----BEGIN RSA PRIVATE KEY-----')\n"],
    ['ordinary code', 'a.ts', 'export const token = readToken();\n'],
  ])('no secret in %s', (_, path, content) => expect(flags(path, content)).toEqual([]));

  test.each(['/etc/passwd', '..', '../x', 'a/../../x', 'b/..', '.git/config', '../.git', 'C:/x', 'a\\b'])(
    'a link at the top to %s as leaving the tree',
    (target) => expect(flags('l', target, '120000')).toEqual(['symlink', 'escaping-link']),
  );
  test.each([
    ['l', 'a'],
    ['l', './a/b'],
    ['d/l', '../a'],
    ['d/e/l', '../../a'],
  ])('a link at %s to %s as staying in it', (path, target) => {
    expect(flags(path, target, '120000')).toEqual(['symlink']);
  });
  test('an executable and a pointer to a large file', () => {
    expect(flags('run', '#!/bin/sh\n', '100755')).toEqual(['executable']);
    expect(flags('big.bin', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n')).toEqual(['lfs-pointer']);
  });
});
