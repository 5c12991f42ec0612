import { CloudOff, LoaderCircle, RefreshCw } from 'lucide-react';
import { connectNow } from '../../live/live-socket.js';
import { useLiveState } from '../../live/live-state.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';

interface ConnectionBannerProps {
  /** Follows "Reconnecting.": what goes on without this page. */
  readonly meanwhile: string;
  /** Follows "You are offline.": what becomes of what is done now. */
  readonly promise: string;
  readonly className: string;
}

/** A long break, or a page older than the server. Short breaks are nobody's business. */
export function ConnectionBanner({ meanwhile, promise, className }: ConnectionBannerProps) {
  const phase = useLiveState(({ connection }) => connection.phase);
  const outdated = useLiveState(({ firstVersion, version }) => firstVersion !== version);
  if (phase === 'offline') {
    return (
      <Banner
        icon={CloudOff}
        className={className}
        action={
          <Button size="sm" onClick={connectNow}>
            Try now
          </Button>
        }
      >
        You are offline. {promise}
      </Banner>
    );
  }
  if (phase === 'waiting') {
    return (
      <Banner icon={LoaderCircle} turning className={className}>
        Reconnecting. {meanwhile}
      </Banner>
    );
  }
  if (!outdated) return null;
  return (
    <Banner
      icon={RefreshCw}
      className={className}
      action={
        <Button size="sm" onClick={() => location.reload()}>
          Reload
        </Button>
      }
    >
      A new version is ready.
    </Banner>
  );
}
