import type { Clock } from '../../ports/clock.port.js';
import type { AppAccess, Installation, KnownRepository } from './app-access.js';
import { accountOf } from './api-shapes.js';
import { suspended, toHostError } from './github-errors.js';

const KNOWN_MS = 60_000;

export interface Listing {
  readonly repositories: readonly KnownRepository[];
  /** One sentence for each installation whose repositories are left out, by the account's name. */
  readonly hidden: readonly string[];
}

/** The repositories that the app reaches, asked for once a minute, however often they are searched. */
export class RepositoryListing {
  private remembered: { readonly until: number; readonly listing: Promise<Listing> } | undefined;

  constructor(
    private readonly access: AppAccess,
    private readonly clock: Clock,
  ) {}

  /** Of every installation, but for those that cannot be listed: they hide nothing but themselves. Throws the port's HOST.* codes. */
  all(): Promise<Listing> {
    const now = this.clock.now();
    if (this.remembered && this.remembered.until > now) return this.remembered.listing;
    const listing = this.ask();
    const remembered = { until: now + KNOWN_MS, listing };
    this.remembered = remembered;
    listing.catch(() => {
      if (this.remembered === remembered) this.remembered = undefined;
    });
    return listing;
  }

  forget(): void {
    this.remembered = undefined;
  }

  private async ask(): Promise<Listing> {
    const installations = await this.access.everyInstallation();
    const parts = await Promise.all(installations.map((installation) => this.of(installation)));
    return { repositories: parts.flatMap((part) => part.repositories), hidden: parts.flatMap((part) => part.hidden) };
  }

  private async of(installation: Installation): Promise<Listing> {
    const name = accountOf(installation);
    try {
      if (installation.suspended_at) throw suspended(name);
      return { repositories: await this.access.repositoriesOf(installation), hidden: [] };
    } catch (error) {
      return { repositories: [], hidden: [toHostError(error, name).message] };
    }
  }
}
