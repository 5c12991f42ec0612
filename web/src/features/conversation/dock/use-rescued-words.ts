import { useEffect, useRef } from 'react';
import { showToast } from '../../../ui/toast.js';
import { useConversationTools } from '../conversation-context.js';
import type { CommandState } from '../use-command.js';

const UNKNOWN = 'The server could not be reached. What you wrote is in the reply.';
const TOLD = 'What you wrote is in the reply.';

/**
 * Puts written words into the reply and says `why` when their field goes away before they were sent or given up: what
 * somebody else decides takes it away. So does the person's own `command`, whose fact often comes before its answer: that answer
 * tells which of the two it was. Call what is returned once the words are given up.
 */
export function useRescuedWords(words: string, why: () => string, command: Pick<CommandState, 'outcome'>): () => void {
  const { writeReply } = useConversationTools();
  const { outcome } = command;
  const latest = useRef({ words, why, writeReply });
  useEffect(() => {
    latest.current = { words, why, writeReply };
  });
  const settled = useRef(false);
  useEffect(
    () => () => {
      const left = latest.current;
      if (settled.current || left.words.trim() === '') return;
      void outcome().then((became) => {
        if (became === 'accepted') return;
        left.writeReply({ text: left.words });
        showToast(became === 'unknown' ? UNKNOWN : became === 'late' ? TOLD : left.why());
      });
    },
    [outcome],
  );
  return () => {
    settled.current = true;
  };
}
