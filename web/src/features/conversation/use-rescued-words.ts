import { useEffect, useRef } from 'react';
import { showToast } from '../../ui/toast.js';
import { useConversationTools } from './conversation-context.js';

/**
 * Puts written words into the reply and says `why` when their field goes away before they were sent or given up: what
 * somebody else decides takes it away. Call the answer once the words are settled.
 */
export function useRescuedWords(words: string, why: string): () => void {
  const { writeReply } = useConversationTools();
  const latest = useRef({ words, why, writeReply });
  useEffect(() => {
    latest.current = { words, why, writeReply };
  });
  const settled = useRef(false);
  useEffect(
    () => () => {
      const left = latest.current;
      if (settled.current || left.words.trim() === '') return;
      left.writeReply({ text: left.words });
      showToast(left.why);
    },
    [],
  );
  return () => {
    settled.current = true;
  };
}
