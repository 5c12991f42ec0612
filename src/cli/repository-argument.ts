import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export interface RepositoryArgument {
  /** `source`: a path or URL that may have to be added first. */
  readonly kind: 'name' | 'source';
  readonly value: string;
  readonly branch: string | undefined;
}

const URL_LIKE = /^[a-z][a-z0-9+.-]*:\/\//i;
/** `owner/name` on GitHub, unless it is there on this disk. */
const GITHUB_LIKE = /^[A-Za-z0-9][\w-]*\/[\w.-]+$/;
const SCP_LIKE = /^[A-Za-z0-9_.-]+@[A-Za-z0-9.-]+:/;
/** What stands before the path of an address. */
const AUTHORITY = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]*|[A-Za-z0-9_.-]+@[A-Za-z0-9.-]+:)/i;

/** Reads `<name|path|url|owner/name>[@branch]`. Paths become absolute; what exists on this disk as it is written is a path. */
export function parseRepository(text: string): RepositoryArgument {
  const { value, branch } = splitBranch(text);
  const isAddress = URL_LIKE.test(value) || SCP_LIKE.test(value);
  if (isAddress || (GITHUB_LIKE.test(value) && !existsSync(value))) return { kind: 'source', value, branch };
  const isPath = /^[./~]/.test(value) || value.includes('/') || existsSync(value);
  return isPath ? { kind: 'source', value: resolve(value), branch } : { kind: 'name', value, branch };
}

/**
 * A branch may hold `@`, a name and an address may not, apart from `user@host` and folders that begin with it: so the first one that
 * may begins the branch. With paths the longest that is there on this disk counts.
 */
function splitBranch(text: string): { readonly value: string; readonly branch: string | undefined } {
  const from = AUTHORITY.exec(text)?.[0].length ?? 0;
  const places = [...text.matchAll(/(?<!^|\/)@(?!$)/g)].map(({ index }) => index).filter((index) => index >= from);
  if (places.length === 0 || existsSync(text)) return { value: text, branch: undefined };
  const [first = 0] = places;
  const at = places.findLast((index) => existsSync(text.slice(0, index))) ?? first;
  return { value: text.slice(0, at), branch: text.slice(at + 1) };
}
