import { FILE_BETAS, type Anthropic } from './anthropic-client.js';
import { itemsOf } from './pages.js';
import { deleteFiles, tidied } from './tidying.js';

const PREFIX = 'code-runs-upload-';
/** A younger upload may be on its way into a session at this moment; large repositories take their time. */
const YOUNG_MS = 3 * 3_600_000;

/** Name of a file that is needed until its session is made. By it and by its age one that was left behind is known. */
export function uploadName(what: string): string {
  return `${PREFIX}${what}.tar`;
}

/**
 * Deletes uploads that lost their process, or whose upload was not answered; returns how many. `now` is in milliseconds since the epoch.
 * Copies that sessions have of them belong to those and are left alone.
 */
export async function sweepUploads(client: Anthropic, now: number): Promise<number> {
  const left: string[] = [];
  await tidied('Looking for uploads that nobody needs', async () => {
    for await (const { id, filename, scope, created_at } of itemsOf(client.beta.files.list({ betas: FILE_BETAS }))) {
      const isOld = Date.parse(created_at) < now - YOUNG_MS;
      if (filename.startsWith(PREFIX) && scope == null && isOld) left.push(id);
    }
  });
  return deleteFiles(client, left);
}
