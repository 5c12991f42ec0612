import { resolve } from 'node:path';
import { z } from 'zod';
import { LIMITS } from '../domain/shared/limits.js';
import { dollars, parseDollars } from '../domain/shared/money.js';
import { Secret } from './secret.js';

export interface ModelChoice {
  readonly id: string;
  readonly label: string;
  readonly isDefault: boolean;
}

/** Without a key the demo agent works; `baseUrl` is null for Anthropic's own address. */
export type AgentConfig =
  | { readonly kind: 'demo' }
  | {
      readonly kind: 'managed-agents';
      readonly apiKey: Secret;
      readonly baseUrl: string | null;
      /** What one run may cost, in cents of US dollars, until people raise it. */
      readonly budgetCents: number;
    };

/** Settings of the server, checked and frozen. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  /** The address people use when it is not the one the server listens on; its host name is then accepted too. */
  readonly publicUrl: URL | null;
  readonly models: readonly ModelChoice[];
  readonly eventLog: { readonly kind: 'embedded' } | { readonly kind: 'eventstoredb'; readonly url: Secret };
  readonly agent: AgentConfig;
  /** Where documents and state are kept. */
  readonly stores: { readonly kind: 'embedded' } | { readonly kind: 'mongodb'; readonly url: Secret };
  readonly blobs: 'files' | 'mongodb';
  readonly github: GitHubConfig;
  /** True: nothing that others could not reach is kept here, so that several processes may run. */
  readonly isShared: boolean;
  /** How long a process may be silent before others take over its work, in milliseconds. */
  readonly leaseTtlMs: number;
  /** What may make a library print; some would print passwords. */
  readonly debug: string | undefined;
}

export interface GitHubConfig {
  /** Where its pages are. */
  readonly url: string;
  /** Null: none in the settings; one may still be made on the settings page. */
  readonly app: { readonly id: string; readonly privateKey: Secret; readonly webhookSecret: Secret | null } | null;
}

/** Settings of the command line, checked and frozen. */
export interface CliConfig {
  readonly url: string;
  /** Where a server with the same settings listens: beside it, `url` may be an address that is not reached from here. */
  readonly ownUrl: string;
  /** Null: look for the token in the data folder. */
  readonly token: string | null;
  readonly dataDir: string;
}

/** The environment says something that cannot be meant; `message` has one line per setting. */
export class ConfigError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
  }
}

const DEFAULT_MODELS: readonly ModelChoice[] = [
  { id: 'claude-sonnet-4-6', label: 'Sonnet 4.6', isDefault: true },
  { id: 'claude-opus-4-8', label: 'Opus 4.8', isDefault: false },
];

const models = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('is not valid JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(z.strictObject({ id: z.string().min(1), label: z.string().min(1), isDefault: z.boolean().default(false) }))
      .min(1)
      .refine(
        (list) => list.filter((model) => model.isDefault).length === 1,
        'needs exactly one with "isDefault": true',
      ),
  );

/** Less would be used up before there is an answer. */
const LEAST_BUDGET_CENTS = 50;

const address = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address', abort: true });
/** Of this server: its pages, `/api` and `/socket.io` stand at the top of it. */
const ownAddress = address.refine((text) => {
  const { pathname, search, hash, username, password } = new URL(text);
  return pathname === '/' && [search, hash, username, password].every((part) => part === '');
}, 'must be an address such as https://runs.example.com, without a path, a query, a user or a password');

/** What an access token may consist of; others cannot be sent. */
export const TOKEN = /^[\x21-\x7e]+$/;

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(3000),
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  DATA_DIR: z.string().min(1, 'must not be empty').default('./data'),
  CODE_RUNS_URL: ownAddress.optional(),
  CODE_RUNS_TOKEN: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .regex(
      TOKEN,
      "is malformed: a token has no spaces, line breaks or non-Latin letters. Copy it from the server's cli-token",
    )
    .optional(),
  MODELS: models.optional(),
  EVENTSTORE_URL: z
    .string()
    .regex(/^(esdb|kurrentdb)(\+discover)?:\/\//, 'must begin with esdb://, esdb+discover:// or kurrentdb://')
    .optional(),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  BLOB_STORE: z.enum(['files', 'mongodb'], { error: 'must be files or mongodb' }).default('files'),
  ANTHROPIC_API_KEY: z.string().trim().min(1, 'must not be empty').optional(),
  ANTHROPIC_BASE_URL: address.optional(),
  RUN_BUDGET_USD: z
    .string()
    .transform((text, context) => {
      const cents = parseDollars(text) ?? 0;
      if (cents >= LEAST_BUDGET_CENTS && cents <= LIMITS.budgetCents) return cents;
      context.addIssue(
        `must be US dollars from ${dollars(LEAST_BUDGET_CENTS)} to ${dollars(LIMITS.budgetCents)}, such as 20`,
      );
      return z.NEVER;
    })
    .default(2_000),
  GITHUB_URL: address.default('https://github.com'),
  GITHUB_APP_ID: z
    .string()
    .regex(/^([1-9]\d{0,15}|Iv[A-Za-z0-9.]{5,40})$/, "must be the number on the app's page")
    .optional(),
  GITHUB_APP_PRIVATE_KEY: z.string().min(1, 'must not be empty').optional(),
  GITHUB_APP_WEBHOOK_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  LEASE_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number from 2 to 300')
    .transform(Number)
    .refine((seconds) => seconds >= 2 && seconds <= 300, 'must be a number from 2 to 300')
    .default(20),
  DEBUG: z.string().optional(),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(environmentSchema.shape);

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the server's settings. Throws ConfigError. */
export function parseConfig(environment: Environment = process.env): Config {
  const settings = parse(environment);
  const { PORT, HOST, DATA_DIR, CODE_RUNS_URL, MODELS } = settings;
  const { EVENTSTORE_URL, MONGODB_URL, BLOB_STORE, LEASE_SECONDS, DEBUG } = settings;
  if (BLOB_STORE === 'mongodb' && MONGODB_URL === undefined) {
    throw new ConfigError(['BLOB_STORE is mongodb, but MONGODB_URL is not set.']);
  }
  return Object.freeze({
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    publicUrl: CODE_RUNS_URL === undefined ? null : new URL(CODE_RUNS_URL),
    models: MODELS ?? DEFAULT_MODELS,
    agent: agent(settings),
    eventLog: service('eventstoredb', EVENTSTORE_URL),
    stores: service('mongodb', MONGODB_URL),
    blobs: BLOB_STORE,
    github: gitHub(settings),
    isShared: EVENTSTORE_URL !== undefined && BLOB_STORE === 'mongodb',
    leaseTtlMs: LEASE_SECONDS * 1_000,
    debug: DEBUG,
  });
}

function agent(settings: z.output<typeof environmentSchema>): AgentConfig {
  const { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, RUN_BUDGET_USD: budgetCents } = settings;
  if (ANTHROPIC_API_KEY === undefined) return { kind: 'demo' };
  const baseUrl = ANTHROPIC_BASE_URL?.replace(/\/+$/, '') ?? null;
  return { kind: 'managed-agents', apiKey: new Secret(ANTHROPIC_API_KEY), baseUrl, budgetCents };
}

function gitHub(environment: z.output<typeof environmentSchema>): GitHubConfig {
  const { GITHUB_URL, GITHUB_APP_ID: id, GITHUB_APP_PRIVATE_KEY: key, GITHUB_APP_WEBHOOK_SECRET } = environment;
  const url = GITHUB_URL.replace(/\/+$/, '');
  if (id === undefined && key === undefined) return { url, app: null };
  if (id === undefined || key === undefined) {
    throw new ConfigError(['A GitHub App needs both GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY.']);
  }
  const webhookSecret = GITHUB_APP_WEBHOOK_SECRET === undefined ? null : new Secret(GITHUB_APP_WEBHOOK_SECRET);
  return { url, app: { id, privateKey: new Secret(key), webhookSecret } };
}

function service<Kind extends string>(kind: Kind, url: string | undefined) {
  return url === undefined ? ({ kind: 'embedded' } as const) : { kind, url: new Secret(url) };
}

/** Reads the command line's settings: without CODE_RUNS_URL, the server that the same environment would start. Throws ConfigError. */
export function parseCliConfig(environment: Environment = process.env): CliConfig {
  const { PORT, HOST, DATA_DIR, CODE_RUNS_URL, CODE_RUNS_TOKEN } = parse(environment);
  const ownUrl = urlOf(HOST, PORT);
  return Object.freeze({
    url: (CODE_RUNS_URL ?? ownUrl).replace(/\/+$/, ''),
    ownUrl,
    token: CODE_RUNS_TOKEN ?? null,
    dataDir: resolve(DATA_DIR),
  });
}

/** The address to open for a server that listens on `host` and `port`; a wildcard is reached on this machine. */
export function urlOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** The setting that lets other machines reach the server, and its value; undefined when only this machine does. */
export function beyondLoopback({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): string | undefined {
  if (!isLoopback(host)) return `HOST=${host}`;
  return publicUrl === null || isLoopback(publicUrl.hostname) ? undefined : `CODE_RUNS_URL=${publicUrl.origin}`;
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);

/** What Kubernetes sets in every container for a Service that is called code-runs. */
const OF_KUBERNETES = /^CODE_RUNS_(PORT$|PORT_|SERVICE_)/;

function parse(environment: Environment): z.output<typeof environmentSchema> {
  const known = new Set(SETTINGS);
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('CODE_RUNS_') && !OF_KUBERNETES.test(name) && !known.has(name),
  );
  const result = environmentSchema.safeParse(environment);
  const lines = [
    ...unknown.map((name) => `${name} is not a setting. Known are ${[...known].join(', ')}.`),
    ...(result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`),
  ];
  if (!result.success || lines.length > 0) throw new ConfigError(lines);
  return result.data;
}
