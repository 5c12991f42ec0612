import { Skeleton } from '../../../ui/skeleton.js';

/** In the place of the changed files while they load. */
export function PanelSkeleton() {
  return (
    <div aria-busy className="grid flex-1 content-start gap-2.5 p-3.5">
      <span className="sr-only">Loading the changes</span>
      {['w-2/5', 'w-3/5', 'w-1/2', 'w-2/3', 'w-2/5', 'w-1/2'].map((width, index) => (
        <Skeleton key={index} className={`h-3 ${width}`} />
      ))}
    </div>
  );
}
