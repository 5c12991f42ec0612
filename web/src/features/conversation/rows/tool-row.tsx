import { Box, Check, FilePenLine, FileText, FolderGit2, Search, SquareTerminal, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ToolKind } from '../../../../../src/domain/conversation/turn.events.js';
import type { ToolItem } from '../../../../../projections/conversation/conversation.view.js';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { LineCounts } from '../../review/diff/line-counts.js';
import { visibleText, withoutColours } from '../../../../../src/domain/shared/visible-text.js';
import { useConversationTools } from '../conversation-context.js';
import { useFold } from '../log/folds.js';
import { durationText } from '../../text/quantities.js';
import { isHandOver, toolWords } from './tool-words.js';

const ICONS: Readonly<Record<ToolKind, LucideIcon>> = {
  clone: FolderGit2,
  read: FileText,
  search: Search,
  edit: FilePenLine,
  command: SquareTerminal,
  other: Box,
};

/** One finished call: what it did, and its result. Success is quiet; a failure shows its output at once. */
export function ToolRow({ tool }: { readonly tool: ToolItem }) {
  const failed = tool.outcome === 'failed' || tool.outcome === 'denied';
  const [open, setOpen] = useFold(`output/${tool.callId}`, failed);
  const handsOver = isHandOver(tool);
  const hasOutput = tool.output !== '' || handsOver;
  const words = (
    <>
      <Icon of={ICONS[tool.tool]} size={14} className="text-fg-3" />
      <span className="flex-none">{nameOf(tool)}</span>
      <span dir="auto" className="min-w-0 truncate font-mono text-xs text-fg">
        {handsOver ? null : visibleText(tool.title)}
      </span>
      <span className="flex-1" />
      <ToolResult tool={tool} failed={failed} />
    </>
  );
  const frame = 'flex min-h-[26px] w-full items-center gap-2 rounded-sm text-left text-sm text-fg-2 max-wide:min-h-9';
  return (
    <li>
      {hasOutput ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={cn(frame, 'hover:text-fg')}
        >
          {words}
        </button>
      ) : (
        <div className={frame}>{words}</div>
      )}
      {open && hasOutput ? <ToolOutput tool={tool} /> : null}
    </li>
  );
}

function nameOf(tool: ToolItem): string {
  if (tool.tool === 'other') return tool.name;
  const { done, name } = toolWords(tool);
  return tool.outcome === 'ok' ? done : name;
}

function ToolResult({ tool, failed }: { readonly tool: ToolItem; readonly failed: boolean }) {
  if (failed || tool.outcome === 'abandoned') {
    const word = tool.outcome === 'denied' ? 'Denied' : failed ? 'Failed' : 'Not finished';
    return (
      <span className={cn('flex flex-none items-center gap-1 text-xs', failed ? 'text-failed' : 'text-fg-3')}>
        {failed ? <Icon of={X} size={14} /> : null}
        {word}
      </span>
    );
  }
  if (tool.tool === 'edit') return <LineCounts additions={tool.additions} deletions={tool.deletions} />;
  if (tool.tool !== 'command') return null;
  return (
    <span className="flex flex-none items-center gap-1 text-xs tabular-nums text-ok">
      <Icon of={Check} size={14} />
      <span className="sr-only">Succeeded in</span>
      {durationText(tool.durationMs)}
    </span>
  );
}

function ToolOutput({ tool }: { readonly tool: ToolItem }) {
  const { ticketKey } = useConversationTools();
  return (
    <div className="my-1 overflow-hidden rounded-lg border border-line bg-sunken">
      <pre
        dir="auto"
        tabIndex={0}
        aria-label={`Output of ${isHandOver(tool) ? 'handing over the edits' : tool.title}`}
        className="max-h-64 overflow-auto px-3 py-2 text-xs/[18px] whitespace-pre-wrap text-fg-2 focus-inset"
      >
        {isHandOver(tool) ? `$ ${visibleText(tool.title)}\n` : null}
        {visibleText(withoutColours(tool.output))}
      </pre>
      {tool.blob ? (
        <a
          href={`/api/code-runs/${encodeURIComponent(ticketKey)}/blobs/${tool.blob.digest}`}
          target="_blank"
          rel="noopener noreferrer"
          className="block border-t border-line px-3 py-1.5 text-xs text-accent focus-inset"
        >
          Show the whole output
        </a>
      ) : null}
    </div>
  );
}
