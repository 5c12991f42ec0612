import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { PullRequestPage } from '../../../../src/contracts/api.js';
import { cn } from '../../ui/cn.js';
import { Icon } from '../../ui/icon.js';
import { LineCount } from './line-count.js';
import { patchLines } from './patches-by-path.js';
import type { PatchLine } from './patches-by-path.js';

type ChangedFile = PullRequestPage['files'][number];

const MANY_LINES = 1_000;
const WORDS = { A: 'Added', M: 'Modified', D: 'Deleted', R: 'Renamed' } as const;

interface PullFileProps {
  readonly file: ChangedFile;
  readonly patch: string | undefined;
}

/** One changed file, folded together when its change is long. */
export function PullFile({ file, patch }: PullFileProps) {
  const id = useId();
  const [open, setOpen] = useState(file.additions + file.deletions <= MANY_LINES);
  return (
    <article aria-label={file.path} className="overflow-hidden rounded-xl border border-line bg-panel">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex min-h-10 w-full items-center gap-2 px-3 py-1.5 text-left text-xs focus-inset hover:bg-hover"
        >
          <Icon of={open ? ChevronDown : ChevronRight} size={14} />
          <span title={WORDS[file.status]} className="w-3 flex-none font-mono font-semibold text-fg-3">
            <span aria-hidden>{file.status}</span>
            <span className="sr-only">{WORDS[file.status]}</span>
          </span>
          <span className="min-w-0 flex-1 font-mono break-all">
            {file.oldPath && file.oldPath !== file.path ? `${file.oldPath} → ${file.path}` : file.path}
          </span>
          <LineCount additions={file.additions} deletions={file.deletions} />
        </button>
      </h3>
      <div id={id} hidden={!open} className="border-t border-line">
        {open ? <Body file={file} patch={patch} /> : null}
      </div>
    </article>
  );
}

function Body({ file, patch }: PullFileProps) {
  if (file.binary) return <Note>Binary file.</Note>;
  const lines = patch === undefined ? [] : patchLines(patch);
  if (lines.length === 0) return <Note>No lines changed.</Note>;
  return (
    <div tabIndex={0} role="region" aria-label={`Diff of ${file.path}`} className="overflow-x-auto focus-inset">
      <table className="w-full border-collapse font-mono text-xs leading-5">
        <tbody>
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SIGNS = { added: '+', removed: '−', kept: '', hunk: '', note: '' } as const;

function Line({ line: { kind, text, oldNumber, newNumber } }: { readonly line: PatchLine }) {
  if (kind === 'hunk') {
    return (
      <tr className="bg-sunken text-fg-3">
        <td colSpan={4} className="px-3 leading-[26px] whitespace-pre">
          {text}
        </td>
      </tr>
    );
  }
  const gutter = cn(
    'w-px px-2 text-right text-2xs whitespace-nowrap text-fg-3 select-none',
    kind === 'added' && 'bg-add-gutter text-ok',
    kind === 'removed' && 'bg-del-gutter text-failed',
  );
  return (
    <tr className={cn(kind === 'added' && 'bg-add', kind === 'removed' && 'bg-del')}>
      <td className={gutter}>{oldNumber}</td>
      <td className={gutter}>{newNumber}</td>
      <td className={gutter}>
        <span aria-hidden>{SIGNS[kind]}</span>
        {kind === 'added' || kind === 'removed' ? (
          <span className="sr-only">{kind === 'added' ? `Added line ${newNumber}` : `Removed line ${oldNumber}`}</span>
        ) : null}
      </td>
      <td className={cn('pr-3 pl-2 whitespace-pre', kind === 'note' && 'text-fg-3')}>{text}</td>
    </tr>
  );
}

function Note({ children }: { readonly children: string }) {
  return <p className="px-3 py-3 text-sm text-fg-2">{children}</p>;
}
