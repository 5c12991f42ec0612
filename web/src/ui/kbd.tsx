import { cn } from './cn.js';
import { shortcutText, shortcutWords } from './shortcut.js';

interface KbdProps {
  /** A combination as tinykeys writes it, such as `$mod+K` or `Shift+N`; steps of a sequence are parted by spaces. */
  readonly keys: string;
  readonly className?: string;
}

/** A key combination in the signs of the reader's platform. */
export function Kbd({ keys, className }: KbdProps) {
  return (
    <kbd
      className={cn(
        'flex-none rounded-[5px] border border-line bg-panel px-[5px] font-sans text-2xs font-medium text-fg-3',
        className,
      )}
    >
      <span aria-hidden>{shortcutText(keys)}</span>
      <span className="sr-only">{shortcutWords(keys)}</span>
    </kbd>
  );
}
