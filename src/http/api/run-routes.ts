import * as z from 'zod/mini';
import * as api from '../../contracts/api.js';
import { RUN_STATUSES } from '../../domain/conversation/run-status.js';
import * as replies from './replies.js';
import { key, ofTicket, ofTurn, page, place } from './route-inputs.js';
import { route } from '../routing/route.js';

const runs = { tag: 'Code runs', access: 'member', status: 200 } as const;
/** What commands to a conversation have in common. */
export const command = { ...runs, method: 'POST', reply: replies.command, params: ofTicket } as const;

/** Conversations: sending, answering, the queue, reading. */
export const runRoutes = {
  listRuns: route({
    ...runs,
    method: 'GET',
    path: '/code-runs',
    summary:
      'Conversations that are not archived, the most recently active first; with `ticketKey` only that of this ticket, archived or not',
    query: z.strictObject({ ...page, status: z.optional(z.enum(RUN_STATUSES)), ticketKey: z.optional(key) }),
    reply: replies.runs,
  }),
  sendTicket: route({
    ...runs,
    method: 'POST',
    path: '/code-runs',
    summary: 'Send a known or a new ticket to the agent',
    status: 201,
    body: api.sendTicket,
    reply: replies.sent,
  }),
  getRun: route({
    ...runs,
    method: 'GET',
    path: '/code-runs/:key',
    summary: 'A conversation: summary, header and a page of its newest turns and items (or of those before `before`)',
    params: ofTicket,
    query: z.strictObject({ before: z.optional(place) }),
    reply: replies.run,
  }),
  getEvents: route({
    ...runs,
    method: 'GET',
    path: '/code-runs/:key/events',
    summary: 'Every fact of the conversation in order, one JSON object a line',
    params: ofTicket,
    reply: replies.events,
  }),
  sendMessage: route({
    ...command,
    path: '/code-runs/:key/messages',
    summary: 'Send a message; it waits until the running turn ends',
    status: 201,
    body: api.sendMessage,
    reply: replies.sent,
  }),
  answerQuestion: route({
    ...command,
    path: '/code-runs/:key/answers',
    summary: 'Answer the open question',
    body: api.answerQuestion,
  }),
  interrupt: route({
    ...command,
    path: '/code-runs/:key/interrupt',
    summary: 'Stop the running turn',
    body: api.interrupt,
  }),
  raiseBudget: route({
    ...command,
    path: '/code-runs/:key/budget',
    summary: 'Let the run cost more; a turn that paused at its budget goes on (owners and admins)',
    body: api.raiseBudget,
  }),
  retry: route({
    ...command,
    path: '/code-runs/:key/retry',
    summary: 'Retry the last turn, which failed or was stopped, in a new run',
    status: 201,
    body: api.retry,
    reply: replies.sent,
  }),
  releaseQueue: route({
    ...command,
    path: '/code-runs/:key/queue/release',
    summary: 'Send messages that were held back after a failure or a stop',
  }),
  editQueued: route({
    ...command,
    method: 'PATCH',
    path: '/code-runs/:key/queue/:turnId',
    summary: 'Edit a queued message',
    params: ofTurn,
    body: api.editQueued,
  }),
  removeQueued: route({
    ...command,
    method: 'DELETE',
    path: '/code-runs/:key/queue/:turnId',
    summary: 'Remove a queued message',
    params: ofTurn,
  }),
  archive: route({ ...command, path: '/code-runs/:key/archive', summary: 'Archive the conversation' }),
  restore: route({ ...command, path: '/code-runs/:key/restore', summary: 'Restore an archived conversation' }),
  getBlob: route({
    ...runs,
    method: 'GET',
    path: '/code-runs/:key/blobs/:digest',
    summary: 'Content that the conversation refers to, such as long tool output',
    params: z.strictObject({ key, digest: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is 64 hex digits')) }),
    reply: replies.bytes('application/octet-stream'),
  }),
} as const;
