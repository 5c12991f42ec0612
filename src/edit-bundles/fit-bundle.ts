import { BUNDLE_LIMITS } from './bundle-limits.js';
import { parseManifest, type ManifestRepository } from './bundle-manifest.js';
import { BundleRefused } from './bundle-refused.js';
import { readTar, writeTar } from './bundle-tar.js';
import type { ExpectedRepository } from './verify-bundle.js';

/**
 * What of a stored bundle still fits these repositories at these base commits, as a bundle without the diffs for people; null when
 * nothing does or nothing is changed. A later run may have other repositories, or a newer base where the work was merged.
 */
export async function fitBundle(
  bytes: Uint8Array,
  repositories: readonly ExpectedRepository[],
): Promise<Uint8Array | null> {
  const entries = readTar(bytes, BUNDLE_LIMITS);
  const manifest = entries.get('manifest.json');
  if (!manifest) throw new BundleRefused('BUNDLE.MANIFEST', 'The bundle has no manifest.json.');
  const fitting = parseManifest(manifest)
    .repos.filter(({ mount, base }) => repositories.some((r) => r.mount === mount && r.baseCommit === base))
    .map((repository): ManifestRepository => ({
      ...repository,
      ...{ patch: null, patch_sha256: null, left_out: [], left_out_total: 0 },
    }));
  if (fitting.every(({ changes }) => changes.length === 0)) return null;
  const named = new Set(fitting.flatMap(({ changes }) => changes.map(({ sha }) => `blobs/${sha}`)));
  const blobs = [...entries].filter(([name]) => named.has(name));
  return writeTar([['manifest.json', Buffer.from(JSON.stringify({ version: 1, repos: fitting }))], ...blobs]);
}
