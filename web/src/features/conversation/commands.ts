import type { SendMessageBody } from '../../../../src/contracts/api.js';
import type { CommandReply, SentReply } from '../../../../src/contracts/replies.js';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import { HOST_PATIENCE_MS, apiPost } from '../../api/client.js';
import { whenShown } from '../../live/when-shown.js';
import { apiChange } from './api-change.js';
import type { RepositoryId, TicketKey, TurnId } from '../../../../src/domain/shared/types.js';

const path = (ticketKey: TicketKey, rest: string): string => `/code-runs/${encodeURIComponent(ticketKey)}/${rest}`;

/** A new run starts from the branches of now; opening looks at what became of the pull requests. */
const ASK_THE_HOST = ['messages', 'retry', 'pull-requests'];

/**
 * What a person can do in one conversation. A decision resolves once the page shows it: its fact comes before its answer, whichever of
 * them was faster, and no button is there to be pressed again. Each throws ApiError when refused and UnreachableError without an answer.
 */
export function conversationCommands(ticketKey: TicketKey) {
  const post = <Answer = CommandReply>(rest: string, body: object, idempotencyKey?: string): Promise<Answer> =>
    apiPost<Answer>(path(ticketKey, rest), body, {
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      ...(ASK_THE_HOST.includes(rest) ? { patienceMs: HOST_PATIENCE_MS } : {}),
    });
  const decide = async (rest: string, body: object, idempotencyKey?: string): Promise<void> => {
    await whenShown(ticketKey, (await post(rest, body, idempotencyKey)).position);
  };
  const change = async (method: 'PATCH' | 'DELETE', turnId: TurnId, body?: object): Promise<void> => {
    const reply = await apiChange<CommandReply>(method, path(ticketKey, `queue/${encodeURIComponent(turnId)}`), body);
    await whenShown(ticketKey, reply.position);
  };
  return {
    send: (body: SendMessageBody, idempotencyKey: string) => post<SentReply>('messages', body, idempotencyKey),
    answer: (inputId: string, answer: string, key?: string) => decide('answers', { inputId, answer }, key),
    stop: (turnId: TurnId) => decide('interrupt', { turnId }),
    raiseBudget: (budgetCents: number) => decide('budget', { budgetCents }),
    retry: (turnId: TurnId) => decide('retry', { turnId }),
    editQueued: (turnId: TurnId, changed: QueuedChange) => change('PATCH', turnId, changed),
    removeQueued: (turnId: TurnId) => change('DELETE', turnId),
    releaseQueue: () => decide('queue/release', {}),
    approvePlan: (version: number, autoOpenDraftPr: boolean) => decide('plan/approve', { version, autoOpenDraftPr }),
    requestPlanChanges: (version: number, text: string, key?: string) =>
      decide('plan/request-changes', { version, text }, key),
    rejectPlan: (version: number) => decide('plan/reject', { version }),
    acceptEdits: (revision: number, openDraftPr: boolean) => decide('edits/accept', { revision, openDraftPr }),
    rejectEdits: (revision: number, reason: string) => decide('edits/reject', { revision, reason }),
    openDraftPrs: (repositoryIds: readonly RepositoryId[]) => decide('pull-requests', { repositoryIds }),
    archive: () => decide('archive', {}),
    restore: () => decide('restore', {}),
  };
}

export type ConversationCommands = ReturnType<typeof conversationCommands>;

export interface QueuedChange {
  readonly instructions: string;
  readonly mode: Mode;
  readonly autoOpenDraftPr: boolean;
}
