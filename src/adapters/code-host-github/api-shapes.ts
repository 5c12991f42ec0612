import { z } from 'zod';

/** The parts of GitHub's answers that the product uses; what else they hold is dropped. */
const objectId = z.string().regex(/^[0-9a-f]{40}$/);

export const appShape = z.object({ slug: z.string().min(1), html_url: z.url() });

export const deliveryShape = z.object({ delivered_at: z.string(), status_code: z.int() });

/** An organization or a person has a login, an enterprise a slug and a name. */
const accountShape = z.object({ login: z.string().nullish(), slug: z.string().nullish(), name: z.string().nullish() });

export const installationShape = z.object({
  id: z.int().positive(),
  account: accountShape.nullish(),
  suspended_at: z.string().nullish(),
  permissions: z.record(z.string(), z.string()).catch({}),
});

/** What people know the account of an installation by. */
export function accountOf({ id, account }: z.output<typeof installationShape>): string {
  return account?.login ?? account?.slug ?? account?.name ?? `installation ${id}`;
}

export const repositoryShape = z.object({
  id: z.int().positive(),
  full_name: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  private: z.boolean(),
  archived: z.boolean().default(false),
  default_branch: z.string().min(1),
});

export const branchShape = z.object({ name: z.string().min(1), commit: z.object({ sha: objectId }) });

export const refShape = z.object({ object: z.object({ sha: objectId }) });

export const commitShape = z.object({ sha: objectId, tree: z.object({ sha: objectId }) });

export const listedCommitShape = z.object({
  sha: objectId,
  commit: z.object({ message: z.string(), tree: z.object({ sha: objectId }) }),
});

export const comparisonShape = z.object({ merge_base_commit: z.object({ sha: objectId }) });

export const checkRunsShape = z.object({
  total_count: z.int(),
  check_runs: z.array(z.object({ status: z.string(), conclusion: z.string().nullable() })),
});

export const statusesShape = z.object({ statuses: z.array(z.object({ state: z.string() })) });

export const madeShape = z.object({ sha: objectId });

export const pullShape = z.object({
  number: z.int().positive(),
  title: z.string(),
  body: z.string().nullable(),
  html_url: z.url(),
  draft: z.boolean().default(false),
  state: z.enum(['open', 'closed']),
  merged_at: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  head: z.object({ ref: z.string(), sha: objectId }),
  base: z.object({ ref: z.string(), sha: objectId }),
});
export type ListedPull = z.output<typeof pullShape>;

export const mintedShape = z.object({ token: z.string().min(1), expiresAt: z.string(), createdAt: z.coerce.date() });

export const nothingShape = z.unknown();
