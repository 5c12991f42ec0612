import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BUNDLE_LIMITS } from '../../../src/edit-bundles/bundle-limits.js';
import { parseManifest, type ManifestRepository } from '../../../src/edit-bundles/bundle-manifest.js';
import { readTar } from '../../../src/edit-bundles/bundle-tar.js';
import { packEdits } from '../../../src/edit-bundles/pack-edits.js';

const SCRIPT = join(import.meta.dirname, '../../../src/adapters/agent-runtime-anthropic/export_edits.py');

export interface Packed {
  readonly bundle: Uint8Array;
  readonly repository: ManifestRepository;
  /** What the exporter printed of the repository. */
  readonly printed: { readonly files: number; readonly left_out?: readonly string[] };
}

/** Runs the exporter that is mounted into containers. */
export function runExporter(...args: readonly string[]) {
  return spawnSync('python3', [SCRIPT, ...args], { encoding: 'utf8' });
}

/** Packs a clone twice, as the product does and as the exporter does, and expects the same of both. */
export async function packBoth(directory: string, baseCommit: string): Promise<Packed> {
  const mount = basename(directory);
  const tar = `${directory}.tar`;
  const { stdout, stderr, status } = runExporter(tar, `${directory}=${baseCommit}`);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const ours = await packEdits([{ mount, workTree: directory, baseCommit }], { evenUnchanged: true });
  const bundle = readFileSync(tar);
  const contents = (bytes: Uint8Array | null) => {
    const entries = readTar(bytes ?? new Uint8Array(), BUNDLE_LIMITS);
    const [repository] = parseManifest(entries.get('manifest.json') ?? new Uint8Array()).repos;
    if (!repository) throw new Error('the manifest names no repository');
    return { repository, others: [...entries].filter(([name]) => name !== 'manifest.json') };
  };
  const theirs = contents(bundle);
  expect(theirs).toEqual(contents(ours));
  const { repos } = JSON.parse(stdout) as { readonly repos: readonly Packed['printed'][] };
  return { bundle, repository: theirs.repository, printed: repos[0] ?? { files: -1 } };
}
