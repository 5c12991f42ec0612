import type { PullRequestPage } from '../../../../src/contracts/api.js';
import { messageOf } from '../../api/api-error.js';
import { usePullRequestDiff } from '../../api/pulls.js';
import { Skeleton } from '../../ui/skeleton.js';
import { LineCount } from './line-count.js';
import { patchesByPath } from './patches-by-path.js';
import { PullFile } from './pull-file.js';
import { totalLines } from './pull-state.js';

interface PullFilesProps {
  readonly repository: string;
  readonly number: string;
  readonly headCommit: string;
  readonly files: PullRequestPage['files'];
}

/** The changed files with their diffs. */
export function PullFiles({ repository, number, headCommit, files }: PullFilesProps) {
  const { data, error, isPending } = usePullRequestDiff(repository, number, headCommit);
  const patches = data === undefined ? undefined : patchesByPath(data);
  const { additions, deletions } = totalLines(files);
  return (
    <section aria-labelledby="pull-files" className="mt-7">
      <div className="flex items-center gap-2 pb-3">
        <h2 id="pull-files" className="text-base font-semibold">
          {files.length === 1 ? '1 file changed' : `${files.length.toLocaleString('en')} files changed`}
        </h2>
        <LineCount additions={additions} deletions={deletions} />
      </div>
      {error ? <p className="text-sm text-failed">The diff did not load. {messageOf(error)}</p> : null}
      {isPending ? <Skeleton className="h-40" /> : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {patches ? files.map((file) => <PullFile key={file.path} file={file} patch={patches.get(file.path)} />) : null}
      </div>
    </section>
  );
}
