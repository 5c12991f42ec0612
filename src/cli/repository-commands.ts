import { resolve } from 'node:path';
import type { ApiClient } from './api-client.js';
import { CliError, EXIT, usage } from './cli-error.js';
import type { Output } from './output.js';
import * as replies from './replies.js';
import { parseRepository } from './repository-argument.js';
import type { RepositoryId } from '../domain/shared/types.js';

/** The commands about repositories themselves. Each gives the exit code. */
export class RepositoryCommands {
  constructor(
    private readonly api: ApiClient,
    private readonly output: Output,
  ) {}

  async list(): Promise<number> {
    const { items } = await this.api.get('/repositories', replies.repositories);
    const looked = await Promise.all(items.map(async (one) => ({ ...one, problem: await this.problemOf(one) })));
    if (this.output.isJson) this.output.json(looked);
    else
      for (const { name, source, problem } of looked)
        this.output.line(`${name}  ${source}${problem === null ? '' : `  cannot be used: ${problem}`}`);
    return EXIT.done;
  }

  /** Why its code host does not tell of it now; null where it does. */
  private async problemOf({ repositoryId }: { readonly repositoryId: RepositoryId }): Promise<string | null> {
    try {
      await this.api.get(pathOf(repositoryId), replies.repository);
      return null;
    } catch (error) {
      if (error instanceof CliError && error.code.startsWith('HOST.')) return error.message;
      throw error;
    }
  }

  /** Paths are this folder's; what is not a path is taken as it is. */
  async move(name: string, place: string): Promise<number> {
    const { kind, value } = parseRepository(place);
    const source = kind === 'source' ? value : resolve(place);
    const moved = await this.api.send('PATCH', pathOf(name), replies.repository, { source });
    if (this.output.isJson) this.output.json(moved);
    else this.output.line(`${moved.name} is now at ${moved.source}.`);
    return EXIT.done;
  }

  async remove(name: string, isConfirmed: boolean): Promise<number> {
    if (!isConfirmed) throw usage(`${WHAT_ENDS} To do it: code-runs remove-repo ${name} --yes`);
    const done = await this.api.send('DELETE', pathOf(name), replies.carriedOut);
    if (this.output.isJson) this.output.json(done);
    else this.output.line(`${name} was removed. Nothing was deleted where it is.`);
    return EXIT.done;
  }
}

const WHAT_ENDS =
  'A removed repo can no longer be chosen; the next message of its runs goes on without it, its unpublished edits can no longer be published, and its PRs are no longer followed. Nothing is deleted where it is, and adding it again from where it is now brings it back.';

const pathOf = (name: string): string => `/repositories/${encodeURIComponent(name)}`;
