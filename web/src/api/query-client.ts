import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

/**
 * Refusals are final; only what may pass by itself (no answer, a server error) is tried again. `onSignedOut` is called
 * when the server no longer knows who asks.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
      },
    },
  });
}
