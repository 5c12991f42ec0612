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

/** Reads `<name|path|url|owner/name>[@branch]`. Paths become absolute; what exists on this disk as it is written is a path. */
export function parseRepository(text: string): RepositoryArgument {
  const { value, branch } = splitBranch(text);
  const isAddress = URL_LIKE.test(value) || SCP_LIKE.test(value);
  if (isAddress || (GITHUB_LIKE.test(value) && !existsSync(value))) return { kind: 'source', value, branch };
  const isPath = /^[./~]/.test(value) || value.includes('/') || existsSync(value);
  return isPath ? { kind: 'source', value: resolve(value), branch } : { kind: 'name', value, branch };
}

/** The last `@` begins a branch, unless it belongs to `user@host`. */
function splitBranch(text: string): { readonly value: string; readonly branch: string | undefined } {
  const at = text.lastIndexOf('@');
  const whole = { value: text, branch: undefined };
  if (at <= 0 || at === text.length - 1 || existsSync(text)) return whole;
  const value = text.slice(0, at);
  const branch = text.slice(at + 1);
  const isUser = branch.includes(':') || /^[a-z][a-z0-9+.-]*:\/\/[^/]*$/i.test(value);
  return isUser ? whole : { value, branch };
}
