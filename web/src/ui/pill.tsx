import { X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';

const frame =
  'inline-flex h-7 min-w-0 max-w-full items-center rounded-full border bg-panel text-sm whitespace-nowrap text-fg-2 max-wide:h-9';

interface PillProps extends ComponentProps<'button'> {
  readonly icon?: LucideIcon;
  /** The icon turns while something is under way. */
  readonly turning?: boolean;
  /** An empty place that waits to be filled. */
  readonly dashed?: boolean;
}

/** A rounded button that stands for one choice. It can be the trigger of a menu or popover. */
export function Pill({ icon, turning, dashed, className, children, ...rest }: PillProps) {
  return (
    <button
      type="button"
      className={cn(
        frame,
        'gap-1.5 px-2.5 transition-colors duration-[120ms] hover:bg-hover data-[state=open]:bg-hover',
        dashed ? 'border-dashed border-control' : 'border-line',
        className,
      )}
      {...rest}
    >
      {icon ? <Icon of={icon} size={14} className={cn(turning && 'animate-turn')} /> : null}
      {children}
    </button>
  );
}

interface RemovablePillProps extends PillProps {
  /** The name of the × button, such as "Remove ticket". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A pill with a second button that takes the choice back. Props other than these belong to the first button. */
export function RemovablePill({
  icon,
  turning,
  removeLabel,
  onRemove,
  className,
  children,
  disabled,
  ...rest
}: RemovablePillProps) {
  return (
    <span className={cn(frame, 'border-line', className)}>
      <button
        type="button"
        disabled={disabled}
        className="inline-flex h-full min-w-0 items-center gap-1.5 rounded-l-full pr-1 pl-2.5 transition-colors duration-[120ms] hover:bg-hover data-[state=open]:bg-hover"
        {...rest}
      >
        {icon ? <Icon of={icon} size={14} className={cn(turning && 'animate-turn')} /> : null}
        {children}
      </button>
      <button
        type="button"
        aria-label={removeLabel}
        disabled={disabled}
        onClick={onRemove}
        className="inline-flex h-full w-6 flex-none items-center justify-center rounded-r-full text-fg-3 transition-colors duration-[120ms] hover:bg-hover hover:text-fg max-wide:w-9"
      >
        <Icon of={X} size={14} />
      </button>
    </span>
  );
}
