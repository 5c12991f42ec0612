import { ArrowDown } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Virtualizer } from 'virtua';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { Skeleton } from '../../../ui/skeleton.js';
import type { Row } from './derive-rows.js';
import { RowView } from './row-view.js';
import { useFollow } from './use-follow.js';
import { useLogKeys } from './use-log-keys.js';

interface LogProps {
  readonly rows: readonly Row[];
  readonly hasOlder: boolean;
  /** Loads what came before; asked again and again while the top is near, so the callee keeps to one at a time. */
  readonly onOlder: () => void;
  /** What stands after the last row: queued and unsent messages. */
  readonly footer: ReactNode;
  /** Changes whenever the person sent something: the log then goes to its end. */
  readonly jumpOn: number;
}

/** Older turns are loaded when the top is nearer than this. */
const NEAR_TOP_PX = 600;

/** The conversation, drawn only where it is looked at; it follows its end until someone scrolls away. */
export function Log({ rows, hasOlder, onOlder, footer, jumpOn }: LogProps) {
  const { box, content, following, jump, leave } = useFollow();
  const [focused, setFocused] = useState<string | null>(null);
  const news = useNews(rows, following);
  const shift = usePrepended(rows);
  const focusedIndex = focused === null ? -1 : rows.findIndex(({ key }) => key === focused);
  useLogKeys({ box, draw: setFocused, rows, jump, leave });

  useEffect(() => {
    if (jumpOn > 0) jump();
  }, [jumpOn, jump]);
  const loadIfNear = () => {
    if (hasOlder && (box.current?.scrollTop ?? Infinity) < NEAR_TOP_PX) onOlder();
  };
  useEffect(loadIfNear);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        tabIndex={0}
        data-region
        onScroll={loadIfNear}
        onFocus={({ target }) => setFocused(target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
        className="min-h-0 flex-1 scroll-py-4 overflow-x-hidden overflow-y-auto [overflow-anchor:none] focus-inset"
      >
        <div ref={content} className="pt-[18px] pb-3.5">
          <h2 className="sr-only">Conversation</h2>
          {hasOlder ? <OlderSkeleton /> : null}
          <Virtualizer
            scrollRef={box}
            data={rows}
            shift={shift}
            startMargin={hasOlder ? OLDER_PX + 18 : 18}
            bufferSize={600}
            {...(focusedIndex >= 0 ? { keepMounted: [focusedIndex] } : {})}
          >
            {(row) => <RowView key={row.key} row={row} />}
          </Virtualizer>
          {footer}
        </div>
      </div>
      {following ? null : <JumpButton news={news} onJump={jump} />}
    </div>
  );
}

function JumpButton({ news, onJump }: { readonly news: number; readonly onJump: () => void }) {
  return (
    <Button size="sm" onClick={onJump} className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-rest">
      <Icon of={ArrowDown} size={14} />
      Jump to latest
      {news > 0 ? <span className="font-normal text-fg-3">{news} new</span> : null}
    </Button>
  );
}

const OLDER_PX = 72;

function OlderSkeleton() {
  return (
    <div style={{ height: OLDER_PX }} className="grid content-center gap-2 px-[22px]" aria-busy>
      <span className="sr-only">Loading earlier turns</span>
      <Skeleton className="h-3 w-2/3" />
      <Skeleton className="h-3 w-1/2" />
    </div>
  );
}

/** Whether the newest change of the rows put some in front of those that were there: then the list keeps its place from the end. */
function usePrepended(rows: readonly Row[]): boolean {
  const first = rows[0]?.key;
  const last = rows.at(-1)?.key;
  const count = rows.length;
  const [known, setKnown] = useState({ first, last, count, prepended: false });
  if (known.first === first && known.last === last && known.count === count) return known.prepended;
  // The first row itself may be another now: older calls join the group that stood there.
  const prepended = known.first !== first && known.last === last && count > known.count;
  setKnown({ first, last, count, prepended });
  return prepended;
}

/** How many rows came since the log was left at its end; 0 while it follows. */
function useNews(rows: readonly Row[], following: boolean): number {
  const last = rows.at(-1)?.key ?? null;
  const [leftAt, setLeftAt] = useState<string | null>(null);
  if (following && leftAt !== null) setLeftAt(null);
  if (!following && leftAt === null && last !== null) setLeftAt(last);
  return leftAt === null ? 0 : rows.length - 1 - rows.findIndex(({ key }) => key === leftAt);
}
