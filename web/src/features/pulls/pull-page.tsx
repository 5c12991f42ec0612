import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowRight, GitPullRequest, GitPullRequestClosed, GitPullRequestDraft } from 'lucide-react';
import type { PullRequestPage } from '../../../../src/contracts/replies.js';
import { ApiError, messageOf } from '../../api/api-error.js';
import { isPullNumber, usePullRequest } from '../../api/pulls.js';
import { usePageTitle } from '../../browser/page-title.js';
import { Button } from '../../ui/button.js';
import { cn } from '../../ui/cn.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MarkdownText } from '../text/markdown-text.js';
import { clockText } from '../text/quantities.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import { OpenNavigation, Page } from '../shell/page.js';
import { PullFiles } from './pull-files.js';
import { pullBadge } from './pull-state.js';

const route = getRouteApi('/shell/pulls/$repository/$number');

const ICONS = {
  draft: GitPullRequestDraft,
  open: GitPullRequest,
  closed: GitPullRequestClosed,
  merged: GitPullRequest,
};
const COLORS = {
  draft: 'bg-neutral-bg text-neutral',
  open: 'bg-ok-bg text-ok',
  closed: 'bg-failed-bg text-failed',
  merged: 'bg-accent-bg text-accent',
};

/** The page of a draft PR of the local code host, which has no website of its own. */
export function PullPage() {
  const { repository, number } = route.useParams();
  const { data, error, isPending, refetch } = usePullRequest(repository, number);
  usePageTitle(data ? `${data.title} · ${repository}#${number}` : `${repository}#${number}`);
  if (!isPullNumber(number)) return <NoPull repository={repository} />;
  if (isPending) return <PullSkeleton />;
  if (error instanceof ApiError && error.status === 404) return <NoPull repository={repository} />;
  if (!data) {
    return (
      <Page className="justify-center">
        <EmptyState title="This PR did not load." action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {messageOf(error)}
        </EmptyState>
      </Page>
    );
  }
  return <Pull pull={data} />;
}

function NoPull({ repository }: { readonly repository: string }) {
  usePageTitle('PR not found');
  return (
    <Page>
      <header className="flex h-13 flex-none items-center gap-2.5 border-b border-line px-2.5 wide:px-4">
        <OpenNavigation />
        <h1 className="min-w-0 truncate text-base font-semibold">{repository}</h1>
      </header>
      <div className="grid flex-1 place-items-center">
        <EmptyState
          title="There is no such PR here"
          action={
            <Button asChild>
              <Link to="/code-runs">Go to Code Runs</Link>
            </Button>
          }
        >
          Check the repository and the number in the address. PRs of a repository that was removed have no page until it
          is added again. PRs on GitHub have their pages there.
        </EmptyState>
      </div>
    </Page>
  );
}

function Pull({ pull }: { readonly pull: PullRequestPage }) {
  const { repository, number, title, branch, baseBranch, body, ticketKey } = pull;
  return (
    <Page className="overflow-y-auto">
      <header className="flex h-13 flex-none items-center gap-2.5 border-b border-line bg-bg px-2.5 wide:px-4">
        <OpenNavigation />
        <span className="min-w-0 truncate font-mono text-xs text-fg-2">
          {repository}#{number}
        </span>
        <span className="flex-1" />
        {ticketKey ? (
          <Button asChild size="sm">
            <Link to="/code-runs/$ticketKey" params={{ ticketKey }}>
              Open conversation
            </Link>
          </Button>
        ) : null}
      </header>
      <div className="mx-auto w-full max-w-270 px-3.5 py-6 wide:px-6">
        <h1 className="text-xl font-semibold tracking-[-0.012em] break-words" dir="auto">
          {visibleText(title)}
        </h1>
        <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-fg-2">
          <PullBadge pull={pull} />
          <span className="flex min-w-0 flex-wrap items-center gap-1.5 font-mono text-xs">
            <Branch name={branch} />
            <Icon of={ArrowRight} size={14} />
            <span className="sr-only">into</span>
            <Branch name={baseBranch} />
          </span>
          <span>
            at <code className="text-xs">{pull.headCommit.slice(0, 8)}</code>, from{' '}
            <code className="text-xs">{pull.baseCommit.slice(0, 8)}</code>
          </span>
          <span>
            opened <time dateTime={pull.createdAt}>{clockText(pull.createdAt, new Date())}</time>
          </span>
        </div>
        {body.trim() ? (
          <section
            aria-labelledby="pull-description"
            className="mt-5 rounded-xl border border-line bg-panel px-4 py-3.5"
          >
            <h2 id="pull-description" className="sr-only">
              Description
            </h2>
            <MarkdownText text={body} />
          </section>
        ) : null}
        <PullFiles pull={pull} />
      </div>
    </Page>
  );
}

function Branch({ name }: { readonly name: string }) {
  return <span className="rounded-sm bg-accent-bg px-1.5 py-0.5 break-all text-accent">{name}</span>;
}

function PullBadge({ pull }: { readonly pull: PullRequestPage }) {
  const { look, word } = pullBadge(pull);
  return (
    <span
      className={cn(
        'inline-flex h-5.5 items-center gap-1.5 rounded-[7px] pr-2 pl-1.5 text-xs font-strong forced-colors:border',
        COLORS[look],
      )}
    >
      <Icon of={ICONS[look]} size={14} />
      {word}
    </span>
  );
}

function PullSkeleton() {
  return (
    <Page>
      <div aria-busy className="mx-auto grid w-full max-w-270 gap-3 px-3.5 pt-20 wide:px-6">
        <span className="sr-only">Loading the PR</span>
        <Skeleton className="h-7 w-2/3" />
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="mt-4 h-24" />
        <Skeleton className="h-48" />
      </div>
    </Page>
  );
}
