import { Link } from '@tanstack/react-router';
import { useRunOf } from '../../api/runs.js';
import { useDraft } from '../composer/drafts.js';

/** Says, when it is so, that the draft's ticket was sent before. */
export function ExistingConversation({ draftId }: { readonly draftId: string }) {
  const ticketKey = useDraft(draftId).ticket?.key;
  const run = useRunOf(ticketKey);
  if (!run) return null;
  return (
    <>
      {run.ticketKey} already has a conversation. This adds a turn to it.{' '}
      <Link
        to="/code-runs/$ticketKey"
        params={{ ticketKey: run.ticketKey }}
        className="rounded-sm font-strong text-fg underline"
      >
        Open
      </Link>
    </>
  );
}
