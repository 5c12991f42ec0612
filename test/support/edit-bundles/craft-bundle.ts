import { createHash } from 'node:crypto';

/** One entry of a tar as an attacker would write it: any name, any type, also wrong numbers. */
export interface CraftedEntry {
  readonly name: string;
  readonly content?: Uint8Array | string;
  readonly type?: string;
  readonly link?: string;
  readonly prefix?: string;
  readonly magic?: string;
  readonly checksum?: string;
  readonly size?: string;
}

export type CraftedChange = Readonly<Record<string, unknown>>;

export const BASE = 'b'.repeat(40);
const TREE = 'c'.repeat(40);

export function craftTar(entries: readonly CraftedEntry[]): Uint8Array {
  return Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(1024)]);
}

function blocksOf(entry: CraftedEntry): Buffer[] {
  const content = Buffer.from(entry.content ?? '');
  const header = Buffer.alloc(512);
  header.write(entry.name, 0, 100, 'utf8');
  header.write('0000644\0', 100);
  header.write(entry.size ?? `${content.length.toString(8).padStart(11, '0')}\0`, 124, 12, 'latin1');
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(entry.type ?? '0', 156, 1, 'latin1');
  header.write(entry.link ?? '', 157, 100, 'utf8');
  header.write(entry.magic ?? 'ustar\x0000', 257, 8, 'latin1');
  header.write(entry.prefix ?? '', 345, 155, 'utf8');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(entry.checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148, 8, 'latin1');
  return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
}

export function idOf(content: Uint8Array | string): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** A change as the manifest holds it; `more` overrides any field, also with nonsense. */
export function change(path: string, content: string | Uint8Array = 'new\n', more: CraftedChange = {}): CraftedChange {
  const bytes = Buffer.from(content);
  return { path, status: 'A', mode: '100644', sha: idOf(bytes), old_sha: '0'.repeat(40), size: bytes.length, ...more };
}

export function deleted(path: string, more: CraftedChange = {}): CraftedChange {
  return { path, status: 'D', mode: '000000', sha: '0'.repeat(40), old_sha: idOf('old\n'), size: 0, ...more };
}

export interface CraftedBundle {
  readonly changes?: readonly CraftedChange[];
  readonly contents?: readonly (string | Uint8Array)[];
  readonly repository?: CraftedChange;
  readonly manifest?: CraftedChange;
  readonly entries?: readonly CraftedEntry[];
}

/** A bundle of one repository `app` that is right in everything but what is given. */
export function craftBundle(bundle: CraftedBundle): Uint8Array {
  const { changes = [change('a.txt')], contents = ['new\n'], repository = {}, manifest = {}, entries = [] } = bundle;
  const repos = [{ mount: 'app', base: BASE, tree: TREE, patch: null, patch_sha256: null, changes, ...repository }];
  const written = new Map(contents.map((content) => [idOf(content), content]));
  return craftTar([
    { name: 'manifest.json', content: JSON.stringify({ version: 1, repos, ...manifest }) },
    ...[...written].map(([id, content]) => ({ name: `blobs/${id}`, content })),
    ...entries,
  ]);
}
