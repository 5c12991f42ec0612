import { cn } from '../../../ui/cn.js';

interface LineCountsProps {
  readonly additions: number;
  readonly deletions: number;
  /** Thousands as `3k` and no zeros, where there is little room. */
  readonly short?: boolean;
  readonly className?: string;
}

/** `+58 −19`, said as "58 lines added, 19 removed"; nothing where no line changed. */
export function LineCounts({ additions, deletions, short = false, className }: LineCountsProps) {
  if (additions + deletions === 0) return null;
  const count = (lines: number) =>
    short && lines >= 1_000 ? `${Math.floor(lines / 1_000)}k` : lines.toLocaleString('en-US');
  return (
    <span className={cn('flex-none text-xs whitespace-nowrap tabular-nums', className)}>
      <span aria-hidden>
        {short && additions === 0 ? null : <span className="text-ok">+{count(additions)}</span>}{' '}
        {short && deletions === 0 ? null : <span className="text-failed">−{count(deletions)}</span>}
      </span>
      <span className="sr-only">
        {additions} {additions === 1 ? 'line' : 'lines'} added, {deletions} removed
      </span>
    </span>
  );
}
