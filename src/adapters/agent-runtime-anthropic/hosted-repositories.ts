import type { AgentRepository } from '../../ports/agent-runtime.port.js';
import type { ReadAccess } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { WORKSPACE } from './agent-definition.js';

/**
 * The session resource by which the provider clones a repository of GitHub at its base commit. `gitHubUrl` is the one GitHub that
 * it clones from, and takes addresses of without the ending `.git`; throws AGENT.REJECTED for a repository that is elsewhere.
 */
export function mountOf(repository: AgentRepository, access: readonly ReadAccess[], gitHubUrl: string) {
  const mine = access.find(({ repositoryId }) => repositoryId === repository.repositoryId);
  if (!mine) throw new Error('Every repository has a token.');
  if (!mine.cloneUrl.startsWith(`${gitHubUrl}/`)) throw elsewhere(repository, mine.cloneUrl, gitHubUrl);
  return {
    type: 'github_repository' as const,
    url: mine.cloneUrl.replace(/\.git$/, ''),
    authorization_token: mine.token,
    checkout: { type: 'commit' as const, sha: repository.baseCommit },
    mount_path: `${WORKSPACE}/${repository.name}`,
  };
}

function elsewhere({ name }: AgentRepository, cloneUrl: string, gitHubUrl: string): PortError {
  const [there, here] = [new URL(cloneUrl).host, new URL(gitHubUrl).host];
  const message = `${name} is on ${there}, and Claude Code can only clone from ${here}. Leave it out, or add it by its clone URL.`;
  return new PortError('AGENT.REJECTED', message, false);
}
