import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationEvent } from '../../domain/conversation/conversation.events.js';
import type { ConversationState, QueuedTurn, RunState } from '../../domain/conversation/conversation.state.js';
import type { EditsRevision } from '../../domain/conversation/conversation.types.js';
import { repositoryDecider } from '../../domain/repository/repository.decider.js';
import { streams } from '../../domain/shared/streams.js';
import type { OrgId, RepositoryId } from '../../domain/shared/types.js';
import { ticketDecider } from '../../domain/ticket/ticket.decider.js';
import { fitBundle } from '../../edit-bundles/fit-bundle.js';
import type { AgentRepository, TurnInput } from '../../ports/agent-runtime.port.js';
import type { BlobStore } from '../../ports/blob-store.port.js';
import type { RepositoryRef } from '../../ports/code-host.port.js';
import type { EventLog } from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import type { DecideAndAppend } from '../decide-and-append.js';
import type { ConversationRef } from './conversation-watch.js';
import { answersIn, newestRejection, newestRevision, planText, previousPlan } from './turn-history.js';

export interface ContextDeps {
  readonly log: EventLog;
  readonly decide: DecideAndAppend;
  readonly blobs: BlobStore;
}

/** The conversation's own facts, oldest first (the turns' streams are not read). */
export async function conversationFacts(
  log: EventLog,
  { orgId, ticketId }: ConversationRef,
): Promise<readonly ConversationEvent[]> {
  const facts: ConversationEvent[] = [];
  for await (const recorded of log.readStream(streams.conversation(orgId, ticketId)))
    facts.push(recorded.event as ConversationEvent);
  return facts;
}

/** Where a repository is found; throws PortError HOST.REPOSITORY_NOT_FOUND when it was removed from the organization. */
export async function repositoryRef(
  decide: DecideAndAppend,
  orgId: OrgId,
  repositoryId: RepositoryId,
): Promise<RepositoryRef> {
  const state = await decide.state(streams.repository(orgId, repositoryId), repositoryDecider);
  if (state.kind !== 'added') {
    throw new PortError(
      'HOST.REPOSITORY_NOT_FOUND',
      'A repo of this run was removed. Send again with other repos.',
      false,
    );
  }
  const { name, codeHost, source } = state.repository;
  return { repositoryId, codeHost, name, source };
}

/** What the agent is given for the turn that is going on. */
export async function turnInput(deps: ContextDeps, ref: ConversationRef, turn: QueuedTurn): Promise<TurnInput> {
  const { orgId, ticketId } = ref;
  const facts = await conversationFacts(deps.log, ref);
  const state = facts.reduce(conversationDecider.evolve, conversationDecider.initialState);
  const run = requireRun(state);
  const ticket = await deps.decide.state(streams.ticket(orgId, ticketId), ticketDecider);
  const { turnId, turnNumber, mode, instructions } = turn;
  return {
    turnId,
    turnNumber,
    mode,
    instructions,
    ticket: { key: state.ticketKey, title: ticket?.title ?? '', body: ticket?.body ?? '' },
    plan: planText(facts, turn.planVersion),
    previousPlan: mode === 'plan' ? previousPlan(facts, turnId) : null,
    model: run.model,
    repositories: await agentRepositories(deps.decide, orgId, run),
    workspace: await bundleOf(deps.blobs, newestRevision(facts, { run, turnId }), run),
    rejection: newestRejection(facts, { runId: run.runId, turnId }),
    answers: answersIn(facts, turnId),
  };
}

/** What people let the run cost, in cents of US dollars; null before its session was opened. */
export async function budgetOfRun(
  decide: DecideAndAppend,
  { orgId, ticketId }: ConversationRef,
): Promise<number | null> {
  const { run } = await decide.state(streams.conversation(orgId, ticketId), conversationDecider);
  return run?.budgetCents ?? null;
}

function requireRun(state: ConversationState): RunState {
  if (!state.run) throw new Error('A turn without a run.');
  return state.run;
}

async function agentRepositories(
  decide: DecideAndAppend,
  orgId: OrgId,
  run: RunState,
): Promise<readonly AgentRepository[]> {
  return Promise.all(
    run.repositories.map(async (repository) => {
      const { source } = await repositoryRef(decide, orgId, repository.repositoryId);
      return { ...repository, source };
    }),
  );
}

/** The files of a revision, as they fit the run's clones. */
async function bundleOf(
  blobs: BlobStore,
  revision: EditsRevision | undefined,
  run: RunState,
): Promise<Uint8Array | null> {
  if (!revision) return null;
  const fitting = run.repositories.map(({ repositoryId, name: mount, baseCommit }) => ({
    repositoryId,
    mount,
    baseCommit,
  }));
  return fitBundle(await blobs.get(revision.bundle.digest), fitting);
}
