import { z } from 'zod';
import { LEFT_OUT_TOLD } from './bundle-limits.js';
import { BundleRefused } from './bundle-refused.js';

const objectId = z.string().regex(/^[0-9a-f]{40}$/);

const changeSchema = z.strictObject({
  path: z.string(),
  status: z.enum(['A', 'M', 'D', 'T']),
  /** As git prints it; `000000` for a deleted file. */
  mode: z.string().regex(/^[0-7]{6}$/),
  /** Blob id of the new content; forty zeros for a deleted file. */
  sha: objectId,
  old_sha: objectId,
  size: z.int().nonnegative(),
});

const leftOutSchema = z.strictObject({ path: z.string().min(1), why: z.enum(['ignored', 'submodule']) });

const repositorySchema = z
  .strictObject({
    mount: z.string().min(1).max(255),
    base: objectId,
    tree: objectId,
    /** Entry that holds the diff for people; null when it was left out for its size. */
    patch: z.string().nullable(),
    patch_sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    changes: z.array(changeSchema),
    /** What lies in the work tree and is not part of the changes, for people and the agent to know. */
    left_out: z.array(leftOutSchema).max(LEFT_OUT_TOLD).default([]),
    left_out_total: z.int().nonnegative().default(0),
  })
  .refine((repository) => (repository.patch === null) === (repository.patch_sha256 === null), {
    message: 'patch and patch_sha256 come together',
    path: ['patch_sha256'],
  });

const manifestSchema = z.strictObject({ version: z.literal(1), repos: z.array(repositorySchema) });

export type BundleManifest = z.infer<typeof manifestSchema>;
export type ManifestRepository = BundleManifest['repos'][number];
export type ManifestChange = ManifestRepository['changes'][number];

/** Reads `manifest.json`. Throws BundleRefused BUNDLE.MANIFEST naming the first field that is wrong. */
export function parseManifest(bytes: Uint8Array): BundleManifest {
  const parsed = manifestSchema.safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  throw new BundleRefused('BUNDLE.MANIFEST', `manifest.json is not valid at ${field || 'the top level'}.`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new BundleRefused('BUNDLE.MANIFEST', 'manifest.json is not JSON in UTF-8.');
  }
}
