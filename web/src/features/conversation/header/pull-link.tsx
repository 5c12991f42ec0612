import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { localPull } from './local-pull.js';

interface PullLinkProps {
  /** `/pulls/<repository>/<number>` for the local code host, else an https address. */
  readonly url: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The page of a pull request: one of ours inside the app, the code host's in a new tab. Any other address is not a link. */
export function PullLink({ url, className, children }: PullLinkProps) {
  const local = localPull(url);
  if (local) {
    return (
      <Link to="/pulls/$repository/$number" params={local} className={className}>
        {children}
      </Link>
    );
  }
  if (!url.startsWith('https://')) return <span className={className}>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={className}>
      {children}
    </a>
  );
}
