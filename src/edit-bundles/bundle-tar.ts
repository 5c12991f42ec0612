import { pack } from 'tar-stream';
import type { BundleLimits } from './bundle-limits.js';
import { BundleRefused, shown } from './bundle-refused.js';

const BLOCK = 512;
const ENTRY_NAME = /^(manifest\.json|patches\/(0|[1-9][0-9]{0,3})\.patch|blobs\/[0-9a-f]{40})$/;
/** Room for the headers and padding of the largest bundle. */
const FRAMING_BYTES = 4 * 1024 * 1024;

/** Writes a tar with these entries in this order; the same entries give the same bytes. */
export async function writeTar(entries: Iterable<readonly [name: string, content: Uint8Array]>): Promise<Uint8Array> {
  const archive = pack();
  const chunks: Buffer[] = [];
  const reading = (async () => {
    for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  })();
  for (const [name, content] of entries) {
    archive.entry({ name, size: content.length, mode: 0o644, mtime: new Date(0) }, Buffer.from(content));
  }
  archive.finalize();
  await reading;
  return Buffer.concat(chunks);
}

/**
 * Reads a hostile tar held in memory. Only plain files with the three names of a bundle are let in: no link, directory, device
 * or extended header, no name twice, nothing after the end. Throws BundleRefused. The contents are views of `bytes`.
 */
export function readTar(bytes: Uint8Array, limits: BundleLimits): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > limits.totalBytes + FRAMING_BYTES) {
    throw new BundleRefused('BUNDLE.TOO_LARGE', `The bundle is larger than ${limits.totalBytes} bytes.`);
  }
  if (bytes.length % BLOCK !== 0) throw notATar('its length is not a multiple of 512');
  const entries = new Map<string, Uint8Array>();
  let offset = 0;
  let total = 0;
  while (!isZero(bytes, offset, BLOCK)) {
    const { name, size } = readHeader(bytes, offset);
    if (entries.has(name)) throw new BundleRefused('BUNDLE.ENTRY', `The entry ${name} appears twice.`);
    checkSize(name, size, limits);
    total += size;
    if (total > limits.totalBytes) {
      throw new BundleRefused('BUNDLE.TOO_LARGE', `The bundle holds more than ${limits.totalBytes} bytes.`);
    }
    const start = offset + BLOCK;
    const end = start + Math.ceil(size / BLOCK) * BLOCK;
    if (end > bytes.length) throw notATar(`it ends inside the entry ${name}`);
    entries.set(name, bytes.subarray(start, start + size));
    offset = end;
  }
  if (!isZero(bytes, offset, bytes.length - offset)) throw notATar('data follows its end');
  return entries;
}

function checkSize(name: string, size: number, limits: BundleLimits): void {
  if (name.startsWith('blobs/') && size > limits.blobBytes) {
    throw new BundleRefused(
      'BUNDLE.TOO_LARGE',
      `A changed file has ${size} bytes; at most ${limits.blobBytes} are allowed.`,
    );
  }
}

function readHeader(bytes: Uint8Array, offset: number): { name: string; size: number } {
  if (offset + BLOCK > bytes.length) throw notATar('it has no end');
  const header = bytes.subarray(offset, offset + BLOCK);
  if (checksum(header) !== readOctal(header, 148, 8)) throw notATar('a header has a wrong checksum');
  if (!/^ustar[\0 ]/.test(readText(header, 257, 6))) throw notATar('a header is not in the ustar format');
  const name = untilNul(readText(header, 0, 100));
  const type = readText(header, 156, 1);
  if (type !== '0' && type !== '\0') {
    throw new BundleRefused('BUNDLE.ENTRY', `The entry ${shown(name)} is not a plain file.`);
  }
  if (header[345] !== 0 || !ENTRY_NAME.test(name)) {
    throw new BundleRefused('BUNDLE.ENTRY', `${shown(name)} is not a name that an entry of a bundle may have.`);
  }
  return { name, size: readOctal(header, 124, 12) };
}

function readOctal(header: Uint8Array, start: number, length: number): number {
  const match = /^ *([0-7]+)[\0 ]*$/.exec(readText(header, start, length));
  if (!match?.[1]) throw notATar('a header has a malformed number');
  return parseInt(match[1], 8);
}

function readText(header: Uint8Array, start: number, length: number): string {
  return Buffer.from(header.subarray(start, start + length)).toString('latin1');
}

function untilNul(text: string): string {
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

// The sum counts the checksum's own eight bytes as spaces.
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}

function isZero(bytes: Uint8Array, start: number, length: number): boolean {
  if (start + Math.min(length, 1) > bytes.length) throw notATar('it has no end');
  return bytes.subarray(start, start + length).every((byte) => byte === 0);
}

function notATar(why: string): BundleRefused {
  return new BundleRefused('BUNDLE.NOT_A_TAR', `The bundle is not a plain tar: ${why}.`);
}
