import type { Finding } from '../../ports/finding.js';
import { FILE_BETAS, statusOf, type Anthropic } from './anthropic-client.js';
import { lookAt } from './look.js';
import { uploadName } from './uploads.js';

/** How the service refuses what cannot be made: it has the endpoint, and checks what it is given. */
const REFUSED = [400, 422];

/** Looks whether files and environments can be made, as the first ticket needs it. What comes into being goes at once. */
export async function tryParts(client: Anthropic): Promise<readonly Finding[]> {
  return [
    await lookAt(client, 'upload', () => upload(client)),
    await lookAt(client, 'new environment', () => refuseEnvironment(client)),
  ];
}

/** One that cannot be deleted is swept by its name. */
async function upload(client: Anthropic): Promise<string> {
  const { files } = client.beta;
  const file = new File(['A trial of Code Runs.'], uploadName('trial'));
  const { id } = await files.upload({ file, betas: FILE_BETAS }, { maxRetries: 0 });
  await files.delete(id, { betas: FILE_BETAS });
  return '';
}

/** One without a name is refused by a service that has the endpoint, so that none is made. */
async function refuseEnvironment(client: Anthropic): Promise<string> {
  const { environments } = client.beta;
  try {
    const { id } = await environments.create({ name: '' }, { maxRetries: 0 });
    await environments.delete(id);
    return '';
  } catch (error) {
    if (REFUSED.includes(statusOf(error) ?? 0)) return '';
    throw error;
  }
}
