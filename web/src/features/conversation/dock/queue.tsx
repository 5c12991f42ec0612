import { Clock } from 'lucide-react';
import { useState } from 'react';
import type { QueuedTurn } from '../../../../../src/domain/conversation/conversation.state.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { modeLabel } from '../../composer/composer-rules.js';
import { useConversationTools, useConversationView } from '../conversation-context.js';
import { MessageBubble } from '../rows/message-rows.js';
import type { OutgoingMessage } from './outbox.js';
import { QueuedEdit } from './queued-edit.js';
import { useCommand } from '../use-command.js';
import { useDecision } from '../use-decision.js';

interface QueueProps {
  readonly pending: readonly OutgoingMessage[];
  readonly me: string;
  readonly onResend: (message: OutgoingMessage) => void;
  /** Takes an unsent message back into the reply field. */
  readonly onEdit: (message: OutgoingMessage) => void;
}

/** What waits after the last row: queued messages, then what this browser has not got through yet. */
export function Queue({ pending, me, onResend, onEdit }: QueueProps) {
  const { header, status } = useConversationView();
  const { queue } = header.state;
  const held = queue.some((turn) => turn.held);
  const busy = header.state.activity.kind !== 'none';
  if (queue.length === 0 && pending.length === 0) return null;
  return (
    <ul aria-label="Messages waiting" className="grid gap-4 px-[22px] pt-4 max-wide:px-3.5">
      {queue.map((turn, index) => (
        <QueuedMessage
          key={turn.turnId}
          turn={turn}
          when={turn.held ? 'held back' : busy || index > 0 ? 'queued' : 'sent'}
          waiting={status.status === 'Queued' && index === 0}
        />
      ))}
      {pending.map((message) => (
        <Unsent key={message.key} message={message} me={me} onResend={onResend} onEdit={onEdit} />
      ))}
      {held ? <SendQueued count={queue.filter((turn) => turn.held).length} /> : null}
    </ul>
  );
}

interface QueuedMessageProps {
  readonly turn: QueuedTurn;
  readonly when: string;
  /** It is next, and nothing is in its way. */
  readonly waiting: boolean;
}

function QueuedMessage({ turn, when, waiting }: QueuedMessageProps) {
  const { canWrite, commands } = useConversationTools();
  const [editing, setEditing] = useState(false);
  const { busy, problem, decide } = useDecision();
  const remove = () => decide({ kind: 'removal', turnId: turn.turnId }, () => commands.removeQueued(turn.turnId));
  const text = turn.planVersion === null ? turn.instructions : `Carry out plan version ${turn.planVersion}.`;
  if (editing) {
    return (
      <li>
        <QueuedEdit turn={turn} onClose={() => setEditing(false)} />
      </li>
    );
  }
  const hint = waiting ? 'Waiting for a container.' : turn.held ? 'Held back.' : 'Queued. Sends when this turn ends.';
  return (
    <li>
      <MessageBubble memberId={turn.sentBy} when={when} text={text} faded>
        <div className="mt-1.5 flex flex-wrap items-center gap-1 text-xs text-fg-2">
          <span className="mr-1.5 inline-flex items-center gap-1.5">
            <Icon of={Clock} size={14} />
            {modeLabel(turn.mode, turn.autoOpenDraftPr)}. {hint}
          </span>
          {canWrite ? (
            <>
              {turn.planVersion === null && !waiting ? (
                <Button size="sm" variant="ghost" onClick={() => setEditing(true)}>
                  Edit
                </Button>
              ) : null}
              <Button size="sm" variant="ghost" busy={busy} onClick={() => void remove()}>
                {waiting ? 'Cancel' : 'Remove'}
              </Button>
            </>
          ) : null}
        </div>
        <Problem text={problem} />
      </MessageBubble>
    </li>
  );
}

function SendQueued({ count }: { readonly count: number }) {
  const { canWrite, commands } = useConversationTools();
  const { busy, problem, run } = useCommand();
  if (!canWrite) return null;
  return (
    <li className="flex flex-wrap items-center justify-end gap-2">
      <Problem text={problem} />
      <Button size="sm" busy={busy} onClick={() => void run(commands.releaseQueue)}>
        Send queued{count > 1 ? ` (${count})` : ''}
      </Button>
    </li>
  );
}

interface UnsentProps extends Pick<QueueProps, 'me' | 'onResend' | 'onEdit'> {
  readonly message: OutgoingMessage;
}

function Unsent({ message, me, onResend, onEdit }: UnsentProps) {
  const { state, problem } = message;
  const underWay = state === 'sending' || state === 'taken';
  return (
    <li>
      <MessageBubble memberId={me} when={underWay ? 'sending' : 'not sent'} text={message.instructions} faded>
        {underWay ? null : (
          <>
            <div role="alert" className="mt-1.5 text-xs text-failed">
              <b className="font-strong">Not sent.</b>{' '}
              {state === 'refused' ? problem : 'It will be sent when you are back online.'}
            </div>
            <div className="mt-1 flex gap-1">
              <Button size="sm" onClick={() => onResend(message)}>
                Try again
              </Button>
              <Button size="sm" variant="ghost" onClick={() => onEdit(message)}>
                Edit
              </Button>
            </div>
          </>
        )}
      </MessageBubble>
    </li>
  );
}

function Problem({ text }: { readonly text: string | null }) {
  return (
    <span role="alert" className="text-xs text-failed">
      {text}
    </span>
  );
}
