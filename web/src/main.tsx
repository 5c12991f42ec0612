import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.js';
import { createAppRouter } from './app/router.js';
import { followSystemTheme } from './app/theme.js';
import './styles.css';

// Radix's scroll lock adds one style element; the server's policy lets it through by this nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce) setNonce(nonce);

followSystemTheme();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to draw into.');
const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
