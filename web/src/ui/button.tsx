import { cva } from 'class-variance-authority';
import type { VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';

export const buttonStyles = cva(
  'inline-flex flex-none items-center justify-center gap-[7px] whitespace-nowrap border font-strong transition-colors duration-[120ms] aria-disabled:cursor-default aria-disabled:opacity-60 disabled:cursor-default disabled:opacity-60 max-wide:min-h-9',
  {
    variants: {
      variant: {
        default: 'border-line bg-panel not-aria-disabled:hover:bg-hover',
        primary: 'border-ink bg-ink text-on-ink not-aria-disabled:hover:opacity-90',
        ghost:
          'border-transparent bg-transparent text-fg-2 not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-fg',
        danger: 'border-line bg-panel text-failed not-aria-disabled:hover:bg-failed-bg',
      },
      size: {
        md: 'h-8 rounded-control px-3 text-sm',
        sm: 'h-7 rounded-md px-2.5 text-xs',
        lg: 'h-10 rounded-lg px-4 text-base',
      },
    },
    defaultVariants: { variant: 'default', size: 'md' },
  },
);

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyles> {
  /** Renders the only child (a link, say) in the clothes of a button. */
  readonly asChild?: boolean;
  /** Shows a turning arc and refuses clicks; the button keeps its focus. */
  readonly busy?: boolean;
}

export function Button({ variant, size, asChild, busy, className, children, onClick, ...rest }: ButtonProps) {
  const classes = cn(buttonStyles({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} onClick={onClick} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={classes}
      aria-disabled={busy ? true : undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {busy ? <Icon of={LoaderCircle} size={14} className="animate-turn" /> : null}
      {children}
    </button>
  );
}
