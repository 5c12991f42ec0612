import { Command } from 'cmdk';
import { Check, LoaderCircle, Search } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';
import { Popover, PopoverContent, PopoverTrigger } from './popover.js';
import { useFirstRow } from './use-first-row.js';

export const Combobox = Popover;
export const ComboboxTrigger = PopoverTrigger;

interface ComboboxContentProps {
  /** The name of the popover and of its list. */
  readonly label: string;
  readonly placeholder: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** Stays under the list while it scrolls. */
  readonly footer?: ReactNode;
  /** Takes the place of search and list. In the same popover, so that the focus stays in it. */
  readonly form?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A search field over a list of choices, which the caller narrows: type to narrow, arrows to move, Enter to choose, Escape to close. */
export function ComboboxContent(props: ComboboxContentProps) {
  const { label, placeholder, search, onSearch, footer, form, className, children } = props;
  const [selection, listRef] = useFirstRow();
  if (form) {
    return (
      <PopoverContent aria-label={label} className={cn('w-84 p-3.5', className)}>
        {form}
      </PopoverContent>
    );
  }
  return (
    <PopoverContent aria-label={label} className={cn('flex w-84 flex-col overflow-hidden p-0', className)}>
      <Command {...selection} label={label} shouldFilter={false} loop className="flex min-h-0 flex-col">
        <div className="flex h-10 flex-none items-center gap-2.5 border-b border-line px-3.5 text-fg-3">
          <Icon of={Search} />
          <Command.Input
            autoFocus
            dir="auto"
            value={search}
            onValueChange={onSearch}
            placeholder={placeholder}
            className="h-full min-w-0 flex-1 bg-transparent text-sm text-fg focus-frame"
          />
        </div>
        <Command.List ref={listRef} className="max-h-[min(300px,50dvh)] scroll-py-1.5 overflow-y-auto p-1.5">
          {children}
        </Command.List>
      </Command>
      {footer ? <div className="flex-none border-t border-line p-1.5">{footer}</div> : null}
    </PopoverContent>
  );
}

interface ComboboxItemProps {
  /** Unique in the list. */
  readonly value: string;
  readonly icon?: LucideIcon;
  /** What it stands for is under way. */
  readonly turning?: boolean;
  readonly description?: ReactNode;
  readonly end?: ReactNode;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export function ComboboxItem(props: ComboboxItemProps) {
  const { icon, turning = false, description, end, checked, children, disabled = false, ...rest } = props;
  return (
    <Command.Item
      {...rest}
      disabled={disabled}
      className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-control px-[9px] py-1.5 text-sm select-none data-[disabled=true]:cursor-default data-[disabled=true]:text-fg-3 data-[selected=true]:bg-hover max-wide:min-h-9"
    >
      {turning ? <Turning /> : icon ? <Icon of={icon} className="text-fg-2" /> : null}
      <span className="min-w-0 flex-1">
        <EndCut>{children}</EndCut>
        {description ? <EndCut className="text-xs text-fg-3">{description}</EndCut> : null}
      </span>
      {end ? <span className="flex-none text-xs text-fg-3">{end}</span> : null}
      {checked ? <Icon of={Check} /> : null}
    </Command.Item>
  );
}

/** Text in its own direction, so that what has no room is cut at its end; in the list it begins where the others do. */
function EndCut({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <span dir="auto" className={cn('block truncate text-left', className)}>
      {children}
    </span>
  );
}

/** A line of the list that cannot be chosen: "No tickets found.", "Loading…" or an error. */
export function ComboboxNote({ children }: { readonly children: ReactNode }) {
  return <div className="px-[9px] py-2 text-sm text-fg-3">{children}</div>;
}

/** The same while an answer is waited for that may take its time. */
export function AskingNote({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" className="flex items-center gap-2.5 px-[9px] py-2 text-sm text-fg-3">
      <Turning />
      {children}
    </div>
  );
}

const Turning = () => <Icon of={LoaderCircle} className="flex-none animate-turn text-running" />;
