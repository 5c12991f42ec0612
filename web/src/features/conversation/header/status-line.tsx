import { LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import type { ConversationState } from '../../../../../src/domain/conversation/conversation.state.js';
import { isPublishing } from '../../../../../src/domain/conversation/publishing.js';
import type { StatusWithReason } from '../../../../../src/domain/conversation/run-status.js';
import type { ConversationHeader, TurnView } from '../../../../../projections/conversation/conversation.view.js';
import { useLiveState } from '../../../live/live-state.js';
import { Icon } from '../../../ui/icon.js';
import { StatusIcon } from '../../../ui/status-badge.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { useNow } from '../../../browser/use-now.js';
import { useConversationTools, useConversationView } from '../conversation-context.js';
import { publishWords } from './publish-words.js';
import { costText, elapsedText, spentText, tokensText } from '../../text/quantities.js';

const COLORS = {
  Queued: 'text-neutral',
  Running: 'text-running',
  'Needs input': 'text-needs',
  Failed: 'text-failed',
  'PR opened': 'text-ok',
  Idle: 'text-neutral',
} as const;

/** Status, time of the turn, tokens and cost; the latter two only when the provider reported them. A run with a budget tells both. */
export function StatusLine({ turn }: { readonly turn: TurnView | undefined }) {
  const { header, status } = useConversationView();
  const isAtRest = status.status === 'Idle' || status.status === 'PR opened';
  const publish = isAtRest && isPublishing(header.state) ? header.state.publish : null;
  return (
    <div className="flex items-center gap-2 px-2 pb-2 text-xs text-fg-2">
      {publish ? <Publishing key={publish.publishId} state={header.state} /> : <Status turn={turn} />}
      <Reconnecting />
      <span className="flex-1" />
      <Used header={header} />
    </div>
  );
}

function Status({ turn }: { readonly turn: TurnView | undefined }) {
  const { header, status } = useConversationView();
  const { activity } = header.state;
  const stopping = activity.kind !== 'none' && activity.interrupting;
  return (
    <>
      <span className={`inline-flex flex-none items-center gap-1.5 ${COLORS[status.status]}`}>
        <StatusIcon status={status.status} className="[&_svg]:size-3.5" />
        <span aria-hidden>{stopping ? 'Stopping' : status.status}</span>
      </span>
      {turn?.startedAt && status.status !== 'Queued' ? <Elapsed turn={turn} startedAt={turn.startedAt} /> : null}
      {stopping ? null : <Reason status={status} />}
    </>
  );
}

/** What the log does not say anyway: questions and failures have cards of their own. */
function Reason({ status: { status, reason } }: { readonly status: StatusWithReason }) {
  if (status === 'Needs input' || status === 'Failed') return null;
  return (
    <span dir="auto" className="min-w-0 truncate text-fg-3">
      {visibleText(reason)}
    </span>
  );
}

/** Nothing is at work but the code host, and that may take its time. */
function Publishing({ state }: { readonly state: ConversationState }) {
  const { repositoryName } = useConversationTools();
  const now = useNow(1_000);
  const [since] = useState(now);
  return (
    <span className="inline-flex min-w-0 items-start gap-1.5">
      <Icon of={LoaderCircle} size={14} className="mt-px animate-turn text-running" />
      <span className="min-w-0 break-words">{publishWords(state, now - since, repositoryName)}</span>
    </span>
  );
}

function Reconnecting() {
  const phase = useLiveState(({ connection }) => connection.phase);
  if (phase !== 'reconnecting') return null;
  return (
    <span className="inline-flex flex-none items-center gap-1.5 text-fg-3">
      <Icon of={LoaderCircle} size={14} className="animate-turn" />
      Reconnecting…
    </span>
  );
}

function Used({ header: { usage, runCost, state } }: { readonly header: ConversationHeader }) {
  const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, costUsd } = usage;
  const tokens = tokensText(inputTokens + outputTokens + cacheReadTokens + cacheWriteTokens);
  const budgetCents = state.run?.budgetCents ?? null;
  const cost = budgetCents === null ? costText(costUsd) : spentText(runCost.soFarCents, budgetCents);
  return (
    <>
      {tokens ? <span className="flex-none tabular-nums max-wide:hidden">{tokens}</span> : null}
      {cost ? (
        <span
          className="flex-none tabular-nums"
          {...(budgetCents === null ? {} : { title: 'Of this run, so far / budget' })}
        >
          {cost}
        </span>
      ) : null}
    </>
  );
}

function Elapsed({ turn, startedAt }: { readonly turn: TurnView; readonly startedAt: string }) {
  const now = useNow(1_000);
  const took = (turn.endedAt === null ? now : Date.parse(turn.endedAt)) - Date.parse(startedAt);
  // The demo agent is often done at once, and then there is nothing to tell.
  if (turn.endedAt !== null && took < 1_000) return null;
  return (
    <span className="flex-none tabular-nums">
      {turn.endedAt === null ? null : 'Last turn took '}
      {elapsedText(took)}
    </span>
  );
}
