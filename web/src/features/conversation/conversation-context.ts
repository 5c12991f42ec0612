import { createContext, useContext } from 'react';
import type { MemberProfile } from '../../../../src/contracts/replies.js';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import type { StatusWithReason } from '../../../../src/domain/conversation/run-status.js';
import type { ConversationHeader } from '../../../../projections/conversation/conversation.view.js';
import type { ConversationCommands } from './commands.js';
import type { MemberId, RepositoryId, TicketKey } from '../../../../src/domain/shared/types.js';

/** What the parts of one conversation share. It changes with every fact: only parts that must follow should read it. */
export interface ConversationView {
  readonly ticketKey: TicketKey;
  readonly header: ConversationHeader;
  readonly status: StatusWithReason;
}

export interface ChangesWish {
  readonly file?: { readonly repositoryId: RepositoryId; readonly path: string };
  readonly revision?: number;
}

/** What does not change while the page is open. */
export interface ConversationTools {
  readonly ticketKey: TicketKey;
  readonly commands: ConversationCommands;
  readonly canWrite: boolean;
  /** The member's name; their id when nobody knows it. */
  readonly nameOf: (memberId: MemberId) => string;
  readonly modelLabel: (model: string) => string;
  readonly repositoryName: (repositoryId: RepositoryId) => string;
  /** It was removed from Code Runs: local pull requests of it have no page. */
  readonly isRemoved: (repositoryId: RepositoryId) => boolean;
  /** Whether the present run has more than one: a file or a count then needs its repository's name. */
  readonly severalRepositories: boolean;
  /** Opens the Changes panel: at this file, with this revision, or as it stands. */
  readonly showChanges: (wish?: ChangesWish) => void;
  /** Puts the caret into the reply field; `text` is added to what stands there, `mode` chosen (null: the one that fits, see `replyMode`). */
  readonly writeReply: (wish?: { readonly text?: string; readonly mode?: Mode | null }) => void;
}

export const ConversationViewContext = createContext<ConversationView | null>(null);
export const ConversationToolsContext = createContext<ConversationTools | null>(null);

export function useConversationView(): ConversationView {
  return present(useContext(ConversationViewContext));
}

export function useConversationTools(): ConversationTools {
  return present(useContext(ConversationToolsContext));
}

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('This part belongs inside a conversation.');
  return value;
}

/** The member's name from the server's list. */
export function memberName(members: readonly MemberProfile[], memberId: MemberId): string {
  return members.find((member) => member.memberId === memberId)?.name ?? 'A former member';
}
