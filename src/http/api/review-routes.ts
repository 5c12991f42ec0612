import * as z from 'zod/mini';
import * as api from '../../contracts/api.js';
import * as replies from './replies.js';
import { id, ofPull, ofRevision } from './route-inputs.js';
import { route } from '../routing/route.js';
import { command } from './run-routes.js';

const review = { ...command, tag: 'Plans and edits' } as const;

/** Plans, edits and pull requests. */
export const reviewRoutes = {
  approvePlan: route({
    ...review,
    path: '/code-runs/:key/plan/approve',
    summary: 'Approve the plan and queue the Edits turn that carries it out',
    body: api.approvePlan,
  }),
  requestPlanChanges: route({
    ...review,
    path: '/code-runs/:key/plan/request-changes',
    summary: 'Ask for another version of the plan',
    body: api.requestPlanChanges,
  }),
  rejectPlan: route({
    ...review,
    path: '/code-runs/:key/plan/reject',
    summary: 'Reject the plan',
    body: api.rejectPlan,
  }),
  acceptEdits: route({
    ...review,
    path: '/code-runs/:key/edits/accept',
    summary: 'Accept exactly this revision, with or without draft pull requests',
    body: api.acceptEdits,
  }),
  rejectEdits: route({
    ...review,
    path: '/code-runs/:key/edits/reject',
    summary: 'Reject this revision',
    body: api.rejectEdits,
  }),
  getEdits: route({
    ...review,
    method: 'GET',
    path: '/code-runs/:key/edits/:revision',
    summary: 'The changed files of a revision',
    params: ofRevision,
    reply: replies.edits,
  }),
  getEditsDiff: route({
    ...review,
    method: 'GET',
    path: '/code-runs/:key/edits/:revision/diff',
    summary: 'The diff of one repository of a revision, or of all',
    params: ofRevision,
    query: z.strictObject({ repositoryId: z.optional(id) }),
    reply: replies.bytes('text/x-diff'),
  }),
  openDraftPrs: route({
    ...review,
    path: '/code-runs/:key/pull-requests',
    summary: 'Open, or try again to open, draft pull requests for the accepted revision',
    body: api.openDraftPrs,
  }),
  getPull: route({
    ...review,
    method: 'GET',
    path: '/pulls/:repository/:number',
    summary: 'The page of a pull request',
    params: ofPull,
    reply: replies.pullRequest,
  }),
  getPullDiff: route({
    ...review,
    method: 'GET',
    path: '/pulls/:repository/:number/diff',
    summary: 'The diff of a pull request',
    params: ofPull,
    reply: replies.bytes('text/x-diff'),
  }),
} as const;
