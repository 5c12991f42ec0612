import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn.js';
import { IconButton } from './icon-button.js';

export const Dialog = Radix.Root;
export const DialogClose = Radix.Close;

export const scrimStyles = 'fixed inset-0 z-10 animate-fade-in bg-scrim';

interface DialogContentProps {
  readonly title: string;
  /** Hides the title for the eye; it stays the dialog's accessible name. */
  readonly titleHidden?: boolean;
  readonly description?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A modal; a sheet from below on narrow screens. Focus goes to the first field and returns to the opener. */
export function DialogContent({ title, titleHidden, description, footer, className, children }: DialogContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className={scrimStyles} />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        onOpenAutoFocus={focusFirstField}
        className={cn(
          'fixed z-10 flex max-h-[86dvh] w-full flex-col overflow-hidden border border-line bg-panel shadow-layer focus-frame',
          'inset-x-0 bottom-0 animate-sheet-in rounded-t-2xl',
          'wide:inset-x-auto wide:bottom-auto wide:top-[10vh] wide:left-1/2 wide:w-[min(520px,calc(100%-32px))] wide:-translate-x-1/2 wide:animate-dialog-in wide:rounded-2xl',
          className,
        )}
      >
        <header className={cn('flex flex-none items-center gap-2.5 pt-3.5 pr-3.5 pl-5', titleHidden && 'sr-only')}>
          <Radix.Title className="flex-1 text-base font-semibold">{title}</Radix.Title>
          {titleHidden ? null : (
            <Radix.Close asChild>
              <IconButton icon={X} label="Close" size="sm" tooltip={false} />
            </Radix.Close>
          )}
        </header>
        {description ? (
          <Radix.Description className="px-5 pt-1 text-sm text-fg-2">{description}</Radix.Description>
        ) : null}
        {children}
        {footer ? (
          <footer className="flex flex-none items-center justify-end gap-2 border-t border-line bg-bg px-4 py-3">
            {footer}
          </footer>
        ) : null}
      </Radix.Content>
    </Radix.Portal>
  );
}

/** Where there is no field, Radix takes the first button. */
function focusFirstField(event: Event): void {
  const field = event.target instanceof Element && event.target.querySelector<HTMLElement>('input, textarea');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** The scrolling middle of a dialog with the usual padding. */
export function DialogBody({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return <div className={cn('min-h-0 flex-1 overflow-y-auto px-5 py-4', className)}>{children}</div>;
}
