import { Check } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.js';
import { Icon } from './icon.js';
import { SwitchTrack } from './switch.js';

/** Not modal: the page behind stays readable and scrollable, and a click outside closes. */
export function Menu(props: ComponentProps<typeof DropdownMenu.Root>) {
  return <DropdownMenu.Root modal={false} {...props} />;
}

export const MenuTrigger = DropdownMenu.Trigger;
export const MenuRadioGroup = DropdownMenu.RadioGroup;

/** The floating panel that menus, comboboxes and popovers share. */
export const layerStyles =
  'z-[5] animate-menu-in rounded-xl border border-line bg-panel p-1.5 shadow-layer focus-frame max-w-[calc(100vw-16px)]';

const rowStyles =
  'grid w-full cursor-pointer select-none items-center gap-x-2.5 gap-y-0.5 rounded-control px-[9px] py-2 text-left text-sm focus-frame data-[highlighted]:bg-hover data-[disabled]:cursor-default data-[disabled]:text-fg-3';

// No portal: the menu stays inside the landmark of its trigger, where screen readers look for it.
export function MenuContent({ className, ...rest }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Content
      align="start"
      sideOffset={6}
      alignOffset={-6}
      collisionPadding={8}
      className={cn(
        layerStyles,
        'max-h-[var(--radix-dropdown-menu-content-available-height)] overflow-y-auto',
        className,
      )}
      {...rest}
    />
  );
}

interface RowProps {
  readonly icon?: LucideIcon | undefined;
  readonly description?: ReactNode;
}

const columns = (icon: LucideIcon | undefined): string =>
  icon ? 'grid-cols-[1.125rem_minmax(0,1fr)_auto]' : 'grid-cols-[minmax(0,1fr)_auto]';

function Row({
  icon,
  description,
  end,
  children,
}: RowProps & { readonly end?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      {icon ? <Icon of={icon} /> : null}
      <span className="min-w-0 truncate font-strong">{children}</span>
      <span className="flex min-w-4 justify-end">{end}</span>
      {description ? (
        <span className={cn('text-xs text-fg-3', icon ? 'col-start-2' : 'col-start-1')}>{description}</span>
      ) : null}
    </>
  );
}

type ItemProps = RowProps & { readonly end?: ReactNode } & ComponentProps<typeof DropdownMenu.Item>;

/** One action. Without an icon the text starts at the edge. */
export function MenuItem({ icon, description, end, className, children, ...rest }: ItemProps) {
  return (
    <DropdownMenu.Item className={cn(rowStyles, columns(icon), className)} {...rest}>
      <Row icon={icon} description={description} end={end}>
        {children}
      </Row>
    </DropdownMenu.Item>
  );
}

type RadioProps = RowProps & ComponentProps<typeof DropdownMenu.RadioItem>;

export function MenuRadioItem({ icon, description, className, children, ...rest }: RadioProps) {
  return (
    <DropdownMenu.RadioItem
      className={cn(rowStyles, columns(icon), 'data-[state=checked]:bg-hover', className)}
      {...rest}
    >
      <Row
        icon={icon}
        description={description}
        end={
          <DropdownMenu.ItemIndicator>
            <Icon of={Check} />
          </DropdownMenu.ItemIndicator>
        }
      >
        {children}
      </Row>
    </DropdownMenu.RadioItem>
  );
}

type SwitchItemProps = RowProps & ComponentProps<typeof DropdownMenu.CheckboxItem>;

/** A setting inside a menu; choosing it toggles and keeps the menu open. */
export function MenuSwitchItem({ icon, description, className, children, checked, ...rest }: SwitchItemProps) {
  return (
    <DropdownMenu.CheckboxItem
      className={cn(rowStyles, columns(icon), className)}
      checked={checked ?? false}
      onSelect={(event) => event.preventDefault()}
      {...rest}
    >
      <Row icon={icon} description={description} end={<SwitchTrack checked={checked === true} />}>
        {children}
      </Row>
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="mx-1 my-1.5 border-t border-line" />;
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-[9px] pt-1.5 pb-1 text-xs font-strong text-fg-3">{children}</DropdownMenu.Label>
  );
}
