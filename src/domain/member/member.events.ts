import type { MemberId } from '../shared/types.js';

export const ROLES = ['owner', 'admin', 'member', 'viewer'] as const;
/** Viewer reads; Member also sends, answers, stops and accepts; Admin and Owner also manage repositories and projects. */
export type Role = (typeof ROLES)[number];

/** A person belongs to the organization. Their name lives in the state store, never here. */
export type MemberAdded = {
  readonly type: 'MemberAdded';
  readonly data: { readonly memberId: MemberId; readonly role: Role };
};
export type MemberEvent = MemberAdded;
