import { useCallback } from 'react';
import type { ApiError } from '../../api/api-error.js';
import { useMe } from '../../api/session.js';
import type { Feed } from '../../live/conversation-feed.reducer.js';
import { whenTold } from '../../live/when-shown.js';
import { useConversationTools } from './conversation-context.js';
import { lateWords, type Decision, type Known } from './standing.js';
import { useCommand, type CommandState } from './use-command.js';

export interface DecisionState extends Pick<CommandState, 'busy' | 'problem' | 'outcome'> {
  /** Carries a decision out; resolves to whether it is the one that stands by this person's doing. */
  readonly decide: (decision: Decision, command: () => Promise<unknown>) => Promise<boolean>;
}

/** With these codes the server says that a decision is not open any more. */
const CLOSED: Readonly<Record<Decision['kind'], string>> = {
  plan: 'CONVERSATION.STALE_PLAN',
  acceptance: 'CONVERSATION.STALE_REVISION',
  discard: 'CONVERSATION.STALE_REVISION',
  answer: 'CONVERSATION.QUESTION_CLOSED',
  budget: 'CONVERSATION.BUDGET_NOT_RAISED',
  retry: 'CONVERSATION.NOTHING_TO_RETRY',
  removal: 'CONVERSATION.MESSAGE_NOT_QUEUED',
};

/** A command that only one person can give. Who comes too late is told who was first, and whether it was decided as they wanted. */
export function useDecision(): DecisionState {
  const { ticketKey } = useConversationTools();
  const known = useKnown();
  const { run, ...state } = useCommand();
  const decide = (decision: Decision, command: () => Promise<unknown>): Promise<boolean> =>
    run(command, async ({ code }: ApiError) => {
      if (code !== CLOSED[decision.kind]) return null;
      return whenTold(ticketKey, (feed) => {
        const now = known(feed);
        return now && lateWords(decision, now);
      });
    });
  return { ...state, decide };
}

/** What a conversation's feed tells this person; null while it tells nothing. */
export function useKnown(): (feed: Pick<Feed, 'header' | 'turns'>) => Known | null {
  const { nameOf } = useConversationTools();
  const me = useMe().member?.memberId ?? '';
  return useCallback(
    ({ header, turns }) => header && { turns: Object.values(turns), state: header.state, me, nameOf },
    [nameOf, me],
  );
}
