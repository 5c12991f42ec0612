import { CircleAlert, Columns2, FileDiff, PanelRightClose, RefreshCw, Rows3, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { EditsState } from '../../../../src/domain/conversation/conversation.state.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { IconButton } from '../../ui/icon-button.js';
import { Menu, MenuContent, MenuSwitchItem, MenuTrigger } from '../../ui/menu.js';
import { Count } from '../../ui/tabs.js';
import { useConversationTools } from '../conversation/conversation-context.js';
import { LineCounts } from './line-counts.js';
import { PanelSkeleton } from './panel-skeleton.js';
import { setPanel, usePanel } from './panel-store.js';
import { ReviewFiles } from './review-files.js';
import { ReviewFooter } from './review-footer.js';
import { useEdits } from './use-edits.js';
import { useWidth } from './use-width.js';

interface ChangesPanelProps {
  readonly ticketKey: string;
  /** The newest revision and its decision; null while there is none. */
  readonly edits: EditsState | null;
  readonly loading: boolean;
}

/** What the newest revision changes, and the decision about it. A newer revision does not slip under a reader's eyes. */
export function ChangesPanel({ ticketKey, edits, loading }: ChangesPanelProps) {
  const [shown, setShown] = useShownEdits(edits);
  const [frame, width] = useWidth<HTMLElement>();
  return (
    <aside
      ref={frame}
      aria-label="Changes"
      data-region
      data-changes
      tabIndex={-1}
      className="flex min-h-0 min-w-0 flex-1 flex-col bg-panel focus-frame"
    >
      <PanelHeader edits={shown} canSplit={width >= 640} />
      {edits && shown && edits.proposal.revision > shown.proposal.revision ? (
        <NewerRevision revision={edits.proposal.revision} onShow={() => setShown(edits)} />
      ) : null}
      {shown ? (
        <>
          <Revision ticketKey={ticketKey} edits={shown} />
          <ReviewFooter key={shown.proposal.revision} edits={shown} newest={edits?.proposal.revision ?? 0} />
        </>
      ) : loading ? (
        <PanelSkeleton />
      ) : (
        <NoChanges />
      )}
    </aside>
  );
}

/** A decision on the shown revision is taken over; a newer revision only when nobody was reading an open one. */
function useShownEdits(edits: EditsState | null) {
  const [shown, setShown] = useState(edits);
  const sameRevision = shown?.proposal.revision === edits?.proposal.revision;
  if (edits && edits !== shown && (sameRevision || shown?.decision !== 'open')) setShown(edits);
  return [shown, setShown] as const;
}

function Revision({ ticketKey, edits }: { readonly ticketKey: string; readonly edits: EditsState }) {
  const { repositoryName } = useConversationTools();
  const { files, failed, tryAgain } = useEdits(ticketKey, edits.proposal);
  return (
    <>
      {failed ? (
        <Banner
          icon={CircleAlert}
          tone="failed"
          className="m-2 mb-0"
          action={
            <Button size="sm" onClick={tryAgain}>
              Try again
            </Button>
          }
        >
          The changes did not load.
        </Banner>
      ) : null}
      {files ? <ReviewFiles files={files} scope={ticketKey} repositoryName={repositoryName} /> : null}
      {!files && !failed ? <PanelSkeleton /> : null}
      {!files && failed ? <div className="flex-1" /> : null}
    </>
  );
}

function NewerRevision({ revision, onShow }: { readonly revision: number; readonly onShow: () => void }) {
  return (
    <Banner
      icon={RefreshCw}
      tone="needs"
      className="m-2 mb-0"
      action={
        <Button size="sm" onClick={onShow}>
          Show revision {revision}
        </Button>
      }
    >
      Revision {revision} replaced the one you are looking at.
    </Banner>
  );
}

function NoChanges() {
  return (
    <div className="grid flex-1 place-items-center">
      <EmptyState icon={FileDiff} title="No changes yet.">
        When a turn has edited files, they can be reviewed here.
      </EmptyState>
    </div>
  );
}

function PanelHeader({ edits, canSplit }: { readonly edits: EditsState | null; readonly canSplit: boolean }) {
  const view = usePanel((panel) => panel.view);
  const sum = (field: 'filesChanged' | 'additions' | 'deletions') =>
    (edits?.proposal.repositories ?? []).reduce((total, repository) => total + repository[field], 0);
  const split = view === 'split';
  return (
    <div className="flex h-11 flex-none items-center gap-1.5 border-b border-line pr-2.5 pl-3">
      <h2 className="inline-flex h-[30px] items-center gap-[7px] text-sm font-strong max-wide:sr-only">
        <Icon of={FileDiff} size={14} />
        Changes
        {edits ? <Count value={sum('filesChanged')} /> : null}
      </h2>
      {edits ? <span className="ml-1 text-xs text-fg-3">Revision {edits.proposal.revision}</span> : null}
      <span className="flex-1" />
      {edits ? (
        <>
          <LineCounts additions={sum('additions')} deletions={sum('deletions')} className="mr-1" />
          {canSplit ? (
            <IconButton
              icon={split ? Rows3 : Columns2}
              size="sm"
              label={split ? 'Switch to unified view' : 'Switch to split view'}
              onClick={() => setPanel({ view: split ? 'unified' : 'split' })}
            />
          ) : null}
          <LookMenu />
        </>
      ) : null}
      <IconButton
        icon={PanelRightClose}
        size="sm"
        label="Close changes"
        onClick={() => setPanel({ open: false })}
        className="max-wide:hidden"
      />
    </div>
  );
}

function LookMenu() {
  const wrap = usePanel((panel) => panel.wrap);
  const hideWhitespace = usePanel((panel) => panel.hideWhitespace);
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton icon={SlidersHorizontal} size="sm" label="How changes are shown" tooltip={false} />
      </MenuTrigger>
      <MenuContent align="end" aria-label="How changes are shown" className="w-56">
        <MenuSwitchItem checked={wrap} onCheckedChange={(on) => setPanel({ wrap: on })}>
          Wrap lines
        </MenuSwitchItem>
        <MenuSwitchItem checked={hideWhitespace} onCheckedChange={(on) => setPanel({ hideWhitespace: on })}>
          Hide white space
        </MenuSwitchItem>
      </MenuContent>
    </Menu>
  );
}
