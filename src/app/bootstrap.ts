import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CommandBus } from '@nestjs/cqrs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agreeOnSettings } from '../admin/agree-on-settings.js';
import { bindStores } from '../admin/bind-stores.js';
import { AppModule } from './app.module.js';
import { AddRepository } from '../application/commands/add-repository.js';
import { deriveId } from '../application/decide-and-append.js';
import { FirstStart } from '../application/commands/first-start.js';
import { Ownership } from '../application/access/ownership.js';
import { FIRST } from '../application/product.js';
import { urlOf, type Config } from '../config/config.schema.js';
import type { HeldFolder } from './data-folder.js';
import { visibleText } from '../domain/shared/visible-text.js';
import { LiveAdapter } from '../gateway/live.adapter.js';
import { LiveConnections } from '../gateway/live-connections.js';
import { LiveTail } from '../gateway/live-tail.js';
import { security } from '../http/pipeline/security.middleware.js';
import { TrustedOrigins } from '../edge/trusted-origins.js';
import { webApp } from '../http/pipeline/web-app.middleware.js';
import { ID_SOURCE, type IdSource } from '../ports/clock.port.js';
import type { OwnerRecord } from '../ports/owner-record.port.js';
import { STATE_STORE, type StateStore } from '../ports/state-store.port.js';
import { LEASE_HOLDER, underLease } from '../processing/leases.js';
import { createSampleRepositories } from '../samples/create-sample-repositories.js';
import { SAMPLE_TICKET } from '../samples/sample-ticket.js';
import { ServerLife } from './server-life.js';
import { LOG_OWNER } from './stores.module.js';
import { ServerLogger } from './server-logger.js';

const BODY_LIMIT = 256 * 1024;
const WEBHOOKS = '/api/webhooks/';
const WEBHOOK_LIMIT = 1024 * 1024;

export interface RunningServer {
  readonly url: string;
  /** The one-time code of set-up; undefined once somebody owns the server. */
  readonly setUpCode: string | undefined;
  /** Hands the work over, then stops everything in order; earlier requests are answered. */
  close(): Promise<void>;
}

/** Builds the server, listens, completes the first start and begins to work. Other processes are let into `folder` as soon as may be. */
export async function startServer(
  config: Config,
  folder: HeldFolder,
  repositories: readonly string[],
): Promise<RunningServer> {
  const app = await NestFactory.create<NestExpressApplication>(await AppModule.with(config), {
    bodyParser: false,
    logger: new ServerLogger(),
    abortOnError: false,
  });
  let setUpCode: string | undefined;
  try {
    await configure(app, config);
    await bind(app, config, folder);
    setUpCode = await begin(app, config, repositories);
  } catch (error) {
    await app.close();
    throw error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  const close = async (): Promise<void> => {
    await app.get(ServerLife).handOver();
    await app.close();
  };
  return { url: urlOf(config.host, port), setUpCode, close };
}

async function configure(app: NestExpressApplication, config: Config): Promise<void> {
  const origins = new TrustedOrigins(config);
  app.disable('x-powered-by', 'etag');
  app.set('query parser', 'simple');
  // Behind a proxy of this machine or its networks, who asks and whether by TLS is what the proxy says.
  if (config.publicUrl) app.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal']);
  app.use(security(origins, new URL(config.github.url).origin));
  app.use(webApp(fileURLToPath(new URL('../../web', import.meta.url))));
  // The signature of a webhook covers its very bytes.
  app.useBodyParser('raw', {
    type: (request) => request.url?.startsWith(WEBHOOKS),
    limit: WEBHOOK_LIMIT,
  });
  app.useBodyParser('json', { limit: BODY_LIMIT });
  const connections = app.get(LiveConnections);
  await app.get(LiveTail).start(() => connections.resyncAll());
  app.useWebSocketAdapter(new LiveAdapter(app, origins));
}

async function bind(app: NestExpressApplication, config: Config, folder: HeldFolder): Promise<void> {
  const state = app.get<StateStore>(STATE_STORE);
  await bindStores({
    folder: folder.id,
    isAlone: folder.isAlone,
    logOwner: app.get<OwnerRecord | null>(LOG_OWNER) ?? undefined,
    state,
    newId: () => app.get<IdSource>(ID_SOURCE).next(),
    forget: () => app.get(ServerLife).forgetPositions(),
  });
  if (config.isShared) await agreeOnSettings(state, config, folder.isAlone);
  await folder.share();
}

/** Gives the code of set-up. */
async function begin(
  app: NestExpressApplication,
  config: Config,
  repositories: readonly string[],
): Promise<string | undefined> {
  const life = app.get(ServerLife);
  await life.startViews();
  await app.listen(config.port, config.host);
  // Of several processes that start at once one makes what a new installation begins with.
  const setUpCode = await underLease(app.get(LEASE_HOLDER), 'first-start', () => completeFirstStart(app, config));
  await life.catchUp();
  for (const source of repositories) await addRepository(app, source);
  await life.startWork();
  return setUpCode;
}

async function completeFirstStart(app: NestExpressApplication, { dataDir }: Config): Promise<string | undefined> {
  const first = app.get(FirstStart);
  await first.run({
    makeRepositories: () => createSampleRepositories(join(dataDir, 'samples')),
    ticket: SAMPLE_TICKET,
  });
  return app.get(Ownership).open(await keepToken(first, join(dataDir, 'cli-token')));
}

/** The command line beside the server finds its token in the data folder; only its owner may read it. */
async function keepToken(first: FirstStart, file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const token = await first.tokenFor(known?.trim());
  if (token === known?.trim()) return token;
  await writeFile(file, `${token}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return token;
}

async function addRepository(app: NestExpressApplication, source: string): Promise<void> {
  const { orgId, ownerId: memberId } = FIRST;
  const caller = { orgId, memberId, commandId: deriveId('start', source) };
  const tell = (line: string): void => void process.stderr.write(`${visibleText(line)}\n`);
  await app.get(CommandBus).execute(new AddRepository(caller, { source, projectKey: FIRST.project.key }, tell));
}
