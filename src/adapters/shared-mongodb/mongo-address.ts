import { PortError } from '../../ports/port-error.js';

export interface MongoSettings {
  /** `mongodb://` or `mongodb+srv://`, as MongoDB writes it. */
  readonly url: string;
  /** Default: the one that the address names, else `code_runs`. */
  readonly database?: string;
  /** How long an answer of the server is waited for. Default 20 s. */
  readonly patienceMs?: number;
}

/** The name of the database to use. Throws PortError STORE.INVALID for an address that cannot be one; it never repeats any of it. */
export function databaseOf({ url, database }: MongoSettings): string {
  const [, authority = '', named = '', query = ''] = ADDRESS.exec(url.trim()) ?? refuse(SCHEME);
  requireEncoded(authority, `${named}${query}`);
  if (/(?:^|@)$/.test(authority)) refuse('names no host');
  return database ?? (named === '' ? 'code_runs' : named);
}

/** The hosts that an address names, without user and password, once `databaseOf` took it. */
export function hostsOf({ url }: MongoSettings): string {
  const [, authority = ''] = ADDRESS.exec(url.trim()) ?? [];
  return authority.slice(authority.lastIndexOf('@') + 1);
}

// A part of the password would otherwise be taken for a host, and shown as one.
function requireEncoded(authority: string, rest: string): void {
  const [, ...credentials] = authority.split('@').reverse();
  if (credentials.length > 1 || credentials.join().split(':').length > 2 || rest.includes('@')) refuse(UNENCODED);
}

const ADDRESS = /^mongodb(?:\+srv)?:\/\/([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/is;
const SCHEME = 'must begin with mongodb:// or mongodb+srv://';
const UNENCODED =
  "has a ':', '@', '/' or '?' in the user name or the password that is not percent-encoded (%3A, %40, %2F, %3F)";

/** Says what is wrong with the address of the MongoDB server. */
function refuse(problem: string): never {
  throw new PortError('STORE.INVALID', `The address of the MongoDB server ${problem}.`, false);
}
