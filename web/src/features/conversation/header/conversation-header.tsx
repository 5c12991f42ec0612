import { Archive, ArchiveRestore, Ellipsis, GitBranch, Link2, PanelRightOpen } from 'lucide-react';
import { useContext } from 'react';
import { messageOf } from '../../../api/api-error.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { showToast } from '../../../ui/toast.js';
import { OpenNavigation } from '../../shell/page.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { ConversationViewContext, useConversationTools } from '../conversation-context.js';
import type { TicketKey } from '../../../../../src/domain/shared/types.js';

interface HeaderProps {
  readonly ticketKey: TicketKey;
  /** Undefined while it is not known yet. */
  readonly title: string | undefined;
  /** Brings the Changes panel back; undefined when it is shown, or lives in a tab. */
  readonly onOpenPanel: (() => void) | undefined;
}

/** Key, title, status and what can be done with the conversation as a whole. */
export function ConversationHeader({ ticketKey, title, onOpenPanel }: HeaderProps) {
  const view = useContext(ConversationViewContext);
  return (
    <header className="flex h-[52px] flex-none items-center gap-2.5 border-b border-line bg-bg px-4 max-wide:gap-2 max-wide:px-2">
      <OpenNavigation />
      <span className="flex-none font-mono text-xs text-fg-2 max-wide:sr-only">{ticketKey}</span>
      {title === undefined ? (
        <h1 className="min-w-0">
          <span className="sr-only">{ticketKey}</span>
          <Skeleton className="h-3.5 w-56 max-w-full" />
        </h1>
      ) : (
        <h1 dir="auto" title={visibleText(title)} className="min-w-0 truncate text-base font-semibold">
          {title === '' ? ticketKey : visibleText(title)}
        </h1>
      )}
      {view ? (
        <span title={view.status.reason || undefined} className="flex-none">
          <StatusBadge status={view.status.status} />
          <span className="sr-only">{visibleText(view.status.reason)}</span>
        </span>
      ) : null}
      <span className="flex-1" />
      {onOpenPanel ? (
        <IconButton
          icon={PanelRightOpen}
          label="Open changes"
          size="sm"
          onClick={onOpenPanel}
          className="max-wide:hidden"
        />
      ) : null}
      {view ? <MoreMenu /> : null}
    </header>
  );
}

function MoreMenu() {
  const view = useContext(ConversationViewContext);
  const { ticketKey, canWrite, commands } = useConversationTools();
  const branch = view?.header.state.heads.at(-1)?.branch ?? `code-runs/${ticketKey}`;
  const archived = view?.header.state.archived ?? false;
  const link = `${location.origin}/code-runs/${encodeURIComponent(ticketKey)}`;
  const change = async (command: () => Promise<unknown>, done: string) => {
    try {
      await command();
      showToast(done);
    } catch (error) {
      showToast(messageOf(error));
    }
  };
  const archive = () => change(archived ? commands.restore : commands.archive, archived ? 'Restored.' : 'Archived.');
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton icon={Ellipsis} label="More actions" size="sm" tooltip={false} />
      </MenuTrigger>
      <MenuContent align="end" aria-label="More actions" className="w-56">
        <MenuItem icon={Link2} onSelect={() => void copy(link, 'Link copied.')}>
          Copy link
        </MenuItem>
        <MenuItem icon={GitBranch} onSelect={() => void copy(branch, 'Branch name copied.')}>
          Copy branch name
        </MenuItem>
        {canWrite ? (
          <>
            <MenuSeparator />
            <MenuItem icon={archived ? ArchiveRestore : Archive} onSelect={() => void archive()}>
              {archived ? 'Restore' : 'Archive'}
            </MenuItem>
          </>
        ) : null}
      </MenuContent>
    </Menu>
  );
}

async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast(done);
  } catch {
    showToast(`The browser did not allow copying: ${text}`);
  }
}
