import {
  ArrowUpRight,
  Check,
  Clock,
  FolderGit2,
  GitMerge,
  GitPullRequest,
  GitPullRequestClosed,
  GitPullRequestDraft,
  X,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { PullRequestState } from '../../../../../src/domain/conversation/conversation.state.js';
import { Button } from '../../../ui/button.js';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { baseReplacedWords } from '../../../../../src/domain/conversation/base-replaced-words.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { Chip } from '../../../ui/card.js';
import { useConversationTools, useConversationView } from '../conversation-context.js';
import { prLines, type PrLine } from '../rows/pr-lines.js';
import { localPull } from './local-pull.js';
import { PullLink } from './pull-link.js';
import { useCommand } from '../use-command.js';
import { clockText, filesChangedText } from '../../text/quantities.js';

/** One line per repository: its pull request, or what keeps it from having one. Nothing while there is nothing to say. */
export function PrStrip() {
  const { header } = useConversationView();
  const lines = prLines(header.state);
  if (lines.length === 0) return null;
  return (
    <section aria-label="Pull requests" className="mb-2 overflow-hidden rounded-xl border border-line bg-panel">
      {lines.map((line, index) => (
        <div key={line.key} className={cn(index > 0 && 'border-t border-line')}>
          {line.kind === 'pr' ? (
            <PullLine line={line} />
          ) : (
            // What was refused before the next attempt says nothing of that one.
            <RepositoryLine key={line.pending ? 'pending' : 'at rest'} line={line} />
          )}
        </div>
      ))}
    </section>
  );
}

const row = 'flex min-h-[38px] flex-wrap items-center gap-2 py-[5px] pr-1.5 pl-3 text-sm max-wide:min-h-12';

interface StateWords {
  readonly icon: LucideIcon;
  readonly word: string;
  readonly tone: 'ok' | 'neutral';
}

function stateWords({ state, draft }: PullRequestState): StateWords {
  if (state === 'merged') return { icon: GitMerge, word: 'Merged', tone: 'ok' };
  if (state === 'closed') return { icon: GitPullRequestClosed, word: 'Closed', tone: 'neutral' };
  return draft
    ? { icon: GitPullRequestDraft, word: 'Draft', tone: 'neutral' }
    : { icon: GitPullRequest, word: 'Open', tone: 'ok' };
}

function PullLine({ line: { pr, updating } }: { readonly line: Extract<PrLine, { kind: 'pr' }> }) {
  const { repositoryName, isRemoved } = useConversationTools();
  const removed = isRemoved(pr.repositoryId);
  const { icon, word, tone } = stateWords(pr);
  const name = `${repositoryName(pr.repositoryId)}#${pr.number}`;
  return (
    <div className={row}>
      <Icon of={icon} />
      <span title={visibleText(pr.title)} className="truncate font-mono text-xs">
        {name}
      </span>
      <Chip tone={tone}>{word}</Chip>
      <Removed when={removed} />
      <BaseReplaced pr={pr} />
      {pr.unknown && !removed ? (
        <span title={visibleText(pr.unknown.message)} className="min-w-0 truncate text-xs text-fg-2">
          State unknown since <time dateTime={pr.unknown.since}>{clockText(pr.unknown.since, new Date())}</time>
          <span className="sr-only">. {visibleText(pr.unknown.message)}</span>
        </span>
      ) : null}
      {updating ? <span className="truncate text-xs text-fg-2">Updating…</span> : <Checks pr={pr} />}
      <span className="flex-1" />
      {removed && localPull(pr.url) ? null : (
        <Button asChild size="sm" variant="ghost">
          <PullLink url={pr.url}>
            {localPull(pr.url) ? 'View PR' : 'View on GitHub'}
            <Icon of={ArrowUpRight} size={14} />
            <span className="sr-only">{name}</span>
          </PullLink>
        </Button>
      )}
    </div>
  );
}

function BaseReplaced({ pr: { state, baseReplaced, baseBranch } }: { readonly pr: PullRequestState }) {
  if (state !== 'open' || !baseReplaced) return null;
  const words = visibleText(baseReplacedWords(baseBranch));
  return (
    <span title={words} className="min-w-0 truncate text-xs text-failed">
      {words}
    </span>
  );
}

function Removed({ when }: { readonly when: boolean }) {
  return when ? <Chip tone="neutral">Repo removed</Chip> : null;
}

function Checks({ pr: { checks } }: { readonly pr: PullRequestState }) {
  if (!checks || checks.passed + checks.failed + checks.pending === 0) return null;
  const { failed, pending, passed } = checks;
  const [icon, color, words] =
    failed > 0
      ? ([X, 'text-failed', `${checksText(failed)} failed`] as const)
      : pending > 0
        ? ([Clock, 'text-fg-2', `${checksText(pending)} pending`] as const)
        : ([Check, 'text-ok', `${checksText(passed)} passed`] as const);
  return (
    <span className={cn('flex flex-none items-center gap-1 text-xs', color)}>
      <Icon of={icon} size={14} />
      <span className="max-wide:sr-only">{words}</span>
    </span>
  );
}

const checksText = (count: number): string => (count === 1 ? '1 check' : `${count} checks`);

function RepositoryLine({ line }: { readonly line: Extract<PrLine, { kind: 'repository' }> }) {
  const { canWrite, commands, repositoryName, isRemoved } = useConversationTools();
  const removed = isRemoved(line.repositoryId);
  const { busy, problem, run } = useCommand();
  const name = repositoryName(line.repositoryId);
  const said = problem ?? line.failure;
  return (
    <div className={row}>
      <Icon of={FolderGit2} />
      <span title={name} className="min-w-0 truncate font-mono text-xs">
        {name}
      </span>
      <Removed when={removed} />
      {said ? (
        <Refusal text={visibleText(said)} />
      ) : (
        <span className={cn('min-w-0 flex-1 truncate text-xs text-fg-2', !line.pending && 'max-wide:hidden')}>
          {line.pending ? pendingWords(line) : `${filesChangedText(line.filesChanged)}, no PR yet`}
        </span>
      )}
      {line.pending ? null : <span className="flex-1 wide:hidden" />}
      {canWrite && !line.pending && !removed ? (
        <Button size="sm" busy={busy} onClick={() => void run(() => commands.openDraftPrs([line.repositoryId]))}>
          {line.failure ? 'Try again' : 'Open draft PR'}
          <span className="sr-only">for {name}</span>
        </Button>
      ) : null}
    </div>
  );
}

const pendingWords = ({ opensPr }: Extract<PrLine, { kind: 'repository' }>): string =>
  opensPr ? 'Opening a draft PR…' : 'Committing…';

/** A code host may say a whole page. */
const LONG = 160;

/** Why there is no pull request: beside its repository where there is room, else below; a long text folds. */
function Refusal({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const isLong = text.length > LONG;
  return (
    <div
      role="alert"
      className="min-w-0 flex-1 text-xs text-failed max-wide:order-last max-wide:basis-full max-wide:pr-1.5 max-wide:pb-1"
    >
      <p dir="auto" className={cn('wrap-anywhere', isLong && !open && 'line-clamp-3')}>
        {text}
      </p>
      {isLong ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="mt-0.5 min-h-6 text-fg-2 underline underline-offset-2 hover:text-fg"
        >
          {open ? 'Show less' : 'Show all'}
        </button>
      ) : null}
    </div>
  );
}
