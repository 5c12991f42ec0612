import { resolve } from 'node:path';
import { parseRepository } from './repository-argument.js';

describe('--repo', () => {
  it.each([
    ['acme-web', { kind: 'name', value: 'acme-web', branch: undefined }],
    ['acme-web@main', { kind: 'name', value: 'acme-web', branch: 'main' }],
    ['acme-web@feature/x', { kind: 'name', value: 'acme-web', branch: 'feature/x' }],
    ['/repos/alpha@main', { kind: 'source', value: '/repos/alpha', branch: 'main' }],
    ['acme/web@dev', { kind: 'source', value: 'acme/web', branch: 'dev' }],
    ['acme/web', { kind: 'source', value: 'acme/web', branch: undefined }],
    ['src/cli', { kind: 'source', value: resolve('src/cli'), branch: undefined }],
    ['../alpha', { kind: 'source', value: resolve('../alpha'), branch: undefined }],
    ['https://git.example/a/b.git', { kind: 'source', value: 'https://git.example/a/b.git', branch: undefined }],
    ['https://git.example/a/b.git@dev', { kind: 'source', value: 'https://git.example/a/b.git', branch: 'dev' }],
    ['git@git.example:a/b.git', { kind: 'source', value: 'git@git.example:a/b.git', branch: undefined }],
    ['git@git.example:a/b.git@dev', { kind: 'source', value: 'git@git.example:a/b.git', branch: 'dev' }],
    ['ssh://git@git.example/a/b', { kind: 'source', value: 'ssh://git@git.example/a/b', branch: undefined }],
    ['ssh://git@git.example/a/b@dev', { kind: 'source', value: 'ssh://git@git.example/a/b', branch: 'dev' }],
    ['src', { kind: 'source', value: resolve('src'), branch: undefined }],
    ['x@dependabot/npm/@types/node-20', { kind: 'name', value: 'x', branch: 'dependabot/npm/@types/node-20' }],
    ['acme/web@a@b', { kind: 'source', value: 'acme/web', branch: 'a@b' }],
    ['/repos/alpha@npm/@types/x@1', { kind: 'source', value: '/repos/alpha', branch: 'npm/@types/x@1' }],
    ['https://git.example/@a/b.git@n/@t', { kind: 'source', value: 'https://git.example/@a/b.git', branch: 'n/@t' }],
    ['git@git.example:a/b.git@n/@t@2', { kind: 'source', value: 'git@git.example:a/b.git', branch: 'n/@t@2' }],
    ['src@n/@t', { kind: 'source', value: resolve('src'), branch: 'n/@t' }],
    ['@main', { kind: 'name', value: '@main', branch: undefined }],
  ])('%s is read as %j', (text, expected) => {
    expect(parseRepository(text)).toEqual(expected);
  });
});
