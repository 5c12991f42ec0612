import {
  CircleStop,
  GitCommitHorizontal,
  GitMerge,
  GitPullRequest,
  GitPullRequestClosed,
  GitPullRequestDraft,
  MessageSquareText,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NoteItem } from '../../../../../projections/conversation/conversation.view.js';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import type { RowOf } from '../log/derive-rows.js';
import { useConversationTools } from '../conversation-context.js';
import { localPull } from '../header/local-pull.js';
import { PullLink } from '../header/pull-link.js';
import { ReviewWords } from './review-words.js';
import { clockText } from '../../text/quantities.js';

/** One line about what became of the edits. */
export function NoteRow({ row: { item, times, since } }: { readonly row: RowOf<'note'> }) {
  const { icon, color, words } = useWords(item);
  return (
    <div className="flex min-h-[26px] items-start gap-2 py-1 text-sm text-fg-2">
      <Icon of={icon} size={14} className={cn('mt-0.5', color)} />
      <div className="min-w-0 flex-1 break-words">
        {words}
        {times > 1 ? (
          <>
            {' '}
            ({times} times since <time dateTime={since}>{clockText(since, new Date())}</time>)
          </>
        ) : null}
      </div>
      <time dateTime={item.at} className="flex-none text-xs tabular-nums text-fg-3">
        {clockText(item.at, new Date())}
      </time>
    </div>
  );
}

interface Words {
  readonly icon: LucideIcon;
  readonly color: string;
  readonly words: ReactNode;
}

function useWords(item: NoteItem): Words {
  const { repositoryName, isRemoved, nameOf } = useConversationTools();
  switch (item.note) {
    case 'published':
      return {
        icon: GitCommitHorizontal,
        color: 'text-fg-3',
        words: item.unchanged ? (
          <>
            Nothing to change in {repositoryName(item.repositoryId)}: <Code>{item.branch}</Code> holds these edits
            already
          </>
        ) : (
          <>
            Committed to <Code>{item.branch}</Code> in {repositoryName(item.repositoryId)}
          </>
        ),
      };
    case 'pr-opened':
      return {
        icon: GitPullRequestDraft,
        color: 'text-ok',
        words: (
          <>
            Draft PR opened:{' '}
            {isRemoved(item.repositoryId) && localPull(item.url) ? (
              `${repositoryName(item.repositoryId)}#${item.number} (repo removed)`
            ) : (
              <PullLink url={item.url} className="text-accent underline underline-offset-2">
                {repositoryName(item.repositoryId)}#{item.number}
              </PullLink>
            )}{' '}
            <bdi>{visibleText(item.title)}</bdi>
          </>
        ),
      };
    case 'pr-updated':
      return {
        icon: GitPullRequest,
        color: 'text-ok',
        words: `PR ${repositoryName(item.repositoryId)}#${item.number} now shows revision ${item.revision}.`,
      };
    case 'pr-failed':
      return {
        icon: GitPullRequestClosed,
        color: 'text-failed',
        words: (
          <>
            {repositoryName(item.repositoryId)}: <bdi>{visibleText(item.message)}</bdi>
          </>
        ),
      };
    case 'pr-closed':
      return {
        icon: GitPullRequestClosed,
        color: 'text-fg-3',
        words: `PR ${repositoryName(item.repositoryId)}#${item.number} was closed.`,
      };
    case 'pr-merged':
      return {
        icon: GitMerge,
        color: 'text-ok',
        words: `PR ${repositoryName(item.repositoryId)}#${item.number} was merged.`,
      };
    case 'pr-reopened':
      return {
        icon: GitPullRequest,
        color: 'text-fg-2',
        words: `PR ${repositoryName(item.repositoryId)}#${item.number} was reopened.`,
      };
    case 'pr-ready':
      return {
        icon: GitPullRequest,
        color: 'text-ok',
        words: `PR ${repositoryName(item.repositoryId)}#${item.number} is ready for review.`,
      };
    case 'pr-draft':
      return {
        icon: GitPullRequestDraft,
        color: 'text-fg-2',
        words: `PR ${repositoryName(item.repositoryId)}#${item.number} is a draft again.`,
      };
    case 'pr-reviewed':
      return { icon: MessageSquareText, color: 'text-fg-2', words: <ReviewWords item={item} /> };
    case 'stop-requested':
      return {
        icon: CircleStop,
        color: 'text-fg-3',
        words: (
          <>
            <bdi>{nameOf(item.by)}</bdi> asked to stop.
          </>
        ),
      };
  }
}

function Code({ children }: { readonly children: string }) {
  return <code className="rounded-[5px] border border-line bg-sunken px-1 text-xs">{children}</code>;
}
