import { basename, isAbsolute, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PortError } from '../../ports/port-error.js';

/** Where a repository is read from: a folder on this disk, or a clone URL that carries no credentials. */
export type Source =
  | { readonly kind: 'disk'; readonly location: string; readonly name: string }
  | { readonly kind: 'url'; readonly location: string; readonly name: string };

const SOURCE_LENGTH = 2_000;
const PROTOCOLS = ['https:', 'http:', 'ssh:', 'git:', 'file:'];
const HOST = /^(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9_.-]*[a-z0-9])?)$/i;
const SCP_LIKE = /^([A-Za-z0-9_][A-Za-z0-9_.-]*)@([A-Za-z0-9][A-Za-z0-9.-]*):([^:].*)$/;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Reads a path or clone URL as a person wrote it. Throws PortError HOST.REFUSED_SOURCE for everything that git could take for an
 * option or a program to run, for URLs with credentials, and for relative paths. The source is not quoted in the message, because
 * it may hold a secret.
 */
export function parseSource(text: string): Source {
  const source = text.trim();
  if (source === '' || source.length > SOURCE_LENGTH || CONTROL.test(source)) {
    throw refused('Give the absolute path of a folder on this machine, or a clone URL.');
  }
  if (source.startsWith('-')) throw refused('A path or URL cannot start with a dash.');
  if (isAbsolute(source)) return onDisk(source);
  if (/^[A-Za-z0-9+.-]+::/.test(source))
    throw refused('Addresses of the form "transport::address" run programs and are not accepted.');
  const scp = SCP_LIKE.exec(source);
  if (scp) return fromUrl(`ssh://${scp[1]}@${scp[2]}/${scp[3]?.replace(/^\/+/, '')}`);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return fromUrl(source);
  throw refused(
    'A path must be absolute (it starts with "/"), and a clone URL starts with https://, http://, ssh://, git:// or file://.',
  );
}

function fromUrl(source: string): Source {
  const url = parseUrl(source);
  if (!PROTOCOLS.includes(url.protocol)) {
    throw refused('Use a clone URL that starts with https://, http://, ssh://, git:// or file://.');
  }
  if (url.protocol === 'file:') return onDisk(filePath(url));
  if (mayHoldSecret(url)) {
    throw refused('Leave user names, passwords and tokens out of the URL; they would be stored in the open.');
  }
  if (!HOST.test(url.hostname)) throw refused('The URL names no valid host.');
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '') throw refused('The URL names a host but no repository.');
  const user = url.username === '' ? '' : `${url.username}@`;
  return { kind: 'url', location: `${url.protocol}//${user}${url.host}${path}`, name: nameOf(path) };
}

// With SSH the user's name is part of the address (`git@`), elsewhere it may be a token.
function mayHoldSecret(url: URL): boolean {
  const plainUser =
    url.username === '' || (url.protocol === 'ssh:' && /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(url.username));
  return !plainUser || url.password !== '' || url.search !== '' || url.hash !== '';
}

function parseUrl(source: string): URL {
  try {
    return new URL(source);
  } catch {
    throw refused('This is not a valid URL.');
  }
}

function filePath(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw refused('A file:// URL must name an absolute path on this machine.');
  }
}

function onDisk(path: string): Source {
  const location = normalize(path).replace(/(.)\/+$/, '$1');
  const root = location.endsWith('/.git') ? location.slice(0, -'/.git'.length) : location;
  return { kind: 'disk', location: root, name: nameOf(root) };
}

function nameOf(path: string): string {
  const name = basename(path)
    .replace(/\.git$/, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '');
  return name === '' ? 'repository' : name.slice(0, 100);
}

function refused(message: string): PortError {
  return new PortError('HOST.REFUSED_SOURCE', message, false);
}
