import type { Page as PageOf } from '../../../src/contracts/replies.js';
import type { RepositoryView } from '../../../projections/repositories/repositories.view.js';
import { openRepository } from '../git/make-repository.js';
import type { TestServer } from '../server.js';

/** A repository of the server and where it came from, for a look with plain git. */
export async function repositoryOf(
  server: TestServer,
  name: string,
): Promise<{ readonly repositoryId: string; readonly git: (...args: readonly string[]) => string }> {
  const { body } = await server.get<PageOf<RepositoryView>>('/api/repositories');
  const found = body.items.find((repository) => repository.name === name);
  if (!found) throw new Error(`The server knows no repository ${name}.`);
  const source = openRepository(found.source);
  return { repositoryId: found.repositoryId, git: (...args) => source.git(...args) };
}
