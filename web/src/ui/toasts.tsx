import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { IconButton } from './icon-button.js';
import { dismissToast, useToasts } from './toast.js';

/** The region in which toasts appear; rendered once, at the root. F8 moves the focus there. */
export function Toasts() {
  const { messages } = useToasts();
  return (
    <Radix.Provider duration={6_000} swipeDirection="right">
      {messages.map(({ id, text, action }) => (
        <Radix.Root
          key={id}
          onOpenChange={(open) => (open ? undefined : dismissToast(id))}
          className="flex animate-menu-in items-center gap-2 rounded-xl border border-line bg-panel py-1.5 pr-1.5 pl-3.5 text-sm shadow-layer"
        >
          <Radix.Description className="min-w-0 flex-1 py-1">{text}</Radix.Description>
          {action ? (
            <Radix.Action altText={action.label} asChild onClick={action.run}>
              <button type="button" className="rounded-md px-2 py-1 font-strong text-accent hover:bg-hover">
                {action.label}
              </button>
            </Radix.Action>
          ) : null}
          <Radix.Close asChild>
            <IconButton icon={X} label="Dismiss" size="sm" tooltip={false} />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed right-0 bottom-0 z-20 flex w-[min(400px,100vw)] flex-col gap-2 p-4 focus-frame" />
    </Radix.Provider>
  );
}
