import { ArrowUp, LoaderCircle } from 'lucide-react';
import { cn } from '../../ui/cn.js';
import { Icon } from '../../ui/icon.js';
import { Tooltip } from '../../ui/tooltip.js';

const WORDS = {
  message: { label: 'Send to Claude Code', hint: 'Send to Claude Code' },
  waiting: { label: 'Send to Claude Code', hint: 'Sends when this turn ends.' },
  answer: { label: 'Answer Claude Code', hint: 'Answer the question' },
} as const;

interface SendButtonProps {
  /** Why it cannot be sent now; said on focus and hover. The button stays focusable. */
  readonly blocker: string | undefined;
  readonly sending: boolean;
  /** `waiting`: a turn is at work; what is sent now starts when it ends. */
  readonly what: keyof typeof WORDS;
  readonly onSend: () => void;
}

export function SendButton({ blocker, sending, what, onSend }: SendButtonProps) {
  const off = blocker !== undefined || sending;
  return (
    <Tooltip text={blocker ?? WORDS[what].hint} side="top">
      <button
        type="button"
        aria-label={WORDS[what].label}
        aria-disabled={off}
        onClick={() => (off ? undefined : onSend())}
        className={cn(
          'grid size-8.5 flex-none place-items-center rounded-full border border-transparent transition-colors duration-[120ms] max-wide:size-10',
          off ? 'cursor-default bg-neutral-bg text-fg-3' : 'bg-ink text-on-ink hover:opacity-90',
        )}
      >
        <Icon of={sending ? LoaderCircle : ArrowUp} size={18} className={cn(sending && 'animate-turn')} />
      </button>
    </Tooltip>
  );
}
