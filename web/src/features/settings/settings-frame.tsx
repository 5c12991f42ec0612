import type { ReactNode } from 'react';
import { usePageTitle } from '../../browser/page-title.js';
import { OpenNavigation, Page } from '../shell/page.js';

interface SettingsFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page of settings: its name above, one column below. */
export function SettingsFrame({ title, children }: SettingsFrameProps) {
  usePageTitle(title);
  return (
    <Page>
      <header className="flex h-13 flex-none items-center gap-2.5 border-b border-line px-2.5 wide:px-4">
        <OpenNavigation />
        <h1 className="font-semibold">{title}</h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid w-full max-w-160 gap-4 px-3.5 py-6 wide:px-6">{children}</div>
      </div>
    </Page>
  );
}
