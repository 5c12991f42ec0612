import { BundleRefused, shown, type BundleRefusalCode } from './bundle-refused.js';
import { GitFailed } from './git/run-git.js';

interface Refusal {
  /** What git prints; the groups are the path and the encoding. */
  readonly printed: RegExp;
  readonly code: BundleRefusalCode;
  readonly reason: (path: string, encoding: string) => string;
}

const CORRECT = 'or correct .gitattributes';
const NAMED = 'the encoding that .gitattributes names for it';

const REFUSALS: readonly Refusal[] = [
  {
    printed: /(?:failed to encode|encoding) '(.+?)' from (\S+) to /s,
    code: 'BUNDLE.CONTENT',
    reason: (path, encoding) =>
      `${path} cannot be read as ${encoding}, ${NAMED}. Write it in that encoding, ${CORRECT}.`,
  },
  {
    printed: /BOM is required in '(.+?)' if encoded as (\S+)/s,
    code: 'BUNDLE.CONTENT',
    reason: (path, encoding) =>
      `${path} has no byte order mark, which ${encoding} needs, ${NAMED}. Write it in that encoding and with the mark, ${CORRECT}.`,
  },
  {
    printed: /BOM is prohibited in '(.+?)' if encoded as (\S+)/s,
    code: 'BUNDLE.CONTENT',
    reason: (path, encoding) =>
      `${path} has a byte order mark, which ${encoding} forbids, ${NAMED}. Write it without the mark, ${CORRECT}.`,
  },
  {
    printed: /true\/false are no valid working-tree-encodings/,
    code: 'BUNDLE.CONTENT',
    reason: () => 'A line of .gitattributes holds working-tree-encoding without a name. Name the encoding there.',
  },
  {
    printed: /^error: '(.+?)\/' does not have a commit checked out/ms,
    code: 'BUNDLE.SUBMODULE',
    reason: (path) => `${path} is a repository of its own; submodules are not supported. Remove its .git.`,
  },
  {
    printed: /^error: invalid path '(.+?)'$/ms,
    code: 'BUNDLE.PATH',
    reason: (path) => `Git takes no file of the name ${path}. Rename it, or remove it.`,
  },
  {
    printed: /^error: (.+?): can only add regular files/ms,
    code: 'BUNDLE.MODE',
    reason: (path) => `${path} is neither a file nor a link. Remove it.`,
  },
  {
    printed: /^error: open\("(.+?)"\): Permission denied/ms,
    code: 'BUNDLE.CONTENT',
    reason: (path) => `${path} cannot be read. Allow reading it, or remove it.`,
  },
];

/** Why git adds nothing to its index, where that lies in the work tree and not in this machine: words for who can change the files. */
export function refusedToAdd(error: unknown): BundleRefused | undefined {
  if (!(error instanceof GitFailed)) return undefined;
  for (const { printed, code, reason } of REFUSALS) {
    const found = printed.exec(error.stderr);
    if (found) return new BundleRefused(code, reason(shown(found[1] ?? ''), shown(found[2] ?? '')));
  }
  return undefined;
}
