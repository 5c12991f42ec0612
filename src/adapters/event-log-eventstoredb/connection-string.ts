import { z } from 'zod';
import { invalid } from './port-errors.js';

const flag = z.enum(['true', 'false'], 'must be true or false');
const whole = (least: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least, `must be at least ${least}`);

const settingsShape = z.strictObject({
  tls: flag.default('true').transform((value) => value === 'true'),
  tlsCAFile: z.string().optional(),
  tlsVerifyCert: z.literal('true', 'cannot be switched off: name your authority with tlsCAFile').optional(),
  throwOnAppendFailure: z.literal('true', 'cannot be switched off').optional(),
  // What one node says is never mixed with what another says: a node that lags would hide events.
  nodePreference: z.literal('leader', 'must be leader').optional(),
  connectionName: z.string().default('code-runs'),
  defaultDeadline: whole(100).default(10_000),
  maxDiscoverAttempts: whole(1).default(10),
  discoveryInterval: whole(1).default(100),
  gossipTimeout: whole(1).default(5),
  keepAliveInterval: whole(10_000).default(10_000),
  keepAliveTimeout: whole(1_000).default(10_000),
});
const SETTINGS = new Map(Object.keys(settingsShape.shape).map((name) => [name.toLowerCase(), name]));

export interface Host {
  readonly address: string;
  readonly port: number;
}

/** Where the server is and how it is spoken to. Times in milliseconds, `gossipTimeout` in seconds. */
export interface EventStoreAddress {
  readonly hosts: readonly Host[];
  /** The first host is a name under which the cluster's nodes are found. */
  readonly discover: boolean;
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  readonly settings: z.output<typeof settingsShape>;
}

/**
 * Reads `esdb://`, `esdb+discover://` and the same with `kurrentdb`. The client's own parser cuts passwords short and prints the
 * whole string, so it never sees one. Throws PortError LOG.INVALID; no message repeats a part of the string but a setting's name.
 */
export function parseConnectionString(text: string): EventStoreAddress {
  const [, discover, rest = ''] = /^(?:esdb|kurrentdb)(\+discover)?:\/\/(.*)$/i.exec(text.trim()) ?? refuse(SCHEME);
  const [authority = '', ...query] = rest.split('?');
  if (query.length > 1 || query.join().includes('@')) refuse(UNENCODED);
  const at = authority.lastIndexOf('@');
  const settings = parseSettings(query[0] ?? '');
  const credentials = at < 0 ? undefined : parseCredentials(authority.slice(0, at));
  if (settings.tls && !credentials) refuse('has TLS but no user name and password, which the server asks for');
  return {
    hosts: authority
      .slice(at + 1)
      .replace(/\/+$/, '')
      .split(',')
      .map(parseHost),
    discover: discover !== undefined,
    credentials,
    settings,
  };
}

const SCHEME = 'must begin with esdb://, esdb+discover://, kurrentdb:// or kurrentdb+discover://';
const UNENCODED =
  "has a ':', '@', '/' or '?' in the user name, the password or a setting that is not percent-encoded (%3A, %40, %2F, %3F)";

function refuse(problem: string): never {
  throw invalid(`The connection string of the event store ${problem}.`);
}

function parseCredentials(text: string): { readonly username: string; readonly password: string } {
  const parts = text.split(':');
  if (parts.length > 2 || /[@/]/.test(text)) refuse(UNENCODED);
  const [username = '', password = ''] = parts.map(decoded);
  if (username === '' || password === '') refuse('needs both a user name and a password, as user:password@');
  return { username, password };
}

function parseHost(text: string): Host {
  if (/[[\]]|:.*:/.test(text)) refuse('names an IPv6 address, which the client does not support: use a host name');
  const [, address = '', port = '2113'] =
    /^([A-Za-z0-9._-]+)(?::(\d{1,5}))?$/.exec(text) ?? refuse('has no valid host');
  if (Number(port) < 1 || Number(port) > 65_535) refuse('has a port that is none');
  return { address, port: Number(port) };
}

function parseSettings(query: string): z.output<typeof settingsShape> {
  const pairs = query.split('&').filter((pair) => pair !== '');
  const given = pairs.map((pair) => {
    const [key = '', value = ''] = pair.split(/=(.*)/s).map(decoded);
    return [SETTINGS.get(key.toLowerCase()) ?? key, value] as const;
  });
  const result = settingsShape.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code !== 'unrecognized_keys') return refuse(`has a ${issue?.path.join('.')} that ${issue?.message}`);
  const unknown = issue.keys.find((key) => /^\w{1,40}$/.test(key)) ?? 'one that is not a word';
  return refuse(`has an unknown setting (${unknown}); known are ${[...SETTINGS.values()].join(', ')}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse("has a '%' that begins no percent-encoded character (write %25)");
  }
}
