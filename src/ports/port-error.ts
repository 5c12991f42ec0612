/**
 * What an error means to whoever asked. `invalid`: the call breaks a promise of the port. `refused`: the service behind the port
 * says no, and will again. `missing`: what is named is not there. `conflict`: somebody else was first. `too-large`; `full`: no
 * space left. `unavailable`: the same call may work later. `corrupt`: what is stored cannot be read.
 */
export type PortErrorKind =
  'invalid' | 'refused' | 'missing' | 'conflict' | 'too-large' | 'full' | 'unavailable' | 'corrupt';

const kinds = <Code extends string>(table: Readonly<Record<Code, PortErrorKind>>) => table;

const LOG = kinds({
  'LOG.INVALID': 'invalid',
  'LOG.TOO_LARGE': 'too-large',
  'LOG.WRONG_EXPECTED_REVISION': 'conflict',
  'LOG.CONTENDED': 'unavailable',
  'LOG.UNAVAILABLE': 'unavailable',
  'LOG.CLOSED': 'unavailable',
  'LOG.DENIED': 'unavailable',
  'LOG.FULL': 'full',
  'LOG.FOLDER_IN_USE': 'conflict',
  'LOG.UNKNOWN_EVENT': 'corrupt',
  'LOG.CORRUPT': 'corrupt',
});

const STORE = kinds({
  'STORE.INVALID': 'invalid',
  'STORE.UNAVAILABLE': 'unavailable',
  'STORE.CLOSED': 'unavailable',
  'STORE.FULL': 'full',
  'STORE.IN_USE': 'conflict',
});

const VIEWS = kinds({
  'VIEWS.LATE': 'unavailable',
});

const BLOB = kinds({
  'BLOB.NOT_FOUND': 'missing',
  'BLOB.TOO_LARGE': 'too-large',
  'BLOB.CORRUPT': 'corrupt',
});

const HOST = kinds({
  'HOST.UNAVAILABLE': 'unavailable',
  'HOST.FORBIDDEN': 'refused',
  'HOST.REFUSED_SOURCE': 'refused',
  'HOST.REPOSITORY_NOT_FOUND': 'refused',
  'HOST.NOT_A_REPOSITORY': 'refused',
  'HOST.BRANCH_NOT_FOUND': 'refused',
  'HOST.EMPTY_REPOSITORY': 'refused',
  'HOST.BASE_GONE': 'refused',
  'HOST.BRANCH_MOVED': 'refused',
  'HOST.NOT_CONNECTED': 'refused',
  'HOST.TOO_LARGE': 'refused',
  'HOST.TREE_MISMATCH': 'refused',
});

/** What says that a code host or a repository is not there for us now, and nothing about what is in it. */
const AWAY: readonly string[] = [
  'HOST.UNAVAILABLE',
  'HOST.FORBIDDEN',
  'HOST.REPOSITORY_NOT_FOUND',
  'HOST.NOT_A_REPOSITORY',
  'HOST.EMPTY_REPOSITORY',
  'HOST.NOT_CONNECTED',
] satisfies readonly (keyof typeof HOST)[];

const AGENT = kinds({
  'AGENT.UNAVAILABLE': 'unavailable',
  'AGENT.REJECTED': 'refused',
  'AGENT.SESSION_LOST': 'refused',
  'AGENT.TOO_LARGE': 'refused',
  'AGENT.CLONE_FAILED': 'refused',
});

const KINDS = { ...LOG, ...STORE, ...VIEWS, ...BLOB, ...HOST, ...AGENT };

export type LogErrorCode = keyof typeof LOG;
export type StoreErrorCode = keyof typeof STORE;
export type BlobErrorCode = keyof typeof BLOB;
export type HostErrorCode = keyof typeof HOST;
export type AgentErrorCode = keyof typeof AGENT;
/** Stable and public. A new one is added to the table of its port, with its kind. */
export type PortErrorCode = keyof typeof KINDS;

/**
 * The only error an adapter lets out. `retryable` says whether the same call may succeed later unchanged;
 * `message` is for people and free of secrets; the SDK's own error is `cause` and never shown.
 */
export class PortError extends Error {
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(
    readonly code: PortErrorCode,
    message: string,
    readonly retryable: boolean,
    options: { readonly cause?: unknown; readonly details?: Readonly<Record<string, string | number | boolean>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PortError';
    this.details = options.details ?? {};
  }

  get kind(): PortErrorKind {
    return KINDS[this.code];
  }
}

/** Whether a turn ends in these words; any other error leaves it to the next owner, who finds the log or the store put right. */
export function endsTurn({ code }: PortError): boolean {
  return code in AGENT || code in HOST || code in BLOB || code === 'LOG.TOO_LARGE' || code === 'LOG.INVALID';
}

/** Whether publishing to one repository fails in these words; as for `endsTurn`, the rest is left to the next owner. */
export function endsPublish({ code }: PortError): boolean {
  return code in HOST || code in BLOB;
}

/** Whether a repository cannot be asked at all, so that nothing is known of its branches. */
export function cannotBeAsked({ code }: PortError): boolean {
  return AWAY.includes(code);
}
