import { pack, type Header } from 'tar-stream';
import { BUNDLE_LIMITS } from '../../src/edit-bundles/bundle-limits.js';
import { parseManifest, type BundleManifest, type ManifestChange } from '../../src/edit-bundles/bundle-manifest.js';
import { readTar } from '../../src/edit-bundles/bundle-tar.js';
import { blobId } from '../../src/edit-bundles/git/git-object-id.js';

type Repository = BundleManifest['repos'][number];
type Entry = readonly [header: Partial<Header> & { readonly name: string }, content: Uint8Array];

interface Parts {
  readonly manifest: BundleManifest;
  readonly entries: readonly Entry[];
}

const PATHS = {
  'path that leaves': '../evil.txt',
  'absolute path': '/etc/evil.txt',
  'git folder': '.git/hooks/post-checkout',
  'git folder in disguise': 'src/.GIT./config',
  backslash: 'src\\..\\evil.txt',
  'control character': 'evil\u0000.txt',
  'long path': `${'a/'.repeat(2100)}b`,
} as const;

const MANIFESTS = {
  'wrong base': (parts) => inRepository(parts, (repository) => ({ ...repository, base: '0'.repeat(40) })),
  /** Only a code host that rebuilds the tree can tell. */
  'wrong tree': (parts) => inRepository(parts, (repository) => ({ ...repository, tree: 'f'.repeat(40) })),
  'foreign repository': (parts) => inRepository(parts, (repository) => ({ ...repository, mount: 'other' })),
  submodule: (parts) => inChange(parts, (change) => ({ ...change, mode: '160000' })),
  'mode with setuid': (parts) => inChange(parts, (change) => ({ ...change, mode: '104755' })),
  'too many files': (parts) =>
    inRepository(parts, (repository) => ({
      ...repository,
      changes: Array.from({ length: 2001 }, (_, index) => ({ ...first(repository.changes), path: `f${index}` })),
    })),
  'wrong hash': (parts) => withBlob(parts, Buffer.from('other content')),
  'too large': (parts) => {
    const content = Buffer.alloc(BUNDLE_LIMITS.blobBytes + 1, 'x');
    const sha = blobId(content);
    const changed = inChange(parts, (change) => ({ ...change, sha, size: content.length }));
    return { ...changed, entries: [[{ name: `blobs/${sha}` }, content]] };
  },
  'link as an entry': (parts) => ({
    ...parts,
    entries: [
      ...parts.entries,
      [{ name: `blobs/${'a'.repeat(40)}`, type: 'symlink', linkname: '/etc/passwd' }, Buffer.alloc(0)],
    ],
  }),
  'entry that nothing names': (parts) => ({
    ...parts,
    entries: [...parts.entries, [{ name: 'evil.sh' }, Buffer.from('rm -rf /\n')]],
  }),
} satisfies Readonly<Record<string, (parts: Parts) => Parts>>;

const BYTES = {
  'no tar': () => Buffer.from('<!doctype html>'),
  nothing: () => Buffer.alloc(0),
  'half a tar': (bundle) => bundle.slice(0, 512 * 3),
} satisfies Readonly<Record<string, (bundle: Uint8Array) => Uint8Array>>;

export type Tampering = keyof typeof PATHS | keyof typeof MANIFESTS | keyof typeof BYTES;
export const TAMPERINGS = [...keys(PATHS), ...keys(MANIFESTS), ...keys(BYTES)] as const satisfies readonly Tampering[];

/** A valid bundle with exactly one thing wrong. */
export async function tamper(bundle: Uint8Array, tampering: Tampering): Promise<Uint8Array> {
  if (tampering in BYTES) return BYTES[tampering as keyof typeof BYTES](bundle);
  const parts = take(bundle);
  if (tampering in PATHS) {
    const path = PATHS[tampering as keyof typeof PATHS];
    return put(inChange(parts, (change) => ({ ...change, path })));
  }
  return put(MANIFESTS[tampering as keyof typeof MANIFESTS](parts));
}

function take(bundle: Uint8Array): Parts {
  const all = readTar(bundle, BUNDLE_LIMITS);
  const manifest = parseManifest(all.get('manifest.json') ?? new Uint8Array());
  const entries = [...all]
    .filter(([name]) => name !== 'manifest.json')
    .map(([name, content]): Entry => [{ name }, content]);
  return { manifest, entries };
}

async function put({ manifest, entries }: Parts): Promise<Uint8Array> {
  const archive = pack();
  const chunks: Buffer[] = [];
  const reading = (async () => {
    for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  })();
  archive.entry({ name: 'manifest.json' }, JSON.stringify(manifest));
  for (const [header, content] of entries) {
    if (header.type === 'symlink') archive.entry(header);
    else archive.entry({ ...header, size: content.length }, Buffer.from(content));
  }
  archive.finalize();
  await reading;
  return Buffer.concat(chunks);
}

function inRepository(parts: Parts, change: (repository: Repository) => Repository): Parts {
  const [repository, ...others] = parts.manifest.repos;
  return { ...parts, manifest: { ...parts.manifest, repos: [change(first([repository])), ...others] } };
}

function inChange(parts: Parts, change: (one: ManifestChange) => ManifestChange): Parts {
  return inRepository(parts, (repository) => ({
    ...repository,
    changes: [change(first(repository.changes)), ...repository.changes.slice(1)],
  }));
}

function withBlob(parts: Parts, content: Uint8Array): Parts {
  const entries = parts.entries.map(([header, old]): Entry =>
    header.name.startsWith('blobs/') ? [header, content] : [header, old],
  );
  return { ...parts, entries };
}

function first<T>(items: readonly (T | undefined)[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('The bundle to tamper with is empty.');
  return item;
}

function keys<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as K[];
}
