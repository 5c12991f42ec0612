/** `+12 −3` with words for screen readers. */
export function LineCount({ additions, deletions }: { readonly additions: number; readonly deletions: number }) {
  return (
    <span className="flex-none text-xs tabular-nums">
      <span className="text-ok">
        <span aria-hidden>+</span>
        {additions.toLocaleString('en')}
        <span className="sr-only"> lines added,</span>
      </span>{' '}
      <span className="text-failed">
        <span aria-hidden>−</span>
        {deletions.toLocaleString('en')}
        <span className="sr-only"> lines removed</span>
      </span>
    </span>
  );
}
