import { Logger } from '@nestjs/common';
import { PortError } from '../../ports/port-error.js';
import { messageOf } from '../../shared/describe-error.js';
import { FILE_BETAS, isBrokenOff, isUnknownOutcome, statusOf, type Anthropic } from './anthropic-client.js';
import { itemsOf } from './pages.js';
import { answerOf, isWebPage, serviceOf } from './provider-words.js';
import type { Sending } from './sending.js';

/** What is left behind is found by the next turn or sweep. */
const PATIENCE = { maxRetries: 1, timeout: 15_000 };

const logger = new Logger('Agent');

/** Deletes the bundles that a session handed over, all or those of some names; they are kept by us. Never throws. */
export async function deleteOutputs(
  { client, sessionId, signal }: Sending,
  isMeant: (filename: string) => boolean = (filename) => /^edits-[\w-]+\.tar$/.test(filename),
): Promise<void> {
  await tidied(`Deleting what session ${sessionId} handed over`, async () => {
    const query = { scope_id: sessionId, betas: FILE_BETAS };
    const bundles: string[] = [];
    for await (const { id, filename } of itemsOf(client.beta.files.list(query, { ...PATIENCE, signal }))) {
      if (isMeant(filename)) bundles.push(id);
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
    // Whoever breaks it off knows why.
    if (!isBrokenOff(error)) logger.warn(`${about} is left for later. ${whatCameOf(error)}`);
    return false;
  }
}

/** In words for whoever reads the log. */
export function whatCameOf(error: unknown): string {
  const met = error instanceof PortError && error.cause !== undefined ? error.cause : error;
  if (statusOf(met) !== undefined || isWebPage(met)) return `${serviceOf(met)} answered ${answerOf(met)}`;
  if (isUnknownOutcome(met)) return `${serviceOf(met)} does not answer.`;
  return messageOf(met);
}
