import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.js';
import { meQuery } from './api/session.js';
import { createAppRouter } from './app/router.js';
import { followSystemTheme } from './browser/theme.js';
import './styles.css';

// Radix's scroll lock adds one style element; the server's policy lets it through by this nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce) setNonce(nonce);

followSystemTheme();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to draw into.');
const queryClient = createQueryClient(() => void leave());
const router = createAppRouter(queryClient);

/** The session ended: what is shown is loaded again, and the shell's route then leads to the sign-in. */
async function leave(): Promise<void> {
  if (!queryClient.getQueryData(meQuery.queryKey)?.member) return;
  queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, member: null });
  await router.invalidate();
}

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
