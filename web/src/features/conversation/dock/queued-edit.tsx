import { useId, useState } from 'react';
import type { QueuedTurn } from '../../../../../src/domain/conversation/conversation.state.js';
import { LIMITS } from '../../../../../src/domain/shared/limits.js';
import { Button } from '../../../ui/button.js';
import { tooLong } from '../../../ui/too-long.js';
import { useConversationTools } from '../conversation-context.js';
import { inShort } from '../standing.js';
import { useCommand } from '../use-command.js';
import { useRescuedWords } from './use-rescued-words.js';

interface QueuedEditProps {
  readonly turn: QueuedTurn;
  readonly onClose: () => void;
}

/** A queued message while it is reworded. Should it start or be removed meanwhile, the new words go into the reply. */
export function QueuedEdit({ turn, onClose }: QueuedEditProps) {
  const id = useId();
  const { commands } = useConversationTools();
  const [text, setText] = useState(turn.instructions);
  const [known] = useState(turn.instructions);
  const isReworded = turn.instructions !== known && turn.instructions !== text;
  const command = useCommand();
  const { busy, problem, run } = command;
  const settle = useRescuedWords(
    text === turn.instructions ? '' : text,
    () => 'That message no longer waits. What you wrote is in the reply.',
    command,
  );
  const close = () => {
    settle();
    onClose();
  };
  const long = tooLong(text.length, LIMITS.instructions, 'Shorten the instructions to save.');
  const save = async () => {
    const { mode, autoOpenDraftPr } = turn;
    if (await run(() => commands.editQueued(turn.turnId, { instructions: text, mode, autoOpenDraftPr }))) close();
  };
  return (
    <form
      className="ml-auto grid w-full max-w-[88%] gap-2 rounded-xl border border-control bg-panel p-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!long && text.trim() !== '') void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <label htmlFor={id} className="sr-only">
        Queued message
      </label>
      <textarea
        id={id}
        autoFocus
        dir="auto"
        value={text}
        rows={Math.min(10, text.split('\n').length + 1)}
        onChange={(event) => setText(event.target.value)}
        className="w-full resize-y bg-transparent px-1 text-base focus-frame"
      />
      {isReworded ? (
        <p role="status" className="px-1 text-xs break-words text-needs">
          This message was reworded meanwhile: <bdi>“{inShort(turn.instructions)}”</bdi> Saving replaces that.
        </p>
      ) : null}
      <div className="flex items-center justify-end gap-2">
        <span role="alert" className="flex-1 text-xs text-failed">
          {long ?? problem}
        </span>
        <Button size="sm" variant="ghost" onClick={close}>
          Cancel
        </Button>
        <Button
          size="sm"
          variant="primary"
          type="submit"
          busy={busy}
          aria-disabled={long !== undefined || text.trim() === ''}
        >
          Save
        </Button>
      </div>
    </form>
  );
}
