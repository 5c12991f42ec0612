import type { CodeHost, GrantReadAccess } from '../../ports/code-host.port.js';
import type { Clock } from '../../ports/clock.port.js';
import type { StateStore } from '../../ports/state-store.port.js';

/** What Managed Agents calls need: the key, and another address than Anthropic's for a gateway or a test. */
export interface AnthropicAccount {
  readonly apiKey: string;
  readonly baseUrl: string | null;
}

export interface ManagedAgentsOptions {
  readonly account: AnthropicAccount;
  /** Model of the agent itself; every session names its own. */
  readonly defaultModel: string;
  /** What one run may cost, in cents of US dollars; people may raise it. */
  readonly budgetCents: number;
  /** Keeps ids of the provider: what was provisioned, and each run's session. */
  readonly state: StateStore;
  /** Clones repositories of the local git host, which travel as files. */
  readonly codeHost: Pick<CodeHost, 'clone'>;
  /** For the repositories on GitHub. */
  readonly readTokens: GrantReadAccess;
  /** Where the service clones those from, e.g. `https://github.com`; it takes repositories of no other GitHub. */
  readonly gitHubUrl: string;
  /** A folder of its own for clones that are being packed. */
  readonly scratch: string;
  readonly clock: Clock;
  readonly knobs?: Partial<ManagedAgentsKnobs>;
}

/** For tests only; the product runs with the defaults. */
export interface ManagedAgentsKnobs {
  /** A stream or a download that says nothing for so long is begun again, in milliseconds. */
  readonly silenceMs: number;
  /** Bytes of one local repository as a tar. */
  readonly tarBytes: number;
  /** How long a file that the agent announced may take to be listed, in milliseconds. */
  readonly indexingMs: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_KNOBS: ManagedAgentsKnobs = { silenceMs: 30_000, tarBytes: 400 * MIB, indexingMs: 12_000 };
