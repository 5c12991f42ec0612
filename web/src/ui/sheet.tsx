import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn.js';
import { scrimStyles } from './dialog.js';

export const Sheet = Radix.Root;

interface SheetContentProps {
  /** The accessible name. */
  readonly label: string;
  /** `left` is the navigation drawer, `bottom` a panel on narrow screens. */
  readonly side: 'left' | 'bottom';
  readonly className?: string;
  readonly children: ReactNode;
}

/** A modal layer that slides in from an edge. */
export function SheetContent({ label, side, className, children }: SheetContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className={scrimStyles} />
      <Radix.Content
        aria-describedby={undefined}
        className={cn(
          'fixed z-10 flex flex-col overflow-y-auto bg-panel shadow-layer focus-frame',
          side === 'left' && 'inset-y-0 left-0 w-[min(288px,86vw)] animate-drawer-in border-r border-line',
          side === 'bottom' && 'inset-x-0 bottom-0 max-h-[86dvh] animate-sheet-in rounded-t-2xl border border-line',
          className,
        )}
      >
        <Radix.Title className="sr-only">{label}</Radix.Title>
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
