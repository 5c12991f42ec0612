import { Tabs as Radix } from 'radix-ui';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';

export const Tabs = Radix.Root;
export const TabsContent = Radix.Content;

export function TabsList({ className, ...rest }: ComponentProps<typeof Radix.List>) {
  return <Radix.List className={cn('flex items-center gap-0.5', className)} {...rest} />;
}

interface TabProps extends ComponentProps<typeof Radix.Trigger> {
  readonly icon?: LucideIcon;
  readonly count?: number;
}

export function Tab({ icon, count, className, children, ...rest }: TabProps) {
  return (
    <Radix.Trigger
      className={cn(
        'inline-flex h-7.5 items-center gap-[7px] rounded-md px-2.5 text-sm font-medium whitespace-nowrap text-fg-2 hover:bg-hover data-[state=active]:bg-hover data-[state=active]:font-strong data-[state=active]:text-fg max-wide:h-9',
        className,
      )}
      {...rest}
    >
      {icon ? <Icon of={icon} size={14} /> : null}
      {children}
      {count === undefined ? null : <Count value={count} />}
    </Radix.Trigger>
  );
}

/** A small number beside a word, such as the changed files on a tab. */
export function Count({ value }: { readonly value: number }) {
  return (
    <span className="rounded-md bg-neutral-bg px-1.5 text-2xs font-semibold tabular-nums text-neutral">
      {value.toLocaleString('en')}
    </span>
  );
}
