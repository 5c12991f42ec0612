import { GitFailed } from '../../edit-bundles/git/run-git.js';
import { PortError, type HostErrorCode } from '../../ports/port-error.js';

interface Meaning {
  readonly seen: RegExp;
  readonly code: HostErrorCode;
  readonly message: (name: string, stderr: string) => string;
  readonly retryable?: true;
}

/** Extensions of a repository's format that git learnt at some version, as git names them. */
const EXTENSIONS: Readonly<Record<string, readonly [what: string, version: string]>> = {
  refstorage: ['keeps its branches in a reftable', '2.45'],
  relativeworktrees: ['has work trees with relative paths (extensions.relativeWorktrees)', '2.48'],
  objectformat: ['says its object format (extensions.objectFormat)', '2.29'],
};

const MEANINGS: readonly Meaning[] = [
  {
    seen: /unknown repository extensions? found|unknown value for 'extensions\.|Expected git repo version/i,
    code: 'HOST.REFUSED_SOURCE',
    message: (name, stderr) => {
      const found = /found:\s+([a-z]+)|'extensions\.([a-z]+)/i.exec(stderr);
      const [what, version] = EXTENSIONS[(found?.[1] ?? found?.[2] ?? '').toLowerCase()] ?? [
        'has a newer format',
        null,
      ];
      const mend = version === null ? 'a newer git' : `git ${version} or newer`;
      return `${name} ${what}, which the git of this server cannot read. Install ${mend} on the server.`;
    },
  },
  {
    seen: /promisor remote|lazy fetching disabled/i,
    code: 'HOST.REFUSED_SOURCE',
    message: (name) =>
      `${name} is a partial clone: it lacks contents that only its origin has. Add the repository it was cloned from, or a whole clone.`,
  },
  {
    seen: /dubious ownership/,
    code: 'HOST.FORBIDDEN',
    message: (name) =>
      `${name} belongs to another user of this machine. Run Code Runs as that user, or change the owner.`,
  },
  {
    seen: /could not read Username|Authentication failed|Permission denied|returned error: 40[13]|HTTP 40[13]|access denied|not authorized|service not enabled|marked as read only/i,
    code: 'HOST.FORBIDDEN',
    message: (name) =>
      `Access to ${name} was denied. Public URLs and SSH keys of the server's user work; passwords do not.`,
  },
  {
    seen: /Host key verification failed/,
    code: 'HOST.FORBIDDEN',
    message: (name) =>
      `The SSH host key of ${name} is unknown. Connect once by hand as the server's user to accept it.`,
  },
  {
    seen: /returned error: 30\d|redirect/i,
    code: 'HOST.REFUSED_SOURCE',
    message: (name) => `The URL of ${name} redirects to another address. Give the final address.`,
  },
  {
    seen: /returned error: 404|repository '?.*'? not found|repository not exported|does not appear to be a git repository|info\/refs not valid/i,
    code: 'HOST.REPOSITORY_NOT_FOUND',
    message: (name) => `No git repository answers as ${name}. Check the address.`,
  },
  {
    seen: /No space left on device|disk quota/i,
    code: 'HOST.UNAVAILABLE',
    message: (name) => `There is no space left for ${name}. Make room and try again.`,
    retryable: true,
  },
];

/** Translates what went wrong with a repository into the port's words. `name` is the repository's name, free of secrets. */
export function toPortError(error: unknown, name: string): PortError {
  if (error instanceof PortError) return error;
  const meaning = error instanceof GitFailed ? MEANINGS.find(({ seen }) => seen.test(error.stderr)) : undefined;
  if (meaning)
    return new PortError(meaning.code, meaning.message(name, stderrOf(error)), meaning.retryable ?? false, {
      cause: error,
    });
  return new PortError('HOST.UNAVAILABLE', fallback(error, name), true, { cause: error });
}

const stderrOf = (error: unknown): string => (error instanceof GitFailed ? error.stderr : '');

function fallback(error: unknown, name: string): string {
  if (!(error instanceof GitFailed)) return `${name} could not be read or written. Try again.`;
  switch (error.failure) {
    case 'aborted':
      return `Work on ${name} was stopped.`;
    case 'timed-out':
      return `${name} took too long to answer. Try again.`;
    case 'not-started':
      return 'git could not be started. Install git 2.31 or newer on the server.';
    case 'output-too-large':
      return `${name} gave more output than can be handled.`;
    case 'exit':
      return `${name} could not be reached or read. Check that it is there, then try again.`;
  }
}
