import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { cn } from './cn.js';
import { clampShare, nextShare } from './panel-share.js';

interface ResizablePanelsProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** The right panel's share of the width in percent, and its bounds. */
  readonly share: number;
  readonly min: number;
  readonly max: number;
  /** Called while dragging and for each arrow key. The caller remembers the value. */
  readonly onShare: (share: number) => void;
  /** The name of the separator, such as "Resize changes panel". */
  readonly label: string;
  readonly className?: string;
}

/** Two panels with a separator that is dragged or moved by the arrow keys (Home and End go to the bounds). */
export function ResizablePanels({ left, right, share, min, max, onShare, label, className }: ResizablePanelsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);
  const bounds = { min, max };
  const size = clampShare(share, bounds);

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (!dragging || !box || box.width === 0) return;
    onShare(clampShare(((box.right - event.clientX) / box.width) * 100, bounds));
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = nextShare(event.key, size, bounds);
    if (next === undefined) return;
    event.preventDefault();
    onShare(next);
  };

  return (
    <div ref={frame} className={cn('flex min-h-0 min-w-0', className)}>
      <div className="flex min-w-0 flex-1 flex-col">{left}</div>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={Math.round(size)}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        className={cn(
          'relative z-[1] -mx-1 w-2 flex-none cursor-col-resize touch-none focus-frame',
          'after:absolute after:inset-y-0 after:left-1 after:w-px after:bg-line hover:after:bg-control focus-visible:after:left-[3px] focus-visible:after:w-[3px] focus-visible:after:bg-accent',
          dragging && 'after:bg-control',
        )}
      />
      <div className={cn('flex min-w-0 flex-none flex-col', dragging && 'select-none')} style={{ width: `${size}%` }}>
        {right}
      </div>
    </div>
  );
}
