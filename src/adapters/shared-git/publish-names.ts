import type { PublishInput } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';

/** What every branch of the product's own starts with. */
export const PRODUCT_BRANCHES = 'code-runs/';

const TRAILER = 'Code-Run-Publish';
const PRODUCT_BRANCH = /^code-runs\/[A-Za-z0-9]([A-Za-z0-9_-]|\.(?!\.|lock$|$))*$/;

/** Throws PortError HOST.FORBIDDEN unless the branch is one of the product's and the publish id can stand in a commit message. */
export function checkPublishNames(input: Pick<PublishInput, 'branch' | 'publishId'>): void {
  if (!PRODUCT_BRANCH.test(input.branch)) {
    throw new PortError('HOST.FORBIDDEN', 'Code Runs publishes only on branches named code-runs/<name>.', false);
  }
  if (!/^[\x21-\x7e]{1,200}$/.test(input.publishId)) {
    throw new PortError('HOST.FORBIDDEN', 'A publish id is 1 to 200 printable characters.', false);
  }
}

/** The last line of a published commit's message, by which the commit is found again. */
export function publishTrailer(publishId: string): string {
  return `${TRAILER}: ${publishId}`;
}

/** The whole message of a published commit: the words, then the trailer. */
export function publishMessage(words: string, publishId: string): string {
  return `${words.replaceAll('\0', '').trim()}\n\n${publishTrailer(publishId)}\n`;
}

/** Does the message end with this publish id's trailer? */
export function carriesTrailer(message: string, publishId: string): boolean {
  return message.trimEnd().split('\n').at(-1) === publishTrailer(publishId);
}

/** HOST.BRANCH_MOVED, saying what to do: `expectedHead` is the commit that the product last put there, null for none. */
export function branchMoved(
  { branch, expectedHead }: Pick<PublishInput, 'branch' | 'expectedHead'>,
  name: string,
  cause?: unknown,
): PortError {
  const message =
    expectedHead === null
      ? `Someone else made the branch ${branch} in ${name}. Nothing was overwritten. Rename or delete that branch, then try again.`
      : `Someone else changed or deleted the branch ${branch} in ${name}. Nothing was overwritten. Merge or close its pull request, then try again: the edits go to a new branch. Or put the branch back to ${expectedHead.slice(0, 12)}, the last commit of Code Runs, then try again.`;
  return new PortError('HOST.BRANCH_MOVED', message, false, { cause });
}

/** HOST.BASE_GONE for a base branch whose history was replaced: nothing on the old one could ever be merged. */
export function unrelatedBase({ baseBranch }: Pick<PublishInput, 'baseBranch'>, name: string): PortError {
  const message = `${baseBranch} of ${name} has another history now, which shares nothing with the commit that the edits start from. Nothing was published. Put the former history back, then try again; or send a new ticket, whose run starts from ${baseBranch} as it is now.`;
  return new PortError('HOST.BASE_GONE', message, false);
}
