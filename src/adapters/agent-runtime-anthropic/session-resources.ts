import type { OpenSession } from '../../ports/agent-runtime.port.js';
import { FILE_BETAS, translated, type Anthropic } from './anthropic-client.js';
import { mountOf } from './hosted-repositories.js';
import { uploadLocalRepository } from './local-repositories.js';
import type { ManagedAgentsKnobs, ManagedAgentsOptions } from './managed-agents.options.js';
import { SEED, setUpCommand, tarOf } from './shell-commands.js';
import { uploadName } from './uploads.js';

export type Resources = NonNullable<Parameters<Anthropic['beta']['sessions']['create']>[0]['resources']>;

export interface ResourcesOptions extends Pick<
  ManagedAgentsOptions,
  'codeHost' | 'readTokens' | 'gitHubUrl' | 'scratch'
> {
  readonly client: Anthropic;
  readonly knobs: ManagedAgentsKnobs;
}

export interface Handing {
  readonly progress: (step: string) => void;
  readonly signal: AbortSignal;
  /** Told of each upload at once, so that none is left behind when a later one fails. */
  readonly onUpload: (fileId: string) => void;
}

/** What is mounted into a new session: repositories of GitHub by the provider, all others and the newest revision as uploads. */
export async function resourcesOf(
  { client, codeHost, scratch, knobs, readTokens, gitHubUrl }: ResourcesOptions,
  { repositories, seed }: OpenSession,
  { progress, signal, onUpload }: Handing,
): Promise<Resources> {
  const resources: Resources = [];
  const mountUpload = (file_id: string, mount_path: string): void => {
    onUpload(file_id);
    resources.push({ type: 'file', file_id, mount_path });
  };
  const hosted = repositories.filter(({ codeHost }) => codeHost === 'github');
  const access = hosted.length > 0 ? await readTokens(hosted) : [];
  for (const [index, repository] of repositories.entries()) {
    if (repository.codeHost === 'github') {
      resources.push(mountOf(repository, access, gitHubUrl));
      continue;
    }
    progress(`Handing over ${repository.name}`);
    const uploaded = await uploadLocalRepository({ client, codeHost, scratch, ...knobs }, repository, signal);
    mountUpload(uploaded, tarOf(index));
  }
  if (seed) {
    const file = new File([Buffer.from(seed)], uploadName('seed'));
    const upload = () => client.beta.files.upload({ file, betas: FILE_BETAS }, { signal });
    mountUpload((await translated('The newest revision', upload)).id, SEED);
  }
  return resources;
}

export function needsSetUp({ repositories, seed }: OpenSession): boolean {
  return seed !== null || repositories.some(({ codeHost }) => codeHost !== 'github');
}

/** The command that makes work trees of what was uploaded. */
export function setUpCommandOf({ repositories, seed }: OpenSession): string {
  const checkouts = repositories.map(({ name, baseCommit, codeHost }, index) => ({
    name,
    baseCommit,
    tar: codeHost === 'github' ? null : tarOf(index),
  }));
  return setUpCommand(checkouts, seed !== null);
}
