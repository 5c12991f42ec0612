import { z } from 'zod';
import { objectId } from './api-shapes.js';

/** The parts of GitHub's webhooks that the product reads. */
const person = z.object({ login: z.string(), type: z.string().optional() });
const repository = z.object({ id: z.int().positive(), full_name: z.string() });
const common = { sender: person, repository };

const pullRequest = z.object({
  number: z.int().positive(),
  state: z.enum(['open', 'closed']),
  draft: z.boolean().default(false),
  merged: z.boolean().default(false),
  head: z.object({ ref: z.string(), sha: objectId }),
});

export const shapes = {
  pull_request: z.object({ ...common, action: z.string(), pull_request: pullRequest }),
  pull_request_review: z.object({
    ...common,
    action: z.string(),
    pull_request: pullRequest.pick({ number: true }),
    review: z.object({ id: z.int(), state: z.string(), body: z.string().nullable(), html_url: z.string() }),
  }),
  check_run: z.object({
    ...common,
    action: z.string(),
    check_run: z.object({ name: z.string(), head_sha: objectId, conclusion: z.string().nullable() }),
  }),
  check_suite: z.object({
    ...common,
    action: z.string(),
    check_suite: z.object({ head_sha: objectId, conclusion: z.string().nullable() }),
  }),
  status: z.object({ ...common, sha: objectId, context: z.string(), state: z.string() }),
  push: z.object({ ...common, ref: z.string(), after: z.string().regex(/^[0-9a-f]{40}$/), deleted: z.boolean() }),
  installation: z.object({
    sender: person,
    action: z.string(),
    installation: z.object({ id: z.int(), account: z.object({ login: z.string() }) }),
  }),
  installation_repositories: z.object({
    sender: person,
    action: z.string(),
    installation: z.object({ id: z.int(), account: z.object({ login: z.string() }) }),
    repositories_removed: z.array(repository).default([]),
    repositories_added: z.array(repository).default([]),
  }),
} as const;

export type WebhookEvent = keyof typeof shapes;
export type Payload<Event extends WebhookEvent> = z.output<(typeof shapes)[Event]>;
