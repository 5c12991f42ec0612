import { Logger, type Provider } from '@nestjs/common';
import { SystemClock } from '../adapters/system/system.clock.js';
import { UuidIdSource } from '../adapters/system/uuid.id-source.js';
import { agentProviders } from './agent.providers.js';
import { DecideAndAppend } from '../application/decide-and-append.js';
import { ConversationWatch, type WatchDeps } from '../application/reactors/conversation-watch.js';
import { PublishEditsReactor } from '../application/reactors/publish-edits.reactor.js';
import { FIRST_IDS } from '../application/product.js';
import { PullRequestStates } from '../application/pull-requests/pull-request-states.js';
import { OpenPullRequests } from '../application/directory/open-pull-requests.js';
import { PollPullRequests } from '../application/reactors/poll-pull-requests.js';
import { RunTurnReactor } from '../application/reactors/run-turn.reactor.js';
import { codeHostProviders } from './code-host.providers.js';
import type { Config } from '../config/config.schema.js';
import { passwordsIn } from '../config/secret.js';
import { createDomainCodec } from '../event-catalog/domain-codec.js';
import { createRedactor, createStreamRedactor } from '../event-catalog/redaction/redaction.js';
import { KnownSecrets } from './known-secrets.js';
import { TokenFrames } from '../gateway/token-frames.js';
import { AGENT_RUNTIME, type AgentRuntime } from '../ports/agent-runtime.port.js';
import { BLOB_STORE, type BlobStore } from '../ports/blob-store.port.js';
import { CLOCK, ID_SOURCE, type Clock, type IdSource } from '../ports/clock.port.js';
import { CODE_HOST, type CodeHost } from '../ports/code-host.port.js';
import { EVENT_LOG, type EventLog } from '../ports/event-log.port.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../ports/read-model-store.port.js';
import { REDACTION, type Redaction } from '../ports/redaction.port.js';
import { STATE_STORE, type StateStore } from '../ports/state-store.port.js';
import { TOKEN_FEED, type TokenFeed } from '../ports/token-feed.port.js';
import { LEASE_HOLDER, type LeaseHolder } from '../processing/leases.js';
import { ProjectionRunner } from '../processing/projection-runner.js';
import { REACTORS, STORES, type Reactor, type Stores } from './server-life.js';
import { openEventLog, storeProviders } from './stores.providers.js';

/** What looks like a token is taken out all the same. */
function secretsOf({ eventLog, stores, github, agent }: Config): KnownSecrets {
  const passwords = [eventLog, stores].flatMap((one) => (one.kind === 'embedded' ? [] : passwordsIn(one.url)));
  const app = [github.app?.privateKey, github.app?.webhookSecret].flatMap((secret) => secret?.reveal() ?? []);
  const known = new KnownSecrets();
  known.learn([...passwords, ...app, ...(agent.kind === 'demo' ? [] : [agent.apiKey.reveal()])]);
  return known;
}

function redactionOf({ all }: KnownSecrets): Redaction {
  let known = all();
  let redactor = createRedactor(known);
  return {
    redact: (text) => {
      if (known !== all()) redactor = createRedactor((known = all()));
      return redactor.redact(text);
    },
    stream: () => createStreamRedactor(all()),
  };
}

/** Binds every port to its adapter and makes what drives them. */
export function adapterProviders(config: Config): readonly Provider[] {
  const secrets = secretsOf(config);
  return [
    { provide: CLOCK, useClass: SystemClock },
    { provide: ID_SOURCE, useClass: UuidIdSource },
    { provide: REDACTION, useValue: redactionOf(secrets) },
    { provide: TokenFrames, useClass: TokenFrames },
    { provide: TOKEN_FEED, useExisting: TokenFrames },
    {
      provide: EVENT_LOG,
      useFactory: () => openEventLog(config, createDomainCodec(secrets.all)),
    },
    ...storeProviders(config),
    ...codeHostProviders(config, secrets),
    ...agentProviders(config),
    {
      provide: DecideAndAppend,
      useFactory: (log: EventLog, clock: Clock) => new DecideAndAppend(log, clock),
      inject: [EVENT_LOG, CLOCK],
    },
    stores(config.stores.kind === 'embedded'),
    leaseHolder(config),
    projectionRunner,
    reactors,
  ];
}

function leaseHolder({ leaseTtlMs }: Config): Provider {
  return {
    provide: LEASE_HOLDER,
    useFactory: (state: StateStore, ids: IdSource): LeaseHolder => ({ state, owner: ids.next(), leaseTtlMs }),
    inject: [STATE_STORE, ID_SOURCE],
  };
}

function stores(isAlone: boolean): Provider {
  return {
    provide: STORES,
    useFactory: (log: EventLog, views: ReadModelStore, state: StateStore, clock: Clock): Stores => ({
      log,
      views,
      state,
      clock,
      isAlone,
    }),
    inject: [EVENT_LOG, READ_MODEL_STORE, STATE_STORE, CLOCK],
  };
}

const projectionRunner: Provider = {
  provide: ProjectionRunner,
  useFactory: (log: EventLog, store: ReadModelStore, holder: LeaseHolder) => {
    const logger = new Logger('Projections');
    return new ProjectionRunner({
      log,
      store,
      ...holder,
      report: {
        warn: (message, details) => logger.warn(message, details),
        error: (message, details) => logger.error(message, details),
      },
    });
  },
  inject: [EVENT_LOG, READ_MODEL_STORE, LEASE_HOLDER],
};

const reactors: Provider = {
  provide: REACTORS,
  useFactory: makeReactors,
  inject: [
    EVENT_LOG,
    DecideAndAppend,
    BLOB_STORE,
    CODE_HOST,
    AGENT_RUNTIME,
    CLOCK,
    ID_SOURCE,
    TOKEN_FEED,
    REDACTION,
    LEASE_HOLDER,
    OpenPullRequests,
    PullRequestStates,
  ],
};

type ReactorParts = readonly [
  log: EventLog,
  decide: DecideAndAppend,
  blobs: BlobStore,
  codeHost: CodeHost,
  runtime: AgentRuntime,
  clock: Clock,
  ids: IdSource,
  feed: TokenFeed,
  redaction: Redaction,
  holder: LeaseHolder,
  open: OpenPullRequests,
  pullRequests: PullRequestStates,
];

function makeReactors(...parts: ReactorParts): readonly Reactor[] {
  const [log, decide, blobs, codeHost, runtime, clock, ids, feed, redaction, holder, open, pullRequests] = parts;
  const logger = new Logger('Reactors');
  const warn = (line: string): void => logger.warn(line);
  const watching: WatchDeps = { log, decide, ...holder, warn };
  const watches = [
    new RunTurnReactor({
      log,
      decide,
      blobs,
      codeHost,
      runtime,
      clock,
      ids,
      feed,
      redaction,
      owner: holder.owner,
      warn,
    }),
    new PublishEditsReactor({ log, decide, blobs, codeHost, warn }),
  ].map((work) => new ConversationWatch(watching, work));
  return [...watches, new PollPullRequests({ orgId: FIRST_IDS.orgId, holder, open, pullRequests, warn })];
}
