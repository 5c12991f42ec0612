import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

/** Wrap the app once; neighbouring tooltips then follow each other without a new delay. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  );
}

interface TooltipProps {
  readonly text: ReactNode;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and props, a button as a rule. */
  readonly children: ReactElement;
}

// No portal: what is said stays inside the landmark of what it is about.
/** Says on hover and focus what an element does. It never carries information that is nowhere else. */
export function Tooltip({ text, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Content
        side={side}
        sideOffset={6}
        collisionPadding={8}
        className="z-20 max-w-72 animate-menu-in rounded-md bg-ink px-2 py-1 text-xs font-medium text-on-ink shadow-layer"
      >
        {text}
      </Radix.Content>
    </Radix.Root>
  );
}
