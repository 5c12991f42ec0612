import type { CommandReply, SendMessageBody, SentReply } from '../../../../src/contracts/api.js';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import { apiPost } from '../../api/client.js';
import { apiChange } from './api-change.js';

const path = (ticketKey: string, rest: string): string => `/code-runs/${encodeURIComponent(ticketKey)}/${rest}`;

/** What a person can do in one conversation. Each throws ApiError when refused and UnreachableError without an answer. */
export function conversationCommands(ticketKey: string) {
  const post = <Answer = CommandReply>(rest: string, body: object, idempotencyKey?: string): Promise<Answer> =>
    apiPost<Answer>(path(ticketKey, rest), body, idempotencyKey === undefined ? {} : { idempotencyKey });
  return {
    send: (body: SendMessageBody, idempotencyKey: string) => post<SentReply>('messages', body, idempotencyKey),
    answer: (inputId: string, answer: string, key?: string) => post('answers', { inputId, answer }, key),
    stop: (turnId: string) => post('interrupt', { turnId }),
    retry: (turnId: string) => post('retry', { turnId }),
    editQueued: (turnId: string, change: QueuedChange) =>
      apiChange('PATCH', path(ticketKey, `queue/${encodeURIComponent(turnId)}`), change),
    removeQueued: (turnId: string) => apiChange('DELETE', path(ticketKey, `queue/${encodeURIComponent(turnId)}`)),
    releaseQueue: () => post('queue/release', {}),
    approvePlan: (version: number, autoOpenDraftPr: boolean) => post('plan/approve', { version, autoOpenDraftPr }),
    requestPlanChanges: (version: number, text: string, key?: string) =>
      post('plan/request-changes', { version, text }, key),
    rejectPlan: (version: number) => post('plan/reject', { version }),
    acceptEdits: (revision: number, openDraftPr: boolean) => post('edits/accept', { revision, openDraftPr }),
    rejectEdits: (revision: number, reason: string) => post('edits/reject', { revision, reason }),
    openDraftPrs: (repositoryIds: readonly string[]) => post('pull-requests', { repositoryIds }),
    archive: () => post('archive', {}),
    restore: () => post('restore', {}),
  };
}

export type ConversationCommands = ReturnType<typeof conversationCommands>;

export interface QueuedChange {
  readonly instructions: string;
  readonly mode: Mode;
  readonly autoOpenDraftPr: boolean;
}
