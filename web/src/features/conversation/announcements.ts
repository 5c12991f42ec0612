import type { ConversationState, TurnOutcome } from '../../../../src/domain/conversation/conversation.state.js';
import type { Urgency } from '../../ui/announcer.js';
import type { RepositoryId } from '../../../../src/domain/shared/types.js';

export interface Announcement {
  readonly text: string;
  readonly urgency: Urgency;
}

const polite = (text: string): Announcement => ({ text, urgency: 'polite' });
const assertive = (text: string): Announcement => ({ text, urgency: 'assertive' });

/** What a screen reader should say when a conversation went from one state to another; as a rule nothing. */
export function announcementsBetween(
  before: ConversationState,
  after: ConversationState,
  repositoryName: (repositoryId: RepositoryId) => string,
): readonly Announcement[] {
  return [
    ...started(before, after),
    ...needsInput(before, after),
    ...ended(before, after),
    ...pullRequests(before, after, repositoryName),
  ];
}

function started({ activity: was }: ConversationState, { activity: is }: ConversationState): readonly Announcement[] {
  if (is.kind === 'none' || (was.kind !== 'none' && was.turn.turnId === is.turn.turnId)) return [];
  return [polite('Claude Code started')];
}

function needsInput(before: ConversationState, after: ConversationState): readonly Announcement[] {
  const { activity } = after;
  const asked = before.activity.kind === 'waiting' ? before.activity.inputId : null;
  if (activity.kind === 'waiting' && activity.inputId !== asked)
    return [assertive(`Needs input: ${activity.question}`)];
  if (activity.kind === 'paused' && before.activity.kind !== 'paused')
    return [assertive('Needs input: the turn paused at the run’s budget.')];
  if (after.plan?.decision !== 'open' || before.plan?.version === after.plan.version) return [];
  return [assertive(`Needs input: plan “${after.plan.title}” waits for approval.`)];
}

function ended(before: ConversationState, after: ConversationState): readonly Announcement[] {
  const { lastOutcome } = after;
  if (!lastOutcome || lastOutcome.turn.turnId === before.lastOutcome?.turn.turnId) return [];
  return [polite(endWords(lastOutcome, after))];
}

function endWords(outcome: TurnOutcome, { edits }: ConversationState): string {
  if (outcome.kind === 'failed') return `Turn failed. ${outcome.message}`;
  if (outcome.kind === 'interrupted') return 'Turn stopped.';
  if (edits?.proposal.turnId !== outcome.turn.turnId) return 'Turn finished.';
  const files = edits.proposal.repositories.reduce((sum, { filesChanged }) => sum + filesChanged, 0);
  return `Turn finished. ${files} ${files === 1 ? 'file' : 'files'} changed.`;
}

function pullRequests(
  before: ConversationState,
  after: ConversationState,
  repositoryName: (repositoryId: RepositoryId) => string,
): readonly Announcement[] {
  return after.pullRequests
    .filter(
      (pr) =>
        !before.pullRequests.some((known) => known.repositoryId === pr.repositoryId && known.number === pr.number),
    )
    .map((pr) => polite(`${pr.draft ? 'Draft PR' : 'PR'} opened for ${repositoryName(pr.repositoryId)}`));
}
