import { Logger, Module } from '@nestjs/common';
import { DecideAndAppend } from '../application/decide-and-append.js';
import { OpenPullRequests } from '../application/directory/open-pull-requests.js';
import { FIRST } from '../application/product.js';
import { PullRequestStates } from '../application/pull-requests/pull-request-states.js';
import {
  ConversationWatch,
  type ConversationWork,
  type WatchDeps,
} from '../application/reactors/conversation-watch.js';
import { PollPullRequests, type PollDeps } from '../application/reactors/poll-pull-requests.js';
import { PublishEditsReactor, type PublishDeps } from '../application/reactors/publish-edits.reactor.js';
import { RunTurnReactor, type RunTurnDeps } from '../application/reactors/run-turn.reactor.js';
import { AGENT_RUNTIME } from '../ports/agent-runtime.port.js';
import { BLOB_STORE } from '../ports/blob-store.port.js';
import { CLOCK, ID_SOURCE } from '../ports/clock.port.js';
import { CODE_HOST } from '../ports/code-host.port.js';
import { EVENT_LOG } from '../ports/event-log.port.js';
import { REDACTION } from '../ports/redaction.port.js';
import { TOKEN_FEED } from '../ports/token-feed.port.js';
import { LEASE_HOLDER, type LeaseHolder } from '../processing/leases.js';
import { LiveModule } from './live.module.js';
import { made } from './made.js';
import { REACTORS, type Reactor } from './server-life.js';

const logger = new Logger('Reactors');
const warn = (line: string): void => logger.warn(line);

type Bound<Deps, More = unknown> = Omit<Deps, 'warn' | keyof LeaseHolder> & More;
type Held = { readonly holder: LeaseHolder };

const turns = made<Bound<RunTurnDeps, Held>>(
  RunTurnReactor,
  {
    log: EVENT_LOG,
    decide: DecideAndAppend,
    blobs: BLOB_STORE,
    codeHost: CODE_HOST,
    runtime: AGENT_RUNTIME,
    clock: CLOCK,
    ids: ID_SOURCE,
    feed: TOKEN_FEED,
    redaction: REDACTION,
    holder: LEASE_HOLDER,
  },
  ({ holder, ...deps }) => new RunTurnReactor({ ...deps, owner: holder.owner, warn }),
);

const publishes = made<Bound<PublishDeps>>(
  PublishEditsReactor,
  { log: EVENT_LOG, decide: DecideAndAppend, blobs: BLOB_STORE, codeHost: CODE_HOST },
  (deps) => new PublishEditsReactor({ ...deps, warn }),
);

const polling = made<Omit<PollDeps, 'warn' | 'orgId'>>(
  PollPullRequests,
  { holder: LEASE_HOLDER, open: OpenPullRequests, pullRequests: PullRequestStates },
  (deps) => new PollPullRequests({ ...deps, orgId: FIRST.orgId, warn }),
);

type Watching = Bound<WatchDeps, Held & { readonly turns: ConversationWork; readonly publishes: ConversationWork }>;

/** In the order of their start. */
const reactors = made<Watching & { readonly polling: Reactor }>(
  REACTORS,
  {
    ...{ log: EVENT_LOG, decide: DecideAndAppend, holder: LEASE_HOLDER },
    ...{ turns: RunTurnReactor, publishes: PublishEditsReactor, polling: PollPullRequests },
  },
  ({ log, decide, holder, turns, publishes, polling }): readonly Reactor[] => {
    const watch = (work: ConversationWork) => new ConversationWatch({ log, decide, ...holder, warn }, work);
    return [watch(turns), watch(publishes), polling];
  },
);

/** What is done after a fact. */
@Module({
  imports: [LiveModule],
  providers: [turns, publishes, polling, reactors],
  exports: [REACTORS],
})
export class WorkModule {}
