import { resolve } from 'node:path';
import { Secret } from './secret.js';
import { SETTINGS, settingsSchema, type ModelChoice, type Settings } from './settings.js';

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
    models: MODELS,
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

function agent(settings: Settings): AgentConfig {
  const { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, RUN_BUDGET_USD: budgetCents } = settings;
  if (ANTHROPIC_API_KEY === undefined) return { kind: 'demo' };
  const baseUrl = ANTHROPIC_BASE_URL?.replace(/\/+$/, '') ?? null;
  return { kind: 'managed-agents', apiKey: new Secret(ANTHROPIC_API_KEY), baseUrl, budgetCents };
}

function gitHub(environment: Settings): GitHubConfig {
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

function parse(environment: Environment): Settings {
  const known = new Set(SETTINGS.map(({ name }) => name));
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('CODE_RUNS_') && !OF_KUBERNETES.test(name) && !known.has(name),
  );
  const result = settingsSchema.safeParse(environment);
  const lines = [
    ...unknown.map((name) => `${name} is not a setting. Known are ${[...known].join(', ')}.`),
    ...(result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`),
  ];
  if (!result.success || lines.length > 0) throw new ConfigError(lines);
  return result.data;
}
