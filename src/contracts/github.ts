import { z } from 'zod/mini';
import type { Page } from './api.js';
import { sentText } from './text.js';

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
export interface GitHubView {
  /** Where GitHub's pages are, e.g. `https://github.com`. */
  readonly webUrl: string;
  readonly app: {
    readonly appId: string;
    readonly from: 'settings' | 'page';
    /** Null while GitHub did not answer. */
    readonly slug: string | null;
    readonly installUrl: string | null;
    readonly takesWebhooks: boolean;
    readonly installations: readonly {
      readonly account: string;
      readonly suspended: boolean;
      readonly missingPermissions: readonly string[];
    }[];
  } | null;
  readonly problem: string | null;
}

/** A form that the browser posts to GitHub: its address and its one field `manifest`. */
export interface GitHubAppDraft {
  readonly action: string;
  readonly manifest: string;
}

export interface ConnectedGitHubAppView {
  readonly slug: string;
  readonly installUrl: string;
}

/** GET /api/github/repositories */
export interface GitHubRepositoryView {
  /** `owner/name`, as POST /api/repositories takes it. */
  readonly source: string;
  readonly defaultBranch: string;
  readonly private: boolean;
}

export interface GitHubRepositoriesPage extends Page<GitHubRepositoryView> {
  /** One sentence for each installation whose repositories cannot be listed. */
  readonly hidden: readonly string[];
}
