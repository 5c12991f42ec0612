import { z } from 'zod';
import type { AgentKind, CodeHostKind, Mode, ReviewFlagKind } from '../domain/conversation/conversation.types.js';
import type { ToolKind } from '../domain/conversation/turn.events.js';
import type { Role } from '../domain/member/member.events.js';

/** Every member of a union by its own name, so that a new member without a stored form does not compile. */
type Each<Union extends string> = { readonly [Member in Union]: Member };

// Shapes say what kind each field is, not what values the domain finds sensible today: stored facts are valid forever.

export const text = z.string();
export const count = z.int().nonnegative();
export const mode = z.enum({ ask: 'ask', edits: 'edits', plan: 'plan' } satisfies Each<Mode>);
export const role = z.enum({ owner: 'owner', admin: 'admin', member: 'member', viewer: 'viewer' } satisfies Each<Role>);
export const agentKind = z.enum({ demo: 'demo', 'managed-agents': 'managed-agents' } satisfies Each<AgentKind>);
export const codeHostKind = z.enum({ 'local-git': 'local-git', github: 'github' } satisfies Each<CodeHostKind>);
export const toolKind = z.enum({
  read: 'read',
  search: 'search',
  edit: 'edit',
  command: 'command',
  clone: 'clone',
  other: 'other',
} satisfies Each<ToolKind>);

export const blobRef = z.object({ digest: text, size: count, mediaType: text });

export const runRepository = z.object({
  repositoryId: text,
  name: text,
  codeHost: codeHostKind,
  baseBranch: text,
  baseCommit: text,
});

export const reviewFlag = z.object({
  kind: z.enum({
    workflow: 'workflow',
    'escaping-link': 'escaping-link',
    'likely-secret': 'likely-secret',
    symlink: 'symlink',
    executable: 'executable',
    'lfs-pointer': 'lfs-pointer',
    'lock-file': 'lock-file',
    'type-change': 'type-change',
    'name-twin': 'name-twin',
    'not-in-lfs': 'not-in-lfs',
  } satisfies Each<ReviewFlagKind>),
  repositoryId: text,
  path: text,
});

export const leftOut = z.object({ repositoryId: text, path: text, why: z.enum(['ignored', 'submodule']) });

export const publishTarget = z.object({ repositoryId: text, branch: text });

export const repositoryEdits = z.object({
  repositoryId: text,
  baseCommit: text,
  tree: text,
  filesChanged: count,
  additions: count,
  deletions: count,
  patch: blobRef,
});

export const usage = {
  inputTokens: count,
  outputTokens: count,
  cacheReadTokens: count,
  cacheWriteTokens: count,
  costUsd: text.nullable(),
  activeSeconds: z.number().nonnegative(),
};
