import { FileDiff } from 'lucide-react';
import { useMemo } from 'react';
import type { PullRequestPage } from '../../../../src/contracts/replies.js';
import { messageOf } from '../../api/api-error.js';
import { usePullRequestDiff } from '../../api/pulls.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { filesChangedText } from '../text/quantities.js';
import { LineCounts } from '../review/diff/line-counts.js';
import { parseDiff } from '../review/diff/parse-diff.js';
import { toReviewFiles } from '../review/diff/review-file.js';
import { ReviewFiles } from '../review/diff/review-files.js';
import { filesHeight, totalLines } from './pull-state.js';

/** The changed files of a PR with their lines, in a frame no higher than the window that scrolls by itself. */
export function PullFiles({ pull }: { readonly pull: PullRequestPage }) {
  const { repository, repositoryId, number, headCommit, files, flags } = pull;
  const { data, error, refetch } = usePullRequestDiff(repository, String(number), headCommit);
  const reviewed = useMemo(() => {
    const known = files.map((file) => ({ ...file, repositoryId }));
    const diffs = { [repositoryId]: data === undefined ? undefined : parseDiff(data) };
    return toReviewFiles(known, diffs, ({ path }) =>
      flags.filter((flag) => flag.path === path).map(({ kind }) => kind),
    );
  }, [files, flags, repositoryId, data]);
  return (
    <section aria-labelledby="pull-files" className="mt-7">
      <div className="flex items-center gap-2 pb-3">
        <h2 id="pull-files" className="text-base font-semibold">
          {filesChangedText(files.length)}
        </h2>
        <LineCounts {...totalLines(files)} />
      </div>
      {error ? (
        <p className="flex items-center gap-3 pb-3 text-sm text-failed">
          The diff did not load. {messageOf(error)}
          <Button size="sm" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      ) : null}
      {files.length === 0 ? (
        <EmptyState icon={FileDiff} title="No changes any more" className="rounded-xl border border-line bg-panel">
          The branch is the same as its base.
        </EmptyState>
      ) : (
        <div
          className="flex max-h-[calc(100dvh-76px)] min-h-40 flex-col overflow-hidden rounded-xl border border-line bg-panel"
          style={{ height: filesHeight(reviewed) }}
        >
          <ReviewFiles
            files={reviewed}
            scope={`pull:${repository}#${number}`}
            repositoryName={() => repository}
            withRepositories={false}
          />
        </div>
      )}
    </section>
  );
}
