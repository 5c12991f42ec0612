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

/** What the first start makes, under the same ids at every start, so that a start that was cut short is completed. */
export const FIRST = {
  orgId: deriveId('first-start', 'organization') satisfies OrgId,
  organizationName: 'Acme',
  ownerId: deriveId('first-start', 'owner') satisfies MemberId,
  project: {
    projectId: deriveId('first-start', 'project') satisfies ProjectId,
    ...{ key: 'ACME', name: 'Acme', firstTicketNumber: 42 },
  },
} as const;
