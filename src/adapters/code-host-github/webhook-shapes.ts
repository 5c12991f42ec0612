import { z } from 'zod';

/** The parts of GitHub's webhooks that the product reads. */
const common = { action: z.string(), sender: z.object({ login: z.string() }) };
const pullRequest = z.object({
  number: z.int().positive(),
  html_url: z.string(),
  head: z.object({ ref: z.string() }),
});
const account = z.object({ account: z.object({ login: z.string() }) });
const headBranch = z.string().nullish();

export const shapes = {
  pull_request: z.object({ ...common, pull_request: pullRequest }),
  pull_request_review: z.object({
    ...common,
    pull_request: pullRequest,
    review: z.object({ state: z.string(), body: z.string().nullable(), html_url: z.string() }),
  }),
  pull_request_review_comment: z.object({
    ...common,
    pull_request: pullRequest,
    comment: z.object({ body: z.string(), path: z.string(), html_url: z.string() }),
  }),
  issue_comment: z.object({
    ...common,
    issue: z.object({
      number: z.int().positive(),
      /** Only where the issue is a pull request. */
      pull_request: z.object({ html_url: z.string() }).optional(),
    }),
    comment: z.object({ body: z.string(), html_url: z.string() }),
  }),
  check_run: z.object({ ...common, check_run: z.object({ check_suite: z.object({ head_branch: headBranch }) }) }),
  check_suite: z.object({ ...common, check_suite: z.object({ head_branch: headBranch }) }),
  status: z.object({ sender: common.sender, branches: z.array(z.object({ name: z.string() })) }),
  push: z.object({ sender: common.sender, ref: z.string() }),
  installation: z.object({ ...common, installation: account }),
  installation_repositories: z.object({ ...common, installation: account }),
  repository: z.object({ ...common, repository: z.object({ owner: z.object({ login: z.string() }) }) }),
} as const;

export type WebhookEvent = keyof typeof shapes;
export type Payload<Event extends WebhookEvent> = z.output<(typeof shapes)[Event]>;
