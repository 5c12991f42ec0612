import { createHash, randomBytes } from 'node:crypto';
import type { BlobStore } from '../../src/ports/blob-store.port.js';

export interface BlobStoreFixture {
  /** Opens the same data each time; several may be open at once. */
  open(): Promise<BlobStore>;
  /** Changes the stored bytes of this content behind the store's back. */
  damage(digest: string): Promise<void>;
  dispose(): Promise<void>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const MEGABYTE = 1024 * 1024;

/** What every BlobStore does. Contents are random, so that a shared server will do. */
export function describeBlobStore(name: string, makeFixture: () => Promise<BlobStoreFixture>): void {
  describe(`${name} as BlobStore`, () => {
    let fixture: BlobStoreFixture;
    let store: BlobStore;

    beforeAll(async () => {
      fixture = await makeFixture();
      store = await fixture.open();
    });
    afterAll(() => fixture.dispose());

    it('gives back exactly what was put, under its sha-256', async () => {
      const bytes = randomBytes(100_000);
      const ref = await store.put(bytes, 'text/x-diff');
      expect(ref).toEqual({ digest: sha256(bytes), size: 100_000, mediaType: 'text/x-diff' });
      expect(Buffer.from(await store.get(ref.digest)).equals(bytes)).toBe(true);
      expect(await store.has(ref.digest)).toBe(true);
    });

    it('takes a part of a larger buffer for what it is', async () => {
      const whole = randomBytes(64);
      const part = whole.subarray(16, 32);
      const ref = await store.put(part, 'application/octet-stream');
      expect(ref.digest).toBe(sha256(Buffer.from(part)));
      expect(Buffer.from(await store.get(ref.digest)).equals(part)).toBe(true);
    });

    it('keeps empty content', async () => {
      const ref = await store.put(new Uint8Array(), 'text/plain');
      expect(ref).toEqual({ digest: sha256(new Uint8Array()), size: 0, mediaType: 'text/plain' });
      expect((await store.get(ref.digest)).byteLength).toBe(0);
    });

    it('stores the same bytes again without an effect, also under another media type', async () => {
      const bytes = randomBytes(1_000);
      const first = await store.put(bytes, 'a/a');
      const second = await store.put(bytes, 'b/b');
      expect(second).toEqual({ ...first, mediaType: 'b/b' });
      expect(Buffer.from(await store.get(first.digest)).equals(bytes)).toBe(true);
    });

    it('takes the same bytes from 20 at once', async () => {
      const bytes = randomBytes(MEGABYTE);
      const refs = await Promise.all(Array.from({ length: 20 }, () => store.put(bytes, 'a/a')));
      expect(new Set(refs.map(({ digest }) => digest)).size).toBe(1);
      expect(sha256(await store.get(sha256(bytes)))).toBe(sha256(bytes));
    });

    it('knows nothing of content that was never put', async () => {
      const digest = sha256(randomBytes(16));
      expect(await store.has(digest)).toBe(false);
      await expect(store.get(digest)).rejects.toMatchObject({
        name: 'PortError',
        code: 'BLOB.NOT_FOUND',
        retryable: false,
      });
    });

    it('takes anything that is not a digest for unknown content', async () => {
      const real = (await store.put(randomBytes(8), 'a/a')).digest;
      for (const odd of [
        '',
        'x',
        '../../etc/passwd',
        `${real}/`,
        real.toUpperCase(),
        real.slice(1),
        `${real}0`,
        `../${real}`,
      ]) {
        if (odd === real) continue;
        expect(await store.has(odd)).toBe(false);
        await expect(store.get(odd)).rejects.toMatchObject({ code: 'BLOB.NOT_FOUND' });
      }
    });

    it('takes 64 MiB and refuses one byte more', async () => {
      const most = Buffer.alloc(64 * MEGABYTE, randomBytes(32));
      const { digest } = await store.put(most, 'a/a');
      expect((await store.get(digest)).byteLength).toBe(most.byteLength);
      const tooMuch = Buffer.alloc(64 * MEGABYTE + 1, randomBytes(32));
      await expect(store.put(tooMuch, 'a/a')).rejects.toMatchObject({ code: 'BLOB.TOO_LARGE', retryable: false });
      expect(await store.has(sha256(tooMuch))).toBe(false);
    });

    it('never serves damaged content', async () => {
      const { digest } = await store.put(randomBytes(10_000), 'a/a');
      await fixture.damage(digest);
      await expect(store.get(digest)).rejects.toMatchObject({
        name: 'PortError',
        code: 'BLOB.CORRUPT',
        retryable: false,
      });
    });

    it('tells the digest of everything that was put, each once', async () => {
      const put = await Promise.all(Array.from({ length: 20 }, () => store.put(randomBytes(20), 'a/a')));
      const told: string[] = [];
      for await (const digest of store.digests()) told.push(digest);
      expect(told).toEqual(expect.arrayContaining(put.map(({ digest }) => digest)));
      expect(new Set(told).size).toBe(told.length);
    });

    it('shows what was put to whoever opens the store', async () => {
      const bytes = randomBytes(500);
      const { digest } = await store.put(bytes, 'a/a');
      const other = await fixture.open();
      expect(await other.has(digest)).toBe(true);
      expect(Buffer.from(await other.get(digest)).equals(bytes)).toBe(true);
    });
  });
}
