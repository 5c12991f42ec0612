import { CircleStop, LoaderCircle, OctagonX } from 'lucide-react';
import { useContext, useState } from 'react';
import type { TurnView } from '../../../../../projections/conversation/conversation.view.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { Card, CardProblem } from '../../../ui/card.js';
import { ConversationViewContext, useConversationTools } from '../conversation-context.js';
import { useFold } from '../log/folds.js';
import { PlainText } from '../../text/plain-text.js';
import { useDecision } from '../use-decision.js';
import type { TurnId } from '../../../../../src/domain/shared/types.js';

const LAST_LINES = 20;

/** Why a turn failed, in one sentence, with its last lines folded. */
export function ErrorCard({ turn }: { readonly turn: TurnView }) {
  const { canWrite } = useConversationTools();
  const retryable = useRetryable(turn.turnId);
  const [open, setOpen] = useFold(`error/${turn.turnId}`, false);
  if (!turn.failure) return null;
  const { message, details } = turn.failure;
  const lines = details.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  return (
    <Card label={`Turn failed (turn ${turn.ordinal})`} className="border-failed">
      <div className="flex items-start gap-[9px] px-3 py-2.5 text-sm">
        <Icon of={OctagonX} className="mt-px text-failed" />
        <PlainText text={message} className="min-w-0 flex-1 font-strong" />
      </div>
      {details === '' ? null : (
        <>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="px-3 pb-2 pl-[37px] text-xs text-fg-2 underline underline-offset-2 hover:text-fg focus-inset"
          >
            {open ? 'Hide the last lines' : 'Show the last lines'}
          </button>
          {open ? (
            <pre
              tabIndex={0}
              aria-label="Last lines"
              className="max-h-80 overflow-auto border-t border-line bg-sunken px-3 py-2 text-xs/[18px] whitespace-pre-wrap text-fg-2 focus-inset"
            >
              {visibleText(lines)}
            </pre>
          ) : null}
        </>
      )}
      <ErrorButtons turn={turn} retry={retryable && canWrite} />
    </Card>
  );
}

function ErrorButtons({ turn, retry }: { readonly turn: TurnView; readonly retry: boolean }) {
  const { busy, problem, tryAgain } = useRetry(turn.turnId);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const { code = '', message = '', details = '' } = turn.failure ?? {};
    await navigator.clipboard.writeText([`${code}: ${message}`, details].filter(Boolean).join('\n\n'));
    setCopied(true);
  };
  return (
    <>
      <div className="flex flex-wrap gap-2 px-3 pb-2.5 pl-[37px]">
        {retry ? (
          <Button size="sm" busy={busy} onClick={() => void tryAgain()}>
            Try again
          </Button>
        ) : null}
        <Button size="sm" variant="ghost" onClick={() => void copy()}>
          {copied ? 'Copied' : 'Copy details'}
        </Button>
      </div>
      <CardProblem problem={problem} />
    </>
  );
}

/** It was the last one, it failed or was stopped, and nothing has begun or waits to begin since. */
function useRetryable(turnId: TurnId): boolean {
  const state = useContext(ConversationViewContext)?.header.state;
  if (!state || state.lastOutcome?.turn.turnId !== turnId || state.lastOutcome.kind === 'completed') return false;
  return state.activity.kind === 'none' && !state.queue.some(({ held }) => !held);
}

function useRetry(turnId: TurnId) {
  const { commands } = useConversationTools();
  const { busy, problem, decide } = useDecision();
  return { busy, problem, tryAgain: () => decide({ kind: 'retry', turnId }, () => commands.retry(turnId)) };
}

/** The turn was stopped; the newest stopped turn can be tried again. */
export function StoppedNote({ turnId, by }: { readonly turnId: TurnId; readonly by: string | null }) {
  const { nameOf, canWrite } = useConversationTools();
  const retryable = useRetryable(turnId);
  const { busy, problem, tryAgain } = useRetry(turnId);
  return (
    <div>
      <div className="flex min-h-7 items-center gap-2 text-sm text-fg-2">
        <Icon of={CircleStop} size={14} className="text-fg-3" />
        {by === null ? (
          'Stopped.'
        ) : (
          <span>
            Stopped by <bdi>{nameOf(by)}</bdi>.
          </span>
        )}
        {retryable && canWrite ? (
          <Button size="sm" variant="ghost" busy={busy} onClick={() => void tryAgain()}>
            Try again
          </Button>
        ) : null}
      </div>
      <CardProblem problem={problem} />
    </div>
  );
}

export function StartingNote() {
  return (
    <div className="flex items-center gap-2 py-[3px] text-sm text-fg-2">
      <Icon of={LoaderCircle} size={14} className="animate-turn text-running" />
      Starting
    </div>
  );
}
