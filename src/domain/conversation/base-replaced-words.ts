/** Of an open pull request whose base branch got a history of its own. */
export const baseReplacedWords = (baseBranch: string): string =>
  `${baseBranch} has another history now: this PR could never be merged. Put the former history back, or send a new ticket.`;
