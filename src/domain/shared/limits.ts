/** The product's limits, in one place for server, browser, CLI and documentation. */
export const LIMITS = {
  /** Characters (UTF-16 code units, as a browser's text field counts them), like all limits of texts but `ticketBody`. */
  instructions: 8_000,
  repositoriesPerRun: 6,
  ticketTitle: 200,
  /** Bytes of UTF-8. */
  ticketBody: 64 * 1024,
  organizationName: 80,
  repositorySource: 2_000,
  projectName: 80,
  memberName: 80,
  queuedTurns: 50,
  question: 8_000,
  answer: 8_000,
  reason: 2_000,
  pullRequestTitle: 250,
  /** With earlier revisions, links and marks it stays under the 65,536 that GitHub takes. */
  pullRequestBody: 50_000,
  planMarkdown: 200_000,
  /** Of one run, in cents of US dollars. */
  budgetCents: 1_000_000,
} as const;
