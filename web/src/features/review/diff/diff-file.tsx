import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { DiffTable } from './diff-table.js';
import { flagWords } from '../../../../../src/domain/conversation/flag-words.js';
import { withoutWhitespace } from './hide-whitespace.js';
import { notesOf } from './file-notes.js';
import type { DiffHunk } from './parse-diff.js';
import { LineCounts } from './line-counts.js';
import { isLarge, type ReviewFile } from './review-file.js';
import { useLineTokens } from './use-line-tokens.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';

export interface DiffLook {
  readonly view: 'unified' | 'split';
  readonly wrap: boolean;
  readonly hideWhitespace: boolean;
}

interface DiffFileProps {
  readonly file: ReviewFile;
  readonly look: DiffLook;
  readonly viewed: 'no' | 'yes' | 'changed';
  readonly onViewed: (file: ReviewFile, viewed: boolean) => void;
  /** Stands before the path when the run has several repositories. */
  readonly repository: string | undefined;
}

/** One changed file: its header stays in view while its lines scroll; a viewed file is folded. */
export const DiffFile = memo(function DiffFile({ file, look, viewed, onViewed, repository }: DiffFileProps) {
  const [open, setOpen] = useState<boolean>();
  const isOpen = open ?? viewed !== 'yes';
  const path = visibleText(file.path);
  return (
    <section aria-label={path} data-file={file.id} className="border-b border-line">
      <header className="sticky top-0 z-[1] flex h-10 items-center gap-2 border-b border-line bg-panel pr-3 pl-1.5 text-xs">
        <IconButton
          icon={isOpen ? ChevronDown : ChevronRight}
          iconSize={14}
          size="sm"
          tooltip={false}
          label={isOpen ? `Fold ${path}` : `Unfold ${path}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        <h3 className="flex min-w-0 font-mono text-xs font-normal" title={path}>
          <FilePath file={file} repository={repository} />
        </h3>
        {file.binary && file.additions + file.deletions === 0 ? null : (
          <LineCounts additions={file.additions} deletions={file.deletions} />
        )}
        <FileMarks file={file} viewed={viewed} />
        <span className="flex-1" />
        <label className="flex min-h-6 flex-none items-center gap-1.5 text-fg-2">
          <input
            type="checkbox"
            checked={viewed === 'yes'}
            disabled={file.fingerprint === undefined}
            onChange={(event) => {
              onViewed(file, event.target.checked);
              setOpen(undefined);
            }}
            className="size-4 accent-(--accent)"
          />
          Viewed
          <span className="sr-only">{path}</span>
        </label>
      </header>
      {isOpen ? <FileBody file={file} look={look} /> : null}
    </section>
  );
});

/** Where there is no room for the whole path its folders are cut from the left, where a gap is not seen; never the name. */
function FilePath({ file, repository }: { readonly file: ReviewFile; readonly repository: string | undefined }) {
  const cut = file.path.lastIndexOf('/') + 1;
  const from = file.status === 'R' && file.oldPath !== null ? `${visibleText(file.oldPath)} → ` : '';
  const folders = `${from}${repository === undefined ? '' : `${repository}/`}${visibleText(file.path.slice(0, cut))}`;
  return (
    <>
      <span dir="rtl" className="min-w-0 truncate text-fg-2">
        <bdi dir="ltr">{folders}</bdi>
      </span>
      <span className="max-w-full flex-none truncate">{visibleText(file.path.slice(cut))}</span>
    </>
  );
}

function FileMarks({ file, viewed }: { readonly file: ReviewFile; readonly viewed: DiffFileProps['viewed'] }) {
  const words = [
    ...file.flags.map((flag) => flagWords(flag, file.path)),
    ...(file.hidden ? ['Hidden characters'] : []),
    ...(viewed === 'changed' ? ['Changed since you viewed it'] : []),
  ];
  if (words.length === 0) return null;
  return (
    // They give way before the file's name does.
    <span title={words.join(', ')} className="flex min-w-12 shrink-99 items-center gap-1.5 text-xs text-needs">
      <Icon of={TriangleAlert} size={14} />
      <span className="truncate">{words.join(', ')}</span>
    </span>
  );
}

function FileBody({ file, look }: { readonly file: ReviewFile; readonly look: DiffLook }) {
  const notes = notesOf(file);
  return (
    <>
      {notes.length > 0 ? <Note>{notes.join(' ')}</Note> : null}
      {file.binary && !file.diff?.hunks.length ? null : <Lines file={file} look={look} />}
    </>
  );
}

function Lines({ file, look }: { readonly file: ReviewFile; readonly look: DiffLook }) {
  const [asked, setAsked] = useState(false);
  const all = file.diff?.hunks ?? NO_HUNKS;
  const hunks = useMemo(() => (look.hideWhitespace ? withoutWhitespace(all) : all), [all, look.hideWhitespace]);
  const drawn = !isLarge(file) || asked;
  const tokens = useLineTokens(file.path, hunks, drawn);
  if (file.diff === undefined) return <BodySkeleton />;
  if (file.diff === null) return <Note>This diff is too large to show.</Note>;
  if (hunks.length === 0) return all.length > 0 ? <Note>Only white space changed.</Note> : null;
  if (drawn)
    return <DiffTable path={visibleText(file.path)} hunks={hunks} tokens={tokens} view={look.view} wrap={look.wrap} />;
  return (
    <Note>
      {(file.additions + file.deletions).toLocaleString('en-US')} changed lines.
      <Button size="sm" onClick={() => setAsked(true)}>
        Load diff
      </Button>
    </Note>
  );
}

const NO_HUNKS: readonly DiffHunk[] = [];

function Note({ children }: { readonly children: ReactNode }) {
  return <div className="flex min-h-10 items-center gap-3 px-3 py-2 text-sm text-fg-2">{children}</div>;
}

function BodySkeleton() {
  return (
    <div aria-busy className="grid gap-2 p-3">
      <span className="sr-only">Loading the diff</span>
      <Skeleton className="h-3 w-3/5" />
      <Skeleton className="h-3 w-2/5" />
      <Skeleton className="h-3 w-1/2" />
    </div>
  );
}
