import { ArrowUp, LoaderCircle } from 'lucide-react';
import { cn } from '../../ui/cn.js';
import { Icon } from '../../ui/icon.js';
import { Tooltip } from '../../ui/tooltip.js';

interface SendButtonProps {
  /** Why it cannot be sent now; said on focus and hover. The button stays focusable. */
  readonly blocker: string | undefined;
  readonly sending: boolean;
  /** A turn is at work: what is sent now starts when it ends. */
  readonly waits: boolean;
  readonly onSend: () => void;
}

export function SendButton({ blocker, sending, waits, onSend }: SendButtonProps) {
  const off = blocker !== undefined || sending;
  return (
    <Tooltip text={blocker ?? (waits ? 'Sends when this turn ends.' : 'Send to Claude Code')} side="top">
      <button
        type="button"
        aria-label="Send to Claude Code"
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
