import { LoaderCircle } from 'lucide-react';
import type { ToolItem } from '../../../../../projections/conversation/conversation.view.js';
import { Icon } from '../../../ui/icon.js';
import { useNow } from '../../../browser/use-now.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { elapsedText } from '../../text/quantities.js';
import { isHandOver, toolWords } from './tool-words.js';

/** The call that runs now. Its output comes at its end, so that there is only its name and its time. */
export function LiveTool({ tool }: { readonly tool: ToolItem }) {
  const now = useNow(1_000);
  return (
    <div className="flex items-center gap-2 rounded-[12px] border border-line bg-panel px-[11px] py-2 text-sm">
      <Icon of={LoaderCircle} className="animate-turn text-running" />
      <span className="flex-none">
        {tool.tool === 'other' ? `Using ${visibleText(tool.name)}` : toolWords(tool).doing}
      </span>
      <span dir="auto" className="min-w-0 truncate font-mono text-xs">
        {isHandOver(tool) ? null : visibleText(tool.title)}
      </span>
      <span className="flex-1" />
      <span className="flex-none text-xs tabular-nums text-fg-3">{elapsedText(now - Date.parse(tool.at))}</span>
    </div>
  );
}
