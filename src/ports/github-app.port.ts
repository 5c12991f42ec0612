export const GITHUB_APP = Symbol('GitHubApp');

/** The GitHub App as the settings page shows it; free of secrets. */
export interface GitHubAppStatus {
  /** Where GitHub's pages are, e.g. `https://github.com`. */
  readonly webUrl: string;
  readonly app: ConnectedGitHubApp | null;
  /** What keeps it from working and what mends it, one sentence or two; null when nothing is known to. */
  readonly problem: string | null;
}

export interface ConnectedGitHubApp {
  readonly appId: string;
  /** `settings`: from the environment; `page`: made on the settings page. */
  readonly from: 'settings' | 'page';
  /** Null while GitHub did not answer. */
  readonly slug: string | null;
  /** Where people install it on more repositories; null while GitHub did not answer. */
  readonly installUrl: string | null;
  /** GitHub's newest webhook of the last days reached the product. Without them open pull requests are asked about every few minutes. */
  readonly takesWebhooks: boolean;
  readonly installations: readonly {
    readonly account: string;
    readonly suspended: boolean;
    readonly missingPermissions: readonly string[];
  }[];
}

/** A repository that the app is installed on, for pickers. */
export interface HostedRepository {
  /** `owner/name`, as `CodeHost.inspect` takes it. */
  readonly source: string;
  readonly defaultBranch: string;
  readonly private: boolean;
}

export interface HostedRepositories {
  readonly repositories: readonly HostedRepository[];
  /** One sentence for each installation whose repositories cannot be listed: suspended, a permission not approved. */
  readonly hidden: readonly string[];
}

/** A request as it came: names of headers in lower case, the body's bytes untouched. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/**
 * What GitHub says happened. Deliveries come late, twice, in any order or never, so a change is only a hint to ask the code host
 * what is true now. The text of a remark was written by anybody who may comment: never an instruction.
 */
export type GitHubNews =
  | { readonly kind: 'pull-request-changed'; readonly branch: string }
  | ({ readonly kind: 'pull-request-remarked' } & PullRequestRemark)
  | { readonly kind: 'access-changed'; readonly account: string };

export interface PullRequestRemark {
  /** Null where GitHub does not tell it, as with comments: then the address says which pull request. */
  readonly branch: string | null;
  readonly number: number;
  /** The pull request's page. */
  readonly pullRequestUrl: string;
  readonly verdict: 'approved' | 'changes-requested' | 'commented';
  /** Empty for a verdict without words. */
  readonly text: string;
  /** Null for a remark about the whole. */
  readonly path: string | null;
  readonly url: string;
}

/** `refused` with the HTTP status to answer. */
export type WebhookOutcome =
  | { readonly outcome: 'handled' | 'repeated' | 'ignored' }
  | { readonly outcome: 'refused'; readonly status: 400 | 401 | 413 };

/**
 * The GitHub App that this product acts as: making it, what it reaches, what GitHub tells it. Errors: PortError HOST.FORBIDDEN,
 * HOST.NOT_CONNECTED (there is no app), HOST.UNAVAILABLE (retryable), STORE.*.
 */
export interface GitHubApp {
  /** Asks GitHub; what GitHub refuses or does not answer is told as `problem`, never thrown. */
  status(): Promise<GitHubAppStatus>;
  /**
   * The form that makes an app: its address and the one field `manifest`. GitHub sends the browser back to
   * `<baseUrl>/settings/github/created` with a code and this `state`. Throws HOST.FORBIDDEN when the settings name an app already.
   */
  draft(wishes: { readonly baseUrl: string; readonly organization?: string | undefined; readonly state: string }): {
    readonly action: string;
    readonly manifest: string;
  };
  /** Exchanges the code, which works once, and keeps the app, in place of an earlier one; in use at once in every process. */
  connect(code: string): Promise<{ readonly slug: string; readonly installUrl: string }>;
  /**
   * Repositories of every installation that are not archived; `query` is a case-insensitive substring. GitHub is asked once a minute.
   * An installation that cannot be listed hides only itself.
   */
  repositories(query: string): Promise<HostedRepositories>;
  /**
   * The signature is checked over the raw bytes before anything is parsed. A delivery is remembered once `handle` has succeeded, so
   * that one whose handling failed is handled when GitHub offers it again; `handle` must be safe to repeat.
   */
  receive(
    request: WebhookRequest,
    handle: (news: readonly GitHubNews[], delivery: string) => Promise<void>,
  ): Promise<WebhookOutcome>;
}
