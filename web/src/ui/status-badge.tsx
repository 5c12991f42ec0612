import {
  CircleCheck,
  CircleDashed,
  GitPullRequest,
  LoaderCircle,
  MessageCircleQuestionMark,
  OctagonX,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { RunStatus } from '../../../src/domain/conversation/run-status.js';
import { cn } from './cn.js';
import { Icon } from './icon.js';

interface Look {
  readonly icon: LucideIcon;
  readonly color: string;
  readonly background: string;
}

const LOOKS: Readonly<Record<RunStatus, Look>> = {
  Queued: { icon: CircleDashed, color: 'text-neutral', background: 'bg-neutral-bg' },
  Running: { icon: LoaderCircle, color: 'text-running', background: 'bg-running-bg' },
  'Needs input': { icon: MessageCircleQuestionMark, color: 'text-needs', background: 'bg-needs-bg' },
  Failed: { icon: OctagonX, color: 'text-failed', background: 'bg-failed-bg' },
  'PR opened': { icon: GitPullRequest, color: 'text-ok', background: 'bg-ok-bg' },
  Idle: { icon: CircleCheck, color: 'text-neutral', background: 'bg-neutral-bg' },
};

interface StatusProps {
  readonly status: RunStatus;
  readonly className?: string;
}

/** A run's status as icon and word on its colour. */
export function StatusBadge({ status, className }: StatusProps) {
  const { icon, color, background } = LOOKS[status];
  return (
    <span
      className={cn(
        'inline-flex h-5.5 flex-none items-center gap-1.5 rounded-[7px] pr-2 pl-1.5 text-xs font-strong whitespace-nowrap forced-colors:border',
        color,
        background,
        className,
      )}
    >
      <Icon of={icon} size={14} className={cn(status === 'Running' && 'animate-turn')} />
      {status}
    </span>
  );
}

/** Only the icon for the eye, for lists where the word has no room; the word is read out and shown on hover. */
export function StatusIcon({ status, className }: StatusProps) {
  const { icon, color } = LOOKS[status];
  return (
    <span title={status} className={cn('inline-flex flex-none', color, className)}>
      <Icon of={icon} className={cn(status === 'Running' && 'animate-turn')} />
      <span className="sr-only">{status}</span>
    </span>
  );
}
