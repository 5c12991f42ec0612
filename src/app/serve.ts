import { startServer, type RunningServer } from './bootstrap.js';
import { beyondLoopback, ConfigError, parseConfig, type Config } from '../config/config.schema.js';
import { holdFolder } from './data-folder.js';
import { DomainError } from '../domain/shared/domain-error.js';
import { visibleText } from '../domain/shared/visible-text.js';
import { cannotWrite } from '../adapters/shared-libsql/data-folder-lock.js';
import { PortError } from '../ports/port-error.js';
import { checkBeforeStart, StartRefused } from './service-checks.js';
import { VERSION } from '../config/version.js';

const BAD_USAGE = 64;
/** A shutdown that takes longer is cut short: the log is safe at every moment. */
const SHUTDOWN_MS = 5_000;

/** Runs the server until a signal stops it; sets the exit code. `repositories`: paths and clone URLs to add at the start. */
export async function serve(repositories: readonly string[]): Promise<void> {
  try {
    await run(parseConfig(), repositories);
  } catch (error) {
    process.exitCode = report(error);
    if (process.exitCode !== BAD_USAGE) process.exit();
  }
}

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
  const isBadUsage = error instanceof ConfigError;
  const isExpected = [ConfigError, PortError, DomainError, StartRefused].some((kind) => error instanceof kind);
  process.stderr.write(`${visibleText(isExpected ? (error as Error).message : explain(error))}\n`);
  return isBadUsage ? BAD_USAGE : 1;
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
