import { Outlet, useMatches } from '@tanstack/react-router';
import { Suspense, lazy, useEffect } from 'react';
import { useRecentRuns } from '../../api/runs.js';
import { useAttentionDot } from '../../browser/page-title.js';
import { Sheet, SheetContent } from '../../ui/sheet.js';
import { groupRuns } from './group-runs.js';
import { setShellLayer, useShellLayers } from './navigation.js';
import { Sidebar } from './sidebar.js';
import { useGlobalKeys } from './use-global-keys.js';

// The socket is not needed for the first paint; until it is there the lists are polled.
const RunsFeed = lazy(() => import('./runs-feed.js').then(({ RunsFeed: component }) => ({ default: component })));
const ConnectionBanner = lazy(() =>
  import('./connection-banner.js').then(({ ConnectionBanner: component }) => ({ default: component })),
);
const CommandPalette = lazy(() =>
  import('./command-palette.js').then(({ CommandPalette: component }) => ({ default: component })),
);
const ShortcutList = lazy(() =>
  import('./shortcut-list.js').then(({ ShortcutList: component }) => ({ default: component })),
);

/** Sidebar (a drawer on narrow screens), the page, and the layers every page has. */
export function Shell() {
  const { drawer, palette, shortcuts } = useShellLayers();
  const { data } = useRecentRuns();
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  const inConversation = useMatches({
    select: (matches) => matches.some(({ routeId }) => routeId === '/shell/code-runs/$ticketKey'),
  });
  useGlobalKeys();
  useAttentionDot(groupRuns(data?.items ?? []).needsYou.length > 0);
  useEffect(() => setShellLayer('drawer', false), [path]);

  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] wide:grid-cols-[15.75rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-20 rounded-md bg-ink px-3 py-2 text-sm font-strong text-on-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-3 focus:py-2"
      >
        {inConversation ? 'Skip to conversation' : 'Skip to content'}
      </a>
      <Sidebar className="hidden border-r border-line wide:flex" />
      <Sheet open={drawer} onOpenChange={(open) => setShellLayer('drawer', open)}>
        <SheetContent side="left" label="Navigation" className="bg-sunken wide:hidden">
          <Sidebar className="flex min-h-full" />
        </SheetContent>
      </Sheet>
      <div className="flex h-dvh min-w-0 flex-col">
        {inConversation ? null : (
          <Suspense fallback={null}>
            <ConnectionBanner
              meanwhile="What you see may be out of date."
              promise="What you write is kept."
              className="m-2 mb-0"
            />
          </Suspense>
        )}
        <Outlet />
      </div>
      <Suspense fallback={null}>
        <RunsFeed />
        {palette ? <CommandPalette /> : null}
        {shortcuts ? <ShortcutList /> : null}
      </Suspense>
    </div>
  );
}
