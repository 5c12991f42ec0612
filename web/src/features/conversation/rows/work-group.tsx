import { ChevronDown, ChevronRight } from 'lucide-react';
import { Icon } from '../../../ui/icon.js';
import type { RowOf } from '../log/derive-rows.js';
import { groupFold, useFold } from '../log/folds.js';
import { ToolRow } from './tool-row.js';
import { durationText } from '../../text/quantities.js';
import { workSummary } from './tool-words.js';

/** Groups of a few changes start open: what was changed is worth a look. What was only read stays folded. */
export function opensAtFirst({ work, tools }: RowOf<'work'>): boolean {
  return (
    (work === 'act' && tools.length <= 6) || tools.some(({ outcome }) => outcome === 'failed' || outcome === 'denied')
  );
}

/** Finished calls as one quiet line; opened, one line each. */
export function WorkGroup({ row }: { readonly row: RowOf<'work'> }) {
  const { tools } = row;
  const [open, setOpen] = useFold(groupFold(row), opensAtFirst(row));
  const time = tools.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full items-center gap-2 rounded-sm py-[3px] text-left text-sm text-fg-2 hover:text-fg max-wide:min-h-9"
      >
        <Icon of={open ? ChevronDown : ChevronRight} size={14} />
        <span className="min-w-0 truncate">{workSummary(tools)}</span>
        <Unsuccessful tools={tools} />
        <span className="flex-1" />
        <span className="flex-none text-xs tabular-nums text-fg-3">{time < 50 ? '' : durationText(time)}</span>
      </button>
      {open ? (
        <ul className="mt-0.5 ml-[7px] grid grid-cols-[minmax(0,1fr)] gap-px border-l border-line pl-3.5">
          {tools.map((tool) => (
            <ToolRow key={tool.callId} tool={tool} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const LOUD = ['failed', 'denied'] as const;

function Unsuccessful({ tools }: Pick<RowOf<'work'>, 'tools'>) {
  return LOUD.map((outcome) => {
    const count = tools.filter((tool) => tool.outcome === outcome).length;
    return count === 0 ? null : (
      <span key={outcome} className="flex-none text-xs text-failed">
        {count} {outcome}
      </span>
    );
  });
}
