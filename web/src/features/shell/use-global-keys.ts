import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useCanWrite } from '../../api/session.js';
import { usePreferences } from '../../browser/preferences.js';
import { focusComposer, setShellLayer } from './navigation.js';
import { isShortcutPlace, nextRegion } from '../../browser/single-keys.js';

/** The keys that work on every page of the shell. */
export function useGlobalKeys(): void {
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const singleKeys = usePreferences((preferences) => preferences.singleKeyShortcuts);

  useEffect(() => {
    const single = (run: () => void) => (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!singleKeys || event.defaultPrevented || !isShortcutPlace(target, event.isComposing)) return;
      event.preventDefault();
      run();
    };
    return tinykeys(window, {
      '$mod+k': (event) => {
        event.preventDefault();
        setShellLayer('palette', true);
      },
      'Shift+N': single(() => {
        if (canWrite) void navigate({ to: '/code-runs' }).then(focusComposer);
      }),
      'g h': single(() => void navigate({ to: '/code-runs' })),
      // Where it is a key of its own, it comes without Shift.
      '?': single(() => setShellLayer('shortcuts', true)),
      'Shift+?': single(() => setShellLayer('shortcuts', true)),
      F6: (event) => moveBetweenRegions(event, false),
      'Shift+F6': (event) => moveBetweenRegions(event, true),
    });
  }, [navigate, canWrite, singleKeys]);
}

function moveBetweenRegions(event: KeyboardEvent, backwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || region.getClientRects().length > 0,
  );
  if (regions.length === 0) return;
  event.preventDefault();
  const current = regions.findLastIndex((region) => region.contains(document.activeElement));
  regions[nextRegion(current, regions.length, backwards)]?.focus();
}
