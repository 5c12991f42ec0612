import { z } from 'zod/mini';
import type { Reply } from './replies.js';
import { sentText } from './text.js';

const text = z.string();

/** POST /api/github/draft: the address people use for this product, and the organization that the app is made under. */
export const draftGitHubApp = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).check(z.maxLength(500)),
  organization: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,98}[A-Za-z0-9])?$/,
          'Give the name of an organization on GitHub: letters, digits and hyphens.',
        ),
      ),
  ),
});

/** POST /api/github/app: what GitHub sent the browser back with. */
export const connectGitHubApp = z.strictObject({
  code: sentText.check(z.minLength(1), z.maxLength(200)),
  state: sentText.check(z.minLength(1), z.maxLength(200)),
});

/** GET /api/github */
export const gitHub = z.object({
  /** Where GitHub's pages are, e.g. `https://github.com`. */
  webUrl: text,
  app: z.nullable(
    z.object({
      appId: text,
      from: z.enum(['settings', 'page']),
      /** Null while GitHub did not answer. */
      slug: z.nullable(text),
      installUrl: z.nullable(text),
      takesWebhooks: z.boolean(),
      installations: z.array(z.object({ account: text, suspended: z.boolean(), missingPermissions: z.array(text) })),
    }),
  ),
  problem: z.nullable(text),
});
export type GitHubView = Reply<typeof gitHub>;

/** A form that the browser posts to GitHub: its address and its one field `manifest`. */
export const gitHubDraft = z.object({ action: text, manifest: text });
export type GitHubAppDraft = Reply<typeof gitHubDraft>;

export const connectedGitHubApp = z.object({ slug: text, installUrl: text });
export type ConnectedGitHubAppView = Reply<typeof connectedGitHubApp>;

/** GET /api/github/repositories */
export const gitHubRepositories = z.object({
  /** `source`: `owner/name`, as POST /api/repositories takes it. */
  items: z.array(z.object({ source: text, defaultBranch: text, private: z.boolean() })),
  next: z.nullable(text),
  /** One sentence for each installation whose repositories cannot be listed. */
  hidden: z.array(text),
});
export type GitHubRepositoriesPage = Reply<typeof gitHubRepositories>;

/** What became of a delivery. */
export const webhook = z.object({ outcome: z.enum(['handled', 'repeated', 'ignored', 'refused']) });
