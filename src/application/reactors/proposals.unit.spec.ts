import type { ReviewFlag } from '../../domain/conversation/conversation.types.js';
import { DomainError } from '../../domain/shared/domain-error.js';
import { BundleRefused } from '../../edit-bundles/bundle-refused.js';
import { PortError, type PortErrorCode } from '../../ports/port-error.js';
import { leftOutWords } from './left-out-words.js';
import { keptFlags, refused } from './proposals.js';

describe('a proposal that cannot be recorded', () => {
  it.each([
    [
      'a bundle that breaks a rule',
      new BundleRefused('BUNDLE.PATH', '"a.txt" is named twice.'),
      '"a.txt" is named twice.',
    ],
    ['a rule of the conversation', new DomainError('conflict', 'CONVERSATION.ARCHIVED', 'Archived.'), 'Archived.'],
    [
      'a tree that is not the claimed one',
      new PortError('HOST.TREE_MISMATCH', 'Another tree.', false),
      'Another tree.',
    ],
    ['more words than fit', new PortError('LOG.TOO_LARGE', 'Too many words.', false), 'Too many words.'],
  ])('tells the agent why: %s', (_what, error, text) => {
    expect(refused(error)).toEqual({ accepted: false, text });
  });

  it.each<readonly [string, Error]>([
    ['another owner', new DomainError('conflict', 'CONVERSATION.STALE_EPOCH', 'Another owner.')],
    ...(['LOG.UNAVAILABLE', 'HOST.UNAVAILABLE', 'HOST.BASE_GONE', 'BLOB.CORRUPT'] as PortErrorCode[]).map(
      (code) => [code, new PortError(code, 'Not now.', true)] as const,
    ),
    ['a mistake of this program', new TypeError('x is undefined')],
  ])('is not the fault of the agent: %s', (_what, error) => {
    expect(() => refused(error)).toThrow(error);
  });
});

describe('the flags of a revision', () => {
  const flag = (kind: ReviewFlag['kind'], n: number): ReviewFlag => ({ kind, path: `f${n}`, repositoryId: 'api' });

  it('keep the blocking ones first, in their order, and tell how many there are', () => {
    const large = Array.from({ length: 60 }, (_, n) => flag('lock-file', n));
    const blocking = [flag('workflow', 100), flag('likely-secret', 101)];
    const { flags, flagsTotal } = keptFlags([...large, ...blocking]);
    expect(flags).toEqual([...blocking, ...large.slice(0, 48)]);
    expect(flagsTotal).toBe(62);
  });
});

describe('what the agent is told of files that are left out', () => {
  const nameOf = (id: string): string => `acme-${id}`;
  const ignored = { repositoryId: 'api', path: 'dist/a.js', why: 'ignored' } as const;
  const submodule = { repositoryId: 'web', path: 'vendor', why: 'submodule' } as const;

  it('is nothing when there are none', () => {
    expect(leftOutWords([], 0, nameOf)).toBe('');
  });

  it('names each with its repository and the reason, and how many more there are', () => {
    expect(leftOutWords([ignored, submodule], 5, nameOf)).toMatch(
      /dist\/a\.js.* in acme-api \(git ignores it\), .*vendor.* in acme-web \(a submodule, .*\) and 3 more\./,
    );
    expect(leftOutWords([ignored], 1, nameOf)).not.toContain('more');
  });
});
