import * as api from '../../contracts/api.js';
import * as replies from './replies.js';
import { route } from '../routing/route.js';

const server = { tag: 'Server', access: 'anyone', status: 200 } as const;

/** The server itself: health, description, sign-in. */
export const serverRoutes = {
  getHealth: route({
    ...server,
    method: 'GET',
    path: '/health',
    summary: '200 when the server is ready, else 503',
    reply: replies.health,
  }),
  getOpenApi: route({
    ...server,
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    reply: replies.openApi,
  }),
  getMe: route({ ...server, method: 'GET', path: '/me', summary: 'Who is signed in', reply: replies.me }),
  getConfig: route({
    ...server,
    access: 'member',
    method: 'GET',
    path: '/config',
    summary: 'What this server offers',
    reply: replies.config,
  }),
  setUp: route({
    ...server,
    method: 'POST',
    path: '/setup',
    summary: "Give the owner's name on the first start, with the code it printed, and sign in; works once",
    status: 201,
    body: api.setUp,
    reply: replies.me,
    remembered: false,
  }),
  signIn: route({
    ...server,
    method: 'POST',
    path: '/session',
    summary: 'Sign in with an access token',
    status: 201,
    body: api.signIn,
    reply: replies.me,
    remembered: false,
  }),
  signOut: route({
    ...server,
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out',
    status: 204,
    remembered: false,
  }),
} as const;
