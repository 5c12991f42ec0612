import type { LucideIcon } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';

interface CardProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The frame of what asks for attention in the log. */
export function Card({ label, className, children }: CardProps) {
  return (
    <section
      aria-label={label}
      tabIndex={-1}
      className={cn('overflow-hidden rounded-xl border border-line bg-panel focus-visible:outline-offset-0', className)}
    >
      {children}
    </section>
  );
}

const CHIPS = {
  ok: 'bg-ok-bg text-ok',
  needs: 'bg-needs-bg text-needs',
  failed: 'bg-failed-bg text-failed',
  neutral: 'bg-neutral-bg text-neutral',
} as const;

interface ChipProps {
  readonly tone: keyof typeof CHIPS;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A small word on its colour: Approved, Draft, Not sent. */
export function Chip({ tone, icon, children }: ChipProps) {
  return (
    <span
      className={cn(
        'inline-flex h-5 flex-none items-center gap-1.5 rounded-[7px] px-[7px] text-xs font-strong whitespace-nowrap forced-colors:border',
        CHIPS[tone],
      )}
    >
      {icon ? <Icon of={icon} size={14} /> : null}
      {children}
    </span>
  );
}

/** Buttons that go once somebody decided: a focus that is among them stays at their card, which then tells the decision. */
export function CardDecisions({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const buttons = box.current;
    return () => {
      if (buttons?.contains(document.activeElement)) buttons.closest('section')?.focus({ preventScroll: true });
    };
  }, []);
  return <div ref={box}>{children}</div>;
}

/** What went wrong with a button of the card it stands in. */
export function CardProblem({ problem }: { readonly problem: string | null }) {
  return (
    <div role="alert" className="text-xs text-failed">
      {problem ? <p className="px-3 pb-2.5">{problem}</p> : null}
    </div>
  );
}

interface ByProps {
  readonly name: string;
  readonly at: string;
}

/** Who and when, at the end of a card's header. */
export function By({ name, at }: ByProps) {
  return (
    <span className="flex min-w-0 text-xs font-normal text-fg-3">
      <span dir="auto" className="truncate">
        {name}
      </span>
      <span className="flex-none whitespace-pre">, {at}</span>
    </span>
  );
}
