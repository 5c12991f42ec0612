import type { KeyObject } from 'node:crypto';
import type { MadeRepository } from '../../support/git/make-repository.js';
import type { Fault } from './faults.js';

export type Level = 'read' | 'write';
export type Permissions = Readonly<Record<string, Level>>;

export interface StandInRepository {
  readonly id: number;
  readonly owner: string;
  name: string;
  private: boolean;
  archived: boolean;
  readonly made: MadeRepository;
  readonly pulls: StandInPull[];
  /** Check runs and statuses by commit. */
  readonly checks: Map<string, StandInChecks>;
}

/** As GitHub's two APIs for checks tell them. */
export interface StandInChecks {
  readonly runs: readonly { readonly status: string; readonly conclusion: string | null }[];
  readonly statuses: readonly { readonly state: string }[];
}

export interface StandInPull {
  readonly number: number;
  title: string;
  body: string | null;
  readonly draft: boolean;
  readonly branch: string;
  readonly base: string;
  readonly baseSha: string;
  headSha: string;
  state: 'open' | 'closed';
  mergedAt: string | null;
  readonly createdAt: string;
}

export interface StandInInstallation {
  readonly id: number;
  readonly owner: string;
  /** An enterprise has a slug and a name, and no login. */
  isEnterprise?: boolean;
  permissions: Permissions;
  suspended: boolean;
  /** Repository ids; undefined for all of the owner's. */
  selected: Set<number> | undefined;
}

/** A token that was given out, as tests look at it. */
export interface TokenRecord {
  readonly token: string;
  readonly installationId: number;
  readonly permissions: Permissions;
  /** Undefined for all of the installation's. */
  readonly repositoryIds: readonly number[] | undefined;
  readonly mintedAt: number;
  expiresAt: number;
  revoked: boolean;
}

export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** As in the table of routes, or `git`. */
  readonly route: string;
  readonly token: TokenRecord | undefined;
  readonly apiVersion: string | undefined;
  readonly body: unknown;
  status: number;
}

export interface StandInState {
  readonly url: string;
  readonly appId: number;
  readonly slug: string;
  readonly publicKey: KeyObject;
  readonly privateKeyPem: string;
  readonly webhookSecret: string;
  readonly repositories: StandInRepository[];
  /** Old `owner/name` to repository id. */
  readonly renames: Map<string, number>;
  readonly installations: StandInInstallation[];
  readonly tokens: TokenRecord[];
  readonly requests: RequestRecord[];
  readonly faults: Fault[];
  readonly manifestCodes: Set<string>;
  /** Attempts to deliver webhooks, the oldest first. */
  readonly deliveries: { readonly id: number; readonly delivered_at: string; readonly status_code: number }[];
  /** A token is refused this long after it was made. */
  youngTokenMs: number;
  draftsSupported: boolean;
}

export function installationOf(state: StandInState, repository: StandInRepository): StandInInstallation | undefined {
  return state.installations.find(
    ({ owner, selected }) => owner === repository.owner && (selected === undefined || selected.has(repository.id)),
  );
}

export function repositoriesOf(
  state: StandInState,
  { owner, selected }: StandInInstallation,
): readonly StandInRepository[] {
  return state.repositories.filter((r) => r.owner === owner && (selected === undefined || selected.has(r.id)));
}
