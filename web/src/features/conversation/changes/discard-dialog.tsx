import { useId, useState } from 'react';
import { LIMITS } from '../../../../../src/domain/shared/limits.js';
import { openFeed } from '../../../live/use-conversation.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogBody, DialogClose, DialogContent } from '../../../ui/dialog.js';
import { tooLong } from '../../../ui/too-long.js';
import { useConversationTools } from '../conversation-context.js';
import { lateWords } from '../standing.js';
import { useDecision, useKnown } from '../use-decision.js';
import { useRescuedWords } from '../dock/use-rescued-words.js';
import { filesChangedText } from '../../text/quantities.js';

interface DiscardDialogProps {
  readonly revision: number;
  readonly files: number;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone: () => void;
}

/** Asks before a revision is thrown away; a reason is kept with the decision. */
export function DiscardDialog({ revision, files, open, onOpenChange, onDone }: DiscardDialogProps) {
  const { commands, ticketKey } = useConversationTools();
  const command = useDecision();
  const { busy, problem, decide } = command;
  const known = useKnown();
  const [reason, setReason] = useState('');
  const id = useId();
  const decision = { kind: 'discard', revision } as const;
  const why = () => {
    const feed = openFeed(ticketKey)?.store.getState().feed;
    const now = feed && known(feed);
    const late = (now && lateWords(decision, now)) ?? 'These edits can no longer be discarded.';
    return `${late} Your reason is in the reply.`;
  };
  const settle = useRescuedWords(open ? reason : '', why, command);
  const long = tooLong(reason.trim().length, LIMITS.reason, 'Shorten the reason to discard the edits.');
  const discard = async () => {
    if (long) return;
    if (!(await decide(decision, () => commands.rejectEdits(revision, reason.trim())))) return;
    settle();
    onOpenChange(false);
    onDone();
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={`Discard edits, revision ${revision}?`}
        description={`${filesChangedText(files)}. They will not be committed.`}
        footer={
          <>
            <span role="alert" className="flex-1 text-xs text-failed">
              {long ?? problem}
            </span>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="danger" busy={busy} aria-disabled={long !== undefined} onClick={() => void discard()}>
              Discard edits
            </Button>
          </>
        }
      >
        <DialogBody>
          <label htmlFor={id} className="text-sm font-strong">
            Reason (optional)
          </label>
          <textarea
            id={id}
            value={reason}
            dir="auto"
            aria-invalid={long ? true : undefined}
            rows={3}
            onChange={(event) => setReason(event.target.value)}
            className="mt-1.5 w-full resize-y rounded-control border border-control bg-panel px-3 py-2 text-base"
          />
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}
