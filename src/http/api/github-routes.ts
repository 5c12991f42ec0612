import * as z from 'zod/mini';
import * as github from '../../contracts/github.js';
import * as replies from './replies.js';
import { limit, search } from './route-inputs.js';
import { route } from '../routing/route.js';

const settings = { tag: 'GitHub', access: 'member', status: 200 } as const;

/** The GitHub App and what it tells. */
export const gitHubRoutes = {
  getGitHub: route({
    ...settings,
    method: 'GET',
    path: '/github',
    summary: 'The connected GitHub App and where it is installed (owner and admin)',
    reply: replies.gitHub,
  }),
  listGitHubRepositories: route({
    ...settings,
    method: 'GET',
    path: '/github/repositories',
    summary: 'Repositories that the GitHub App is installed on (owner and admin)',
    query: z.strictObject({ q: z.optional(search), limit: limit(500, 100) }),
    reply: replies.gitHubRepositories,
  }),
  draftGitHubApp: route({
    ...settings,
    method: 'POST',
    path: '/github/draft',
    summary: 'The form that makes a GitHub App, for the browser to post to GitHub (owner)',
    body: github.draftGitHubApp,
    reply: replies.gitHubDraft,
    remembered: false,
  }),
  connectGitHubApp: route({
    ...settings,
    method: 'POST',
    path: '/github/app',
    summary: 'Take the GitHub App that GitHub made, by the code and state it sent back (owner)',
    status: 201,
    body: github.connectGitHubApp,
    reply: replies.gitHubApp,
    remembered: false,
  }),
  receiveWebhook: route({
    tag: 'GitHub',
    access: 'signed',
    method: 'POST',
    path: '/webhooks/github',
    summary: "GitHub's webhooks; the signature is checked over the raw body, up to 1 MiB",
    status: 202,
    reply: replies.webhook,
    remembered: false,
  }),
} as const;
