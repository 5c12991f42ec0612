import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';

/** The browser's own choice list with our frame. Give it a name with `aria-label` or a label element. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cn('relative inline-flex', className)}>
      <select
        className="h-9 w-full appearance-none rounded-control border border-control bg-panel pr-9 pl-3 text-base"
        {...rest}
      >
        {children}
      </select>
      <Icon of={ChevronDown} size={14} className="pointer-events-none absolute inset-y-0 right-3 my-auto text-fg-2" />
    </span>
  );
}
