import { GitFailed } from '../../edit-bundles/git/run-git.js';
import { toPortError } from './git-errors.js';

/** As gits of several versions print it. */
describe('what git says of a format that it does not know', () => {
  it.each([
    ['fatal: unknown repository extension found:\n\trefstorage\n', 'acme keeps its branches in a reftable', '2.45'],
    ['fatal: unknown repository extensions found:\n\trefstorage\n', 'acme keeps its branches in a reftable', '2.45'],
    ['fatal: unknown repository extension found:\n\trelativeworktrees\n', 'acme has work trees with relative', '2.48'],
    ["fatal: bad config: unknown value for 'extensions.refstorage': 'x'", 'acme keeps its branches in', '2.45'],
    ['fatal: unknown repository extension found:\n\tnoop-v9\n', 'acme has a newer format', 'a newer git'],
    ['fatal: Expected git repo version <= 1, found 7', 'acme has a newer format', 'a newer git'],
  ])('%j names it and what to install', (stderr, says, version) => {
    const error = toPortError(new GitFailed('exit', 'ls-remote', { exitCode: 128, stderr }), 'acme');
    expect(error).toMatchObject({ code: 'HOST.REFUSED_SOURCE', retryable: false });
    expect(error.message).toContain(says);
    expect(error.message).toContain(version);
  });
});
