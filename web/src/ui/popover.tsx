import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn.js';
import { layerStyles } from './menu.js';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;

/** A floating panel with the name `aria-label`; focus moves into it and back to its trigger. */
export function PopoverContent({
  className,
  ...rest
}: ComponentProps<typeof Radix.Content> & { readonly 'aria-label': string }) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={6}
        collisionPadding={8}
        className={cn(layerStyles, 'max-h-[var(--radix-popover-content-available-height)] overflow-y-auto', className)}
        {...rest}
      />
    </Radix.Portal>
  );
}
