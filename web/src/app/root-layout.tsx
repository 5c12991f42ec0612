import { Outlet } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { Announcer } from '../ui/announcer.js';
import { useToasts } from '../ui/toast.js';
import { TooltipProvider } from '../ui/tooltip.js';

const Toasts = lazy(() => import('../ui/toasts.js').then(({ Toasts: component }) => ({ default: component })));

/** What surrounds every page: tooltips, toasts and the voice for screen readers. */
export function RootLayout() {
  const anyToast = useToasts(({ next }) => next > 1);
  return (
    <TooltipProvider>
      <Outlet />
      <Suspense fallback={null}>{anyToast ? <Toasts /> : null}</Suspense>
      <Announcer />
    </TooltipProvider>
  );
}
