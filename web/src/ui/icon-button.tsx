import type { VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { buttonStyles } from './button.js';
import { cn } from './cn.js';
import { Icon } from './icon.js';
import { Tooltip } from './tooltip.js';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** The accessible name; also shown as a tooltip unless `tooltip` is false. */
  readonly label: string;
  readonly variant?: VariantProps<typeof buttonStyles>['variant'];
  readonly size?: 'sm' | 'md';
  readonly iconSize?: number;
  readonly tooltip?: boolean;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, variant = 'ghost', size = 'md', iconSize = 16, tooltip = true, className, ...rest } = props;
  const square = size === 'md' ? 'w-8 px-0 max-wide:w-9' : 'w-7 px-0 max-wide:w-9';
  const button = (
    <button
      type="button"
      aria-label={label}
      className={cn(buttonStyles({ variant, size }), square, className)}
      {...rest}
    >
      <Icon of={icon} size={iconSize} />
    </button>
  );
  return tooltip ? <Tooltip text={label}>{button}</Tooltip> : button;
}
