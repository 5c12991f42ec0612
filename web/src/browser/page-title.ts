import { useEffect } from 'react';
import type { RunStatus } from '../../../src/domain/conversation/run-status.js';
import { visibleText } from '../../../src/domain/shared/visible-text.js';

/** The tab's title: only statuses that a person waits for, or that wait for a person, stand in front. */
export function titleOf(title: string, status?: RunStatus): string {
  const prefix = status === 'Needs input' || status === 'Running' ? `${status}: ` : '';
  return title === 'Code Runs' ? `${prefix}${title}` : `${prefix}${visibleText(title)} · Code Runs`;
}

/** Sets the tab's title while the calling page is shown. */
export function usePageTitle(title: string, status?: RunStatus): void {
  useEffect(() => {
    document.title = titleOf(title, status);
  }, [title, status]);
}

/** Puts a dot on the tab's icon while something waits for a person. */
export function useAttentionDot(wanted: boolean): void {
  useEffect(() => {
    const link = document.querySelector('link[rel="icon"]');
    link?.setAttribute('href', wanted ? '/favicon-needs.svg' : '/favicon.svg');
  }, [wanted]);
}
