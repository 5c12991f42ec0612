import { gitHubRoutes } from './github-routes.js';
import { reviewRoutes } from './review-routes.js';
import { runRoutes } from './run-routes.js';
import { serverRoutes } from './server-routes.js';
import { trackerRoutes } from './tracker-routes.js';

/** Every route of the API. */
export const routes = { ...runRoutes, ...reviewRoutes, ...trackerRoutes, ...serverRoutes, ...gitHubRoutes } as const;
