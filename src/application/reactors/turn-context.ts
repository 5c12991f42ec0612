import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationEvent } from '../../domain/conversation/conversation.events.js';
import type { ConversationState, QueuedTurn, RunState } from '../../domain/conversation/conversation.state.js';
import type { EditsRevision } from '../../domain/conversation/conversation.types.js';
import { repositoryDecider } from '../../domain/repository/repository.decider.js';
import { streams } from '../../domain/shared/streams.js';
import type { OrgId, RepositoryId } from '../../domain/shared/types.js';
import { ticketDecider } from '../../domain/ticket/ticket.decider.js';
import { fitBundle } from '../../edit-bundles/fit-bundle.js';
import type { AgentRepository, RejectedRevision, TurnInput } from '../../ports/agent-runtime.port.js';
import type { BlobStore } from '../../ports/blob-store.port.js';
import type { RepositoryRef } from '../../ports/code-host.port.js';
import type { EventLog } from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import type { DecideAndAppend } from '../decide-and-append.js';
import type { ConversationRef } from './conversation-watch.js';

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
    workspace: await workspaceBundle(deps.blobs, facts, { run, turnId }),
    rejection: newestRejection(facts, { runId: run.runId, turnId }),
    answers: facts.flatMap((fact) =>
      fact.type === 'InputProvided' && fact.data.turnId === turnId
        ? [{ inputId: fact.data.inputId, answer: fact.data.answer }]
        : [],
    ),
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

function planText(facts: readonly ConversationEvent[], version: number | null): string | null {
  for (const fact of facts)
    if (fact.type === 'PlanProposed' && fact.data.version === version) return fact.data.markdown;
  return null;
}

/**
 * The newest plan of the run that is neither approved nor rejected, which a Plan turn carries on from; null for none. Only
 * what was there when the turn started counts, so that a turn taken up again is given the same.
 */
export function previousPlan(facts: readonly ConversationEvent[], turnId: string): string | null {
  const started = facts.findIndex((fact) => fact.type === 'TurnStarted' && fact.data.turnId === turnId);
  const before = started === -1 ? facts : facts.slice(0, started);
  const ofRun = before.slice(before.findLastIndex((fact) => fact.type === 'RunStarted') + 1);
  const newest = ofRun.findLast((fact) => fact.type === 'PlanProposed');
  const decided = ofRun.some(
    (fact) =>
      (fact.type === 'PlanApproved' || fact.type === 'PlanRejected') && fact.data.version === newest?.data.version,
  );
  return newest && !decided ? newest.data.markdown : null;
}

/** The newest revision that the run proposed before this turn, if it was rejected. */
export function newestRejection(
  facts: readonly ConversationEvent[],
  { runId, turnId }: { readonly runId: string; readonly turnId: string },
): RejectedRevision | null {
  const newest = facts.findLast(
    (fact) => fact.type === 'EditsProposed' && fact.data.runId === runId && fact.data.turnId !== turnId,
  );
  if (newest?.type !== 'EditsProposed') return null;
  const { revision } = newest.data;
  for (const fact of facts)
    if (fact.type === 'EditsRejected' && fact.data.revision === revision) return { revision, reason: fact.data.reason };
  return null;
}

/** A turn taken up again starts from what was there before it, so its own revision does not count. */
interface Before {
  readonly run: RunState;
  readonly turnId: string;
}

/** The newest revision of this run, or the one it was seeded with, that nobody rejected. */
async function workspaceBundle(
  blobs: BlobStore,
  facts: readonly ConversationEvent[],
  before: Before,
): Promise<Uint8Array | null> {
  const revision = newestRevision(facts, before);
  if (!revision) return null;
  const fitting = before.run.repositories.map(({ repositoryId, name: mount, baseCommit }) => ({
    repositoryId,
    mount,
    baseCommit,
  }));
  return fitBundle(await blobs.get(revision.bundle.digest), fitting);
}

function newestRevision(facts: readonly ConversationEvent[], { run, turnId }: Before): EditsRevision | undefined {
  const rejected = new Set(facts.flatMap((fact) => (fact.type === 'EditsRejected' ? [fact.data.revision] : [])));
  const usable = facts.flatMap((fact) => {
    if (fact.type !== 'EditsProposed' || fact.data.turnId === turnId || rejected.has(fact.data.revision)) return [];
    const mine = fact.data.runId === run.runId || fact.data.revision === run.seedRevision;
    return mine ? [fact.data] : [];
  });
  return usable.at(-1);
}
