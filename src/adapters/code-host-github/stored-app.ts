import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PortError } from '../../ports/port-error.js';
import type { StateStore } from '../../ports/state-store.port.js';
import type { AppCredentials } from './app-manifest.js';

const COLLECTION = 'github-app';
const KEY = 'app';
const CIPHER = 'aes-256-gcm';
const KEY_FILE = 'secret-key';

const storedShape = z.object({ nonce: z.base64(), tag: z.base64(), text: z.base64() });
const credentialsShape = z.object({
  appId: z.string().min(1),
  privateKey: z.string().min(1),
  webhookSecret: z.string().nullable(),
});

/** The app that was made on the settings page. `version` changes when another takes its place. */
export interface StoredApp {
  readonly version: number;
  readonly credentials: AppCredentials;
}

/**
 * Keeps the app's credentials in the StateStore, so that every process of an installation uses the same app at once. They are
 * encrypted with `secret-key` in the data folder, which all processes share and only its owner may read: whoever reads a database,
 * or a copy of it, without that file learns nothing.
 */
export class AppVault {
  constructor(
    private readonly state: StateStore,
    private readonly dataDirectory: string,
  ) {}

  /** Undefined when none was stored. Throws PortError HOST.FORBIDDEN when it was encrypted with another key. */
  async load(): Promise<StoredApp | undefined> {
    const entry = await this.state.get(COLLECTION, KEY);
    if (!entry) return undefined;
    const key = await readKey(this.dataDirectory);
    const credentials = key && decrypted(entry.value, key);
    if (!credentials) {
      const message = `The stored GitHub App cannot be read with this data folder's ${KEY_FILE}. Bring that file back, or make the app again.`;
      throw new PortError('HOST.FORBIDDEN', message, false);
    }
    return { version: entry.version, credentials };
  }

  async store(credentials: AppCredentials): Promise<void> {
    const key = (await readKey(this.dataDirectory)) ?? (await makeKey(this.dataDirectory));
    const nonce = randomBytes(12);
    const cipher = createCipheriv(CIPHER, key, nonce);
    const text = Buffer.concat([cipher.update(JSON.stringify(credentials), 'utf8'), cipher.final()]);
    const [sealedNonce, tag, sealed] = [nonce, cipher.getAuthTag(), text].map((bytes) => bytes.toString('base64'));
    const value = { nonce: sealedNonce, tag, text: sealed };
    for (;;) {
      const before = await this.state.get(COLLECTION, KEY);
      if (await this.state.put(COLLECTION, KEY, value, before?.version ?? 0)) return;
    }
  }
}

function decrypted(value: object, key: Buffer): AppCredentials | undefined {
  const stored = storedShape.safeParse(value);
  if (!stored.success) return undefined;
  const [nonce, tag, text] = [stored.data.nonce, stored.data.tag, stored.data.text].map((part) =>
    Buffer.from(part, 'base64'),
  ) as [Buffer, Buffer, Buffer];
  const decipher = createDecipheriv(CIPHER, key, nonce).setAuthTag(tag);
  try {
    const plain = Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    return credentialsShape.parse(JSON.parse(plain));
  } catch {
    // Another key; the error could quote what it protects.
    return undefined;
  }
}

async function readKey(directory: string): Promise<Buffer | undefined> {
  try {
    const key = Buffer.from(await readFile(join(directory, KEY_FILE), 'utf8'), 'base64');
    return key.length === 32 ? key : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Throws for the second of two at once. */
async function makeKey(directory: string): Promise<Buffer> {
  const key = randomBytes(32);
  const file = await open(join(directory, KEY_FILE), 'wx', 0o600);
  try {
    await file.writeFile(`${key.toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}
