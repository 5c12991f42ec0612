import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ConversationState } from '../../../../src/domain/conversation/conversation.state.js';
import type { RunRepository } from '../../../../src/domain/conversation/conversation.types.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCanWrite, useConfig } from '../../api/session.js';
import { repositoriesQuery } from '../../api/tracker.js';
import { updateDraft } from '../composer/drafts.js';
import { focusComposer } from '../shell/navigation.js';
import { conversationCommands } from './commands.js';
import { memberName, type ConversationTools } from './conversation-context.js';
import type { TicketKey } from '../../../../src/domain/shared/types.js';

interface Wanted {
  readonly ticketKey: TicketKey;
  readonly repositories: readonly RunRepository[] | undefined;
  readonly names: ConversationState['repositoryNames'] | undefined;
  readonly showChanges: ConversationTools['showChanges'];
  /** Called before the caret goes to the reply field, which may be behind a tab. */
  readonly showReply: () => void;
}

/** Names, permissions and commands for the parts of one conversation; the same object while none of them changes. */
export function useTools({ ticketKey, repositories, names, showChanges, showReply }: Wanted): ConversationTools {
  const config = useConfig();
  const canWrite = useCanWrite();
  const { known, isRemoved } = useKnownRepositories(names);
  return useMemo(() => {
    const isDemo = config?.agent.kind === 'demo';
    return {
      ticketKey,
      canWrite,
      commands: conversationCommands(ticketKey),
      nameOf: (memberId) => (config ? memberName(config.members, memberId) : '…'),
      modelLabel: (model) =>
        isDemo ? config.agent.label : (config?.models.find(({ id }) => id === model)?.label ?? model),
      repositoryName: (id) => names?.[id] ?? known?.find(({ repositoryId }) => repositoryId === id)?.name ?? id,
      isRemoved,
      severalRepositories: (repositories ?? []).length > 1,
      showChanges,
      writeReply: ({ text, mode } = {}) => {
        showReply();
        updateDraft(ticketKey, (draft) => ({
          ...draft,
          mode: mode === undefined ? draft.mode : mode,
          instructions: text === undefined ? draft.instructions : joined(draft.instructions, text),
          // What is put there is a message, and who asked for the fitting mode had their second look.
          occasion: text === undefined && mode !== null ? draft.occasion : null,
        }));
        focusComposer();
      },
    };
  }, [ticketKey, canWrite, config, repositories, names, known, isRemoved, showChanges, showReply]);
}

/** A list that lacks one of these names may only be older than its adding: it is asked for once more before that says anything. */
function useKnownRepositories(names: Wanted['names']) {
  const queryClient = useQueryClient();
  const { data } = useQuery(repositoriesQuery);
  const [asked, setAsked] = useState('');
  const known = data?.items;
  const isMissing = (id: string): boolean => known?.some(({ repositoryId }) => repositoryId === id) === false;
  const missing = Object.keys(names ?? {})
    .filter(isMissing)
    .join(' ');
  useEffect(() => {
    if (missing === '') return;
    void queryClient.invalidateQueries({ ...repositoriesQuery, exact: true }).then(() => setAsked(missing));
  }, [missing, queryClient]);
  const isRemoved = useCallback(
    (id: string) => [asked, missing].every((names) => names.split(' ').includes(id)),
    [asked, missing],
  );
  return { known, isRemoved };
}

function joined(before: string, text: string): string {
  if (before.includes(text)) return before;
  return before.trim() === '' ? text : `${before.trimEnd()}\n\n${text}`;
}
