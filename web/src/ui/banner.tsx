import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';

const TONES = {
  neutral: 'bg-neutral-bg text-fg-2',
  needs: 'bg-needs-bg text-needs',
  failed: 'bg-failed-bg text-failed',
  ok: 'bg-ok-bg text-ok',
} as const;

interface BannerProps {
  readonly icon: LucideIcon;
  readonly tone?: keyof typeof TONES;
  /** The icon turns while something is under way. */
  readonly turning?: boolean;
  readonly action?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A line about the state of the region it stands in. It is not announced; use the announcer for that. */
export function Banner({ icon, tone = 'neutral', turning, action, className, children }: BannerProps) {
  return (
    <div
      className={cn(
        'flex items-center gap-2 rounded-lg border border-transparent px-3 py-[7px] text-sm forced-colors:border-current',
        TONES[tone],
        className,
      )}
    >
      <Icon of={icon} className={cn(turning && 'animate-turn')} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
