import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface PullLinkProps {
  /** `/pulls/<repository>/<number>` for the local code host, else an https address. */
  readonly url: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The page of a pull request: one of ours inside the app, the code host's in a new tab. Any other address is no link. */
export function PullLink({ url, className, children }: PullLinkProps) {
  const local = localPull(url);
  if (local) {
    return (
      <Link to="/pulls/$repository/$number" params={local} className={className}>
        {children}
      </Link>
    );
  }
  if (!url.startsWith('https://')) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={className}>
      {children}
    </a>
  );
}

/** The parts of a local pull request's address; undefined for any other. */
export function localPull(url: string): { readonly repository: string; readonly number: string } | undefined {
  const [, repository, number] = /(?:^|\/\/[^/]+)\/pulls\/([^/]+)\/(\d+)$/.exec(url) ?? [];
  return repository === undefined || number === undefined
    ? undefined
    : { repository: decodeURIComponent(repository), number };
}
