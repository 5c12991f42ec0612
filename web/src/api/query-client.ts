import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

/** Refusals are final; only what may pass by itself (no answer, a server error) is tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
      },
    },
  });
}
