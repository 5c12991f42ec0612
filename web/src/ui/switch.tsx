import { cn } from './cn.js';

const track =
  'relative inline-block h-4.5 w-7.5 flex-none rounded-full border border-transparent transition-colors duration-[120ms]';
const thumb = 'absolute top-px left-px block size-3.5 rounded-full bg-panel transition-transform duration-[120ms]';

/** How a switch looks, for places (a menu item) that already are the control. */
export function SwitchTrack({ checked }: { readonly checked: boolean }) {
  return (
    <span aria-hidden className={cn(track, checked ? 'bg-accent' : 'bg-control')}>
      <span data-part="thumb" className={cn(thumb, checked && 'translate-x-3')} />
    </span>
  );
}
