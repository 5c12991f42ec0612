import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { ConversationHeader as Header } from '../../../../projections/conversation/conversation.view.js';
import { runStatus, type RunStatus } from '../../../../src/domain/conversation/run-status.js';
import { useRunOf } from '../../api/runs.js';
import { usePageTitle } from '../../browser/page-title.js';
import { useConversation } from '../../live/use-conversation.js';
import { PanelSkeleton } from './changes/panel-skeleton.js';
import { setPanel, usePanel } from '../review/panel-store.js';
import { Page } from '../shell/page.js';
import { ConversationToolsContext, ConversationViewContext } from './conversation-context.js';
import type { ChangesWish, ConversationTools } from './conversation-context.js';
import { ConversationHeader } from './header/conversation-header.js';
import { ConversationPane } from './conversation-pane.js';
import { PaneSkeleton } from './log/pane-skeleton.js';
import { Split } from './split.js';
import { useAnnouncements } from './use-announcements.js';
import { usePanelKeys } from './use-panel-keys.js';
import { useTools } from './use-conversation-tools.js';
import type { TicketKey } from '../../../../src/domain/shared/types.js';

const panel = import('./changes/changes-panel.js');
const ConversationRefused = lazy(async () => ({
  default: (await import('./conversation-refused.js')).ConversationRefused,
}));
const ChangesPanel = lazy(async () => ({ default: (await panel).ChangesPanel }));

/** One conversation: header, log with its dock, and the Changes panel beside it (a tab on narrow screens). */
export function ConversationScreen({ ticketKey }: { readonly ticketKey: TicketKey }) {
  const live = useConversation(ticketKey);
  const { header } = live.feed;
  const panelOpen = usePanel(({ open }) => open);
  const [tab, setTab] = useState<'conversation' | 'changes'>('conversation');

  const showChanges = useCallback(
    ({ file, revision }: ChangesWish = {}) => {
      setTab('changes');
      setPanel({
        open: true,
        ...(file && { target: file }),
        ...(revision !== undefined && { revision: { ticketKey, revision } }),
      });
    },
    [ticketKey],
  );
  const showReply = useCallback(() => setTab('conversation'), []);
  const repositories = header?.state.run?.repositories;
  const names = header?.state.repositoryNames;
  const tools = useTools({ ticketKey, repositories, names, showChanges, showReply });
  const view = useMemo(() => header && { ticketKey, header, status: statusOf(header) }, [ticketKey, header]);
  const title = useTitle(ticketKey, view?.status.status);

  useAnnouncements(live, tools.repositoryName);
  usePanelKeys(setTab);
  useOpenFromAddress(showChanges);

  if (live.problem) {
    return (
      <Suspense>
        <ConversationRefused ticketKey={ticketKey} problem={live.problem} />
      </Suspense>
    );
  }
  return (
    <ConversationToolsContext value={tools}>
      <ConversationViewContext value={view}>
        <Page>
          <ConversationHeader
            ticketKey={ticketKey}
            title={title}
            onOpenPanel={panelOpen ? undefined : () => setPanel({ open: true })}
          />
          <Split
            tab={tab}
            onTab={setTab}
            changedFiles={changedFiles(header)}
            panelOpen={panelOpen}
            conversation={view ? <ConversationPane ticketKey={ticketKey} live={live} /> : <PaneSkeleton />}
            changes={<Changes ticketKey={ticketKey} header={header} />}
          />
        </Page>
      </ConversationViewContext>
    </ConversationToolsContext>
  );
}

function Changes({ ticketKey, header }: { readonly ticketKey: TicketKey; readonly header: Header | null }) {
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <ChangesPanel ticketKey={ticketKey} edits={header?.state.edits ?? null} loading={!header} />
    </Suspense>
  );
}

/** An archived conversation waits for nobody. */
function statusOf({ state }: Header) {
  const status = runStatus(state);
  return state.archived ? { ...status, reason: 'Archived.' } : status;
}

function changedFiles(header: Header | null): number | undefined {
  return header?.state.edits?.proposal.repositories.reduce((sum, { filesChanged }) => sum + filesChanged, 0);
}

/** The tab's title begins with the ticket; undefined while its title is not known. */
function useTitle(ticketKey: TicketKey, status: RunStatus | undefined): string | undefined {
  const run = useRunOf(ticketKey);
  const title = run === null ? '' : run?.title;
  usePageTitle(title ? `${ticketKey} ${title}` : ticketKey, status);
  return title;
}

/** `?panel=changes&repo=…&file=…` opens the panel at that file, once. */
function useOpenFromAddress(showChanges: ConversationTools['showChanges']): void {
  useEffect(() => {
    const search = new URLSearchParams(location.search);
    if (search.get('panel') !== 'changes') return;
    const repositoryId = search.get('repo');
    const path = search.get('file');
    showChanges(repositoryId !== null && path !== null ? { file: { repositoryId, path } } : {});
  }, [showChanges]);
}
