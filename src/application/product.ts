import type { AgentKind, CodeHostKind } from '../domain/conversation/conversation.types.js';
import type { MemberId, OrgId, ProjectId } from '../domain/shared/types.js';
import { deriveId } from './decide-and-append.js';

export const PRODUCT = Symbol('Product');

/** What this installation is: its one organization and what it offers. */
export interface Product {
  readonly version: string;
  readonly orgId: OrgId;
  readonly organizationName: string;
  /** The member that the first start makes. */
  readonly ownerId: MemberId;
  readonly agent: { readonly kind: AgentKind; readonly label: string };
  /** As of now: GitHub may be connected while the server runs. */
  readonly codeHosts: () => Promise<readonly CodeHostKind[]>;
  readonly models: readonly { readonly id: string; readonly label: string; readonly isDefault: boolean }[];
}

/** Ids of what the first start makes: the same at every start, so that a start that was cut short is completed. */
export const FIRST_IDS: { readonly orgId: OrgId; readonly ownerId: MemberId; readonly projectId: ProjectId } = {
  orgId: deriveId('first-start', 'organization'),
  ownerId: deriveId('first-start', 'owner'),
  projectId: deriveId('first-start', 'project'),
};
