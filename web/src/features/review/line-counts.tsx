import { cn } from '../../ui/cn.js';

interface LineCountsProps {
  readonly additions: number;
  readonly deletions: number;
  readonly className?: string;
}

/** `+58 −19`, said as "58 lines added, 19 removed". */
export function LineCounts({ additions, deletions, className }: LineCountsProps) {
  return (
    <span className={cn('flex-none text-xs whitespace-nowrap tabular-nums', className)}>
      <span aria-hidden>
        <span className="text-ok">+{additions.toLocaleString('en-US')}</span>{' '}
        <span className="text-failed">−{deletions.toLocaleString('en-US')}</span>
      </span>
      <span className="sr-only">
        {additions} lines added, {deletions} removed
      </span>
    </span>
  );
}
