import { memo } from 'react';
import { cn } from '../../../ui/cn.js';
import { BudgetCard } from '../rows/budget-card.js';
import { sameRow, type Row } from './derive-rows.js';
import { EditsCard } from '../rows/edits-card.js';
import { ErrorCard, StartingNote, StoppedNote } from '../rows/end-rows.js';
import { LiveTool } from '../rows/live-tool.js';
import { MarkdownText } from '../../text/markdown-text.js';
import { ClaudeHeader, UserMessage } from '../rows/message-rows.js';
import { NoteRow } from '../rows/note-row.js';
import { isStop } from './row-stops.js';
import { PlanCard } from '../rows/plan-card.js';
import { QuestionCard } from '../rows/question-card.js';
import { WorkGroup } from '../rows/work-group.js';

const GAPS = { none: '', close: 'pt-1.5', wide: 'pt-4' } as const;

const ARTICLES: Partial<Record<Row['kind'], string>> = { text: 'Claude Code', user: 'Message' };

/** One row of the log. Drawn again only when it shows something else. */
export const RowView = memo(
  function RowView({ row }: { readonly row: Row }) {
    const name = ARTICLES[row.kind];
    return (
      <div
        data-row={row.key}
        data-kind={row.kind}
        tabIndex={isStop(row) ? -1 : undefined}
        {...(name ? { role: 'article', 'aria-label': name } : {})}
        className={cn('px-[22px] focus-visible:outline-offset-0 max-wide:px-3.5', GAPS[row.gap])}
      >
        <RowContent row={row} />
      </div>
    );
  },
  (before, after) => sameRow(before.row, after.row),
);

function RowContent({ row }: { readonly row: Row }) {
  switch (row.kind) {
    case 'divider':
      return <Divider label={row.label} />;
    case 'user':
      return <UserMessage turn={row.turn} />;
    case 'claude':
      return <ClaudeHeader mode={row.mode} autoOpenDraftPr={row.autoOpenDraftPr} model={row.model} />;
    case 'starting':
      return <StartingNote />;
    case 'text':
      return <MarkdownText text={row.text} streaming={row.streaming} />;
    case 'work':
      return <WorkGroup row={row} />;
    case 'live-tool':
      return <LiveTool tool={row.tool} />;
    case 'question':
      return <QuestionCard row={row} />;
    case 'budget':
      return <BudgetCard row={row} />;
    case 'plan':
      return <PlanCard row={row} />;
    case 'edits':
      return <EditsCard row={row} />;
    case 'note':
      return <NoteRow row={row} />;
    case 'error':
      return <ErrorCard turn={row.turn} />;
    case 'stopped':
      return <StoppedNote turnId={row.turnId} by={row.by} />;
  }
}

function Divider({ label }: { readonly label: string }) {
  return (
    <div className="flex items-center gap-2.5 text-xs text-fg-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {label}
    </div>
  );
}
