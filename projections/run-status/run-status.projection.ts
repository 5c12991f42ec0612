import {
  initialConversation,
  repositoryName,
  type ConversationState,
  type EditsState,
} from '../../src/domain/conversation/conversation.state.js';
import {
  CONVERSATION_FACTS,
  evolveConversation,
  isConversationFact,
} from '../../src/domain/conversation/conversation.evolve.js';
import { isBusy, runStatus } from '../../src/domain/conversation/run-status.js';
import { parseStream, streamPrefix } from '../../src/domain/shared/streams.js';
import type { RecordedEvent } from '../../src/ports/event-log.port.js';
import { noUsage } from '../conversation/conversation.view.js';
import { toEnvelope } from '../conversation/envelope.js';
import { addUsage, isActivity } from '../conversation/header.fold.js';
import type { Projection } from '../projection.js';
import type { RunStatusView, RunSummary } from './run-status.view.js';
import type { OrgId, RepositoryId, TicketId } from '../../src/domain/shared/types.js';

const FLAGS_SHOWN = 10;

/** Folds facts of the ticket (its title) and of its conversation; the document is listed once the ticket was sent. */
export const runStatusProjection: Projection<RunStatusView> = {
  name: 'run-status',
  version: 7,
  handles: ['TicketCreated', 'TicketEdited', ...CONVERSATION_FACTS],
  streamPrefixes: [streamPrefix('ticket'), streamPrefix('conversation')],
  keys(event) {
    const ticketId = parseStream(event.stream)?.ids[0];
    return ticketId === undefined ? [] : [ticketId];
  },
  apply(event, current) {
    const stream = parseStream(event.stream);
    const ticketId = stream?.ids[0];
    if (!stream || ticketId === undefined) return new Map();
    return new Map([
      [ticketId, applyRunStatus(current.get(ticketId) ?? newView(ticketId, stream.orgId, event), event)],
    ]);
  },
  index(_id, view) {
    const sent = view.startedAt !== null && !view.state.archived;
    const search = `${view.ticketKey} ${view.title} ${view.state.run?.repositories.map((r) => r.name).join(' ') ?? ''}`;
    return {
      partition: sent ? view.orgId : `${view.orgId}/unlisted`,
      sort: view.lastActivityAt,
      search: search.toLowerCase(),
    };
  },
};

function newView(ticketId: TicketId, orgId: OrgId, event: RecordedEvent): RunStatusView {
  return {
    ticketId,
    ticketKey: '',
    orgId,
    title: '',
    position: event.position,
    status: 'Idle',
    reason: '',
    busy: false,
    state: initialConversation,
    usage: noUsage,
    startedAt: null,
    lastActivityAt: event.metadata.recordedAt,
  };
}

/** The same fold the live gateway uses for the `runs` topic. */
function applyRunStatus(view: RunStatusView, recorded: RecordedEvent): RunStatusView {
  const { event, position, metadata } = recorded;
  if (event.type === 'TicketCreated' || event.type === 'TicketEdited') {
    return { ...view, position, title: event.data.title, ticketKey: event.data.ticketKey };
  }
  const envelope = toEnvelope(recorded, 0);
  if (!envelope || !isConversationFact(envelope.event)) return { ...view, position };
  const state = evolveConversation(view.state, envelope.event);
  const usage = envelope.event.type === 'UsageRecorded' ? addUsage(view.usage, envelope.event.data) : view.usage;
  const ticketKey = view.ticketKey === '' ? state.ticketKey : view.ticketKey;
  const startedAt = view.startedAt ?? metadata.recordedAt;
  return {
    ...view,
    ...runStatus(state),
    position,
    ticketKey,
    busy: isBusy(state),
    state,
    usage,
    startedAt,
    lastActivityAt: isActivity(envelope.event) ? metadata.recordedAt : view.lastActivityAt,
  };
}

/** Leaves out what a list does not show. */
export function toRunSummary(view: RunStatusView): RunSummary {
  const { ticketId, ticketKey, title, position, status, reason, busy, usage, startedAt, lastActivityAt, state } = view;
  const nameOf = (repositoryId: RepositoryId): string => repositoryName(state, repositoryId);
  return {
    ticketId,
    ticketKey,
    title,
    position,
    status,
    reason,
    busy,
    archived: state.archived,
    turns: state.turnCount,
    ...summarizeRun(state),
    edits: state.edits && summarizeEdits(state.edits, nameOf),
    prs: state.pullRequests.map(({ checks: _checks, revision: _revision, ...pr }) => ({
      ...pr,
      repository: nameOf(pr.repositoryId),
    })),
    usage,
    startedAt,
    lastActivityAt,
  };
}

function summarizeRun(
  state: ConversationState,
): Pick<RunSummary, 'mode' | 'model' | 'agent' | 'runId' | 'repositories'> {
  const { run, activity } = state;
  const turn = activity.kind === 'none' ? (state.queue[0] ?? state.lastOutcome?.turn) : activity.turn;
  const mode = turn?.mode ?? 'edits';
  if (!run) return { mode, model: '', agent: '', runId: '', repositories: [] };
  const repositories = run.repositories.map(({ repositoryId, name, baseBranch }) => ({
    repositoryId,
    name,
    baseBranch,
  }));
  return { mode, model: run.model, agent: run.agent, runId: run.runId, repositories };
}

function summarizeEdits(
  { proposal, decision }: EditsState,
  nameOf: (repositoryId: RepositoryId) => string,
): RunSummary['edits'] {
  const repositories = proposal.repositories.map(({ repositoryId, filesChanged, additions, deletions }) => ({
    name: nameOf(repositoryId),
    filesChanged,
    additions,
    deletions,
  }));
  const total = (field: 'filesChanged' | 'additions' | 'deletions'): number =>
    repositories.reduce((sum, r) => sum + r[field], 0);
  return {
    revision: proposal.revision,
    decision,
    filesChanged: total('filesChanged'),
    additions: total('additions'),
    deletions: total('deletions'),
    repositories,
    flags: proposal.flags
      .slice(0, FLAGS_SHOWN)
      .map(({ kind, repositoryId, path }) => ({ kind, repository: nameOf(repositoryId), path })),
    flagsTotal: proposal.flagsTotal,
  };
}
