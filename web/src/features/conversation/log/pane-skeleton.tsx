import { Skeleton } from '../../../ui/skeleton.js';
import { ConnectionBanner } from '../../shell/connection-banner.js';

/** Three rows and the reply field at their final size, while the conversation loads. */
export function PaneSkeleton() {
  return (
    <div aria-busy className="flex min-h-0 flex-1 flex-col">
      <span className="sr-only">Loading the conversation</span>
      <div className="grid flex-1 content-start gap-4 px-[22px] pt-[18px] max-wide:px-3.5">
        <Skeleton className="ml-auto h-[72px] w-3/5 rounded-[16px_16px_4px_16px]" />
        <Skeleton className="h-5 w-40" />
        <Skeleton className="h-24 w-full" />
      </div>
      <div className="flex-none px-4 pb-3.5 max-wide:px-2.5 max-wide:pb-2.5">
        <ConnectionBanner
          meanwhile="The conversation shows once the server answers."
          promise="The conversation shows once the server answers."
          className="mb-2"
        />
        <Skeleton className="h-[98px] w-full rounded-2xl" />
      </div>
    </div>
  );
}
