import { cn } from './cn.js';

/** Grey in the place of something that loads, at its final size. The region around it says "Loading" once. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cn('block rounded-sm bg-hover', className)} />;
}
