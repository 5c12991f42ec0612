import { createHash } from 'node:crypto';
import { BUNDLE_LIMITS } from '../../edit-bundles/bundle-limits.js';
import { PortError } from '../../ports/port-error.js';
import { sleep } from '../../shared/waiting.js';
import { FILE_BETAS, translated } from './anthropic-client.js';
import type { Submission } from './custom-tools.js';
import type { ManagedAgentsKnobs } from './managed-agents.options.js';
import { itemsOf } from './pages.js';
import type { Sending } from './sending.js';

const LOOK_MS = 1_500;
/** Headers and padding of a tar come on top of what it holds. */
const LARGEST_BYTES = BUNDLE_LIMITS.totalBytes + 4 * 1024 * 1024;

type Knobs = Pick<ManagedAgentsKnobs, 'indexingMs' | 'silenceMs'>;

/**
 * Fetches the bundle that the agent announced: the file of that name whose content has that hash, however late it is listed. Gives the
 * exact reason when there is none, for the agent to mend. Ends when `sending.signal` aborts.
 */
export async function downloadEdits(
  sending: Sending,
  { file, sha256 }: Submission,
  { indexingMs, silenceMs }: Knobs,
): Promise<{ readonly bundle: Uint8Array } | { readonly reason: string }> {
  const rejected = new Map<string, string>();
  const pause = () => sleep(Math.min(LOOK_MS, indexingMs / 8), sending.signal);
  for (const until = performance.now() + indexingMs; ; await pause()) {
    for (const { id, size } of await filesNamed(sending, file)) {
      if (rejected.has(id)) continue;
      const bytes = size > LARGEST_BYTES ? undefined : await download(sending, id, silenceMs);
      if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return { bundle: bytes };
      rejected.set(
        id,
        bytes ? 'has a different sha256 from the one you gave' : `is larger than ${LARGEST_BYTES} bytes`,
      );
    }
    if (performance.now() > until) break;
  }
  const why = [...rejected.values()].at(-1) ?? 'is not among the files that left the container';
  return { reason: `${file} ${why}. Run the export command again and give exactly what it prints.` };
}

async function filesNamed(
  { client, sessionId, signal }: Sending,
  name: string,
): Promise<readonly { readonly id: string; readonly size: number }[]> {
  return translated('The files', async () => {
    const found: { readonly id: string; readonly size: number; readonly at: number }[] = [];
    const files = client.beta.files.list({ scope_id: sessionId, betas: FILE_BETAS }, { signal });
    for await (const file of itemsOf(files)) {
      if (file.filename !== name) continue;
      found.push({ id: file.id, size: file.size_bytes, at: Date.parse(file.created_at) });
    }
    return found.sort((a, b) => a.at - b.at);
  });
}

/** Undefined when it is larger than it was said to be. Throws AGENT.UNAVAILABLE when it stalls. */
async function download({ client, signal }: Sending, id: string, silenceMs: number): Promise<Uint8Array | undefined> {
  const stalled = new AbortController();
  const silence = setTimeout(() => stalled.abort(), silenceMs);
  const until = AbortSignal.any([stalled.signal, ...(signal ? [signal] : [])]);
  try {
    return await translated('The file', async () => {
      const response = await client.beta.files.download(id, { betas: FILE_BETAS }, { signal: until });
      return read(response.body as unknown as AsyncIterable<Uint8Array>, () => silence.refresh());
    });
  } catch (error) {
    if (!stalled.signal.aborted) throw error;
    throw new PortError('AGENT.UNAVAILABLE', 'The download of the edits stalled. Send again.', true);
  } finally {
    clearTimeout(silence);
  }
}

async function read(body: AsyncIterable<Uint8Array>, onChunk: () => void): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    onChunk();
    length += chunk.length;
    if (length > LARGEST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
