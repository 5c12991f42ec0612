import { BundleRefused, shown } from '../bundle-refused.js';
import type { ManifestChange } from '../bundle-manifest.js';

/** A line of `git diff-tree --raw -z`; the name as its bytes, which need not be text. */
export interface RawChange {
  readonly name: Buffer;
  readonly status: ManifestChange['status'];
  readonly oldMode: string;
  readonly mode: string;
  readonly oldSha: string;
  readonly sha: string;
}

export function parseRaw(raw: Buffer): readonly RawChange[] {
  const fields = splitAtNul(raw);
  const changes: RawChange[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [meta, name] = fields.slice(at, at + 2);
    if (meta && name) changes.push({ name, ...parseMeta(meta.toString('latin1')) });
  }
  return changes;
}

const META = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) ([AMDT])$/;

function parseMeta(text: string): Omit<RawChange, 'name'> {
  const [all, oldMode = '', mode = '', oldSha = '', sha = '', status] = META.exec(text) ?? [];
  if (all === undefined) throw new Error('git diff-tree printed a line that is not understood');
  return { oldMode, mode, oldSha, sha, status: status as RawChange['status'] };
}

/** A line of `git update-index -z --index-info`. */
export function indexLine({ name, mode, sha }: Pick<RawChange, 'name' | 'mode' | 'sha'>): Buffer {
  return Buffer.concat([Buffer.from(`${mode} ${sha}\t`), name, Buffer.of(0)]);
}

export function splitAtNul(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0, start);
    const end = found < 0 ? bytes.length : found;
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}

/** The name as text. Throws BundleRefused BUNDLE.PATH for one that is none. */
export function utf8(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw new BundleRefused('BUNDLE.PATH', `The path ${shown(text)} is not well-formed text.`);
}
