import { Logger } from '@nestjs/common';
import { FILE_BETAS, statusOf, type Anthropic } from './anthropic-client.js';
import { itemsOf } from './pages.js';
import { answerOf, serviceOf } from './provider-words.js';
import type { Sending } from './sending.js';

/** A turn may wait for this, and what is left behind is found by the next sweep. */
const PATIENCE = { maxRetries: 1, timeout: 15_000 };

const logger = new Logger('Agent');

/** Deletes the bundles that a session handed over; they are kept by us. */
export async function deleteOutputs({ client, sessionId, signal }: Sending): Promise<void> {
  await tidied(`Deleting what session ${sessionId} handed over`, async () => {
    const query = { scope_id: sessionId, betas: FILE_BETAS };
    const bundles: string[] = [];
    for await (const { id, filename } of itemsOf(client.beta.files.list(query, { ...PATIENCE, signal }))) {
      if (/^edits-[\w-]+\.tar$/.test(filename)) bundles.push(id);
    }
    await deleteFiles(client, bundles, signal);
  });
}

/** Deletes files that nobody needs any more; gives how many were there and are gone. */
export async function deleteFiles(client: Anthropic, ids: readonly string[], signal?: AbortSignal): Promise<number> {
  let deleted = 0;
  for (const id of ids) {
    const remove = () => client.beta.files.delete(id, { betas: FILE_BETAS }, { ...PATIENCE, signal });
    if (await tidied(`Deleting file ${id}`, remove)) deleted += 1;
  }
  return deleted;
}

/**
 * Does what only keeps the provider tidy: a failure is logged and ends nothing, and what is not there any more is tidied (the
 * answer to our own first try may have been lost). True when it was done.
 */
export async function tidied(about: string, work: () => PromiseLike<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return true;
    const said = statusOf(error) === undefined ? String(error) : `${serviceOf(error)} answered ${answerOf(error)}`;
    logger.warn(`${about} is left for later. ${said}`);
    return false;
  }
}
