import { ChevronDown } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '../../ui/cn.js';
import { Icon } from '../../ui/icon.js';

interface ControlProps extends ComponentProps<'button'> {
  readonly icon: LucideIcon;
}

/** A quiet button in the composer's footer that opens a menu. */
export function Control({ icon, className, children, ...rest }: ControlProps) {
  return (
    <button
      type="button"
      className={cn(
        'inline-flex h-7.5 min-w-0 items-center gap-1.5 rounded-control px-[9px] text-sm font-medium whitespace-nowrap text-fg-2 transition-colors duration-[120ms] hover:bg-hover data-[state=open]:bg-hover max-wide:min-h-9 max-wide:gap-1 max-wide:px-1.5',
        className,
      )}
      {...rest}
    >
      <Icon of={icon} />
      <span className="truncate">{children}</span>
      <Icon of={ChevronDown} size={14} />
    </button>
  );
}
