import * as z from 'zod/mini';
import * as api from '../../contracts/api.js';
import * as replies from './replies.js';
import { limit, ofProjectRepository, ofRepository, ofTicket, page, search } from './route-inputs.js';
import { route } from '../routing/route.js';

const tracker = { tag: 'Tracker', access: 'member', status: 200 } as const;

/** Tickets, projects, repositories. */
export const trackerRoutes = {
  listTickets: route({
    ...tracker,
    method: 'GET',
    path: '/tickets',
    summary: 'Tickets, the newest first',
    query: z.strictObject(page),
    reply: replies.tickets,
  }),
  createTicket: route({
    ...tracker,
    method: 'POST',
    path: '/tickets',
    summary: 'Create a ticket without sending it',
    status: 201,
    body: api.createTicket,
    reply: replies.newTicket,
  }),
  getTicket: route({
    ...tracker,
    method: 'GET',
    path: '/tickets/:key',
    summary: 'One ticket',
    params: ofTicket,
    reply: replies.ticket,
  }),
  editTicket: route({
    ...tracker,
    method: 'PATCH',
    path: '/tickets/:key',
    summary: "Change a ticket's title, description, or both",
    params: ofTicket,
    body: api.editTicket,
    reply: replies.command,
  }),
  listProjects: route({
    ...tracker,
    method: 'GET',
    path: '/projects',
    summary: 'All projects',
    reply: replies.projects,
  }),
  listRepositories: route({
    ...tracker,
    method: 'GET',
    path: '/repositories',
    summary: 'All repositories that may be chosen',
    reply: replies.repositories,
  }),
  addRepository: route({
    ...tracker,
    method: 'POST',
    path: '/repositories',
    summary: "Add a repository by a path on the server's disk or a clone URL (owner and admin)",
    status: 201,
    body: api.addRepository,
    reply: replies.changedRepository,
  }),
  moveRepository: route({
    ...tracker,
    method: 'PATCH',
    path: '/repositories/:id',
    summary:
      'Give the new place of a repository that moved, on the disk or behind a clone URL, with the same history (owner and admin)',
    params: ofRepository,
    body: api.moveRepository,
    reply: replies.changedRepository,
  }),
  removeRepository: route({
    ...tracker,
    method: 'DELETE',
    path: '/repositories/:id',
    summary:
      'Remove a repository from the lists and from every project; nothing is deleted where it is (owner and admin)',
    params: ofRepository,
    reply: replies.command,
  }),
  unlinkRepository: route({
    ...tracker,
    method: 'DELETE',
    path: '/projects/:project/repositories/:id',
    summary: 'Unlink a repository from a project, so that its tickets no longer pre-select it (owner and admin)',
    params: ofProjectRepository,
    reply: replies.command,
  }),
  getRepository: route({
    ...tracker,
    method: 'GET',
    path: '/repositories/:id',
    summary: 'One repository (by id or name); its code host is asked for the default branch of now',
    params: ofRepository,
    reply: replies.repository,
  }),
  listBranches: route({
    ...tracker,
    method: 'GET',
    path: '/repositories/:id/branches',
    summary: 'Branches of a repository (by id or name), the default one first',
    params: ofRepository,
    query: z.strictObject({ q: z.optional(search), limit: limit(200, 50) }),
    reply: replies.branches,
  }),
} as const;
