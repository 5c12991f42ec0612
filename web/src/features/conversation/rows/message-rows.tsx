import { Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TurnView } from '../../../../../projections/conversation/conversation.view.js';
import { Avatar } from '../../../ui/avatar.js';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { modeLabel } from '../../composer/composer-rules.js';
import { useConversationTools } from '../conversation-context.js';
import { PlainText } from '../../text/plain-text.js';
import { clockText } from '../../text/quantities.js';
import type { MemberId } from '../../../../../src/domain/shared/types.js';

interface BubbleProps {
  readonly memberId: MemberId;
  /** Beside the name: the time, or what the message waits for. */
  readonly when: ReactNode;
  readonly text: string;
  readonly faded?: boolean;
  readonly children?: ReactNode;
}

/** A person's message. */
export function MessageBubble({ memberId, when, text, faded, children }: BubbleProps) {
  const { nameOf } = useConversationTools();
  const name = nameOf(memberId);
  return (
    <div
      className={cn(
        'ml-auto w-fit max-w-[88%] rounded-[16px_16px_4px_16px] border border-line bg-sunken px-[13px] py-[9px] text-base/[21px]',
        faded && 'border-dashed border-control bg-transparent',
      )}
    >
      <div className="mb-1 flex items-center gap-2 text-xs text-fg-3">
        <Avatar name={name} id={memberId} decorative />
        <span className="flex min-w-0">
          <span dir="auto" className="truncate">
            {name}
          </span>
          <span className="flex-none whitespace-pre">, {when}</span>
        </span>
      </div>
      {text === '' ? <i className="text-fg-2">The ticket as it stands.</i> : <PlainText text={text} />}
      {children}
    </div>
  );
}

/** The message that began a turn. */
export function UserMessage({ turn }: { readonly turn: TurnView }) {
  const when = <time dateTime={turn.sentAt}>{clockText(turn.sentAt, new Date())}</time>;
  if (turn.planVersion !== null) {
    return <MessageBubble memberId={turn.sentBy} when={when} text={`Carry out plan version ${turn.planVersion}.`} />;
  }
  return <MessageBubble memberId={turn.sentBy} when={when} text={turn.instructions} />;
}

/** Whose words follow, in which mode, by which model. */
export function ClaudeHeader({ mode, autoOpenDraftPr, model }: Pick<TurnView, 'mode' | 'autoOpenDraftPr' | 'model'>) {
  const { modelLabel } = useConversationTools();
  return (
    <div className="mb-1.5 flex items-center gap-2 text-xs text-fg-3">
      <span className="inline-grid size-[22px] flex-none place-items-center rounded-full bg-claude text-panel forced-colors:border">
        <Icon of={Sparkles} size={14} />
      </span>
      <span className="font-strong text-fg">Claude Code</span>
      <span className="truncate">
        {modeLabel(mode, autoOpenDraftPr)}, {modelLabel(model)}
      </span>
    </div>
  );
}
