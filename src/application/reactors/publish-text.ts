import type { EditsProposed } from '../../domain/conversation/conversation.events.js';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import type { PublishTarget, RunRepository } from '../../domain/conversation/conversation.types.js';
import { branchOf } from '../../domain/conversation/publishing.js';
import { cutText, cutToWord } from '../../domain/shared/cut-text.js';
import { LIMITS } from '../../domain/shared/limits.js';
import type { RepositoryId } from '../../domain/shared/types.js';

type Proposal = Pick<
  EditsProposed['data'],
  'revision' | 'repositories' | 'pullRequestTitle' | 'pullRequestBody' | 'summary'
>;

/** One repository of an accepted revision, and what the others have become. */
export interface Published {
  readonly proposal: Proposal;
  /** Of the run: names for all repositories of the proposal. */
  readonly repositories: readonly RunRepository[];
  readonly state: Pick<ConversationState, 'ticketKey' | 'pullRequests'>;
  readonly target: PublishTarget;
}

/** The agent's title, and its words about this repository (about everything where it did not write by repository). */
export function commitMessage(published: Published): string {
  const { proposal } = published;
  const own = sectionOf(published);
  return `${proposal.pullRequestTitle}\n\n${own?.text ?? proposal.summary}`.trim().toWellFormed();
}

/**
 * The description of this repository's pull request, Markdown: the agent's words about it, what earlier revisions did to it, and where
 * the other repositories are. An agent writes about several repositories under one heading `## <repository>` each. `changes` are the
 * published revisions that changed this repository, the newest first.
 */
export function pullRequestBody(
  published: Published,
  changes: readonly Pick<Published, 'proposal' | 'repositories'>[] = [published],
): string {
  const [newest = published, ...earlier] = changes;
  const own = sectionOf({ ...published, ...newest });
  const words = own ? `${own.head}\n\n${own.text}`.trim() : newest.proposal.pullRequestBody;
  const { filesChanged } = published.proposal.repositories.find(isOf(published.target)) ?? {};
  return [
    filesChanged === 0 ? TAKEN_BACK : cutToWord(words, LIMITS.pullRequestBody),
    ...history(earlier.map((one) => ({ ...published, ...one }))),
    ...siblings(published),
  ].join('\n\n');
}

const TAKEN_BACK = 'No changes left: the branch is the same as its base again.';
const LISTED = 10;
const LINE_LENGTH = 300;

/** One line for each revision, the newest first, of its words about this repository. */
function history(earlier: readonly Published[]): readonly string[] {
  if (earlier.length === 0) return [];
  const lines = earlier.slice(0, LISTED).map((published) => {
    const { revision, summary } = published.proposal;
    return `- Revision ${revision}: ${oneLine(sectionOf(published)?.text ?? summary)}`;
  });
  return [['Before that:', '', ...lines].join('\n')];
}

/** Items of a list are parted by `;`. */
function oneLine(text: string): string {
  const line = text
    .replace(/\n+[-*] +/g, '; ')
    .replace(/^[-*] +/, '')
    .replace(/\s+/g, ' ');
  return cutText(line, LINE_LENGTH);
}

const isOf =
  ({ repositoryId }: PublishTarget) =>
  (one: { readonly repositoryId: RepositoryId }): boolean =>
    one.repositoryId === repositoryId;

function siblings({ proposal, repositories, state, target }: Published): readonly string[] {
  const places = proposal.repositories
    .filter(({ repositoryId }) => repositoryId !== target.repositoryId)
    .flatMap(({ repositoryId, filesChanged }) => {
      const name = nameOf(repositories, repositoryId);
      const pr = state.pullRequests.findLast((one) => one.repositoryId === repositoryId && one.state === 'open');
      if (pr) return [`[${name}#${pr.number}](${pr.url})`];
      return filesChanged > 0 ? [`${name} (branch \`${branchOf(repositoryId, state)}\`)`] : [];
    });
  return places.length === 0 ? [] : [`Also part of ${state.ticketKey}: ${places.join(', ')}.`];
}

/** What stands under this repository's heading, and what stands before the first; undefined when it has no heading. */
function sectionOf({ proposal, repositories, target }: Published) {
  const names = proposal.repositories.map(({ repositoryId }) => nameOf(repositories, repositoryId));
  const sections = new Map<string | undefined, string[]>([[undefined, []]]);
  let current: string | undefined;
  for (const line of proposal.pullRequestBody.split('\n')) {
    const heading = names.find((name) => line.trimEnd() === `## ${name}`);
    current = heading ?? current;
    const lines = sections.get(current) ?? [];
    sections.set(current, heading === undefined ? [...lines, line] : lines);
  }
  const text = sections.get(nameOf(repositories, target.repositoryId))?.join('\n').trim();
  return text ? { head: (sections.get(undefined) ?? []).join('\n').trim(), text } : undefined;
}

function nameOf(repositories: readonly RunRepository[], id: string): string {
  return repositories.find(({ repositoryId }) => repositoryId === id)?.name ?? id;
}
