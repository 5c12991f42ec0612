import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BUNDLE_LIMITS } from '../../edit-bundles/bundle-limits.js';
import { FILE_BETAS, translated } from './anthropic-client.js';
import type { Submission } from './custom-tools.js';
import type { Sending } from './sending.js';

const LOOK_MS = 1_500;
/** Headers and padding of a tar come on top of what it holds. */
const LARGEST_BYTES = BUNDLE_LIMITS.totalBytes + 4 * 1024 * 1024;

/**
 * Fetches the bundle that the agent announced: the file of that name whose content has that hash, however late it is listed. Gives the
 * exact reason when there is none, for the agent to mend.
 */
export async function downloadEdits(
  sending: Sending,
  { file, sha256 }: Submission,
  indexingMs: number,
): Promise<{ readonly bundle: Uint8Array } | { readonly reason: string }> {
  const rejected = new Map<string, string>();
  const pause = () => sleep(Math.min(LOOK_MS, indexingMs / 8), undefined, { signal: sending.signal });
  for (const until = performance.now() + indexingMs; ; await pause()) {
    for (const { id, size } of await filesNamed(sending, file)) {
      if (rejected.has(id)) continue;
      const bytes = size > LARGEST_BYTES ? undefined : await download(sending, id);
      if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return { bundle: bytes };
      rejected.set(id, bytes ? 'has another sha256 than you gave' : `is larger than ${LARGEST_BYTES} bytes`);
    }
    if (performance.now() > until) break;
  }
  const why = [...rejected.values()].at(-1) ?? 'is not among the files that left the container';
  return { reason: `${file} ${why}. Run the export command again and give exactly what it prints.` };
}

async function filesNamed(
  { client, sessionId }: Sending,
  name: string,
): Promise<readonly { readonly id: string; readonly size: number }[]> {
  return translated('The files', async () => {
    const found: { readonly id: string; readonly size: number; readonly at: number }[] = [];
    for await (const file of client.beta.files.list({ scope_id: sessionId, betas: FILE_BETAS })) {
      if (file.filename !== name) continue;
      found.push({ id: file.id, size: file.size_bytes, at: Date.parse(file.created_at) });
    }
    return found.sort((a, b) => a.at - b.at);
  });
}

/** Undefined when it is larger than it was said to be. */
async function download({ client }: Sending, id: string): Promise<Uint8Array | undefined> {
  return translated('The file', async () => {
    const response = await client.beta.files.download(id, { betas: FILE_BETAS });
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > LARGEST_BYTES) return undefined;
      chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
  });
}
