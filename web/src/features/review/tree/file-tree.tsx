import { FileMinus, FilePenLine, FilePlus, FileSymlink, Folder, FolderGit2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { treeKey, visibleNodes, type TreeNode } from './file-tree.model.js';
import { LineCounts } from '../diff/line-counts.js';
import type { ReviewFile } from '../diff/review-file.js';
import { MiddleCut } from './middle-cut.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';

const STATUS: Readonly<
  Record<ReviewFile['status'], { readonly icon: LucideIcon; readonly word: string; readonly color: string }>
> = {
  A: { icon: FilePlus, word: 'Added', color: 'text-ok' },
  M: { icon: FilePenLine, word: 'Modified', color: '' },
  D: { icon: FileMinus, word: 'Deleted', color: 'text-failed' },
  R: { icon: FileSymlink, word: 'Renamed', color: '' },
};

interface FileTreeProps {
  readonly nodes: readonly TreeNode[];
  /** The file in view. */
  readonly selected: string | null;
  readonly onSelect: (file: ReviewFile) => void;
  readonly isViewed: (file: ReviewFile) => boolean;
  readonly className?: string;
}

/** Changed files by repository and folder; arrows move, Right and Left open and close, Enter goes to the file. */
export function FileTree({ nodes, selected, onSelect, isViewed, className }: FileTreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const visible = visibleNodes(nodes, closed);
  const reachable = visible.find(({ id }) => id === (focused ?? selected))?.id ?? visible[0]?.id;

  const toggle = (id: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  const activate = (node: TreeNode) => {
    setFocused(node.id);
    if (node.kind === 'file') onSelect(node.file);
    else toggle(node.id, closed.has(node.id));
  };
  const press = (event: KeyboardEvent, node: TreeNode) => {
    if (event.key === 'Enter' || event.key === ' ') activate(node);
    else {
      const move = treeKey(event.key, visible, node.id, closed);
      if (!move) return;
      if ('focus' in move) {
        setFocused(move.focus);
        frame.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(move.focus)}"]`)?.focus();
      } else if ('open' in move) toggle(move.open, true);
      else toggle(move.close, false);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={frame}
      role="tree"
      aria-label="Changed files"
      className={cn('overflow-auto px-1.5 pb-2 text-sm', className)}
    >
      {visible.map((node) => (
        <div
          key={node.id}
          role="treeitem"
          data-node={node.id}
          tabIndex={node.id === reachable ? 0 : -1}
          aria-level={node.level}
          aria-selected={node.id === selected}
          {...(node.kind === 'file' ? {} : { 'aria-expanded': !closed.has(node.id) })}
          onClick={() => activate(node)}
          onFocus={() => setFocused(node.id)}
          onKeyDown={(event) => press(event, node)}
          data-level={node.level}
          style={{ paddingLeft: 6 + (node.level - 1) * 12 }}
          className={cn(
            'flex h-7 cursor-pointer items-center gap-[7px] rounded-[7px] pr-1.5 text-fg-2 select-none hover:bg-hover focus-inset',
            node.id === selected && 'bg-accent-bg font-strong text-fg hover:bg-accent-bg',
          )}
        >
          <NodeContent node={node} viewed={node.kind === 'file' && isViewed(node.file)} />
        </div>
      ))}
    </div>
  );
}

function NodeContent({ node, viewed }: { readonly node: TreeNode; readonly viewed: boolean }) {
  if (node.kind !== 'file') {
    return (
      <>
        <Icon of={node.kind === 'repository' ? FolderGit2 : Folder} size={14} />
        <MiddleCut text={visibleText(node.name)} />
      </>
    );
  }
  const { icon, word, color } = STATUS[node.file.status];
  return (
    <>
      <Icon of={icon} size={14} className={color} />
      <MiddleCut
        text={visibleText(node.name)}
        title={visibleText(node.file.path)}
        className={cn(viewed && 'text-fg-3', node.file.status === 'D' && 'line-through')}
      />
      <span className="sr-only">
        {word}
        {viewed ? ', viewed' : ''}
      </span>
      {node.file.status === 'M' ? null : (
        <span aria-hidden title={word} className={cn('font-mono text-2xs', color || 'text-fg-3')}>
          {node.file.status}
        </span>
      )}
      {node.file.binary ? (
        <span className="text-xs text-fg-3">binary</span>
      ) : (
        <LineCounts short additions={node.file.additions} deletions={node.file.deletions} />
      )}
    </>
  );
}
