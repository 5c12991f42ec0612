import { useCallback, useEffect, useRef, useState } from 'react';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import { UnreachableError, messageOf } from '../../api/api-error.js';
import { randomId } from '../../api/random-id.js';
import { acknowledged, autoPrOf, forSubmission, modeOf } from './draft-store.js';
import type { Draft } from './draft-store.js';
import { currentDraft, updateDraft } from './drafts.js';
import type { TicketKey } from '../../../../src/domain/shared/types.js';

/** What a composer hands over. `ticketKey` and `repositories` are empty in a reply. */
export interface Submission {
  readonly ticketKey: TicketKey | null;
  readonly repositories: readonly { readonly repository: string; readonly baseBranch?: string }[];
  readonly mode: Mode;
  /** Only ever true in Edits. */
  readonly autoOpenDraftPr: boolean;
  /** Null: the default model. */
  readonly model: string | null;
  readonly instructions: string;
  /** The question that this answers; null: it is a message. */
  readonly answers: string | null;
}

/** Resolves once the server took it; rejects with ApiError or UnreachableError. Equal keys are one submission. */
export type SendSubmission = (submission: Submission, idempotencyKey: string) => Promise<void>;

export type SendState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sending' }
  /** Nobody knows whether it arrived; it is sent again, with its key, when the server can be reached. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'rejected'; readonly message: string };

export const READY: SendState = { kind: 'ready' };
const RETRY_MS = 5_000;

function toSubmission(draft: Draft, { standardMode, standardAutoPr, answers }: SendingOptions): Submission {
  const mode = modeOf(draft, standardMode);
  return {
    ticketKey: draft.ticket?.key ?? null,
    repositories: draft.repositories.map(({ repositoryId: repository, baseBranch }) =>
      baseBranch === null ? { repository } : { repository, baseBranch },
    ),
    mode,
    autoOpenDraftPr: mode === 'edits' && autoPrOf(draft, standardAutoPr),
    model: draft.model,
    instructions: draft.instructions,
    answers: answers ?? null,
  };
}

interface SendingOptions {
  readonly standardMode?: Mode | undefined;
  /** Whether Edits open a draft PR by themselves until the person says otherwise. */
  readonly standardAutoPr: boolean;
  /** The question that is answered. */
  readonly answers?: string | undefined;
}

/**
 * Sends one draft: clears it once acknowledged, keeps it when refused, and sends again by itself when back online. What is sent again
 * is what the person sent, whatever became of the question or the mode meanwhile.
 */
export function useSending(draftId: string, onSend: SendSubmission, options: SendingOptions) {
  const { standardMode, standardAutoPr, answers } = options;
  const [state, setState] = useState(READY);
  const busy = useRef(false);

  const attempt = useRef<() => Promise<void>>(undefined);

  const again = useCallback(async () => {
    if (busy.current || !attempt.current) return;
    busy.current = true;
    setState({ kind: 'sending' });
    try {
      await attempt.current();
      updateDraft(draftId, (sent) => acknowledged(sent, standardMode === undefined));
      setState(READY);
    } catch (error) {
      setState(
        error instanceof UnreachableError ? { kind: 'offline' } : { kind: 'rejected', message: messageOf(error) },
      );
    } finally {
      busy.current = false;
    }
  }, [draftId, standardMode]);

  const send = useCallback(async () => {
    if (busy.current) return;
    const submission = toSubmission(currentDraft(draftId), { standardMode, standardAutoPr, answers });
    const { draft, key } = forSubmission(currentDraft(draftId), submission, randomId);
    updateDraft(draftId, () => draft);
    attempt.current = () => onSend(submission, key);
    await again();
  }, [draftId, standardMode, answers, onSend, standardAutoPr, again]);

  useEffect(() => {
    if (state.kind !== 'offline') return undefined;
    const tryAgain = () => void again();
    const timer = setInterval(tryAgain, RETRY_MS);
    window.addEventListener('online', tryAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', tryAgain);
    };
  }, [state.kind, again]);

  /** The person changed the draft: what was said about the earlier attempt no longer holds. */
  const changed = useCallback(() => setState((now) => (now.kind === 'sending' ? now : READY)), []);
  return { state, send, changed };
}
