import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { freePort, KillableServer, PatientClient, type KillPlan } from './killable.js';
import { expectNothingLostOrDoubled, walkTheMainJob } from './main-walk.js';
import type { MadeRepository } from './git/make-repository.js';
import type { SharedStores } from './shared-stores.js';

/** Two servers on the same stores, of which one dies, and a client that asks both. */
export class OneOfTwo {
  private constructor(
    private readonly stores: SharedStores,
    readonly servers: readonly KillableServer[],
    readonly client: PatientClient,
  ) {}

  static async start(stores: SharedStores, more: Readonly<Record<string, string>> = {}): Promise<OneOfTwo> {
    const { dataDir } = stores;
    const options = { dataDir, env: { ...stores.env, ...more } };
    const servers = [
      new KillableServer({ ...options, port: await freePort() }),
      new KillableServer({ ...options, port: await freePort() }),
    ];
    const token = async (): Promise<string> => (await readFile(join(dataDir, 'cli-token'), 'utf8')).trim();
    return new OneOfTwo(stores, servers, new PatientClient(servers, token));
  }

  /** Walks the main job while the one that comes to the plan's point dies; gives the conversation's facts and when it was. */
  async killOnceIn(
    plan: KillPlan,
    name: string,
    { repository, origin }: { readonly repository: string; readonly origin: MadeRepository },
  ): Promise<{ readonly facts: readonly Envelope[]; readonly killedAt: number }> {
    const before = this.kills();
    const counting = await mkdtemp(this.stores.path('plan-'));
    await Promise.all(this.servers.map((server) => server.arm(plan, counting)));
    const walk = await walkTheMainJob(this.client, name, repository);
    expect(this.kills()).toBe(before + 1);
    const facts = await expectNothingLostOrDoubled(this.client, walk, origin);
    return { facts, killedAt: Math.max(...this.servers.map((server) => server.killedAt)) };
  }

  /** Views are written a moment after the facts; they come to equal the fold of the log. */
  async expectDocumentsToBeAReplay(): Promise<void> {
    let { served, replayed } = await this.stores.documents();
    while (JSON.stringify(served) !== JSON.stringify(replayed)) ({ served, replayed } = await this.stores.documents());
    expect(served).toEqual(replayed);
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
  }

  private kills(): number {
    return this.servers.reduce((sum, server) => sum + server.kills, 0);
  }
}
