import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  /** One button or link. */
  readonly action?: ReactNode;
  readonly className?: string;
}

/** Says that there is nothing here and what to do about it. */
export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center gap-2 px-6 py-10 text-center text-sm text-fg-2', className)}>
      {icon ? <Icon of={icon} size={18} className="text-fg-3" /> : null}
      <p className="font-strong text-fg">{title}</p>
      {children ? <div className="max-w-96">{children}</div> : null}
      {action ? <div className="pt-1">{action}</div> : null}
    </div>
  );
}
