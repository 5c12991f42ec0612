import { resolve } from 'node:path';
import { ConfigError } from './config.schema.js';
import { passwordsIn, Secret } from './secret.js';

/** Where something is kept: a data folder, or a server behind an address. */
export type Place =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'server'; readonly scheme: string; readonly url: Secret };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads an argument that names a place: a folder, an address, or the name of an environment variable that holds an address. An
 * address with a password is taken from the environment only, because other users of the machine see arguments. Throws ConfigError.
 */
export function parsePlace(option: string, text: string, environment: Environment = process.env): Place {
  if (/^[A-Z][A-Z0-9_]*$/.test(text)) {
    const value = environment[text];
    if (value === undefined) throw new ConfigError([`${option} names the setting ${text}, which is not set.`]);
    return serverAt(value) ?? refuse(`The setting ${text} is not an address.`);
  }
  const server = serverAt(text);
  if (server && passwordsIn(server.url).length > 0) {
    return refuse(
      `${option} holds a password, which other users of this machine can see. Put the address into a setting and give its name, such as ${option} EVENTSTORE_URL.`,
    );
  }
  return server ?? { kind: 'folder', path: resolve(text) };
}

function serverAt(text: string): Extract<Place, { kind: 'server' }> | undefined {
  const scheme = /^([a-z]+)(?:\+[a-z]+)?:\/\//i.exec(text.trim())?.[1]?.toLowerCase();
  return scheme === undefined ? undefined : { kind: 'server', scheme, url: new Secret(text.trim()) };
}

function refuse(line: string): never {
  throw new ConfigError([line]);
}
