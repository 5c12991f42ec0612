import { memo, useEffect, useRef, useState } from 'react';
import { UnfoldVertical } from 'lucide-react';
import { Icon } from '../../../ui/icon.js';
import { CodeText, LineTokens } from '../../code/code-tokens.js';
import { heightOf, slices, splitRows, unifiedRows, type DiffRow } from './diff-rows.js';
import type { DiffHunk, DiffLine } from './parse-diff.js';
import type { LineTokens as Tokens } from './use-line-tokens.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import './diff.css';

interface DiffTableProps {
  readonly path: string;
  readonly hunks: readonly DiffHunk[];
  readonly tokens: Tokens;
  readonly view: 'unified' | 'split';
  readonly wrap: boolean;
}

/** The lines of one file. Long files are cut into slices, and only slices near the viewport are drawn. */
export function DiffTable({ path, hunks, tokens, view, wrap }: DiffTableProps) {
  const parts = slices(view === 'split' ? splitRows(hunks) : unifiedRows(hunks));
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={`Diff of ${path}`}
      className="diff-scroll focus-inset"
      data-wrap={wrap}
      data-view={view}
    >
      <div className="diff-sheet">
        {parts.map((rows, index) => (
          <Slice
            key={index}
            rows={rows}
            tokens={tokens}
            label={parts.length === 1 ? path : `${path}, part ${index + 1} of ${parts.length}`}
            view={view}
            eager={index === 0}
          />
        ))}
      </div>
    </div>
  );
}

interface SliceProps {
  readonly rows: readonly DiffRow[];
  readonly tokens: Tokens;
  readonly label: string;
  readonly view: 'unified' | 'split';
  readonly eager: boolean;
}

const Slice = memo(function Slice({ rows, tokens, label, view, eager }: SliceProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(eager);
  const [height, setHeight] = useState(() => heightOf(rows));
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // Wrapped lines are higher than counted: a slice that leaves keeps the room it took.
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0) setHeight(entry.boundingClientRect.height);
        setNear(entry.isIntersecting);
      },
      { rootMargin: '1200px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} style={near ? undefined : { height }}>
      {near ? (
        <table className="diff-table" aria-label={label}>
          <Columns view={view} />
          <tbody>
            {rows.map((row, index) => (
              <Row key={index} row={row} tokens={tokens} />
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
});

/** Widths cannot come from the first row, which is a hunk's header over all columns. */
function Columns({ view }: { readonly view: 'unified' | 'split' }) {
  const widths =
    view === 'split' ? ['number', 'sign', 'code', 'number', 'sign', 'code'] : ['number', 'number', 'sign', 'code'];
  return (
    <colgroup>
      {widths.map((width, index) => (
        <col key={index} className={`diff-column-${width}`} />
      ))}
    </colgroup>
  );
}

function Row({ row, tokens }: { readonly row: DiffRow; readonly tokens: Tokens }) {
  if (row.kind === 'hunk') {
    return (
      <tr className="diff-hunk">
        <th scope="row" colSpan={6}>
          <span>
            <Icon of={UnfoldVertical} size={14} />
            {visibleText(row.header)}
          </span>
        </th>
      </tr>
    );
  }
  if (row.kind === 'line') return <UnifiedRow line={row.line} tokens={tokens} />;
  return (
    <tr>
      <Side line={row.old} side="old" tokens={tokens} />
      <Side line={row.new} side="new" tokens={tokens} />
    </tr>
  );
}

const SIGNS = { context: '', added: '+', removed: '−' } as const;

function UnifiedRow({ line, tokens }: { readonly line: DiffLine; readonly tokens: Tokens }) {
  return (
    <tr data-kind={line.kind}>
      <td className="diff-number">{line.oldNumber}</td>
      <th scope="row" className="diff-number">
        <span aria-hidden>{line.newNumber ?? <span className="diff-old-number">{line.oldNumber}</span>}</span>
        <span className="sr-only">{nameOf(line)}</span>
      </th>
      <td aria-hidden className="diff-sign">
        {SIGNS[line.kind]}
      </td>
      <Code line={line} tokens={tokens} />
    </tr>
  );
}

interface SideProps {
  readonly line: DiffLine | null;
  readonly side: 'old' | 'new';
  readonly tokens: Tokens;
}

function Side({ line, side, tokens }: SideProps) {
  if (!line) return <td colSpan={3} className="diff-nothing" />;
  const number = side === 'old' ? line.oldNumber : line.newNumber;
  return (
    <>
      <th scope="row" className="diff-number" data-kind={line.kind}>
        <span aria-hidden>{number}</span>
        <span className="sr-only">{nameOf(line)}</span>
      </th>
      <td aria-hidden className="diff-sign" data-kind={line.kind}>
        {SIGNS[line.kind]}
      </td>
      <Code line={line} tokens={tokens} />
    </>
  );
}

function Code({ line, tokens }: { readonly line: DiffLine; readonly tokens: Tokens }) {
  const coloured = tokens.get(line);
  return (
    <td className="diff-code" data-kind={line.kind}>
      {coloured ? <LineTokens line={coloured} /> : <CodeText text={visibleText(line.text)} />}
      {line.endsOpen ? <span className="diff-open-end"> no line break at the end</span> : null}
    </td>
  );
}

function nameOf({ kind, oldNumber, newNumber }: DiffLine): string {
  if (kind === 'added') return `Added line ${newNumber}`;
  return kind === 'removed' ? `Removed line ${oldNumber}` : `Line ${newNumber}`;
}
