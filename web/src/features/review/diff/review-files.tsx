import { ChevronDown, Files } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { Button } from '../../../ui/button.js';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../../ui/menu.js';
import { DiffFile, type DiffLook } from './diff-file.js';
import { FileTree } from '../tree/file-tree.js';
import { filesInOrder, treeOf } from '../tree/file-tree.model.js';
import { LineCounts } from './line-counts.js';
import { usePanel } from '../panel-store.js';
import type { ReviewFile } from './review-file.js';
import { useDiffKeys } from './use-diff-keys.js';
import { useWidth } from '../../../browser/use-width.js';
import { setViewed, useViewed, viewedState } from '../viewed.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import type { RepositoryId } from '../../../../../src/domain/shared/types.js';

interface ReviewFilesProps {
  readonly files: readonly ReviewFile[];
  /** Whose viewed marks these are: a ticket key, or `pull:<repository>#<number>`. */
  readonly scope: string;
  /** Stands before how many were viewed. */
  readonly note?: string;
  readonly repositoryName: (repositoryId: RepositoryId) => string;
  /** Whether the tree begins with the repositories. */
  readonly withRepositories?: boolean;
  /** Whether paths begin with their repository: a file must not have to be looked for in several. */
  readonly withPrefix?: boolean;
}

/** Below this width the tree gives way to a menu of files, and below the other there is no room for two sides. */
const TREE_FROM_PX = 520;
const SPLIT_FROM_PX = 640;
const TREE_AND_SPLIT_FROM_PX = 860;
/** Scrolling to a file takes some frames, until the heights above it are known. */
const SETTLE_MS = 400;

/** Changed files with their lines: a tree (or a menu of files) and the diffs one below the other. */
export function ReviewFiles(props: ReviewFilesProps) {
  const { files, scope, note, repositoryName, withRepositories = true } = props;
  const [frame, width] = useWidth<HTMLDivElement>();
  const panel = usePanel();
  const marks = useViewed(scope);
  const nodes = useMemo(
    () => treeOf(files, repositoryName, withRepositories),
    [files, repositoryName, withRepositories],
  );
  const ordered = useMemo(() => filesInOrder(nodes), [nodes]);
  const [current, setCurrent] = useState<string | null>(null);
  const selected = current ?? ordered[0]?.id ?? null;
  const list = useRef<VirtualizerHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const shownAt = useRef(-Infinity);

  const show = useCallback(
    (file: ReviewFile) => {
      setCurrent(file.id);
      shownAt.current = performance.now();
      list.current?.scrollToIndex(
        ordered.findIndex(({ id }) => id === file.id),
        { align: 'start' },
      );
    },
    [ordered],
  );
  const onViewed = useCallback((file: ReviewFile, viewed: boolean) => setViewed(scope, file, viewed), [scope]);
  useTarget(ordered, panel.target, show);
  useDiffKeys({ box, ordered, selected, show, onToggle: (file) => onViewed(file, viewedState(marks, file) !== 'yes') });

  const look = useMemo<DiffLook>(
    () => ({
      view: width >= SPLIT_FROM_PX ? panel.view : 'unified',
      wrap: panel.wrap,
      hideWhitespace: panel.hideWhitespace,
    }),
    [width, panel.view, panel.wrap, panel.hideWhitespace],
  );
  const repositoryOf = prefixOf(props);
  const viewed = ordered.filter((file) => viewedState(marks, file) === 'yes').length;
  const progress = `${viewed} of ${ordered.length} viewed`;
  const onScroll = () => {
    // The last files cannot reach the top: what was asked for stays the one in view.
    if (performance.now() - shownAt.current < SETTLE_MS) return;
    const index = list.current?.findItemIndex((box.current?.scrollTop ?? 0) + 48) ?? 0;
    setCurrent(ordered[index]?.id ?? null);
  };
  const tree = width >= (look.view === 'split' ? TREE_AND_SPLIT_FROM_PX : TREE_FROM_PX);

  return (
    <div
      ref={frame}
      className={cn(
        'grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)]',
        tree ? 'grid-cols-[232px_minmax(0,1fr)]' : 'grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)]',
      )}
    >
      {tree ? (
        <div className="flex min-h-0 flex-col border-r border-line">
          <p className="flex flex-none gap-3 px-3 pt-2.5 pb-2 text-xs text-fg-3">
            {note === undefined ? null : <span className="flex-1">{note}</span>}
            <span>{progress}</span>
          </p>
          <FileTree
            nodes={nodes}
            selected={selected}
            onSelect={show}
            isViewed={(file) => viewedState(marks, file) === 'yes'}
            className="min-h-0 flex-1"
          />
        </div>
      ) : (
        <div className="flex items-center gap-2 border-b border-line px-2 py-1.5 text-xs text-fg-3">
          <FileMenu files={ordered} repositoryOf={repositoryOf} onSelect={show} />
          {note === undefined ? null : <span>{note}</span>}
          <span className="flex-1" />
          <span>{progress}</span>
        </div>
      )}
      <div
        ref={box}
        onScroll={onScroll}
        className="min-h-0 min-w-0 overflow-x-hidden overflow-y-auto [overflow-anchor:none]"
      >
        <Virtualizer ref={list} data={ordered} scrollRef={box} bufferSize={800}>
          {(file) => (
            <DiffFile
              key={file.id}
              file={file}
              look={look}
              viewed={viewedState(marks, file)}
              onViewed={onViewed}
              repository={repositoryOf(file)}
            />
          )}
        </Virtualizer>
      </div>
    </div>
  );
}

/** What stands before a file's path. */
function prefixOf({ withPrefix, repositoryName }: ReviewFilesProps): (file: ReviewFile) => string | undefined {
  return (file) => (withPrefix ? repositoryName(file.repositoryId) : undefined);
}

/** Scrolls to the file that something else asked for, once it is there. */
function useTarget(
  files: readonly ReviewFile[],
  target: { readonly repositoryId: RepositoryId; readonly path: string } | null,
  show: (file: ReviewFile) => void,
): void {
  const done = useRef<object | null>(null);
  useEffect(() => {
    if (!target || done.current === target) return;
    const file = files.find(({ repositoryId, path }) => repositoryId === target.repositoryId && path === target.path);
    if (!file) return;
    done.current = target;
    show(file);
  }, [files, target, show]);
}

function FileMenu({
  files,
  repositoryOf,
  onSelect,
}: {
  readonly files: readonly ReviewFile[];
  readonly repositoryOf: (file: ReviewFile) => string | undefined;
  readonly onSelect: (file: ReviewFile) => void;
}) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="sm">
          <Icon of={Files} size={14} />
          Files
          <Icon of={ChevronDown} size={14} />
        </Button>
      </MenuTrigger>
      <MenuContent aria-label="Changed files" className="w-[min(420px,calc(100vw-16px))]">
        {files.map((file) => (
          <MenuItem
            key={file.id}
            onSelect={() => onSelect(file)}
            end={<LineCounts additions={file.additions} deletions={file.deletions} />}
            className="font-mono text-xs"
          >
            {[repositoryOf(file), visibleText(file.path)].filter(Boolean).join('/')}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
