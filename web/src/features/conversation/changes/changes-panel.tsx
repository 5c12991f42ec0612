import { CircleAlert, FileDiff, RefreshCw } from 'lucide-react';
import { useContext, useEffect, useMemo, useState } from 'react';
import type { EditsState } from '../../../../../src/domain/conversation/conversation.state.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ConversationViewContext, useConversationTools } from '../conversation-context.js';
import { replyMode } from '../../../../../src/domain/conversation/reply-mode.js';
import { PanelHeader } from './panel-header.js';
import { PanelSkeleton } from './panel-skeleton.js';
import { setPanel, usePanel, type Scope } from '../../review/panel-store.js';
import { ReviewFiles } from '../../review/diff/review-files.js';
import { ReviewFooter } from './review-footer.js';
import { useShownEdits, type ShownEdits } from './shown-edits.js';
import { useEdits, useTurnFiles } from './use-edits.js';
import { useViewed, viewedState } from '../../review/viewed.js';
import { useWidth } from '../../../browser/use-width.js';
import type { TicketKey } from '../../../../../src/domain/shared/types.js';

interface ChangesPanelProps {
  readonly ticketKey: TicketKey;
  /** The newest revision and its decision; null while there is none. */
  readonly edits: EditsState | null;
  readonly loading: boolean;
}

/** What a revision changes, and the decision about it. A newer revision does not slip under a reader's eyes. */
export function ChangesPanel({ ticketKey, edits, loading }: ChangesPanelProps) {
  const { showChanges } = useConversationTools();
  const shown = useShownEdits(ticketKey, edits);
  const scope = usePanel((panel) => panel.scope);
  const [frame, width] = useWidth<HTMLElement>();
  const [fileCount, setFileCount] = useState<number>();
  const newest = edits?.proposal.revision ?? 0;
  return (
    <aside
      ref={frame}
      aria-label="Changes"
      data-region
      data-changes
      tabIndex={-1}
      className="flex min-h-0 min-w-0 flex-1 flex-col bg-panel focus-frame"
    >
      <PanelHeader edits={shown} fileCount={shown ? fileCount : undefined} canSplit={width >= 640} />
      {shown && newest > shown.revision ? (
        <NewerRevision revision={newest} onShow={() => showChanges({ revision: newest })} />
      ) : null}
      {shown ? (
        <>
          <Revision key={`${shown.revision} ${scope}`} ticketKey={ticketKey} edits={shown} onFileCount={setFileCount} />
          <ReviewFooter key={shown.revision} edits={shown} newest={newest} />
        </>
      ) : loading ? (
        <PanelSkeleton />
      ) : (
        <NoChanges />
      )}
    </aside>
  );
}

const NO_FILES: Readonly<Record<Scope, string>> = {
  all: 'Everything is as it was at the start.',
  turn: 'No files changed in this turn.',
  unviewed: 'Nothing changed since you viewed it.',
};

interface RevisionProps {
  readonly ticketKey: TicketKey;
  readonly edits: ShownEdits;
  /** Told how many files the scope holds; undefined while they load. */
  readonly onFileCount: (count: number | undefined) => void;
}

function Revision({ ticketKey, edits, onFileCount }: RevisionProps) {
  const { repositoryName, severalRepositories } = useConversationTools();
  const scope = usePanel((panel) => panel.scope);
  const { files, failed, tryAgain } = useScope(ticketKey, edits, scope);
  const count = files?.length;
  useEffect(() => onFileCount(count), [onFileCount, count]);
  const takenBack = edits.repositories.filter(({ filesChanged }) => filesChanged === 0);
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
      {takenBack.length > 0 ? (
        <p className="border-b border-line px-3 py-2 text-xs text-fg-2">
          No changes any more in {takenBack.map(({ repositoryId }) => repositoryName(repositoryId)).join(' and ')}.
        </p>
      ) : null}
      {files?.length === 0 ? (
        <div className="grid flex-1 place-items-center">
          <EmptyState
            icon={FileDiff}
            title={NO_FILES[scope]}
            action={
              scope === 'all' ? undefined : <Button onClick={() => setPanel({ scope: 'all' })}>Show all changes</Button>
            }
          />
        </div>
      ) : files ? (
        <ReviewFiles
          files={files}
          scope={ticketKey}
          note={`Revision ${edits.revision}`}
          repositoryName={repositoryName}
          withPrefix={severalRepositories || edits.repositories.length > 1}
        />
      ) : failed ? (
        <div className="flex-1" />
      ) : (
        <PanelSkeleton />
      )}
    </>
  );
}

/** The files of the chosen scope; undefined while they load. A file that is marked now stays where it is. */
function useScope(ticketKey: TicketKey, edits: ShownEdits, scope: Scope) {
  const { files: all, ...ofAll } = useEdits(ticketKey, edits);
  const marks = useViewed(ticketKey);
  const [marksAtFirst] = useState(marks);
  const ofTurn = useTurnFiles(ticketKey, scope === 'turn' ? edits.revision : 1, all);
  const files = useMemo(
    () => (scope === 'unviewed' ? all?.filter((file) => viewedState(marksAtFirst, file) !== 'yes') : ofTurn.files),
    [scope, all, ofTurn.files, marksAtFirst],
  );
  const tryAgain = () => {
    ofAll.tryAgain();
    ofTurn.tryAgain();
  };
  return { files, failed: ofAll.failed || ofTurn.failed, tryAgain };
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

/** Only Edits turns change files: who asked or planned until now learns what to do, a reader what to wait for. */
function NoChanges() {
  const { canWrite, writeReply } = useConversationTools();
  const state = useContext(ConversationViewContext)?.header.state;
  const editing = state !== undefined && replyMode(state) === 'edits';
  return (
    <div className="grid flex-1 place-items-center">
      <EmptyState
        icon={FileDiff}
        title="No changes yet."
        action={
          editing || !canWrite || state?.archived ? undefined : (
            <Button onClick={() => writeReply({ mode: 'edits' })}>Write in Edits</Button>
          )
        }
      >
        {editing
          ? 'When a turn has edited files, they can be reviewed here.'
          : 'Ask and Plan change no files. What a turn in Edits changes can be reviewed here.'}
      </EmptyState>
    </div>
  );
}
