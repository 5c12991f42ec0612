import { useEffect } from 'react';
import type { Mode } from '../../../../../src/domain/conversation/conversation.types.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import type { Occasion } from '../../composer/draft-store.js';
import { updateDraft } from '../../composer/drafts.js';
import { useConversationTools, useConversationView } from '../conversation-context.js';
import type { Gone, ReplyTarget } from './reply-target.js';

interface NoticeProps {
  readonly target: ReplyTarget;
  /** What a text that was begun now would be for. */
  readonly now: Occasion;
  /** Why the text is held; undefined while it may be sent. */
  readonly held: string | undefined;
  /** The mode it is sent in. */
  readonly mode: Mode;
  /** The switch of Auto open draft PR where the person set it otherwise than the conversation has it. */
  readonly autoPr: boolean | undefined;
  /** Why the turn could not be stopped. */
  readonly stopProblem: string | null;
}

/** What sending does, where that is not what the person may think. */
export function ReplyNotice({ target, now, held, mode, autoPr, stopProblem }: NoticeProps) {
  const { header } = useConversationView();
  if (stopProblem !== null) return <span className="text-failed">Not stopped. {stopProblem}</span>;
  if (target.gone && held !== undefined) return <HeldNotice gone={target.gone} now={now} held={held} />;
  if (target.askedMeanwhile) return <AskedNotice now={now} />;
  if (now.plan !== null)
    return mode === 'plan' ? 'This message changes the plan.' : 'This message sets the plan aside.';
  if (header.state.activity.kind === 'paused') return 'This message waits: the turn is paused at the run’s budget.';
  return autoPr === undefined || target.answers !== null ? null : autoPrNotice(autoPr);
}

function autoPrNotice(on: boolean): string {
  const word = on ? 'on' : 'off';
  return `Auto open draft PR is ${word} for your next message. Once that is sent, it is ${word} for everybody here.`;
}

/** Says what the text was for and asks what it is for now. */
function HeldNotice({ gone, now, held }: { readonly gone: Gone; readonly now: Occasion; readonly held: string }) {
  useEffect(() => announce(held), [held]);
  const use = useChosenUse();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span className="min-w-0 break-words text-needs">{held}</span>
      {now.question === null ? null : (
        <Button size="sm" onClick={() => use(now)}>
          Use it as the answer
        </Button>
      )}
      {now.plan !== null && gone.kind === 'plan' ? (
        <Button size="sm" onClick={() => use(now)}>
          Use it for version {now.plan}
        </Button>
      ) : (
        <Button size="sm" onClick={() => use({ ...now, question: null })}>
          Use it as a message
        </Button>
      )}
    </span>
  );
}

function AskedNotice({ now }: { readonly now: Occasion }) {
  const use = useChosenUse();
  return (
    <span className="flex flex-wrap items-center gap-2">
      Claude Code asked a question after you began to write. This message waits until the turn ends.
      <Button size="sm" onClick={() => use(now)}>
        Use it as the answer
      </Button>
    </span>
  );
}

/** Says what the text is for from now on. */
function useChosenUse(): (occasion: Occasion) => void {
  const { ticketKey } = useConversationTools();
  return (occasion) => updateDraft(ticketKey, (draft) => ({ ...draft, occasion }));
}
