import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { RUN_STATUSES } from '../../../src/domain/conversation/run-status.js';
import { ApiError, UnreachableError } from '../api/api-error.js';
import { recentRunsQuery } from '../api/runs.js';
import { configQuery, isSetUpNeeded, meQuery } from '../api/session.js';
import { HomePage } from '../features/runs/home-page.js';
import { Shell } from '../features/shell/shell.js';
import { ErrorPage } from './error-page.js';
import { NotFoundPage } from './not-found-page.js';
import { RootLayout } from './root-layout.js';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => redirect({ to: '/code-runs', throw: true }),
});

/** A page whose code is loaded when it is first shown. Without the server it fails like any answer; by itself the router would reload. */
function lazyPage<Name extends string>(load: () => Promise<Readonly<Record<Name, () => ReactNode>>>, name: Name) {
  return lazyRouteComponent(async () => {
    const { [name]: component } = await load().catch((cause: unknown) => {
      throw new UnreachableError({ cause });
    });
    return { component };
  }, 'component');
}

const nextPage = z.object({ next: z.optional(z.string()) });

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyPage(() => import('../features/access/setup-page.js'), 'SetupPage'),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search) => nextPage.parse(search),
  component: lazyPage(() => import('../features/access/sign-in-page.js'), 'SignInPage'),
});

/** Everything inside the shell is for a signed-in member. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const me = await queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    });
    if (me && isSetUpNeeded(me)) redirect({ to: '/setup', throw: true });
    if (!me?.member) redirect({ to: '/sign-in', search: { next: location.href }, throw: true });
  },
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(configQuery);
    void queryClient.prefetchQuery(recentRunsQuery);
  },
  component: Shell,
});

const homeRoute = createRoute({ getParentRoute: () => shellRoute, path: '/code-runs', component: HomePage });

const allRunsSearch = z.object({
  status: z.catch(z.optional(z.enum(RUN_STATUSES)), undefined),
  q: z.catch(z.optional(z.string()), undefined),
});

const allRunsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/code-runs/all',
  validateSearch: (search) => allRunsSearch.parse(search),
  component: lazyPage(() => import('../features/runs/all-runs-page.js'), 'AllRunsPage'),
});

/** Every part is optional; an unusable one is dropped, so that an old link still opens the conversation. */
const conversationSearch = z.object({
  panel: z.catch(z.optional(z.enum(['changes', 'plan', 'terminal'])), undefined),
  repo: z.catch(z.optional(z.string()), undefined),
  file: z.catch(z.optional(z.string()), undefined),
  line: z.catch(z.optional(z.number()), undefined),
});

const conversationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/code-runs/$ticketKey',
  validateSearch: (search) => conversationSearch.parse(search),
  beforeLoad: ({ params: { ticketKey }, search }) => {
    const canonical = ticketKey.toUpperCase();
    if (canonical === ticketKey) return;
    redirect({ to: '/code-runs/$ticketKey', params: { ticketKey: canonical }, search, replace: true, throw: true });
  },
  // What the page shows is asked for while its code still loads, but not for a mere hover over a link.
  loader: ({ params, preload }) => {
    if (!preload) void import('../live/use-conversation.js').then(({ followAhead }) => followAhead(params.ticketKey));
  },
  component: lazyPage(() => import('../features/conversation/conversation-page.js'), 'ConversationPage'),
});

const pullRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pulls/$repository/$number',
  component: lazyPage(() => import('../features/pulls/pull-page.js'), 'PullPage'),
});

const gitHubRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/github',
  component: lazyPage(() => import('../features/settings/github-page.js'), 'GitHubPage'),
});

const repositoriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/repositories',
  component: lazyPage(() => import('../features/settings/repositories-page.js'), 'RepositoriesPage'),
});

const gitHubCreated = z.object({
  code: z.catch(z.string(), ''),
  state: z.catch(z.string(), ''),
});

const gitHubCreatedRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/github/created',
  validateSearch: (search) => gitHubCreated.parse(search),
  component: lazyPage(() => import('../features/settings/github-created-page.js'), 'GitHubCreatedPage'),
});

/** GitHub tells who installed the app where, which anybody could write: the page asks GitHub itself. */
const gitHubInstalledRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/github/installed',
  beforeLoad: () => redirect({ to: '/settings/github', throw: true }),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  setupRoute,
  signInRoute,
  shellRoute.addChildren([
    ...[homeRoute, allRunsRoute, conversationRoute, pullRoute],
    ...[repositoriesRoute, gitHubRoute, gitHubCreatedRoute, gitHubInstalledRoute],
  ]),
]);

/** The app's router; pages read their parameters with `getRouteApi('/shell/code-runs/$ticketKey')` and its like. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
