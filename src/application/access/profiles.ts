import { Inject, Injectable } from '@nestjs/common';
import type { MemberId } from '../../domain/shared/types.js';
import { STATE_STORE, type StateStore } from '../../ports/state-store.port.js';

const PROFILES = 'profiles';

interface Profile {
  readonly name: string;
}

/** Names of people: neither facts nor views, because they must be erasable. */
@Injectable()
export class Profiles {
  constructor(@Inject(STATE_STORE) private readonly state: StateStore) {}

  async nameOf(memberId: MemberId): Promise<string | undefined> {
    return (await this.state.get<Profile>(PROFILES, memberId))?.value.name;
  }

  /** Names by member. */
  async all(): Promise<ReadonlyMap<MemberId, string>> {
    const entries = await this.state.list<Profile>(PROFILES);
    return new Map(entries.map(({ key, value }) => [key, value.name]));
  }

  /** Gives the first name; false when there is one already. */
  nameFirst(memberId: MemberId, name: string): Promise<boolean> {
    return this.state.put(PROFILES, memberId, { name } satisfies Profile, 0);
  }
}
