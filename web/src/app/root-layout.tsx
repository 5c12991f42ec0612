import { Outlet } from '@tanstack/react-router';
import { Announcer } from '../ui/announcer.js';
import { Toasts } from '../ui/toast.js';
import { TooltipProvider } from '../ui/tooltip.js';

/** What surrounds every page: tooltips, toasts and the voice for screen readers. */
export function RootLayout() {
  return (
    <TooltipProvider>
      <Outlet />
      <Toasts />
      <Announcer />
    </TooltipProvider>
  );
}
