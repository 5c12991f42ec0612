import { parseArgs } from 'node:util';
import { startServer, type RunningServer } from './bootstrap.js';
import { beyondLoopback, ConfigError, parseConfig, SETTINGS, type Config } from '../config/config.schema.js';
import { holdFolder } from './data-folder.js';
import { DomainError } from '../domain/shared/domain-error.js';
import { visibleText } from '../domain/shared/visible-text.js';
import { cannotWrite } from '../adapters/shared-libsql/data-folder-lock.js';
import { PortError } from '../ports/port-error.js';
import { checkBeforeStart, StartRefused } from './service-checks.js';
import { VERSION } from '../config/version.js';

const HELP = `Usage: npm start -- [--repo <path or URL>]...
       code-runs serve [--repo <path or URL>]...

Starts the Code Runs server.

  --repo <path or URL>   adds a repository at start (may be repeated; one that is there stays as it is)
  --help                 shows this
  --version              shows the version

Settings come from the environment:
  PORT      3000          where to listen; 0 takes a free port
  HOST      127.0.0.1     on which address; 0.0.0.0 for all
  DATA_DIR  ./data        where everything is kept
  CODE_RUNS_URL           the address people use, when it is another one
  MODELS                  JSON list of { "id", "label", "isDefault" }
  EVENTSTORE_URL          keeps the event log in EventStoreDB (esdb://… or kurrentdb://…)
  MONGODB_URL             keeps documents and state in MongoDB
  BLOB_STORE  files       mongodb keeps bundles and diffs there too
  LEASE_SECONDS  20       how long a process may be silent before others take over its work
`;

const BAD_USAGE = 64;
/** A shutdown that takes longer is cut short: the log is safe at every moment. */
const SHUTDOWN_MS = 5_000;

/** Runs the server until a signal stops it; sets the exit code. `argv` without the program's name. */
export async function serve(argv: readonly string[]): Promise<void> {
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true });
    if (values.help) return void process.stdout.write(HELP);
    if (values.version) return void process.stdout.write(`${VERSION}\n`);
    await run(parseConfig(), values.repo ?? []);
  } catch (error) {
    process.exitCode = report(error);
    if (process.exitCode !== BAD_USAGE) process.exit();
  }
}

const options = {
  repo: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

async function run(config: Config, repositories: readonly string[]): Promise<void> {
  const tell = (line: string): void => void process.stdout.write(`${visibleText(line)}\n`);
  const folder = await holdFolder(config, tell);
  await checkBeforeStart(config, tell);
  const server = await startServer(config, folder, repositories);
  const ready = `Code Runs ${VERSION} is ready at ${server.url} (${parts(config)})`;
  tell([ready, ...publicAddress(config), ...invitation(config, server)].join('\n'));
  const stop = (): void => {
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    server.close().then(
      () => {
        folder.release();
        process.exit(0);
      },
      (error: unknown) => process.exit(report(error)),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

/** Told apart from where the server listens: the setting may be meant for a command line that speaks with another server. */
function publicAddress({ publicUrl }: Config): readonly string[] {
  return publicUrl === null ? [] : [`People use it at ${publicUrl.origin} (CODE_RUNS_URL).`];
}

/** To whoever starts a server that nobody owns yet; the code stands behind a `#`, which no browser sends and no proxy logs. */
function invitation(config: Config, { url, setUpCode }: RunningServer): readonly string[] {
  if (setUpCode === undefined) return [];
  const at = config.publicUrl?.origin ?? url;
  const invitation = `Nobody owns this server yet. Open ${at}/setup#${setUpCode} and give your name.`;
  const where = beyondLoopback(config);
  if (where === undefined) return [invitation];
  const warning = `Warning: with ${where} other machines reach this server before it has an owner. Whoever has the code below becomes the owner.`;
  return [warning, invitation];
}

function parts({ agent, eventLog, stores, blobs, dataDir }: Config): string {
  const log = eventLog.kind === 'embedded' ? 'embedded event log' : 'EventStoreDB';
  const documents = stores.kind === 'embedded' ? 'embedded read models' : 'MongoDB';
  const who = agent.kind === 'demo' ? 'demo agent without a model' : 'Claude Code';
  const files = blobs === 'mongodb' ? `blobs in MongoDB, clones in ${dataDir}` : `files in ${dataDir}`;
  return `${log}, ${documents}, ${files}, ${who}`;
}

function report(error: unknown): number {
  const badUsage = error instanceof ConfigError ? error.message : usage(error);
  if (badUsage !== undefined) {
    process.stderr.write(`${visibleText(badUsage)}\n`);
    return BAD_USAGE;
  }
  const isExpected = [PortError, DomainError, StartRefused].some((kind) => error instanceof kind);
  process.stderr.write(`${visibleText(isExpected ? (error as Error).message : explain(error))}\n`);
  return 1;
}

/** Node's words name the argument; what it may have been meant for is ours to say. Undefined for another error. */
function usage(error: unknown): string | undefined {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
    return undefined;
  const { message } = error;
  const said = /^(?:Unknown option|Unexpected argument|Option) '[^']*'(?: argument missing)?/.exec(message)?.[0];
  const setting = /^Unknown option '--([^']+)'/.exec(message)?.[1]?.replaceAll('-', '_').toUpperCase() ?? '';
  const meant = SETTINGS.includes(setting) ? ` ${setting} is set in the environment: ${setting}=… npm start.` : '';
  return `${said ?? message}.${meant} The server takes --repo <path or URL>, --help and --version.`;
}

interface SystemError extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path, address, port } = error as SystemError;
  if (path !== undefined && ['EACCES', 'EPERM', 'EROFS'].includes(code)) return cannotWrite(path);
  if (code === 'EADDRINUSE') {
    return `Another program listens on port ${port} of ${address}. Stop it, or set PORT to a free port (0 takes any).`;
  }
  return error.stack ?? error.message;
}
