import { SquareTerminal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.js';

interface AccessFrameProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** The page around a form that stands before the product: set-up and sign-in. */
export function AccessFrame({ title, lead, children }: AccessFrameProps) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-3.5 pt-[14vh] pb-10">
      <span className="grid size-9 place-items-center rounded-lg bg-ink text-on-ink forced-colors:border">
        <Icon of={SquareTerminal} size={18} />
      </span>
      <h1 className="mt-4 text-center text-[1.5rem] leading-8 font-semibold tracking-[-0.022em]">{title}</h1>
      <p className="mt-1.5 mb-6 max-w-105 text-center text-lg text-fg-2">{lead}</p>
      <div className="w-full max-w-105 rounded-3xl border border-line bg-panel p-5 shadow-rest">{children}</div>
    </main>
  );
}
